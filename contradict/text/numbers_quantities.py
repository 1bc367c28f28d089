"""Figures with their unit: money, shares, measures, and counts of what the parse says is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from contradict.text.numbers_counts import count
from contradict.text.numbers_hedges import bounds_of, hedge_around, may_mean_during
from contradict.text.numbers_lexicon import DIGITS
from contradict.text.numbers_measure import Measure, slack_of
from contradict.text.numbers_units import CURRENCY_SIGNS, SIGN, Unit, currency_after, unit_after
from contradict.text.numbers_words import Figure, figures

_RATE = re.compile(
    r"[- ](?:an?|per|each|every)[- ](?P<per>hour|day|night|week|month|year|head|person|mile|barrel)\b",
    re.IGNORECASE,
)
_POUNDS = re.compile(r"(?:[- ]|\ of\ )pounds?\b(?P<note>[- ](?:note|coin)s?\b)?", re.IGNORECASE)
_MONEY_TALK = re.compile(
    r"\b(?:costs?|pay|pays|paid|paying|worth|priced?|fines?|fined|funds?|raised?|raising|spend|spent|spending"
    r"|earn|earned|salary|budget|bills?|debt|sold|sell|bought|buy|fee|wages?|tickets?|bet)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"\ban?\s(?:full |whole |good |further |single )?"
    r"(?P<unit>mile|kilometre|kilometer|stone|tonne|ton|week|fortnight|month|year|decade|century|hour|day|litre"
    r"|liter|gallon|hectare|acre)\b(?![-’'])(?!\s(?:ago|from|old))",
    re.IGNORECASE,
)
_ARTICLE_LEADS = frozenset(
    """in for after within about nearly almost than over under lasted lasts last lost lose dropped of is
    was been takes took take spent spend around roughly some by until before just only to every half
    served gained gain shed walked ran barely""".split()
)
"""Words before "a week" that make it a length of time; others make it a rate ("twice a week")."""
_LAP = re.compile(r"(?<![\d:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])")
_CARRIED = re.compile(
    rf"(?P<sign>(?:\b(?:AU|CA|NZ|HK|US|A|C|S|R))?\$|[£€¥₹₽₩]|\bRs\.?)\s?{DIGITS}(?:\s?(?:mn|bn|tn|m|k|b))?"
    r"(?:(?P<tight>[-–])|\s(?:to|or|and)\s)\Z",
    re.IGNORECASE,
)
"""A currency sign that stands for the second sum of a range as well: "£3-5m"."""
_AND_A_HALF = re.compile(r" and a half\b")
_HALVED = frozenset({"duration", "distance", "mass", "volume"})
_REACH = 30
_WORDS_BETWEEN = 4
_FOOT = 0.3048
_POSSESSED = re.compile(r"\b(?:own|his|her|their|my|on)\s$")
_THINGS = frozenset({"stone", "pound"})
"""Units that are also what a thing is made of or worth."""
_MANY = re.compile(r"\s[a-z]+s\b|\s(?:people|of)\b")
_RACES = re.compile(r"\s(?:metres|meters|hurdles|race|final|sprint|freestyle|relay|runners?|champions?)\b")
_IN_PERCENT = re.compile(
    r"\b(?:as an? (?:\w+ )?(?:share|percentage) of|in percentage terms)\b", re.IGNORECASE
)
"""The sentence says that its bare decimals are percentages."""
_POINT = re.compile(r"[- ]points?\b")
_RATES = re.compile(r"\b(?:rates?|yields?|inflation|central bank|base rate|hike|tightening)\b", re.IGNORECASE)
"""Where a "quarter point" is one of a percentage."""
_PERCENTAGE_POINT = Unit("percent", "percentage_point", 1.0)
_PERCENT = Unit("percent", "percent", 1.0)


def find_quantities(text: str, doc: Doc) -> Iterator[Measure]:
    """Yield money, shares, measures and counts, in order; the caller drops what is no quantity.

    Args:
        text: one sentence.
        doc: its parse.
    """
    for figure in figures(text):
        cover = doc.char_span(figure.start, figure.end, alignment_mode="expand")
        if cover is None:
            continue
        measure = _money(text, figure) or _share(text, figure) or _physical(text, figure, cover[-1])
        measure = measure or _apart(text, figure, cover[-1]) or count(text, figure, cover[0], cover[-1])
        if measure is not None:
            yield measure


def _apart(text: str, figure: Figure, last: Token) -> Measure | None:
    """Read a length of time with words between figure and unit: "six wet weeks"."""
    noun = last.head
    if last.dep_ != "nummod" or not last.i < noun.i <= last.i + _WORDS_BETWEEN:
        return None
    found = unit_after(text, noun.idx)
    if found is None or found[0].dimension != "duration" or noun.lower_ == "second":
        return None
    if any(token.like_num for token in last.doc[last.i + 1 : noun.i]):
        return None  # "15 and 20 years"
    return _measure(text, figure, *found)


def find_laps(text: str) -> Iterator[Measure]:
    """Yield the race times of a sentence: "2:09:31" is hours, minutes, seconds."""
    for match in _LAP.finditer(text):
        hours, minutes, seconds = (int(part) for part in match.groups())
        value = (hours * 3600 + minutes * 60 + seconds) / 86400
        yield Measure(match.start(), match.end(), value, value, "duration", "day", slack=0.5 / 86400)


def find_articles(text: str) -> Iterator[Measure]:
    """Yield the measures said with an article: "a week", "a stone", but not the rate in "twice a week"."""
    for match in _ARTICLE.finditer(text):
        before = re.findall(r"[\w’']+", text[: match.start()].lower())
        found = unit_after(text, match.start("unit"))
        if found is None or (before and before[-1] not in _ARTICLE_LEADS):
            continue
        figure = Figure(match.start(), match.start("unit"), 1.0, 1.0, 1.0, "article", integer=True)
        yield _measure(text, figure, found[0], match.end("unit"))


def _measure(text: str, figure: Figure, unit: Unit, end: int, *, start: int | None = None) -> Measure:
    begin = figure.start if start is None else start
    half = _AND_A_HALF.match(text, end) if unit.dimension in _HALVED else None
    if half is not None:
        figure, end = replace(figure, low=figure.low + 0.5, high=figure.high + 0.5), half.end()
    hedge = hedge_around(text, begin, end)
    if unit.dimension == "duration" and may_mean_during(text, begin):
        hedge = None
    low, high, approximation = bounds_of(figure, hedge)
    if unit.offset or unit.factor != 1.0:
        low, high = low * unit.factor + unit.offset, high * unit.factor + unit.offset
    slack = slack_of(figure, unit.dimension, unit.factor, hedged=hedge is not None)
    reach = (hedge.start if hedge else begin, hedge.end if hedge else end)
    return Measure(
        *reach,
        low,
        high,
        unit.dimension,
        unit.canonical,
        approximation,
        slack=slack,
        factor=unit.factor,
        offset=unit.offset,
        scale=figure.scale,
    )


def _counts_things(last: Token) -> bool:
    """ "Two stone lions": the figure agrees with a plural behind the word, and counts that."""
    after = last.doc[last.i + 1 : last.i + 2]
    noun = last.head
    return (
        after.text.lower() in _THINGS
        and after.root.dep_ == "compound"
        and last.dep_ == "nummod"
        and noun.tag_ == "NNS"
        and after.root.head.i == noun.i
    )


def _money(text: str, figure: Figure) -> Measure | None:
    sign = SIGN.search(text, max(0, figure.start - 5), figure.start)
    found: tuple[str, float, int] | None
    carried = _CARRIED.search(text, max(0, figure.start - _REACH), figure.start) if sign is None else None
    if sign is not None:
        start = sign.start()
        found = CURRENCY_SIGNS[sign.group().strip().rstrip(".")], 1.0, figure.end
    elif carried is not None and (carried["tight"] or _goes_on(text, figure)):
        start = figure.start
        found = CURRENCY_SIGNS[carried["sign"].rstrip(".")], 1.0, figure.end
    else:
        start = figure.start
        found = currency_after(text, figure.end) or _sterling(text, figure)
    if found is None:
        return None
    code, factor, end = found
    rate = _RATE.match(text, end)
    unit = Unit("money", f"{code}/{rate['per'].lower()}" if rate else code, factor)
    return _measure(text, figure, unit, rate.end() if rate else end, start=start)


def _goes_on(text: str, figure: Figure) -> bool:
    """ "£3 to 5 million" is one sum; in "£300 to 12 families" and "£3 to 5 million people" money is given."""
    return figure.scale > 1 and not _MANY.match(text, figure.end) and currency_after(text, figure.end) is None


def _sterling(text: str, figure: Figure) -> tuple[str, float, int] | None:
    """ "Pounds" are money when the sentence talks of money or the sum is too large for a weight."""
    match = _POUNDS.match(text, figure.end)
    if match is None or not (
        figure.value >= 1e5 or (match["note"] and match.group()[0] == "-") or _MONEY_TALK.search(text)
    ):
        return None
    return "gbp", 1.0, match.start("note") if match["note"] else match.end()


def _share(text: str, figure: Figure) -> Measure | None:
    if figure.form == "share":
        return _measure(text, figure, _PERCENT, figure.end)
    if figure.form == "multiple" and _POINT.match(text, figure.end) and _RATES.search(text):
        return _measure(text, figure, _PERCENTAGE_POINT, figure.end)
    bare_decimal = figure.form == "digits" and not figure.integer and unit_after(text, figure.end) is None
    if bare_decimal and _IN_PERCENT.search(text):
        return _measure(text, figure, _PERCENT, figure.end)
    return None


def _physical(text: str, figure: Figure, last: Token) -> Measure | None:
    if figure.glued == "m" and (_RACES.match(text, figure.end) or not _MANY.match(text, figure.end)):
        value = figure.value / 1e6
        metres = replace(figure, low=value, high=value, step=figure.step / 1e6, place=figure.place / 1e6)
        return _measure(text, metres, Unit("distance", "metre", 1.0), figure.end)
    found = unit_after(text, figure.end)
    if found is None:
        return None
    unit, end = found
    if _counts_things(last):
        return None
    if unit.factor == _FOOT and _POSSESSED.search(text[: figure.start]):
        return None  # "with his two feet"
    return _measure(text, figure, unit, end)
