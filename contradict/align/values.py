"""The value route: claims of different outlets that give a value of one kind in a like frame.

The sentences around two values are often long and unlike, while the clauses that state them are near:
what is compared is each value's clause with the value taken out (masked-value similarity).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from contradict.align.interface import Encoder
from contradict.align.outlets import cross_outlets
from contradict.records import Claim, DateMention, NumberMention
from contradict.text.compare import Relation, compare_dates, compare_numbers

Value = DateMention | NumberMention


def shared_values(
    claims: Sequence[Claim], encoder: Encoder, *, count: int, floor: float
) -> Iterator[tuple[int, int]]:
    """Pair claims that give comparable, different values in like frames.

    Args:
        claims: the claims of one story.
        encoder: embeds the frames.
        count: how many partners a value may have in each other article.
        floor: frames with a lower cosine are not paired.

    Yields:
        Index pairs (left, right) with left < right.
    """
    for first, second in combinations(_by_article(claims), 2):
        if not cross_outlets(claims[first[0][0]], claims[second[0][0]]):
            continue
        cosines = (
            encoder.encode([_frame(claims, item) for item in first])
            @ encoder.encode([_frame(claims, item) for item in second]).T
        )
        usable = np.array([[_clash(one, other) for _, other in second] for _, one in first])
        scores = np.where(usable & (cosines >= floor), np.round(cosines, 5), -1.0)
        for row, column in _top(scores, count):
            left, right = first[row][0], second[column][0]
            yield min(left, right), max(left, right)


def _by_article(claims: Sequence[Claim]) -> list[list[tuple[int, Value]]]:
    grouped: dict[str, list[tuple[int, Value]]] = {}
    for index, claim in enumerate(claims):
        values: tuple[Value, ...] = (*claim.dates, *claim.numbers)
        for value in values:
            grouped.setdefault(claim.article.path, []).append((index, value))
    return list(grouped.values())


def _frame(claims: Sequence[Claim], item: tuple[int, Value]) -> str:
    index, value = item
    return claims[index].frame_of(value.span)


def _clash(left: Value, right: Value) -> bool:
    return compare(left, right) is Relation.CLASH


def compare(left: Value, right: Value) -> Relation:
    """Compare two values of any kind; a date and a number are never comparable."""
    if isinstance(left, DateMention) and isinstance(right, DateMention):
        return compare_dates(left, right)
    if isinstance(left, NumberMention) and isinstance(right, NumberMention):
        return compare_numbers(left, right)
    return Relation.INCOMPARABLE


def _top(scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]], count: int) -> set[tuple[int, int]]:
    cells: set[tuple[int, int]] = set()
    for row in range(scores.shape[0]):
        best = np.argsort(-scores[row], kind="stable")[:count]
        cells.update((row, int(column)) for column in best if scores[row, column] >= 0)
    return cells
