"""Numbers that clash: two outlets give one quantity different values.

Units are converted, rounding and "about" are allowed for; what is counted, of whom, and when must agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from contradict.detectors.ages import plain_ages
from contradict.detectors.occasions import TOLL, other_time
from contradict.detectors.value_clash import ValueClash
from contradict.detectors.values import ELSEWHERE, Evidence, Match
from contradict.records import Claim, Kind, NumberMention, Outcome, Pair
from contradict.text.compare import Relation, compare_numbers, relate_numbers

FRAME_FLOOR = 0.25
"""Cosine of two frames from which a clash is looked at; the confidence model weighs the rest."""
TIME_FLOOR = 0.8
"""The same for times of day: a story gives a dozen, and seldom two for one thing."""
OTHER_UNIT_FLOOR = 0.5
"""The same for two kinds of people ("12 Danes", "15 passengers"), where the frame must say more."""


_REGULAR = re.compile(
    r"\b(?:(?:every|each) (?:\w+day|weekend)|(?:mon|tues|wednes|thurs|fri|satur|sun|week|holi)days"
    r"|weekends)\b",
    re.IGNORECASE,
)
"""Days that come again and again."""


class NumberClash(ValueClash[NumberMention]):
    """Flags pairs of claims that give one quantity different values."""

    name = "number"
    kind = Kind.NUMBER

    def _values(self, claim: Claim) -> Sequence[NumberMention]:
        return claim.numbers

    def _relations(self, pair: Pair) -> Sequence[Sequence[Relation]]:
        return [[compare_numbers(one, other) for other in pair.right.numbers] for one in pair.left.numbers]

    def _is_near(self, match: Match[NumberMention]) -> bool:
        if match.left.dimension == "time":
            return match.frame >= TIME_FLOOR
        if match.left.dimension in ELSEWHERE:
            return False
        same = match.left.unit == match.right.unit
        return match.frame >= (FRAME_FLOOR if same else OTHER_UNIT_FLOOR)

    def _agreement(self, match: Match[NumberMention]) -> str:
        return relate_numbers(match.left, match.right).why

    def _evidence(self, match: Match[NumberMention]) -> Evidence:
        return (
            ("same unit", float(match.left.unit == match.right.unit)),
            ("modifiers", _modifiers(match.left, match.right)),
        )

    def _let_go(
        self, pair: Pair, match: Match[NumberMention], evidence: Evidence
    ) -> tuple[Outcome, str] | None:
        values = match.left, match.right
        if later := other_time(pair, *values) or _later_toll(pair, match) or plain_ages(pair, *values):
            return Outcome.UPDATE, later
        if match.left.dimension == "time" and (days := _other_days(pair)):
            return Outcome.OTHER_SUBJECT, days
        return super()._let_go(pair, match, evidence)


def _other_days(pair: Pair) -> str:
    """Say so when two times hold on other days of every week: "at 9 on weekdays", "at 11 on Sundays"."""
    left, right = (
        {day.casefold() for day in _REGULAR.findall(claim.text)} for claim in (pair.left, pair.right)
    )
    if left == right:
        return ""
    return "One of the two times holds on certain days of the week only."


def _later_toll(pair: Pair, match: Match[NumberMention]) -> str:
    """Say so when a count that grows with time is higher in the article of a later day."""
    days = pair.left.article.published, pair.right.article.published
    if days[0] is None or days[1] is None or days[0] == days[1] or match.left.dimension != "count":
        return ""
    if not (pair.left.lemmas & TOLL and pair.right.lemmas & TOLL):
        return ""
    rises = (match.right.low > match.left.low) == (days[1] > days[0])
    if not rises:
        return ""
    dated = sorted(((days[0], match.left.text), (days[1], match.right.text)))
    return (
        "A count that grows with time: " + ", then ".join(f"{text!r} on {day}" for day, text in dated) + "."
    )


def _modifiers(left: NumberMention, right: NumberMention) -> float:
    """Return 1 for agreeing modifiers, 0 where one side has none, -1 where both have other ones."""
    one, other = set(left.modifiers), set(right.modifiers)
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -1.0
