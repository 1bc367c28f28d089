"""Numbers that clash: two outlets give one quantity different values.

Units are converted, rounding and "about" are allowed for; what is counted, of whom, and when must agree.
"""

from __future__ import annotations

from collections.abc import Sequence

from contradict.detectors.value_clash import ValueClash
from contradict.detectors.values import ELSEWHERE, Evidence, Match
from contradict.records import Claim, Kind, NumberMention, Pair
from contradict.text.compare import Relation, compare_numbers, relate_numbers

FRAME_FLOOR = 0.25
"""Cosine of two frames from which a clash is looked at; the confidence model weighs the rest."""
TIME_FLOOR = 0.8
"""The same for times of day: a story gives a dozen, and seldom two for one thing."""
OTHER_UNIT_FLOOR = 0.5
"""The same for two kinds of people ("12 Danes", "15 passengers"), where the frame must say more."""


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


def _modifiers(left: NumberMention, right: NumberMention) -> float:
    """Return 1 for agreeing modifiers, 0 where one side has none, -1 where both have other ones."""
    one, other = set(left.modifiers), set(right.modifiers)
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -1.0
