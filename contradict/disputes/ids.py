"""Ids that survive re-runs, input order, and changes outside the disputed words."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from contradict.records import Kind, Position


def dispute_id(story: str, kind: Kind, positions: Iterable[Position]) -> str:
    """Hash what is disputed: the story, the kind, and every side's article, words and value.

    Args:
        story: the story's name.
        kind: what the dispute is about.
        positions: its sides, in any order.

    Returns:
        Twelve hexadecimal digits.
    """
    sides = sorted({(p.claim.article.path, " ".join(p.claim.text.split()), p.value) for p in positions})
    digest = hashlib.sha256(repr((story, kind.value, sides)).encode())
    return digest.hexdigest()[:12]
