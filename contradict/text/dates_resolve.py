"""Resolves the dates that name their day, month, year, season or feast themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter

from contradict.records import Granularity
from contradict.text import dates_calendar as calendar
from contradict.text.dates_calendar import UNRESOLVED, Reading
from contradict.text.dates_lexicon import DECADE_WORDS, EASTER, FEASTS, SEASONS, month_number
from contradict.text.dates_parts import century, decade, part_of, turn

Parts = Mapping[str, str]
_LONG_GONE = 31
_FAR_AHEAD = 92
"""Days: what happened "on Nov. 18", told in June, was last year; "the show planned on Aug. 3" was not."""


def _day(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    number = month_number(parts["m"])
    stated = _year_of(parts, published)
    anchored = stated is None
    if stated is not None:
        first = calendar.valid(stated, number, int(parts["d"]))
    elif published is None:
        return UNRESOLVED
    else:
        first = calendar.nearest_year(number, int(parts["d"]), published)
        if ahead is False and first is not None and (first - published).days > _FAR_AHEAD:
            first = calendar.valid(first.year - 1, number, int(parts["d"]))
        elif ahead and first is not None and (published - first).days > _LONG_GONE:
            first = calendar.valid(first.year + 1, number, int(parts["d"]))
    if first is None:
        return UNRESOLVED
    last = calendar.valid(first.year, number, int(parts["d2"])) if "d2" in parts else None
    if last is not None and last > first:
        return calendar.days(first, last, Granularity.SPAN, anchored=anchored)
    return calendar.day(first, anchored=anchored)


def _iso(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    when = calendar.valid(int(parts["y"]), int(parts["mm"]), int(parts["d"]))
    return calendar.day(when) if when else UNRESOLVED


def _month_year(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    stated = _year_of(parts, published)
    assert stated is not None
    return part_of(calendar.month(stated, month_number(parts["m"])), parts.get("part", ""))


def _year_of(parts: Parts, published: date | None) -> int | None:
    """Return the year that is stated, in full or as "'99"."""
    if "y" in parts:
        return int(parts["y"])
    if "yy" not in parts:
        return None
    pivot = (published.year if published else 2030) % 100
    short = int(parts["yy"])
    return (2000 if short <= pivot else 1900) + short


def _month(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    """A month without its year: "last June" lies before this month, "next June" after it; else by tense."""
    if published is None or parts.get("rel", "").lower() == "that":
        return Reading(None, None, Granularity.MONTH)
    number, this = month_number(parts["m"]), published.month
    relation = parts.get("rel", "").lower()
    when = parts.get("when", "")
    if when:
        shift = {"last": -1, "this": 0, "next": 1}[when.split()[-2]]
    elif relation in ("last", "this past"):
        shift = 0 if number < this else -1
    elif relation in ("next", "this coming"):
        shift = 1 if number <= this else 0
    elif relation == "this":
        shift = 0
    else:
        shift = (1 if number < this else 0) if ahead else (-1 if number > this else 0)
    return part_of(calendar.month(published.year + shift, number, anchored=True), parts.get("part", ""))


def _year(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    return calendar.year(int(parts["y"]))


def _short_year(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    stated = _year_of(parts, published)
    assert stated is not None
    return calendar.year(stated)


def _part_year(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    return part_of(calendar.year(int(parts["y"])), parts.get("part", ""))


def _span_years(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    first, last = int(parts["y1"]), parts["y2"]
    return calendar.years(first, int(last) if len(last) == 4 else first // 100 * 100 + int(last))


def _decade(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    part = parts.get("part", "").lower()
    ten = DECADE_WORDS[parts["word"].lower()] if "word" in parts else int(parts["ten"]) * 10
    if "century" in parts:
        first = int(parts["century"]) * 100 + ten
        if ten == 0 and (first < 1900 or (first == 1900 and part)):
            return part_of(calendar.years(first, first + 99), part)  # "the 1700s" are a century
        if ten == 0 and not part:
            return calendar.years(first, first + 9)
    else:
        pivot = (published.year if published else 2030) % 100
        first = (2000 if ten < pivot - 5 else 1900) + ten
    return decade(first, part)


def _season(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    start = SEASONS[parts["season"].lower()]
    stated = _year_of(parts, published)
    if stated is not None:
        return part_of(calendar.months(stated, start, 3), parts.get("part", ""))
    if published is None:
        return Reading(None, None, Granularity.SEASON)
    years = (published.year - 2, published.year - 1, published.year, published.year + 1)
    spans = [calendar.months(number, start, 3, anchored=True) for number in years]
    relation = parts.get("rel", "")
    if relation == "last":
        return [span for span in spans if span.latest is not None and span.latest < published][-1]
    if relation == "next":
        return next(span for span in spans if span.earliest is not None and span.earliest > published)
    if relation == "this" and parts["season"].lower() != "winter":
        return spans[2]
    return min(spans, key=lambda span: _distance(span, published))


def _distance(span: Reading, when: date) -> int:
    if span.earliest is None or span.latest is None:
        return 0
    return max((span.earliest - when).days, (when - span.latest).days, 0)


def _quarter(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    words = parts.get("y", parts.get("yq", ""))
    if words[0].isdigit():
        number = int(words)
    elif published is None:
        return Reading(None, None, Granularity.SEASON)
    else:
        number = published.year + {"this": 0, "last": -1, "next": 1}[words.split()[0].lower()]
    if "qn" in parts:
        return calendar.months(number, 3 * int(parts["qn"]) - 2, 3)
    length = 6 if parts["kind"].lower() == "half" else 3
    order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 12 // length}[parts["q"].lower()]
    return calendar.months(number, min(length * (order - 1) + 1, 13 - length), length, anchored="y" in parts)


def _feast(parts: Parts, published: date | None, ahead: bool | None) -> Reading:
    name = parts["feast"].lower().replace("’", "'")
    loose = name in ("christmas", "easter")
    if "y" in parts:
        return calendar.day(_feast_day(name, int(parts["y"])), approximate=loose)
    if published is None:
        return UNRESOLVED
    options = [_feast_day(name, published.year + shift) for shift in (-1, 0, 1)]
    options = [when for when in options if (when >= published if ahead else when <= published)] or options
    when = min(options, key=lambda option: abs(option - published))
    return calendar.day(when, anchored=True, approximate=loose)


def _feast_day(name: str, year: int) -> date:
    if name in EASTER:
        return easter(year) + timedelta(days=EASTER[name])
    return date(year, *FEASTS[name])


RESOLVERS: dict[str, Callable[[Parts, date | None, bool | None], Reading]] = {
    "day": _day,
    "iso": _iso,
    "month_year": _month_year,
    "month": _month,
    "year": _year,
    "short_year": _short_year,
    "span_years": _span_years,
    "decade": _decade,
    "season": _season,
    "part_year": _part_year,
    "century": century,
    "turn": turn,
    "quarter": _quarter,
    "feast": _feast,
}
"""Form of a shape -> how it is read; the third argument says whether the sentence looks ahead, if known."""
