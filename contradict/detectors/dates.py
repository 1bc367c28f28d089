"""Dates that clash: two outlets date one fact differently.

May 2009 and 2009 agree (refinement); two days that both clauses give for different things do not clash, and
the day on which something was said is no day of what happened. Of a single event, 2013 refines "between 2011
and 2013"; of several events it does not: the one outlet spreads them over years, the other has all in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from contradict.detectors.occasions import other_occasion
from contradict.detectors.stock import Stock
from contradict.detectors.value_clash import ValueClash
from contradict.detectors.values import Evidence, Match
from contradict.records import Claim, DateMention, Finding, Granularity, Kind, Outcome, Pair
from contradict.text.compare import Relation, compare_dates, relate_dates
from contradict.text.sayings import dates_saying

WEEK = 7
"""Days before publication within which a date may be that of what an outlet reports as said."""
DECADE = 9
"""Years from which a stretch is as loose as "in the 1990s"."""
CONTEXT_FLOOR = 0.2
"""Mean contradiction in context below which two dates are of different things; a rule read the dates, so less
is asked of the model than where it stands alone."""
SURE_FRAME = 0.85
"""Cosine of two frames that say the same but for the date; no second opinion is asked."""
FRAME_FLOOR = 0.3
"""Cosine of two frames from which a clash is looked at; the confidence model weighs the rest."""


class DateClash(ValueClash[DateMention]):
    """Flags pairs of claims that date one fact differently."""

    name = "date"
    kind = Kind.DATE

    def _values(self, claim: Claim) -> Sequence[DateMention]:
        return claim.dates

    def _relations(self, pair: Pair) -> Sequence[Sequence[Relation]]:
        several = is_several(pair.left) and is_several(pair.right)
        said = [
            date for claim in (pair.left, pair.right) for date in claim.dates if is_of_saying(claim, date)
        ]
        return [
            [
                Relation.INCOMPARABLE if one in said or other in said else _relation(one, other, several)
                for other in pair.right.dates
            ]
            for one in pair.left.dates
        ]

    def _findings(self, pair: Pair, stock: Stock) -> Iterator[Finding]:
        found = list(super()._findings(pair, stock))
        yield from found or _sayings(pair)

    def _is_near(self, match: Match[DateMention]) -> bool:
        return match.frame >= FRAME_FLOOR and not _same_words(match)

    def _agreement(self, match: Match[DateMention]) -> str:
        return relate_dates(match.left, match.right).why

    def _evidence(self, match: Match[DateMention]) -> Evidence:
        return (
            ("same grain", float(match.left.granularity is match.right.granularity)),
            ("anchored", float(match.left.anchored or match.right.anchored)),
        )

    def _let_go(
        self, pair: Pair, match: Match[DateMention], evidence: Evidence
    ) -> tuple[Outcome, str] | None:
        if others := super()._let_go(pair, match, evidence):
            return others
        if other := other_occasion(pair, match.left, match.right):
            return Outcome.UPDATE, other
        if _is_seconded(pair) or match.frame >= SURE_FRAME:
            return None
        return (
            Outcome.OTHER_SUBJECT,
            _READ_IN_CONTEXT if _is_read_in_context(pair) else _READ_ALONE,
        )


def _is_seconded(pair: Pair) -> bool:
    """Say whether the model sees a contradiction: in context, or bare where it was not asked again."""
    looked = pair.in_context or pair.judgement
    return looked is None or looked.contradiction >= CONTEXT_FLOOR


def _is_read_in_context(pair: Pair) -> bool:
    return pair.in_context is not None and bool(pair.left.before or pair.right.before)


def is_of_saying(claim: Claim, date: DateMention) -> bool:
    """Say whether a date is the day, of about the last week, on which the outlet heard something said."""
    published = claim.article.published
    if published is None or date.earliest is None or date.granularity is not Granularity.DAY:
        return False
    recent = 0 <= (published - date.earliest).days <= WEEK
    return recent and dates_saying(claim.text, date.span.start - claim.span.start)


def _sayings(pair: Pair) -> Iterator[Finding]:
    """Tell which days would clash if both were of what happened; such a finding says nothing of the pair."""
    for left in pair.left.dates:
        for right in pair.right.dates:
            said = [
                date.text
                for claim, date in ((pair.left, left), (pair.right, right))
                if is_of_saying(claim, date)
            ]
            if said and compare_dates(left, right) is Relation.CLASH:
                yield Finding(
                    detector=DateClash.name,
                    kind=DateClash.kind,
                    outcome=Outcome.OTHER_SUBJECT,
                    pair=pair,
                    score=0.0,
                    reason=f"{' and '.join(map(repr, said))}: when it was said, not when it happened.",
                    left_value=left.text,
                    right_value=right.text,
                    left_span=left.span,
                    right_span=right.span,
                )


_READ_IN_CONTEXT = "Read with the sentences before them, the two date different things."
_READ_ALONE = "The two date different things: the sentences around the dates hardly clash."


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
