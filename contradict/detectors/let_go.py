"""Why two values that clash are no conflict: what the typed detectors and the reading ask alike."""

from __future__ import annotations

import re

from contradict.detectors.ages import plain_ages
from contradict.detectors.occasions import TOLL, other_time
from contradict.detectors.other_quantities import other_quantity
from contradict.detectors.other_subjects import other_people, other_sibling
from contradict.records import DateMention, NumberMention, Outcome, Pair

Values = tuple[DateMention | NumberMention, DateMention | NumberMention]
"""The value of the left claim and that of the right one."""

_REGULAR = re.compile(
    r"\b(?:(?:every|each) (?:\w+day|weekend)|(?:mon|tues|wednes|thurs|fri|satur|sun|week|holi)days"
    r"|weekends)\b",
    re.IGNORECASE,
)
"""Days that come again and again."""


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
        if later := other_time(pair, left, right) or _later_toll(pair, left, right):
            return Outcome.UPDATE, later
        if older := plain_ages(pair, left, right):
            return Outcome.UPDATE, older
        if left.dimension == "time" and (days := _other_days(pair)):
            return Outcome.OTHER_SUBJECT, days
    others = other_people(pair, values) or other_sibling(pair, values) or other_quantity(pair, values, frame)
    return (Outcome.OTHER_SUBJECT, others) if others else None


def _other_days(pair: Pair) -> str:
    """Say so when two times hold on other days of every week: "at 9 on weekdays", "at 11 on Sundays"."""
    left, right = (
        {day.casefold() for day in _REGULAR.findall(claim.text)} for claim in (pair.left, pair.right)
    )
    if left == right:
        return ""
    return "One of the two times holds on certain days of the week only."


def _later_toll(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when a count that grows with time is higher in the article of a later day."""
    days = pair.left.article.published, pair.right.article.published
    if days[0] is None or days[1] is None or days[0] == days[1] or left.dimension != "count":
        return ""
    if not (pair.left.lemmas & TOLL and pair.right.lemmas & TOLL):
        return ""
    if (right.low > left.low) != (days[1] > days[0]):
        return ""
    dated = sorted(((days[0], left.text), (days[1], right.text)))
    return (
        "A count that grows with time: " + ", then ".join(f"{text!r} on {day}" for day, text in dated) + "."
    )
