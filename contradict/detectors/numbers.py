"""Numbers that clash: two outlets give one quantity different values.

Units are converted, rounding and "about" are allowed for; what is counted, of whom, and when must agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contradict.align.interface import Encoder
from contradict.detectors.values import Match, matches, overlap, shared_entities
from contradict.records import DateMention, Finding, Kind, NumberMention, Outcome, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers

FRAME_FLOOR = 0.4


class NumberClash:
    """Flags pairs of claims that give one quantity different values.

    Args:
        encoder: embeds the frames of the numbers.
        floor: least cosine of two frames.
    """

    name = "number"

    def __init__(self, encoder: Encoder, floor: float = FRAME_FLOOR) -> None:
        self._encoder = encoder
        self._floor = floor

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        for pair in pairs:
            if pair.left.numbers and pair.right.numbers:
                yield from self._findings(pair)

    def _findings(self, pair: Pair) -> Iterator[Finding]:
        left, right = pair.left.numbers, pair.right.numbers
        relations = [[compare_numbers(one, other) for other in right] for one in left]
        for match in matches(pair, (left, right), relations, self._encoder):
            if match.relation is Relation.CLASH and match.frame >= self._floor:
                yield _finding(self.name, pair, match)
                return


def _finding(name: str, pair: Pair, match: Match[NumberMention]) -> Finding:
    other_time = _other_time(pair)
    return Finding(
        detector=name,
        kind=Kind.NUMBER,
        outcome=Outcome.UPDATE if other_time else Outcome.CONFLICT,
        pair=pair,
        score=max(0.0, match.frame),
        reason=other_time
        or f"{pair.left.outlet} says {match.left.text!r}, {pair.right.outlet} says {match.right.text!r}.",
        left_value=match.left.text,
        right_value=match.right.text,
        left_span=match.left.span,
        right_span=match.right.span,
        evidence=(
            ("frame", match.frame),
            ("lemmas", overlap(pair.left.lemmas, pair.right.lemmas)),
            ("entities", float(shared_entities(pair.left, pair.right))),
            ("same unit", float(match.left.unit == match.right.unit)),
            ("modifiers", _modifiers(match.left, match.right)),
            ("age", float(match.left.dimension == "age")),
        ),
    )


def _other_time(pair: Pair) -> str:
    """Say so when each claim states its own, different moment for the value: a later state, no conflict."""
    for left in pair.left.dates:
        for right in pair.right.dates:
            if compare_dates(left, right) is Relation.CLASH and _is_moment(left) and _is_moment(right):
                return f"The two values are of different times: {left.text!r} and {right.text!r}."
    return ""


def _is_moment(mention: DateMention) -> bool:
    """A day within a fortnight is the moment of a report; a year is rather part of the fact."""
    if mention.earliest is None or mention.latest is None:
        return False
    return (mention.latest - mention.earliest).days <= 1


def _modifiers(left: NumberMention, right: NumberMention) -> float:
    """Return 1 for agreeing modifiers, 0 where one side has none, -1 where both have other ones."""
    one, other = set(left.modifiers), set(right.modifiers)
    if not one or not other:
        return 0.0
    return 1.0 if one & other else -1.0
