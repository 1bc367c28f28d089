"""Parts of a year, month, season, decade or century: "early 2019", "late March", "the end of 2018".

A part is a third of the whole, an edge ("the start of") a sixth; half of a decade may be its early years. How
far such words reach is the product's own convention, as in TimeML (START, MID, END have no bounds).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from contradict.records import Granularity
from contradict.text import dates_calendar as calendar
from contradict.text.dates_calendar import Reading
from contradict.text.dates_lexicon import ORDINAL_WORDS

_SHARES = {
    "early": (0.0, 1 / 3),
    "mid": (1 / 3, 2 / 3),
    "late": (2 / 3, 1.0),
    "start": (0.0, 1 / 6),
    "end": (5 / 6, 1.0),
}
_DECADE = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), "start": (0, 1), "end": (8, 9)}
_FINER = {
    Granularity.YEAR: Granularity.SEASON,
    Granularity.SEASON: Granularity.MONTH,
    Granularity.MONTH: Granularity.WEEK,
}
SOME_PART = "part of"
"""Instead of the words for a part: the whole, told loosely."""
_AROUND = 3
"""Years before and after that "the turn of the century" takes in."""


def part_named(words: str) -> str:
    """Return which part the words name: "early", "mid", "late", "start", "end"; none for no part."""
    plain = words.lower()
    for name in ("early", "late", "mid"):
        if name in plain.split() or plain.startswith(f"{name} "):
            return name
    if not plain:
        return ""
    if "middle" in plain:
        return "mid"
    return "end" if any(word in plain for word in ("end", "close", "closing", "last", "final")) else "start"


def part_of(whole: Reading, words: str) -> Reading:
    """Narrow a resolved year, season or month to the part that the words name.

    Args:
        whole: what the words are a part of.
        words: "early", "the end of" ...; none leaves it whole.
    """
    name = part_named(words)
    if words == SOME_PART:
        return replace(whole, approximate=True)
    if not name or whole.earliest is None or whole.latest is None:
        return whole
    low, high = _SHARES[name]
    length = (whole.latest - whole.earliest).days + 1
    first = whole.earliest + timedelta(days=round(low * length))
    last = whole.earliest + timedelta(days=round(high * length) - 1)
    grain = _FINER.get(whole.granularity, whole.granularity)
    return Reading(first, last, grain, whole.anchored, approximate=True)


def decade(first: int, words: str) -> Reading:
    """Read a decade, or the part of it that the words name: "the late 1990s"."""
    low, high = _DECADE.get(part_named(words), (0, 9))
    return calendar.years(first + low, first + high, approximate=bool(words))


def century(parts: Mapping[str, str], published: date | None, ahead: bool | None) -> Reading:
    """ "The 19th century", "the mid-18th century"."""
    nth = parts.get("nth") or parts.get("nth2") or parts["nth3"]
    first = 100 * (_ordinal(nth) - 1)
    return part_of(calendar.years(first, first + 99), parts.get("part", ""))


def turn(parts: Mapping[str, str], published: date | None, ahead: bool | None) -> Reading:
    """ "The turn of the last century" is that of the 20th; a bare "turn of the century" may be either's."""
    if not parts.keys() & {"last", "nth", "era"}:
        return Reading(None, None, Granularity.SPAN, approximate=True)
    number = 20 if "last" in parts else _ordinal(parts["nth"]) if "nth" in parts else 21
    middle = 100 * (number - 1)
    return calendar.years(middle - _AROUND, middle + _AROUND, approximate=True)


def _ordinal(word: str) -> int:
    digits = word.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdigit() else ORDINAL_WORDS[word.lower()]
