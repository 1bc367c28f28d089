"""Dates that clash: two outlets date one fact differently.

May 2009 and 2009 agree (refinement); two days that both clauses give for different things do not clash.
Of a single event, 2013 refines "between 2011 and 2013"; of several events it does not: the one outlet spreads
them over years, the other has all of them in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from contradict.align.interface import Encoder
from contradict.detectors.stock import Stock
from contradict.detectors.values import Match, knows_both, look_alike, matches, other_people, shared_evidence
from contradict.records import Claim, DateMention, Finding, Granularity, Kind, Outcome, Pair
from contradict.text.compare import Relation, compare_dates, relate_dates

DECADE = 9
"""Years from which a stretch is as loose as "in the 1990s"."""
CONTEXT_FLOOR = 0.25
"""Mean contradiction in context below which two dates are of different things; a rule read the dates, so less
is asked of the model than where it stands alone."""
SURE_FRAME = 0.85
"""Cosine of two frames that say the same but for the date; no second opinion is asked."""
FRAME_FLOOR = 0.3
"""Cosine of two frames from which a clash is looked at; the confidence model weighs the rest."""


class DateClash:
    """Flags pairs of claims that date one fact differently.

    Args:
        encoder: embeds the frames of the dates.
    """

    name = "date"

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        story = list(pairs)
        stock = Stock(story)
        for pair in story:
            if pair.left.dates and pair.right.dates:
                yield from self._findings(pair, stock)

    def _findings(self, pair: Pair, stock: Stock) -> Iterator[Finding]:
        left, right = pair.left.dates, pair.right.dates
        several = is_several(pair.left) and is_several(pair.right)
        relations = [[_relation(one, other, several) for other in right] for one in left]
        found = list(matches(pair, (left, right), relations, self._encoder))
        for match in found:
            if match.relation is Relation.CLASH and match.frame >= FRAME_FLOOR and not _same_words(match):
                yield _finding(self.name, pair, match, stock)
                return
        for match in found:
            why = relate_dates(match.left, match.right).why
            if cleared := look_alike(self.name, Kind.DATE, pair, match, why):
                yield cleared


def _relation(left: DateMention, right: DateMention, several: bool) -> Relation:
    if several and (_spreads(left, right) or _spreads(right, left)):
        return Relation.CLASH
    return compare_dates(left, right)


def _spreads(span: DateMention, year: DateMention) -> bool:
    """Say whether one is a stretch of years and the other a single one of them."""
    if span.granularity is not Granularity.SPAN or year.granularity is not Granularity.YEAR:
        return False
    if not (span.earliest and span.latest and year.earliest and year.latest) or span.approximate:
        return False
    within = span.earliest.year <= year.earliest.year <= span.latest.year
    return within and 1 <= span.latest.year - span.earliest.year < DECADE


def is_several(claim: Claim) -> bool:
    """Say whether a claim counts two or more of something: attacks, victims, floods."""
    counts = (number.low for number in claim.numbers if number.dimension == "count")
    return any(low >= 2 for low in counts) or bool(_SEVERAL.search(claim.text))


_SEVERAL = re.compile(r"\b(?:both|several|multiple|a (?:series|string|spate|number) of)\b", re.IGNORECASE)


def _same_words(match: Match[DateMention]) -> bool:
    """Leave out one wording that two articles' dates or tenses resolved to two days ("from January")."""
    return match.left.text.casefold() == match.right.text.casefold()


def _apart(pair: Pair, match: Match[DateMention]) -> str:
    if pair.contradiction_in_context >= CONTEXT_FLOOR or match.frame >= SURE_FRAME:
        return ""
    return "Read with the sentence before each, the two date different things."


def _finding(name: str, pair: Pair, match: Match[DateMention], stock: Stock) -> Finding:
    evidence = shared_evidence(pair, match, stock)
    others = other_people(pair, match) or knows_both(pair, match, evidence) or _apart(pair, match)
    return Finding(
        detector=name,
        kind=Kind.DATE,
        outcome=Outcome.OTHER_SUBJECT if others else Outcome.CONFLICT,
        pair=pair,
        score=max(0.0, match.frame),
        reason=others
        or f"{pair.left.outlet} says {match.left.text!r}, {pair.right.outlet} says {match.right.text!r}.",
        left_value=match.left.text,
        right_value=match.right.text,
        left_span=match.left.span,
        right_span=match.right.span,
        evidence=(
            *evidence,
            ("same grain", float(match.left.granularity is match.right.granularity)),
            ("anchored", float(match.left.anchored or match.right.anchored)),
        ),
    )
