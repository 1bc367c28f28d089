"""What a clash rests on: two dates or two numbers, when nothing clashes without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from contradict.claims.likeness import overlap
from contradict.detectors.values import ELSEWHERE, Value
from contradict.records import Claim, DateMention, Kind, NumberMention, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers

RESTS = 0.3
"""Contradiction left without values below which they carry the clash.

Measured on the clashes of 32 stories with gold that hold values on both sides: of 35 conflicts about other
things than dates and numbers 3 lie below, of 30 about dates and numbers 22.
"""


@dataclass(frozen=True, slots=True)
class Resting:
    """The two values that clash."""

    kind: Kind
    left: DateMention | NumberMention
    right: DateMention | NumberMention
    likeness: float
    """Share of words that the clauses around them have in common."""


def resting_on(pair: Pair) -> Resting | None:
    """Return the values that carry the clash of a pair.

    Args:
        pair: a pair whose sentences clash.

    Returns:
        The two clashing values in the most alike clauses; None when the clash does not rest on values.
    """
    if not _rests(pair):
        return None
    left, right = pair.left, pair.right
    found = [
        *_clashing(Kind.DATE, pair, (left.dates, right.dates), compare_dates),
        *_clashing(Kind.NUMBER, pair, (_amounts(left), _amounts(right)), compare_numbers),
    ]
    return max(found, key=lambda resting: resting.likeness, default=None)


def is_of_unlike_values(pair: Pair) -> bool:
    """Say whether a clash rests on values that no rule can hold against each other: ten years, and 1994."""
    if not _rests(pair):
        return False
    dates = (compare_dates(one, other) for one in pair.left.dates for other in pair.right.dates)
    numbers = (compare_numbers(one, other) for one in pair.left.numbers for other in pair.right.numbers)
    return all(relation is Relation.INCOMPARABLE for relation in (*dates, *numbers))


def _rests(pair: Pair) -> bool:
    return pair.unvalued is not None and pair.unvalued.contradiction < RESTS


def _amounts(claim: Claim) -> list[NumberMention]:
    return [number for number in claim.numbers if number.dimension not in ELSEWHERE]


def _clashing(
    kind: Kind,
    pair: Pair,
    values: tuple[Sequence[Value], Sequence[Value]],
    compare: Callable[[Value, Value], Relation],
) -> Iterator[Resting]:
    agreed = {Relation.SAME, Relation.COMPATIBLE}
    alone = (
        [one for one in values[0] if not any(compare(one, other) in agreed for other in values[1])],
        [one for one in values[1] if not any(compare(other, one) in agreed for other in values[0])],
    )
    for left in alone[0]:
        for right in alone[1]:
            same_words = left.text.casefold() == right.text.casefold()
            if compare(left, right) is Relation.CLASH and not same_words:
                likeness = overlap(_words(pair.left, left), _words(pair.right, right))
                yield Resting(kind, left, right, likeness)


def _words(claim: Claim, value: DateMention | NumberMention) -> frozenset[str]:
    return frozenset(claim.frame_of(value.span).casefold().split())
