"""Why two values that clash are no conflict: what the typed detectors and the reading ask alike."""

from __future__ import annotations

from contradict.detectors.ages import plain_ages
from contradict.detectors.occasions import other_time
from contradict.detectors.other_quantities import other_quantity
from contradict.detectors.other_subjects import other_people, other_sibling
from contradict.detectors.regular import other_days
from contradict.detectors.tolls import later_toll
from contradict.records import DateMention, NumberMention, Outcome, Pair

Values = tuple[DateMention | NumberMention, DateMention | NumberMention]
"""The value of the left claim and that of the right one."""


def let_go(pair: Pair, values: Values, frame: float | None = None) -> tuple[Outcome, str] | None:
    """Say why a clash of two values is no conflict after all.

    Args:
        pair: the claims.
        values: two values that clash.
        frame: cosine of their frames, where it is known.

    Returns:
        What it is instead, and a sentence for a reader; None where it stays a conflict.
    """
    left, right = values
    if isinstance(left, NumberMention) and isinstance(right, NumberMention):
        if later := other_time(pair, left, right) or later_toll(pair, left, right):
            return Outcome.UPDATE, later
        if older := plain_ages(pair, left, right):
            return Outcome.UPDATE, older
        if left.dimension == "time" and (days := other_days(pair, left, right)):
            return Outcome.OTHER_SUBJECT, days
    others = other_people(pair, values) or other_sibling(pair, values) or other_quantity(pair, values, frame)
    return (Outcome.OTHER_SUBJECT, others) if others else None
