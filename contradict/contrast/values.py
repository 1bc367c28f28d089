"""Other years, dates, counts, sums of money, percentages and ages.

Source:
    FactCC (Kryściński et al. 2020), number swap; NLI stress tests (Naik et al. 2018) and EQUATE
    (Ravichander et al. 2019): models overlook quantities in otherwise equal sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from contradict.contrast.interface import Edit, Method, Passage
from contradict.contrast.numerals import figure_in, other_value
from contradict.records import Span

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_NAMED = re.compile(rf"\b(?:{'|'.join([*_WEEKDAYS, *_MONTHS])})\b")


def year(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Two to seven years earlier or later, never behind the article's publication."""
    spans = [
        (Span(mention.span.start + match.start(), mention.span.start + match.end()), int(match.group()))
        for mention in passage.claim.dates
        for match in _YEAR.finditer(mention.text)
    ]
    if not spans:
        return None
    span, stated = rng.choice(spans)
    published = passage.claim.article.published
    latest = max(stated, published.year) if published is not None else stated
    others = [stated + shift for shift in (-7, -5, -4, -3, -2, 2, 3, 4, 5, 7) if stated + shift <= latest]
    return [Edit(span, str(rng.choice(others)))]


def day(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another day of the week or another month."""
    spans = [
        (Span(mention.span.start + match.start(), mention.span.start + match.end()), match.group())
        for mention in passage.claim.dates
        for match in _NAMED.finditer(mention.text)
    ]
    # "A Sunday newspaper", "the March figures": the name of a thing rather than the time of an event.
    named = [passage.span(token) for token in passage.doc if token.dep_ in {"compound", "amod"}]
    spans = [(span, stated) for span, stated in spans if span not in named]
    if not spans:
        return None
    span, stated = rng.choice(spans)
    names = _WEEKDAYS if stated in _WEEKDAYS else _MONTHS
    return [Edit(span, rng.choice([name for name in names if name != stated]))]


def quantity(*dimensions: str) -> Method:
    """Return a method that changes a quantity of one of these dimensions."""

    def change(passage: Passage, rng: Random) -> Sequence[Edit] | None:
        figures = [
            figure
            for mention in passage.claim.numbers
            if mention.dimension in dimensions and (figure := figure_in(passage, mention)) is not None
        ]
        if not figures:
            return None
        figure = rng.choice(figures)
        words = figure.write(other_value(figure, rng))
        written = passage.words(figure.span)
        return [Edit(figure.span, words.capitalize() if written[:1].isupper() else words)]

    return change


count = quantity("count")
money = quantity("money")
percent = quantity("percent")


def age(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Two to six years older or younger."""
    figures = [
        figure
        for mention in passage.claim.numbers
        if mention.dimension == "age" and (figure := figure_in(passage, mention)) is not None
    ]
    if not figures:
        return None
    figure = rng.choice(figures)
    shift = rng.choice([step for step in (-6, -4, -3, -2, 2, 3, 4, 6) if figure.value + step >= 2])
    return [Edit(figure.span, figure.write(figure.value + shift))]
