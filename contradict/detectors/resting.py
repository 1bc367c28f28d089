"""What a clash rests on: two dates or two numbers, when nothing clashes without them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from contradict.claims.likeness import overlap
from contradict.detectors.values import ELSEWHERE, Value
from contradict.records import Claim, DateMention, Kind, NumberMention, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers, relate_amounts
from contradict.text.numbers_counted import same_kind

SAYS_THE_SAME = 0.5
"""Entailment, the stronger way, from which two sentences without their values say the same."""
_ONE_EACH = frozenset(
    "job post position role death fatality life body arrest layoff redundancy dismissal".split()
)
"""Nouns of which every human being concerned has one."""


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
    if not pair.rests_on_values:
        return None
    left, right = pair.left, pair.right
    found = [
        *_clashing(Kind.DATE, pair, (left.dates, right.dates), compare_dates),
        *_clashing(Kind.NUMBER, pair, (_amounts(left), _amounts(right)), _comparison(pair)),
    ]
    return max(found, key=lambda resting: resting.likeness, default=None)


def is_of_unlike_values(pair: Pair) -> bool:
    """Say whether a clash rests on values that no rule can hold against each other: ten years, and 1994.

    Values in the same words agree, even where nothing tells which day they mean: "resigned on Friday" and
    "was dismissed on Friday" do not clash by their dates.
    """
    if not pair.rests_on_values:
        return False
    dates = (_relate(compare_dates, one, other) for one in pair.left.dates for other in pair.right.dates)
    relate = _comparison(pair)
    numbers = (_relate(relate, one, other) for one in pair.left.numbers for other in pair.right.numbers)
    return all(relation is Relation.INCOMPARABLE for relation in (*dates, *numbers))


def _comparison(pair: Pair) -> Callable[[NumberMention, NumberMention], Relation]:
    """Return how to compare numbers: of sentences that say the same without them, more loosely."""
    same = pair.unvalued is not None and pair.unvalued.entailment >= SAYS_THE_SAME
    return _compare_loosely if same else compare_numbers


def _compare_loosely(left: NumberMention, right: NumberMention) -> Relation:
    """Hold what there is one of for each human being against human beings.

    "320 jobs" and "230 people" can be compared; "40 families" and "90 people" cannot, nor "12 houses" and "40
    roofs": both may be true.
    """
    relation = compare_numbers(left, right)
    counts = left.dimension == right.dimension == "count"
    if relation is not Relation.INCOMPARABLE or not counts:
        return relation
    units = left.unit, right.unit
    if any(unit in _ONE_EACH and same_kind(other, "person") for unit, other in (units, units[::-1])):
        return relate_amounts(left, right).relation
    return relation


def _relate(compare: Callable[[Value, Value], Relation], left: Value, right: Value) -> Relation:
    return Relation.SAME if left.text.casefold() == right.text.casefold() else compare(left, right)


def _amounts(claim: Claim) -> list[NumberMention]:
    return [number for number in claim.numbers if number.dimension not in ELSEWHERE]


def _clashing(
    kind: Kind,
    pair: Pair,
    values: tuple[Sequence[Value], Sequence[Value]],
    compare: Callable[[Value, Value], Relation],
) -> Iterator[Resting]:
    alone = (
        [one for one in values[0] if not any(compare(one, other).agrees for other in values[1])],
        [one for one in values[1] if not any(compare(other, one).agrees for other in values[0])],
    )
    for left in alone[0]:
        for right in alone[1]:
            same_words = left.text.casefold() == right.text.casefold()
            if compare(left, right) is Relation.CLASH and not same_words:
                likeness = overlap(_words(pair.left, left), _words(pair.right, right))
                yield Resting(kind, left, right, likeness)


def _words(claim: Claim, value: DateMention | NumberMention) -> frozenset[str]:
    return frozenset(claim.frame_of(value.span).casefold().split())
