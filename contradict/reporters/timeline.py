"""Puts the sides of a date dispute on one axis."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

_MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.casefold(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTHS["sept"] = 9
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b",
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\.?,?\s+{_YEAR}\b",
        rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b(?P<month>{_MONTH})\.?,?\s+{_YEAR}\b",
        rf"\b{_YEAR}-(?P<month>[01]\d)\b",
        rf"\b{_YEAR}\b",
        rf"\b(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b",
        rf"\b(?P<month>{_MONTH})\.?\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b",
    )
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One side's date on the axis; ``x`` and ``width`` in per cent of the axis."""

    stance: str
    label: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """An axis with a row for every side."""

    marks: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]


def interval(value: str, published: date | None = None) -> tuple[date, date] | None:
    """Read the date in a value as a closed interval of days.

    Args:
        value: the side's words, such as "in May 2009".
        published: when they were printed; a day and month without a year are taken nearest to it.

    Returns:
        First and last day, or None when the words do not fix them ("on Tuesday").
    """
    for form in _FORMS:
        found = form.search(value)
        if not found:
            continue
        parts = {"month": "", "day": "", "year": "", **found.groupdict()}
        if parts["year"]:
            return _days(int(parts["year"]), parts["month"], parts["day"])
        if published is None:
            return None
        near = [_days(published.year + shift, parts["month"], parts["day"]) for shift in (-1, 0, 1)]
        known = [days for days in near if days]
        return min(known, key=lambda days: abs((days[0] - published).days), default=None)
    return None


def timeline(values: Sequence[tuple[str, str, str | None]]) -> Timeline | None:
    """Lay out dates.

    Args:
        values: (stance, value as the side gives it, ISO day on which it was printed).

    Returns:
        The axis, or None unless at least two values are dates and they are not all the same.
    """
    dated = [
        (stance, value, found)
        for stance, value, printed in values
        if (found := interval(value, _printed(printed)))
    ]
    if len({found for _, _, found in dated}) < 2:
        return None
    first = min(found[0] for _, _, found in dated)
    last = max(found[1] for _, _, found in dated)
    margin = timedelta(days=max(1, (last - first).days // 12))
    low, high = _shift(first, -margin), _shift(last, margin)
    whole = (high - low).days

    def place(day: date) -> float:
        return round(100 * (day - low).days / whole, 2)

    marks = tuple(
        Mark(stance, value, place(start), round(100 * max(1, (end - start).days) / whole, 2))
        for stance, value, (start, end) in dated
    )
    return Timeline(marks, tuple((place(day), label) for day, label in _ticks(low, high)))


def _printed(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso or "")
    except ValueError:
        return None


def _days(year: int, month: str, day: str) -> tuple[date, date] | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    number = int(month) if month.isdigit() else _MONTHS[month.casefold()]
    if not 1 <= number <= 12:
        return None
    length = calendar.monthrange(year, number)[1]
    if not day:
        return date(year, number, 1), date(year, number, length)
    return (date(year, number, int(day)),) * 2 if 1 <= int(day) <= length else None


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _ticks(low: date, high: date) -> list[tuple[date, str]]:
    """Choose at most about seven round days: years, else months, else days."""
    years = high.year - low.year
    if years >= 2:
        step = next(size for size in (1, 2, 5, 10, 20, 50, 100, 200, 500) if years / size <= 7)
        return [
            (date(year, 1, 1), str(year)) for year in range(low.year + 1, high.year + 1) if year % step == 0
        ]
    months = (high.year - low.year) * 12 + high.month - low.month
    if months >= 2:
        step = max(1, -(-months // 6))
        firsts = [divmod(low.year * 12 + low.month - 1 + ahead, 12) for ahead in range(1, months + 1, step)]
        return [
            (date(year, month + 1, 1), f"{calendar.month_abbr[month + 1]} {year}") for year, month in firsts
        ]
    length = (high - low).days
    step = max(1, -(-length // 5))
    days = [low + timedelta(days=ahead) for ahead in range(1, length, step)]
    return [(day, f"{day.day} {calendar.month_abbr[day.month]}") for day in days]
