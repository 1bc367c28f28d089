"""Finds dates in a sentence and resolves them against the day of publication.

The forms are those of newspaper style books (AP, Reuters, Guardian); intervals, granularity and the
reading of relative expressions follow TimeML's TIMEX3 (Pustejovsky et al. 2003). Feasts that move with
Easter and month arithmetic come from python-dateutil.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc

from contradict.records import DateMention, Granularity, Sentence, Span
from contradict.text import dates_relative, dates_resolve
from contradict.text.datelines import DATED
from contradict.text.dates_calendar import UNRESOLVED, Reading
from contradict.text.dates_lexicon import month_number
from contradict.text.dates_patterns import Shape, scan
from contradict.text.dates_tense import looks_ahead
from contradict.text.spaces import with_plain_spaces

_JOINTS = re.compile(r"\s*(?:to|and|until|till|through|[-–—])\s*", re.IGNORECASE)
_OPENERS = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:around|about|circa|c\.|approximately|roughly|sometime (?:in|around))\s+$", re.IGNORECASE
)
_STATED = frozenset("day iso month_year year short_year part_year feast month weekday near season".split())


def find_dates(sentence: Sentence, doc: Doc, *, published: date | None) -> tuple[DateMention, ...]:
    """Return the dates a sentence states, in order, with the days each may mean.

    Args:
        sentence: the sentence, with its place in the article.
        doc: its parse.
        published: the article's day of publication, or of its dateline; None leaves relative dates open.

    Returns:
        Mentions; an unresolved one has ``earliest`` and ``latest`` None. A dateline is not among them.
    """
    text = with_plain_spaces(sentence.text)
    dateline = DATED.match(text)
    skip = dateline.end() if dateline else 0
    shapes = _with_lent_years(text, [shape for shape in scan(text, doc) if shape.start >= skip])
    mentions: list[DateMention] = []
    index = 0
    while index < len(shapes):
        merged = _interval(text, shapes[index : index + 2], published) or _counted(
            text, shapes[index : index + 2], published
        )
        if merged is not None:
            start, end, reading = merged
            index += 2
        else:
            shape = shapes[index]
            start, end, reading = shape.start, shape.end, _resolve(shape, published)
            index += 1
        mentions.append(_mention(sentence, (start, end), reading))
    return tuple(mentions)


def dateline_date(sentence: Sentence) -> date | None:
    """Return the date of a dateline ("BREXLEY, June 3, 2011 -"), if it states its year.

    Args:
        sentence: one of the first body sentences of an article.
    """
    match = DATED.match(with_plain_spaces(sentence.text))
    if match is None or match["y"] is None:
        return None
    try:
        return date(int(match["y"]), month_number(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _with_lent_years(text: str, shapes: list[Shape]) -> list[Shape]:
    """Give "June 3" in "June 3 to July 7, 2019" and "March" in "March and May 2019" the year behind them."""
    lent = list(shapes)
    for index in range(len(lent) - 2, -1, -1):
        left, right = lent[index], lent[index + 1]
        forms = (left.form, right.form)
        if forms not in (("day", "day"), ("month", "month_year")) or {"y", "yy", "rel", "when"} & set(
            left.parts
        ):
            continue
        if "y" not in right.parts or _JOINTS.fullmatch(text[left.end : right.start]) is None:
            continue
        turns = month_number(left.parts["m"]) > month_number(right.parts["m"])
        year = str(int(right.parts["y"]) - turns)
        lent[index] = replace(left, form=right.form, parts=left.parts | {"y": year})
    return lent


def _resolve(shape: Shape, published: date | None) -> Reading:
    return _in_calendar(lambda: _read(shape, published))


def _in_calendar(read: Callable[[], Reading]) -> Reading:
    """Leave open what lies outside the calendar: "the past 300 decades" began before the year 1."""
    try:
        return read()
    except (OverflowError, ValueError):
        return UNRESOLVED


def _read(shape: Shape, published: date | None) -> Reading:
    ahead = looks_ahead(shape.token)
    if shape.form in dates_resolve.RESOLVERS:
        return dates_resolve.RESOLVERS[shape.form](shape.parts, published, ahead)
    if published is None:
        return Reading(None, None, Granularity.DAY)
    form = "ago" if _opens_look_back(shape) else shape.form
    return dates_relative.RESOLVERS[form](shape.parts, published, bool(ahead))


def _opens_look_back(shape: Shape) -> bool:
    """ "Ten years after the flood, the street is ..." counts from today if its sentence is present."""
    if shape.form != "offset" or shape.parts["way"].lower() not in ("after", "on from") or shape.start > 1:
        return False
    unit = shape.parts["unit"].lower()
    return unit.startswith(("year", "decade", "month")) and shape.token.sent.root.tag_ in ("VBZ", "VBP")


def _interval(text: str, pair: list[Shape], published: date | None) -> tuple[int, int, Reading] | None:
    """Join "from 3 June to 7 July" and "between Monday and Friday" into one span."""
    if len(pair) < 2 or not {shape.form for shape in pair} <= _STATED:
        return None
    left, right = pair
    between = text[left.end : right.start]
    opener = _OPENERS.search(text[: left.start])
    joint = _JOINTS.fullmatch(between)
    if joint is None or opener is None:
        return None
    first, last = _resolve(left, published), _resolve(right, published)
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    anchored = first.anchored or last.anchored
    approximate = first.approximate or last.approximate
    return (
        opener.start(),
        right.end,
        Reading(first.earliest, last.latest, Granularity.SPAN, anchored, approximate),
    )


def _counted(text: str, pair: list[Shape], published: date | None) -> tuple[int, int, Reading] | None:
    """Count from a stated date: "three weeks before Oct. 9", "two days after Christmas"."""
    if len(pair) < 2 or pair[0].form != "offset" or pair[1].form not in _STATED:
        return None
    offset, base = pair
    way = offset.parts["way"].lower()
    if way not in ("before", "after", "prior to") or text[offset.end : base.start].strip():
        return None
    anchor = _resolve(base, published)
    if anchor.earliest is None or anchor.earliest != anchor.latest:
        return None
    sign = 1 if way == "after" else -1
    day, count = anchor.earliest, dates_relative.amount(offset.parts.get("n"))
    reading = _in_calendar(lambda: dates_relative.shifted(day, sign, offset.parts, count))
    return offset.start, base.end, reading


def _mention(sentence: Sentence, where: tuple[int, int], reading: Reading) -> DateMention:
    start, end = where
    offset = sentence.span.start
    approximate = reading.approximate or _ABOUT.search(with_plain_spaces(sentence.text[:start])) is not None
    return DateMention(
        Span(offset + start, offset + end),
        sentence.text[start:end],
        reading.earliest,
        reading.latest,
        reading.granularity,
        reading.anchored,
        approximate,
    )
