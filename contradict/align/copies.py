"""Agency copy: the same sentence in two outlets is one voice, not two."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from contradict.records import Claim

NEAR = 90.0
"""Normalised edit similarity, 0 to 100, from which two sentences are near-copies."""
LEAST_WORDS = 5
"""Shorter sentences ("He declined to comment.") are alike by chance."""
_WORD = re.compile(r"\w+")


def is_copy(left: Claim, right: Claim) -> bool:
    """Say whether two sentences are the same but for case and marks."""
    return _plain(left.text) == _plain(right.text)


def is_near_copy(left: Claim, right: Claim) -> bool:
    """Say whether one sentence was made from the other by a few changes; long enough not to be chance."""
    one, other = _plain(left.text), _plain(right.text)
    if min(one.count(" "), other.count(" ")) < LEAST_WORDS - 1:
        return False
    return fuzz.ratio(one, other, score_cutoff=NEAR) >= NEAR


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
