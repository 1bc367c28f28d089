"""What a source gives to the mix: capped evenly by label, weighted, repeated, some pairs exchanged."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from contradict.nli.labelled import Row, read_rows
from contradict.training.mix import Source

DEV_SHARE = 16
"""One group in this many of our own train files is kept aside for the temperature and the threshold."""


def is_dev(group: str) -> bool:
    """Say whether a contrast group is kept aside from training."""
    return bool(group) and int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % DEV_SHARE == 0


def draw(rows: list[Row], source: Source, *, barred: frozenset[tuple[str, str]], seed: int) -> Iterator[Row]:
    """Draw what a source gives to the mix.

    Args:
        rows: every row of the file.
        source: cap, passes, weight, swap.
        barred: pairs that are measured on elsewhere.
        seed: fixes the draw.

    Yields:
        Rows with their weight set, repeated by passes, contradictions exchanged by share.
    """
    chance = random.Random(f"{seed}:{source.file}")
    kept = [row for row in rows if (row.premise, row.hypothesis) not in barred and not is_dev(row.group)]
    for _ in range(source.passes):
        for row in _capped(kept, source, chance):
            weighted = replace(row, weight=source.weight)
            swap = row.label == "contradiction" and chance.random() < source.swap
            yield replace(weighted, premise=row.hypothesis, hypothesis=row.premise) if swap else weighted


def _capped(rows: list[Row], source: Source, chance: random.Random) -> list[Row]:
    if not source.cap or len(rows) <= source.cap:
        return rows
    shuffled = rows.copy()
    chance.shuffle(shuffled)
    if not source.even:
        return shuffled[: source.cap]
    labels = sorted({row.label for row in rows})
    share = -(-source.cap // len(labels))
    return [row for label in labels for row in [row for row in shuffled if row.label == label][:share]]


def pairs_of(paths: Iterable[Path]) -> frozenset[tuple[str, str]]:
    """Collect the pairs of files that are measured on, in both orders."""
    rows = [row for path in paths for row in read_rows(path)]
    return frozenset(
        pair for row in rows for pair in ((row.premise, row.hypothesis), (row.hypothesis, row.premise))
    )
