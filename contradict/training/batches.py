"""Batches of like length in a seeded order: little padding, no order effects, the same on every run."""

from __future__ import annotations

import random
from collections.abc import Sequence

WINDOW = 40
"""Batches that are sorted by length together."""


def plan(lengths: Sequence[int], batch: int, *, seed: int) -> list[list[int]]:
    """Group indices into batches.

    Args:
        lengths: tokens of each row.
        batch: rows in a batch; the last one may be smaller.
        seed: fixes the order.

    Returns:
        Every index exactly once.
    """
    chance = random.Random(seed)
    order = list(range(len(lengths)))
    chance.shuffle(order)
    batches = []
    for start in range(0, len(order), WINDOW * batch):
        window = sorted(order[start : start + WINDOW * batch], key=lambda index: (lengths[index], index))
        parts = [window[at : at + batch] for at in range(0, len(window), batch)]
        chance.shuffle(parts)
        batches.extend(parts)
    return batches
