"""Times of day: "9:30 p.m.", "noon", "ten past six in the morning"; minutes after midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.records import Approximation
from contradict.text.numbers_lexicon import COUNT, word_value
from contradict.text.numbers_measure import Measure

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PART = r"morning|afternoon|evening|night"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WHEN = rf"(?:on\ {_DAY}|in\ the\ (?:{_PART})|yesterday|tomorrow|last\ night|that\ (?:{_PART}))"
_CLOCK = re.compile(
    rf"""
    (?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])(?:\.\s?m\b\.?|\s?m\b)
  | (?<![\d:.])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![:\d.])(?:\s?(?:hours|GMT|BST|CET|UTC))?
  | (?<=\bat\ )(?P<point>1[0-2]|[1-9])\.(?P<pointed>[0-5]\d)(?!\d|\s?(?:%|per|points))
  | \b(?:(?P<offset>half|(?:a\ )?quarter|{COUNT}(?:\ minutes)?)\ (?P<side>past|to)\ )(?P<named>{_HOURS})\b
    (?!\ (?:votes|in\b\ favour))
  | \b(?P<oclock>{COUNT})\ o[’']clock
  | (?:(?<=\bat\ )|(?<=\bby\ ))(?P<plain>{_HOURS})\b(?=\ {_WHEN})
  | \b(?P<word>midnight|noon|midday)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_DAY_PART = re.compile(rf"\b(?:(?P<part>{_PART}|tonight)|(?P<half>[ap])\.?m\b)", re.IGNORECASE)
_BEFORE_NOON = frozenset({"morning", "a"})
_HEDGE = re.compile(
    r"\b(?:(?P<before>(?:just|shortly|soon|well|a little|minutes) before|before|almost|nearly)"
    r"|(?P<after>(?:just|shortly|soon|well|a little|minutes) after|after|past)"
    r"|(?P<about>about|around|roughly|approximately|some time around))\s(?:the )?$",
    re.IGNORECASE,
)
_SLACK = 15.0
"""Minutes that "about" or "shortly before" may be off."""


def find_times(text: str) -> Iterator[Measure]:
    """Yield the times of day of a sentence, in minutes after midnight; midnight is 0.

    A time said without its half of the day ("at ten past six") is yielded with the unit "half-day minute",
    so that its words count nothing else and it is compared with its like only.

    Args:
        text: one sentence.
    """
    for match in _CLOCK.finditer(text):
        found = _read(text, match)
        if found is None:
            continue
        value, unit = found
        hedge = _HEDGE.search(text, max(0, match.start() - 30), match.start())
        start = hedge.start() if hedge else match.start()
        low, high, approximation = value, value, Approximation.EXACT
        if hedge is not None:
            low -= 0.0 if hedge["after"] else _SLACK
            high += 0.0 if hedge["before"] else _SLACK
            approximation = Approximation.ABOUT
        yield Measure(start, match.end(), low, high, "time", unit, approximation)


def _read(text: str, match: re.Match[str]) -> tuple[float, str] | None:
    if match["word"]:
        return (0.0 if match["word"].lower() == "midnight" else 720.0), "minute"
    if match["hour24"]:
        return float(int(match["hour24"]) * 60 + int(match["minute24"])), "minute"
    if match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        return float(hour * 60 + int(match["minute"] or 0)), "minute"
    return _spoken(text, match)


def _spoken(text: str, match: re.Match[str]) -> tuple[float, str] | None:
    words = match["point"] or match["named"] or match["oclock"] or match["plain"]
    hour = word_value(words)
    offset = float(match["pointed"] or 0) or (_offset(match["offset"]) if match["offset"] else 0.0)
    if not 1 <= hour <= 12 or not 0 <= offset < 60:
        return None
    minutes = (hour % 12) * 60 + (-offset if match["side"] == "to" else offset)
    part = _DAY_PART.search(text, match.end(), match.end() + 40)
    if part is None:
        return minutes % 720, "half-day minute"
    late = (part["part"] or part["half"]).lower() not in _BEFORE_NOON
    return minutes % 720 + (720.0 if late else 0.0), "minute"


def _offset(words: str) -> float:
    plain = words.lower().removesuffix(" minutes")
    if plain == "half":
        return 30.0
    return 15.0 if plain.endswith("quarter") else word_value(plain)
