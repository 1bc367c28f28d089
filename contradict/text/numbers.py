"""Finds quantities in a sentence: what they measure, their interval in a canonical unit, what they count.

Dates, labels ("Route 9"), titles ("Five Long Nights"), telephone numbers and pronoun-like "one" are no
quantities. Currencies are never converted. Measured against the categories of the TimeML and OntoNotes
guidelines for CARDINAL, QUANTITY, MONEY, PERCENT and ORDINAL.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from contradict.records import NumberMention, Sentence, Span
from contradict.text.dates_patterns import scan
from contradict.text.numbers_ages import find_ages
from contradict.text.numbers_heights import find_heights
from contradict.text.numbers_joined import join
from contradict.text.numbers_measure import Measure
from contradict.text.numbers_ordinals import find_ordinals
from contradict.text.numbers_quantities import find_articles, find_laps, find_quantities
from contradict.text.numbers_scores import find_scores
from contradict.text.numbers_times import find_times
from contradict.text.numbers_titles import find_titles
from contradict.text.spaces import with_plain_spaces

_OPEN_DATES = frozenset({"offset", "past_span", "in_span", "birthday", "unresolved", "ahead"})
"""Date forms whose number is also a duration: "three weeks later" is three weeks long."""
_HINTS = re.compile(
    r"\d|[½¼¾⅓⅔]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|dozens?|scores|hundreds?"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|thousands?|millions?|billions?|half|thirds?|quarters?|couple"
    r"|handful|\w+th|first|second|noon|midday|midnight|\w+ties|teens|an? [a-z]+)\b",
    re.IGNORECASE,
)
_NO_NUMBERS = re.compile(
    r"""
    https?://\S+|www\.\S+|\S+@\S+\.\w+|[#@]\w+
  | (?<![\w.,£$€])\+?\(?\d[\d().]*(?:[\s-][\d().]+){2,}(?!\w)(?<=\d)     # telephone numbers
  | \b(?:nos?|numbers?)\.?\s?\d+(?:\s?(?:and|,|-)\s?\d+)*\b
  | \b0\d{3}\ (?:number|line|hotline)s?\b
  | \b(?:junctions?|exits?|gates?|platforms?)\ \d+(?:(?:,|\ and|\ or|\ to)\ \d+)*\b
  | (?-i:\b(?:Year|Grade)s?\ \d{1,2}\b)
  | \b(?:five|six|seven|eight|nine)-figure\b
  | \bpp?\.\s?\d+(?:[-–]\d+)?\b
  | \b24/7\b|\b9/11\b|\b(?:911|999)\ (?:call|operator|dispatch|recording|system)\w*
  | \b(?:call(?:ed|s|ing)?|dial(?:l?ed|s|l?ing)?|rang|ring|ringing)\s(?:911|999|112|101|111|000)\b
  | \A\s*\d{1,2}[.)](?=\s|\Z)                                             # the number of a list item
  | \b\d+\s(?-i:(?:[A-Z][\w’']+\s){1,3}
    (?:Street|Road|Avenue|Lane|Drive|Boulevard|Square|Place|Court|St|Rd|Ave|Way))\b
  | \b(?:the|these|those)\ (?:two|three|four|five|six|seven|eight|nine|ten)
    (?=\s(?:of\ (?:them|us|you)\b|[a-z]+ed\b|had|have|were|was|are|will|would|could|can|did|do|also|then|who
      |share|spent|met|said|say)\b)
  | \b(?:one\ another|one\ day\b|no\ one|one\ by\ one|one-on-one|two-by-two|at\ sixes\ and\ sevens|square\ one
      |day\ one|catch-22|fifty-fifty|50-50|second\ to\ none|one-time|one-off|one-way|one-sided|the\ one\b
      |this\ one|that\ one|one\ thing|for\ one\b|one-size|loved\ ones?|on\ all\ fours)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_numbers(sentence: Sentence, doc: Doc) -> tuple[NumberMention, ...]:
    """Return the quantities a sentence states, in order.

    Args:
        sentence: the sentence, with its place in the article.
        doc: its parse.

    Returns:
        Mentions that do not overlap; the span takes in hedging words and the unit ("about 3 miles"), and for
        a count the figure alone.
    """
    text = with_plain_spaces(sentence.text)
    if _HINTS.search(text) is None:
        return ()
    taken = [(shape.start, shape.end) for shape in scan(text, doc) if shape.form not in _OPEN_DATES]
    taken += [match.span() for match in _NO_NUMBERS.finditer(text)]
    taken += find_titles(text)
    found: list[Measure] = []
    for measure in _in_order_of_trust(text, doc):
        if not any(measure.overlaps(start, end) for start, end in taken):
            taken.append((measure.start, measure.end))
            found.append(measure)
    joined = join(text, sorted(found, key=lambda measure: measure.start))
    return tuple(_mention(sentence, measure) for measure in joined)


def _in_order_of_trust(text: str, doc: Doc) -> Iterator[Measure]:
    yield from find_times(text)
    yield from find_laps(text)
    yield from find_heights(text)
    yield from find_ages(text, doc)
    yield from find_scores(text)
    yield from find_quantities(text, doc)
    yield from find_articles(text)
    yield from find_ordinals(text, doc)


def _mention(sentence: Sentence, measure: Measure) -> NumberMention:
    offset = sentence.span.start
    return NumberMention(
        Span(offset + measure.start, offset + measure.end),
        sentence.text[measure.start : measure.end],
        measure.low,
        measure.high,
        measure.dimension,
        measure.unit,
        measure.approximation,
        measure.modifiers,
        measure.slack,
    )
