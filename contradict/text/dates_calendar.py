"""Calendar arithmetic: the days a stated year, month, season or week stands for."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from contradict.records import Granularity


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved date: a closed interval of days, or none where the article gives no way to tell."""

    earliest: date | None
    latest: date | None
    granularity: Granularity
    anchored: bool = False
    approximate: bool = False


def day(when: date, *, anchored: bool = False, approximate: bool = False) -> Reading:
    """One day."""
    return Reading(when, when, Granularity.DAY, anchored, approximate)


def days(first: date, last: date, granularity: Granularity, *, anchored: bool = False) -> Reading:
    """An interval of days, both ends included."""
    return Reading(first, last, granularity, anchored)


def month(year: int, number: int, *, anchored: bool = False, approximate: bool = False) -> Reading:
    """A calendar month."""
    last = monthrange(year, number)[1]
    return Reading(date(year, number, 1), date(year, number, last), Granularity.MONTH, anchored, approximate)


def year(number: int, *, anchored: bool = False, approximate: bool = False) -> Reading:
    """A calendar year."""
    return Reading(date(number, 1, 1), date(number, 12, 31), Granularity.YEAR, anchored, approximate)


def years(first: int, last: int, *, anchored: bool = False, approximate: bool = False) -> Reading:
    """Several calendar years."""
    return Reading(date(first, 1, 1), date(last, 12, 31), Granularity.SPAN, anchored, approximate)


def months(year_number: int, first: int, count: int, *, anchored: bool = False) -> Reading:
    """A season or quarter: ``count`` months from month ``first``, running into the next year if need be."""
    last = first + count - 1
    last_year, last_month = year_number + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Reading(date(year_number, first, 1), end, Granularity.SEASON, anchored)


def week(monday_or_later: date, *, anchored: bool = True) -> Reading:
    """The week from Monday to Sunday that holds a day."""
    monday = monday_or_later - timedelta(days=monday_or_later.weekday())
    return Reading(monday, monday + timedelta(days=6), Granularity.WEEK, anchored)


def weekend(in_week: date, *, anchored: bool = True) -> Reading:
    """The Saturday and Sunday of the week that holds a day."""
    saturday = in_week - timedelta(days=in_week.weekday()) + timedelta(days=5)
    return Reading(saturday, saturday + timedelta(days=1), Granularity.WEEK, anchored)


def nearest_year(month_number: int, day_number: int, published: date) -> date | None:
    """Return the day and month in the year that brings it nearest to ``published``; None for no such day."""
    found = [
        when
        for number in (published.year - 1, published.year, published.year + 1)
        if (when := valid(number, month_number, day_number)) is not None
    ]
    return min(found, key=lambda when: (abs(when - published), when), default=None)


def valid(year_number: int, month_number: int, day_number: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year_number, month_number, day_number)
    except ValueError:
        return None


UNRESOLVED = Reading(None, None, Granularity.DAY)
