"""Times of day: "9:30 p.m.", "noon", "ten past six in the morning", "1930 GMT"; minutes after midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.records import Approximation
from contradict.text.clock_digits import UNNAMED_ZONE, ZONE, ZONES, day_part, find_clock_digits, may_be_level
from contradict.text.dates_lexicon import WEEKDAY
from contradict.text.numbers_lexicon import COUNT, word_value
from contradict.text.numbers_measure import Measure

HALF_DAY = "half-day minute"
"""The unit of a time said without its half of the day; "minute" is that of any other."""
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = r"morning|afternoon|evening|night"
_WHEN = rf"(?:on\ {WEEKDAY}|in\ the\ (?:{_PART})|yesterday|tomorrow|last\ night|that\ (?:{_PART}))"
_HALF = r"\s?[ap](?:\.\s?m\b\.?|\s?m\b)"
_AT = (
    "(?:"
    + "|".join(rf"(?<=\bat\ {hedge})" for hedge in ("", r"about\ ", r"around\ ", r"just\ after\ "))
    + ")"
)
_CLOCK = re.compile(
    rf"""
    (?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?
        (?P<half>\s?a(?:\.\s?m\b\.?|\s?m\b)|\s?p(?:\.\s?m\b\.?|\s?m\b))
  | (?<![\w:.,/£$€-])(?P<first>1[0-2]|[1-9])(?:[:.](?P<firstminute>[0-5]\d))?
        (?=(?:\s(?:to|until|till)\s|\s?[-–]\s?)(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{_HALF})
  | (?:(?<=\bat\ )|(?<=\bbetween\ ))(?P<firstof>1[0-2]|[1-9])(?:[:.](?P<firstofminute>[0-5]\d))?
        (?=\s(?:and|or)\s(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?{_HALF})
  | (?<![\d:.])(?P<hour24>[01]?\d|2[0-3])(?::|\.(?=[0-5]\d\s?(?:hours|hrs|{UNNAMED_ZONE}))
        |(?-i:h)(?=[0-5]\d\b))(?P<minute24>[0-5]\d)(?!:|\d|\.\d)(?:\s?(?:hours|hrs)\b)?
  | {_AT}(?P<point>1\d|2[0-3]|[1-9])\.(?P<pointed>[0-5]\d)
        (?!\d|\s?(?:%|p\b|m\b|bn\b|k\b|per|points|an?\b|each|million|billion|met|km|kilo|mile|dollar|euro|pound))
  | \b(?P<offset>half|(?:a\ )?quarter|{COUNT}(?:\ minutes)?)\ (?P<side>past|to)\ (?P<named>{_HOURS})\b
        (?![\ -](?:votes|in\b\ favour|hundred|thousand|million|billion|dozen|score|point|per|and\ a))
  | {_AT}half\ (?P<halfpast>{_HOURS})\b
  | \b(?P<oclock>{COUNT})\ o[’']clock
  | (?:(?<=\bat\ )|(?<=\bby\ )|(?<=\bat\ about\ )|(?<=\bat\ around\ ))(?P<plain>{_HOURS}|1[0-2]|[1-9])\b
        (?=\ {_WHEN})
  | \b(?:(?:12|twelve)(?:[:.]00)?\ )?(?P<word>midnight|noon|midday)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ZONE = re.compile(ZONE)
_NO_CLOCK = re.compile(
    rf"(?:\b(?:in|ran|clocked|clocking|recorded|record\ of|best\ of|time\ of|timed\ at)\s(?:an?\s|just\s)?"
    rf"|\b(?!{WEEKDAY}|At\b|From\b|By\b|The\b|Until\b|Around\b|About\b|Between\b|Since\b)[A-Z][a-z]+\s)\Z",
    re.VERBOSE,
)
"""Before "14:52" or "3:16": the time somebody ran, a verse of a book."""
_TO_LEADS = re.compile(
    r"\b(?:at|by|until|till|before|after|past|[Ii]t\swas)\s(?:(?:just|about|around|nearly|almost)\s)?\Z"
)
_TO_BEHIND = re.compile(rf"\s*(?:\Z|[.,;:)!?”\"’]|\s(?:on|in\sthe|when|as|and|that|this|{WEEKDAY})\b)")
_HEDGE = re.compile(
    r"\b(?:(?P<before>(?:just|shortly|soon|well|a little|minutes) before|before|almost|nearly)"
    r"|(?P<after>(?:just|shortly|soon|well|a little|minutes) after|after|past)"
    r"|(?P<about>about|around|roughly|approximately|some time around))\s(?:the )?$",
    re.IGNORECASE,
)
_LEEWAY = 15.0
"""Minutes that "about" or "shortly before" may be off."""
_HOUR_SLACK, _FIVE_SLACK, _MINUTE_SLACK = 7.5, 2.5, 0.5
"""How far a time printed to the hour, to five minutes, to the minute may be rounded."""


def find_times(text: str) -> Iterator[Measure]:
    """Yield the times of day of a sentence, in minutes after midnight; midnight is 0.

    A time said without its half of the day ("at ten past six") is yielded with the unit `HALF_DAY`; one of a
    stated zone is turned into UTC and has the unit "utc minute"; letters that stand for several zones are
    kept in the unit ("et minute").

    Args:
        text: one sentence.
    """
    for start, end in find_clock_digits(text):
        yield _measure(text, (start, end), float(int(text[start : end - 2]) * 60 + int(text[end - 2 : end])))
    for match in _CLOCK.finditer(text):
        found = _read(text, match)
        if found is not None:
            yield _measure(text, match.span(), *found)


def _measure(text: str, where: tuple[int, int], value: float, unit: str = "minute") -> Measure:
    start, end = where
    zone = _ZONE.match(text, end)
    if zone is not None and unit == "minute":
        end, ahead = zone.end(), ZONES[zone["zone"]]
        unit = f"{zone['zone'].lower()} minute" if ahead is None else "utc minute"
        value = (value - (ahead or 0)) % 1440
    slack = _HOUR_SLACK if value % 60 == 0 else _FIVE_SLACK if value % 5 == 0 else _MINUTE_SLACK
    hedge = _HEDGE.search(text, max(0, start - 30), start)
    if hedge is None:
        return Measure(start, end, value, value, "time", unit, slack=slack)
    low = value if hedge["after"] else value - _LEEWAY
    high = value if hedge["before"] else value + _LEEWAY
    return Measure(hedge.start(), end, low, high, "time", unit, Approximation.ABOUT)


def _read(text: str, match: re.Match[str]) -> tuple[float, str] | None:
    if match["word"]:
        return (0.0 if match["word"].lower() == "midnight" else 720.0), "minute"
    if match["hour24"]:
        no_clock = _NO_CLOCK.search(text, max(0, match.start() - 30), match.start())
        return None if no_clock else (float(int(match["hour24"]) * 60 + int(match["minute24"])), "minute")
    if match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"].strip()[0] in "pP" else 0)
        return float(hour * 60 + int(match["minute"] or 0)), "minute"
    if match["first"] or match["firstof"]:
        return _first_of_two(text, match)
    return _spoken(text, match)


def _first_of_two(text: str, match: re.Match[str]) -> tuple[float, str] | None:
    """ "7 to 9 p.m.", "11.30-1pm": the half of the day stands behind the second time alone."""
    second = _CLOCK.search(text, match.end() + 1)
    if second is None or not second["half"]:
        return None
    hour = int(match["first"] or match["firstof"]) % 12
    value = float(hour * 60 + int(match["firstminute"] or match["firstofminute"] or 0))
    last = float(int(second["hour"]) % 12 * 60 + int(second["minute"] or 0))
    late = (second["half"].strip()[0] in "pP") == (value < last)
    return value + (720.0 if late else 0.0), "minute"


def _spoken(text: str, match: re.Match[str]) -> tuple[float, str] | None:
    words = match["point"] or match["named"] or match["halfpast"] or match["oclock"] or match["plain"]
    hour = int(word_value(words))
    if (match["point"] or match["plain"]) and may_be_level(text, *match.span()):
        return None
    if match["point"] and hour > 12:
        return float(hour * 60 + int(match["pointed"])), "minute"
    offset = float(match["pointed"] or (30 if match["halfpast"] else 0))
    if match["offset"]:
        offset = _offset(match["offset"])
    if not 1 <= hour <= 12 or not 0 <= offset < 60:
        return None
    minutes = (hour % 12) * 60 + (-offset if match["side"] == "to" else offset)
    part = day_part(text, *match.span())
    if part is None and match["side"] == "to" and _may_be_range(text, match):
        return None
    if part is None:
        return minutes % 720, HALF_DAY
    return minutes % 720 + (720.0 if _is_late(part, hour % 12) else 0.0), "minute"


def _may_be_range(text: str, match: re.Match[str]) -> bool:
    """ "Five to six people": only "a quarter", "minutes" or a word before it tell that a time is meant."""
    plain = match["offset"].lower()
    if plain.endswith(("quarter", "minutes")):
        return False
    led = _TO_LEADS.search(text, max(0, match.start() - 20), match.start())
    return led is None or _TO_BEHIND.match(text, match.end()) is None


def _is_late(part: str, hour: int) -> bool:
    """Say whether a time lies after noon; "two o'clock at night" does not."""
    if part in ("night", "tonight"):
        return hour >= 5
    return part in ("afternoon", "evening")


def _offset(words: str) -> float:
    plain = words.lower().removesuffix(" minutes")
    if plain == "half":
        return 30.0
    return 15.0 if plain.endswith("quarter") else word_value(plain)
