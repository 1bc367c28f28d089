"""Scores and votes ("9-4", "76 votes to 73", "five to four"), ranges ("20-30 people"), times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.records import Approximation
from contradict.text.numbers_measure import Measure
from contradict.text.numbers_words import COUNT, DIGITS, word_value

_VOTE_WORDS = (
    r"votes?|voted|voting|win|wins|won|victory|beat|beaten|lost|loss|defeat|defeated|draw|drew|lead|led|majority"
    r"|decision|ruling|ruled|split|margin|passed|approved|score|scored|down|up|aggregate|rejected|carried|lost by"
)
_CONTEXT = re.compile(rf"\b(?:{_VOTE_WORDS})\b", re.IGNORECASE)
_HYPHENED = re.compile(
    r"(?<![\w.,:/£$€#-])(?P<left>\d{1,3})[-–](?P<right>\d{1,3})(?![\w%]|[-–/.,:]\d|\s?(?:%|per ?cent\b|percent\b))"
)
_SPOKEN = re.compile(
    rf"(?<![\w.,£$€-])(?P<left>{COUNT})(?P<votes> votes?| goals?| points| members| seats| MPs| games?| sets?)? (?:to|against) (?P<right>{COUNT})"
    rf"(?P<behind> votes?| goals?| against)?\b(?![-.,:]\d|\s?(?:%|per\s?cent|percent|million|billion|years?|months?|weeks?|days?|hours?|minutes?|miles))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?<![\w.,:/#-])(?P<sign>[£$€])?(?P<low>{DIGITS})(?:[-–]|\ (?:to|or|and)\ )(?P=sign)?(?P<high>{DIGITS})",
    re.VERBOSE,
)
_CLOCK = re.compile(
    r"""
    \b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b\.?
  | \b(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?![:\d.])(?:\s?(?:hours|GMT|BST|CET|UTC))?
  | \b(?P<oclock>{count})\ o[’']clock(?:\ (?:in\ the\ )?(?P<part>morning|afternoon|evening|at\ night))?
  | \b(?P<word>midnight|noon|midday)\b
    """.format(count=COUNT),
    re.IGNORECASE | re.VERBOSE,
)
_CLOCK_HEDGE = re.compile(
    r"\b(?:(?P<before>(?:just|shortly|soon|well|a little|minutes) before|before|by|almost|nearly)"
    r"|(?P<after>(?:just|shortly|soon|well|a little|minutes) after|after|past)"
    r"|(?P<about>about|around|roughly|approximately|some time around))\s(?:the )?$",
    re.IGNORECASE,
)
_CLOCK_SLACK = 15.0
_PLURAL_NOUN = re.compile(
    r"\s[a-z]+s\b|\s(?:people|men|women|children|per\s?cent)\b|[- ](?:year|month|week|day|hour|minute|mile|foot|page|point)s?\b"
)


def find_scores(text: str) -> Iterator[Measure]:
    """Yield the scores and votes of a sentence: low is the smaller side, high the larger."""
    for match in _HYPHENED.finditer(text):
        left, right = int(match["left"]), int(match["right"])
        if left < right and (_PLURAL_NOUN.match(text, match.end()) or not _CONTEXT.search(text)):
            continue
        yield _score(match, left, right)
    for match in _SPOKEN.finditer(text):
        try:
            left_value, right_value = word_value(match["left"]), word_value(match["right"])
        except ValueError:
            continue
        named = match["votes"] or match["behind"]
        lead = text[max(0, match.start() - 60) : match.start()]
        if named or (
            left_value >= right_value and _CONTEXT.search(lead) and not lead.lower().endswith("from ")
        ):
            yield _score(match, left_value, right_value)


def _score(match: re.Match[str], left: float, right: float) -> Measure:
    return Measure(match.start(), match.end(), min(left, right), max(left, right), "score", "score")


def find_times(text: str) -> Iterator[Measure]:
    """Yield the times of day of a sentence, in minutes after midnight; midnight is 0.

    Args:
        text: one sentence.
    """
    for match in _CLOCK.finditer(text):
        value = _minutes(match)
        if value is None:
            continue
        hedge = _CLOCK_HEDGE.search(text[: match.start()])
        start = hedge.start() if hedge else match.start()
        low, high, approximation = value, value, Approximation.EXACT
        if hedge is not None:
            low -= 0.0 if hedge["after"] else _CLOCK_SLACK
            high += 0.0 if hedge["before"] else _CLOCK_SLACK
            approximation = Approximation.ABOUT
        yield Measure(start, match.end(), low, high, "time", "minute", approximation)


def _minutes(match: re.Match[str]) -> float | None:
    if match["word"]:
        return 0.0 if match["word"].lower() == "midnight" else 720.0
    if match["hour24"]:
        return float(int(match["hour24"]) * 60 + int(match["minute24"]))
    if match["oclock"]:
        hour = word_value(match["oclock"])
        late = (match["part"] or "").lower() in ("afternoon", "evening", "at night")
        return None if not 1 <= hour <= 12 else (hour % 12 + (12 if late else 0)) * 60
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return float(hour * 60 + int(match["minute"] or 0))
