"""Scores and votes: "9-4", "61 votes to 58", "five to four"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.text.numbers_lexicon import COUNT, word_value
from contradict.text.numbers_measure import Measure

_VOTE_WORDS = (
    "votes?|voted|voting|win|wins|won|victory|beat|beaten|lost|loss|defeat|defeated|draw|drew|lead|led|majority"
    "|decision|ruling|ruled|split|margin|passed|approved|scored?|down|up|aggregate|rejected|carried"
)
_CONTEXT = re.compile(rf"\b(?:{_VOTE_WORDS})\b", re.IGNORECASE)
_HYPHENED = re.compile(
    r"(?<![\w.,:/£$€#-])(?P<left>\d{1,3})[-–](?P<right>\d{1,3})"
    r"(?![\w%]|[-–/.,:]\d|\s?(?:%|per ?cent\b|percent\b))"
)
_SPOKEN = re.compile(
    rf"(?<![\w.,£$€-])(?P<left>{COUNT})(?P<votes> (?:votes?|goals?|points|members|seats|MPs|games?|sets?))?"
    rf" (?:to|against) (?P<right>{COUNT})(?P<behind> votes?| goals?| against)?\b"
    r"(?![-.,:]\d|\s?(?:%|per\s?cent|percent|million|billion|years?|months?|weeks?|days?|hours?|minutes?|miles))",
    re.IGNORECASE,
)
_PLURAL_NOUN = re.compile(
    r"\s[a-z]+s\b|\s(?:people|men|women|children|per\s?cent)\b"
    r"|[- ](?:year|month|week|day|hour|minute|mile|foot|page|point)s?\b"
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
