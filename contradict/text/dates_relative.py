"""Resolves the dates that lean on the day of publication: weekdays, "yesterday", "ten years ago"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from contradict.records import Granularity
from contradict.text import dates_calendar as calendar
from contradict.text.dates_calendar import Reading
from contradict.text.dates_lexicon import weekday_number
from contradict.text.dates_parts import part_of
from contradict.text.numbers_lexicon import word_value

Parts = Mapping[str, str]
_NEAR = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
_GRAIN = {
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "decade": Granularity.SPAN,
}


def _weekday(parts: Parts, published: date, ahead: bool) -> Reading:
    """The nearest such day not after publication, or the next one where the sentence looks ahead.

    "The Sunday" of a narrative leans on the story, not on publication, and stays open.
    """
    relation = parts.get("rel", "").lower()
    if relation in ("the", "that"):
        return calendar.UNRESOLVED
    gap = (published.weekday() - weekday_number(parts["wd"])) % 7
    if "of" in parts:
        monday = published - timedelta(days=published.weekday())
        shift = -7 if "last" in parts["of"] else 0
        return calendar.day(monday + timedelta(days=weekday_number(parts["wd"]) + shift), anchored=True)
    if relation in ("last", "this past"):
        return calendar.day(published - timedelta(days=gap or 7), anchored=True)
    if relation in ("next", "this coming"):
        return calendar.day(published + timedelta(days=7 - gap), anchored=True)
    if ahead:
        return calendar.day(published + timedelta(days=(7 - gap) % 7), anchored=True)
    return calendar.day(published - timedelta(days=gap), anchored=True)


def _weekday_week(parts: Parts, published: date, ahead: bool) -> Reading:
    """British "Tuesday week" (and "a week on Tuesday"): seven days after the next Tuesday."""
    if "wd3" in parts:
        gap = (published.weekday() - weekday_number(parts["wd3"])) % 7
        return calendar.day(published - timedelta(days=gap + 7), anchored=True)
    name = parts.get("wd") or parts.get("wd2") or parts["wd4"]
    gap = (weekday_number(name) - published.weekday()) % 7 or 7
    return calendar.day(published + timedelta(days=gap + (14 if "wd4" in parts else 7)), anchored=True)


def _near(parts: Parts, published: date, ahead: bool) -> Reading:
    return calendar.day(published + timedelta(days=_NEAR.get(parts["word"].lower(), 0)), anchored=True)


def _period(parts: Parts, published: date, ahead: bool) -> Reading:
    words, unit = parts["rel"].lower().split(), parts["unit"].lower()
    part = " ".join(words[:-1]) if words[0] in ("early", "late", "mid", "the") else ""
    shift = 1 if "next" in words or "coming" in words else -1 if "last" in words or "past" in words else 0
    if unit == "weekend":
        return _weekend(published, shift, ahead)
    if unit in ("week", "fortnight"):
        return calendar.week(published + timedelta(weeks=shift * (2 if unit == "fortnight" else 1)))
    if unit == "month":
        when = published + relativedelta(months=shift)
        return part_of(calendar.month(when.year, when.month, anchored=True), part)
    if unit == "year":
        year = calendar.year(published.year + shift, anchored=True, approximate=len(words) > 1)
        return part_of(year, part)
    length = 10 if unit == "decade" else 100
    first = published.year // length * length + shift * length
    return calendar.years(first, first + length - 1, anchored=True)


def _weekend(published: date, shift: int, ahead: bool) -> Reading:
    """ "This weekend" on a Monday, of something past, is the one just gone."""
    if shift == 0 and not ahead and published.weekday() < 3:
        shift = -1
    if shift == -1 and published.weekday() >= 5:
        return calendar.weekend(published - timedelta(weeks=1))
    return calendar.weekend(published + timedelta(weeks=shift))


def amount(words: str | None) -> float | None:
    """Read the number in "ten years ago", "a fortnight ago"; None where it is left open ("weeks ago")."""
    plain = (words or "").strip().lower()
    if plain in ("a", "an"):
        return 1.0
    if plain in ("half a", "half an"):
        return 0.5
    try:
        return word_value(plain)
    except ValueError:
        return None


def _ago(parts: Parts, published: date, ahead: bool) -> Reading:
    return shifted(published, -1, parts, amount(parts.get("n")))


def _ahead(parts: Parts, published: date, ahead: bool) -> Reading:
    words = parts.get("n") or parts.get("n2")
    unit = parts.get("unit") or parts["unit2"]
    return shifted(published, 1, {"unit": unit}, amount(words))


def shifted(anchor: date, sign: int, parts: Parts, count: float | None) -> Reading:
    """Move a day by so many units and widen it to the unit: "ten years ago" is a year, not a day.

    Args:
        anchor: the day counted from.
        sign: 1 into the future, -1 into the past.
        parts: holds ``unit``, and ``about`` where the words hedge.
        count: how many units; None for "weeks ago".

    Returns:
        The reading; weeks, months and years are approximate, because people round them.
    """
    unit = parts["unit"].lower().rstrip("s")
    grain = _GRAIN.get(unit, Granularity.DAY)
    if count is None or count > 5000:
        return Reading(None, None, grain, True, True)
    if unit in ("second", "minute", "hour"):
        return calendar.day(anchor + timedelta(hours=sign * count), anchored=True, approximate=count > 6)
    if unit in ("day", "night"):
        return calendar.day(
            anchor + timedelta(days=sign * count), anchored=True, approximate="about" in parts
        )
    if unit in ("week", "fortnight"):
        middle = anchor + timedelta(weeks=sign * count * (2 if unit == "fortnight" else 1))
        return Reading(
            middle - timedelta(days=3), middle + timedelta(days=3), Granularity.WEEK, True, "about" in parts
        )
    if unit == "month":
        when = anchor + relativedelta(days=round(sign * count * 30.44))
        return calendar.month(when.year, when.month, anchored=True, approximate=True)
    length = {"year": 1, "decade": 10}.get(unit, 100)
    target = anchor.year + round(sign * count * length)
    if not 1 <= target <= 9990:
        return Reading(None, None, grain, True, True)
    return calendar.year(target, anchored=True, approximate=True)


def _past_span(parts: Parts, published: date, ahead: bool) -> Reading:
    """ "The past six weeks": from then until publication."""
    unit = (parts.get("unit") or parts["one"]).lower().rstrip("s")
    count = 1.0 if "one" in parts else amount(parts.get("n"))
    if count is None or count > 1000:
        return Reading(None, None, Granularity.SPAN, True)
    length = {"day": 1, "week": 7, "month": 30.44, "year": 365.25, "decade": 3652.5}[unit]
    start = published - timedelta(days=round(count * length))
    return Reading(start, published, Granularity.SPAN, True, True)


def _birthday(parts: Parts, published: date, ahead: bool) -> Reading:
    """What "turns 80 this year" began 80 years before."""
    count = int(parts.get("n") or parts["n2"])
    return shifted(published, -1, {"unit": "year"}, float(count) if count else None)


def _open(parts: Parts, published: date, ahead: bool) -> Reading:
    unit = re.sub(r"s$", "", parts.get("unit", "day").lower())
    return Reading(None, None, _GRAIN.get(unit, Granularity.DAY), False)


RESOLVERS: dict[str, Callable[[Parts, date, bool], Reading]] = {
    "weekday": _weekday,
    "weekday_week": _weekday_week,
    "near": _near,
    "period": _period,
    "ago": _ago,
    "since": _ago,
    "past_span": _past_span,
    "in_span": _past_span,
    "birthday": _birthday,
    "ahead": _ahead,
    "offset": _open,
    "unresolved": _open,
}
"""Form of a shape -> how it is read against the day of publication."""
