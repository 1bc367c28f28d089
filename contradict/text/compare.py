"""Compares two values: do they agree, allow each other, or clash?

Both functions are symmetric, call a value the same as itself, and never compare across dimensions. What
counts as allowed is stated in `relate_dates` and `relate_numbers`; the word for a reader comes with it.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from contradict.records import Approximation, DateMention, Granularity, NumberMention
from contradict.text.numbers_counted import same_kind
from contradict.text.numbers_times import HALF_DAY

_LEEWAY = {
    Granularity.DAY: 1,
    Granularity.WEEK: 4,
    Granularity.MONTH: 15,
    Granularity.SEASON: 45,
    Granularity.YEAR: 183,
    Granularity.SPAN: 366,
}
"""Days by which an approximate date may miss its interval: the neighbouring year, not the next but one."""
_SPAN_SHARE = 0.15
_CONVERTED = frozenset(
    "duration distance area mass volume speed temperature concentration power data money".split()
)
_RELATIVE = 1e-6


class Relation(StrEnum):
    """How two values stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """Both can be true: one is a coarser, rounded or hedged way to say the other."""
    CLASH = "clash"
    INCOMPARABLE = "incomparable"
    """Of another dimension or unit, or not resolved."""

    @property
    def agrees(self) -> bool:
        """Whether both values can be true."""
        return self in (Relation.SAME, Relation.COMPATIBLE)


_NEAREST = {Relation.SAME: 0, Relation.COMPATIBLE: 1, Relation.CLASH: 2, Relation.INCOMPARABLE: 3}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation and the word for why: "refinement", "rounding", "unit conversion" ..."""

    relation: Relation
    why: str


def compare_dates(left: DateMention, right: DateMention) -> Relation:
    """Compare two dates; see `relate_dates`."""
    return relate_dates(left, right).relation


def compare_numbers(left: NumberMention, right: NumberMention) -> Relation:
    """Compare two quantities of one kind; see `relate_numbers`."""
    return relate_numbers(left, right).relation


def relate_dates(left: DateMention, right: DateMention) -> Comparison:
    """Compare two dates and say why.

    Args:
        left: one date.
        right: the other.

    Returns:
        SAME for one interval; COMPATIBLE when one lies inside the other (refinement) or an approximate one
        may be meant; CLASH otherwise; INCOMPARABLE when one could not be resolved.
    """
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return Comparison(Relation.INCOMPARABLE, "not resolved")
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return Comparison(Relation.SAME, "same days")
    if _one_end_shared(left, right):
        return Comparison(Relation.CLASH, "different start or end")
    if _inside(left, right) or _inside(right, left):
        return Comparison(Relation.COMPATIBLE, "refinement")
    days = max(_leeway(left), _leeway(right))
    gap = max((left.earliest - right.latest).days, (right.earliest - left.latest).days)
    if days and gap <= days:
        return Comparison(Relation.COMPATIBLE, "approximate date")
    return Comparison(Relation.CLASH, "different days")


def _one_end_shared(left: DateMention, right: DateMention) -> bool:
    """Two stated intervals that agree on one end only ("from 1967 to 1979", "from 1970 to 1979").

    A decade is no such interval: a year or some years in it refine it.
    """
    if left.granularity is not Granularity.SPAN or right.granularity is not Granularity.SPAN:
        return False
    if _is_decade(left) or _is_decade(right) or left.approximate or right.approximate:
        return False
    return (left.earliest == right.earliest) != (left.latest == right.latest)


def _is_decade(mention: DateMention) -> bool:
    assert mention.earliest and mention.latest
    years = mention.latest.year - mention.earliest.year
    return years >= 9 and mention.earliest.year % 10 == 0 and mention.latest.year % 10 == 9


def _inside(inner: DateMention, outer: DateMention) -> bool:
    assert inner.earliest and inner.latest and outer.earliest and outer.latest
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _leeway(mention: DateMention) -> int:
    if not mention.approximate or mention.earliest is None or mention.latest is None:
        return 0
    if mention.granularity is Granularity.SPAN:
        return min(_LEEWAY[Granularity.SPAN], round(_SPAN_SHARE * (mention.latest - mention.earliest).days))
    return _LEEWAY[mention.granularity]


def relate_numbers(left: NumberMention, right: NumberMention) -> Comparison:
    """Compare two quantities and say why.

    Args:
        left: one quantity.
        right: the other.

    Returns:
        See `relate_amounts`; INCOMPARABLE also for counts of different things (`same_kind`).
    """
    if left.dimension == right.dimension and left.dimension in ("count", "ordinal"):
        if not same_kind(left.unit, right.unit):
            return Comparison(Relation.INCOMPARABLE, "different things counted")
    elif left.dimension == right.dimension == "time":
        return _relate_times(left, right)
    elif left.unit != right.unit:
        return Comparison(Relation.INCOMPARABLE, "different units")
    return relate_amounts(left, right)


def _relate_times(left: NumberMention, right: NumberMention) -> Comparison:
    """Compare two times of day on the dial: 23.55 is near midnight, "half past seven" is 7.30 or 19.30."""
    if left.unit != right.unit and {left.unit, right.unit} != {HALF_DAY, "minute"}:
        return Comparison(Relation.INCOMPARABLE, "different time zones")
    dial = 720.0 if HALF_DAY in (left.unit, right.unit) else 1440.0
    turns = round((left.low - right.low) / dial)
    shifts = (dial * (turns + extra) for extra in (-1, 0, 1))
    turned = [replace(right, low=right.low + shift, high=right.high + shift) for shift in shifts]
    found = min((relate_amounts(left, one) for one in turned), key=lambda one: _NEAREST[one.relation])
    if found.relation is Relation.SAME and left.unit != right.unit:
        return Comparison(Relation.COMPATIBLE, "refinement")
    return found


def relate_amounts(left: NumberMention, right: NumberMention) -> Comparison:
    """Compare two quantities of one dimension, whatever is counted ("40 packs", "30 tickets").

    Args:
        left: one quantity.
        right: the other.

    Returns:
        SAME for one interval; COMPATIBLE when the intervals meet ("about 2,000", "1,987") or the gap is
        within the rounding of the coarser figure; CLASH otherwise; INCOMPARABLE across dimensions.
    """
    if left.dimension != right.dimension:
        return Comparison(Relation.INCOMPARABLE, "different dimensions")
    converted = left.dimension in _CONVERTED and _spoken(left) != _spoken(right)
    if _close(left.low, right.low) and _close(left.high, right.high):
        return Comparison(Relation.SAME, "unit conversion" if converted else "same value")
    if left.dimension == "score":
        return Comparison(Relation.CLASH, "different scores")
    gap = max(left.low - right.high, right.low - left.high)
    if gap <= 0:
        return Comparison(Relation.COMPATIBLE, "approximation" if _hedged(left, right) else "rounding")
    if gap <= max(left.slack, right.slack) * (1 + _RELATIVE):
        return Comparison(Relation.COMPATIBLE, "unit conversion" if converted else "rounding")
    return Comparison(Relation.CLASH, "different values")


def _hedged(left: NumberMention, right: NumberMention) -> bool:
    return not left.approximation is right.approximation is Approximation.EXACT


def _close(left: float, right: float) -> bool:
    return left == right or math.isclose(left, right, rel_tol=_RELATIVE)


def _spoken(mention: NumberMention) -> str:
    words = re.findall(r"[a-zA-Z°]+", mention.text.lower())
    return words[-1].rstrip("s") if words else ""
