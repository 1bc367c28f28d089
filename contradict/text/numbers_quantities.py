"""Figures with their unit: money, shares, measures, and counts of what the parse says is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from contradict.text.numbers_counted import counted, modifiers_of, people_without_noun, unit_of
from contradict.text.numbers_hedges import bounds, hedge_around, may_mean_during
from contradict.text.numbers_measure import Measure, slack_of
from contradict.text.numbers_units import CURRENCY_SIGNS, SIGN, Unit, currency_after, unit_after
from contradict.text.numbers_words import Figure, figures

_RATE = re.compile(
    r"[- ](?:an?|per|each|every)[- ](?P<per>hour|day|night|week|month|year|head|person|mile|barrel)\b",
    re.IGNORECASE,
)
_LABELS = frozenset(
    """route unit flight section article chapter page level phase grade channel room gate platform lane interstate highway
    exit apartment division group category type formula ward district precinct line track stage episode season series
    volume part act scene step rule title amendment clause paragraph schedule appendix figure table item lot case
    boeing airbus iphone windows covid sars resolution psalm figure version junction area terminal pier day""".split()
)
_MONEY_TALK = re.compile(
    r"\b(?:cost|costs|paid|pay|pays|paying|worth|price|priced|fines?|fined|fund|funds|raised?|raising|spend|spent"
    r"|spending|earn|earned|salary|budget|bills?|debt|sold|sell|bought|buy|fee|wages?|tickets?|bet)\b",
    re.IGNORECASE,
)
_ONE_COUNTS = re.compile(
    r"\b(?:only|just|at least|exactly|precisely|all but|by|than|another|single)\s$", re.IGNORECASE
)
_CASUALTY = frozenset(
    {"dead", "injured", "wounded", "hurt", "missing", "killed", "arrested", "hospitalised", "hospitalized"}
)
_TOTALS = frozenset({"number", "total", "be", "come", "reach", "rise", "climb", "stand"})
_ARTICLE = re.compile(
    r"\b(?P<lead>an?|the best part of an?)\s(?P<adjective>full |whole |good |further |single )?"
    r"(?P<unit>mile|kilometre|kilometer|stone|tonne|ton|week|fortnight|month|year|decade|century|hour|day|litre|liter|gallon|hectare|acre)\b"
    r"(?![-’'])(?!\s(?:ago|from|old))",
    re.IGNORECASE,
)
_ARTICLE_LEADS = frozenset(
    "in for after within about nearly almost than over under lasted lasts last lost lose dropped of is was been takes took take "
    "spent spend around roughly some by until before just only to every half served gained gain shed walked ran barely".split()
)
_MANY = re.compile(r"\s[a-z]+s\b|\s(?:people|of)\b")
_RACES = re.compile(r"\s(?:metres|meters|hurdles|race|final|sprint|freestyle|relay|runners?|champions?)\b")
_PER_PERCENT = re.compile(r"\bas a percentage of\b", re.IGNORECASE)


def find_quantities(doc: Doc) -> Iterator[Measure]:
    """Yield money, shares, measures and counts, in order; the caller drops what is no quantity.

    Args:
        doc: the parse of one sentence.
    """
    for figure in figures(doc.text):
        cover = doc.char_span(figure.start, figure.end, alignment_mode="expand")
        if cover is None:
            continue
        measure = (
            _money(doc.text, figure)
            or _share(doc.text, figure)
            or _physical(doc.text, figure)
            or _count(doc, figure, cover[0], cover[-1])
        )
        if measure is not None:
            yield measure


def find_articles(doc: Doc) -> Iterator[Measure]:
    """Yield the measures said with an article: "a week", "a stone", but not the rate in "twice a week"."""
    for match in _ARTICLE.finditer(doc.text):
        before = re.findall(r"[\w’']+", doc.text[: match.start()].lower())
        if before and before[-1] not in _ARTICLE_LEADS:
            continue
        found = unit_after(doc.text, match.start("unit"))
        if found is None:
            continue
        figure = Figure(match.start(), match.start("unit"), 1.0, 1.0, 1.0, "article", integer=True)
        yield _measure(doc.text, figure, found[0], match.end("unit"))


def _measure(text: str, figure: Figure, unit: Unit, end: int, *, start: int | None = None) -> Measure:
    begin = figure.start if start is None else start
    hedge = hedge_around(text, begin, end)
    kind = hedge.kind if hedge else None
    if unit.dimension == "duration" and may_mean_during(text, begin):
        kind, hedge = None, None
    low, high, approximation = _bounded(figure, kind)
    if unit.offset or unit.factor != 1.0:
        low, high = low * unit.factor + unit.offset, high * unit.factor + unit.offset
    slack = slack_of(figure, unit.dimension, unit.factor)
    reach = (hedge.start if hedge else begin, hedge.end if hedge else end)
    return Measure(*reach, low, high, unit.dimension, unit.canonical, approximation, (), slack, unit.factor)


def _bounded(figure: Figure, kind: str | None):  # type: ignore[no-untyped-def]
    if figure.low != figure.high:
        return figure.low, figure.high, bounds("about", 1.0)[2]
    return bounds(kind, figure.value)


def _money(text: str, figure: Figure) -> Measure | None:
    sign = SIGN.search(text[: figure.start])
    if sign is not None:
        code, factor, start, end = (
            CURRENCY_SIGNS[sign.group().strip().rstrip(".")],
            1.0,
            sign.start(),
            figure.end,
        )
    else:
        found = currency_after(text, figure.end)
        if found is None and re.match(r"[- ]pounds?\b", text[figure.end :]) and _is_sterling(text, figure):
            found = ("gbp", 1.0, figure.end + len(re.match(r"[- ]pounds?\b", text[figure.end :]).group()))  # type: ignore[union-attr]
        if found is None:
            return None
        (code, factor, end), start = found, figure.start
    rate = _RATE.match(text, end)
    unit = f"{code}/{rate['per'].lower()}" if rate else code
    return _measure(text, figure, Unit("money", unit, factor), rate.end() if rate else end, start=start)


def _is_sterling(text: str, figure: Figure) -> bool:
    return figure.value >= 1e5 or _MONEY_TALK.search(text) is not None


def _share(text: str, figure: Figure) -> Measure | None:
    if figure.form == "share":
        return _measure(text, figure, Unit("percent", "percent", 1.0), figure.end)
    if (
        figure.form == "digits"
        and not figure.integer
        and _PER_PERCENT.search(text)
        and unit_after(text, figure.end) is None
    ):
        return _measure(text, figure, Unit("percent", "percent", 1.0), figure.end)
    return None


def _physical(text: str, figure: Figure) -> Measure | None:
    if figure.glued == "m" and (_RACES.match(text, figure.end) or not _MANY.match(text, figure.end)):
        metres = replace(figure, low=figure.low / 1e6, high=figure.high / 1e6, step=figure.step / 1e6)
        return _measure(text, metres, Unit("distance", "metre", 1.0), figure.end)
    found = unit_after(text, figure.end)
    if found is None:
        return None
    unit, end = found
    if (
        unit.dimension == "distance"
        and re.search(r"\b(?:own|his|her|their|my|on)\s$", text[: figure.start])
        and unit.factor == 0.3048
    ):
        return None
    return _measure(text, figure, unit, end)


def _count(doc: Doc, figure: Figure, first: Token, last: Token) -> Measure | None:
    if figure.form in ("multiple", "share") or _is_label(figure, first) or _is_pronoun(doc, figure, first):
        return None
    noun = counted(doc, first, last)
    unit, modifiers = _counted_unit(doc, noun, first, last)
    hedge = hedge_around(doc.text, figure.start, figure.end)
    low, high, approximation = _bounded(figure, hedge.kind if hedge else None)
    reach = (hedge.start, hedge.end) if hedge else (figure.start, figure.end)
    dimension = "multiple" if unit == "time" and _is_multiple(noun) else "count"
    return Measure(
        *reach, low, high, dimension, unit, approximation, modifiers, slack_of(figure, dimension, 1.0)
    )


def _counted_unit(doc: Doc, noun: Token | None, first: Token, last: Token) -> tuple[str, tuple[str, ...]]:
    behind = doc.text[last.idx + len(last.text) :]
    if behind.startswith("-strong"):
        return "member", ()
    if noun is not None:
        return unit_of(noun), modifiers_of(noun, first, last)
    following = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if following is not None and following.lower_ in _CASUALTY:
        return "person", (following.lemma_.lower(),)
    if re.search(r"-of-$", doc.text[: first.idx], re.IGNORECASE):
        return "child", ()
    if people_without_noun(last):
        return "person", ()
    verb = last.head
    if verb.lemma_ in _TOTALS and last.dep_ in ("attr", "dobj", "acomp", "npadvmod"):
        subject = next(
            (child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN"), None
        )
        if subject is not None:
            return unit_of(subject), modifiers_of(subject, last, last)
    return "", ()


def _is_label(figure: Figure, first: Token) -> bool:
    """ "Route 9", "Unit 3", "History 214": a number that names what stands before it."""
    if first.i == 0 or not figure.integer:
        return False
    before = first.nbor(-1)
    if before.lower_.rstrip("s") in _LABELS and before.whitespace_ and first.head.i <= first.i:
        return True
    named = before.pos_ == "PROPN" and before.text[:1].isupper() and before.whitespace_ != ""
    alone = first.head.i < first.i and first.dep_ in ("nummod", "appos", "npadvmod", "nmod", "conj", "pobj")
    return named and alone and figure.form == "digits" and figure.value < 1000 and first.head.i == before.i


def _is_pronoun(doc: Doc, figure: Figure, first: Token) -> bool:
    """ "One" counts only when something says so ("only one", "one dead"); "the two" refers back."""
    if figure.form == "words" and figure.value == 1.0:
        following = doc[first.i + 1].lower_ if first.i + 1 < len(doc) else ""
        return _ONE_COUNTS.search(doc.text[: figure.start]) is None and following not in _CASUALTY
    return False


def _is_multiple(noun: Token | None) -> bool:
    if noun is None or noun.i + 1 >= len(noun.doc):
        return False
    return noun.doc[noun.i + 1].lower_ in (
        "as",
        "more",
        "the",
        "that",
        "higher",
        "larger",
        "bigger",
        "faster",
        "what",
    )
