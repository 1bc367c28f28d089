"""Heights and weights in two units whose signs mean other things elsewhere: "6ft 2in", "9st 4lb"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.text.numbers_measure import Measure

_FOOT = 0.3048
_HEIGHT = re.compile(
    r"(?<![\w.,])(?P<feet>\d{1,2})(?:\s?ft|[- ]foot[- ]|[- ]feet |[’'′]-?)"
    r"\s?(?P<inches>1[01]|\d)(?:\s?ins?\b|[\"”″])"
)
_WEIGHT = re.compile(r"(?<![\w.,])(?P<stones>\d{1,2})\s?st\s(?P<pounds>1[0-3]|\d)\s?lbs?\b")
_POUND = 0.45359237


def find_heights(text: str) -> Iterator[Measure]:
    """Yield heights and weights printed with the bare signs of two units: "6ft 2in", "5'11\"", "9st 4lb"."""
    for match in _HEIGHT.finditer(text):
        value = int(match["feet"]) * _FOOT + int(match["inches"]) * _FOOT / 12
        yield Measure(match.start(), match.end(), value, value, "distance", "metre", slack=_FOOT / 24)
    for match in _WEIGHT.finditer(text):
        value = int(match["stones"]) * 14 * _POUND + int(match["pounds"]) * _POUND
        yield Measure(match.start(), match.end(), value, value, "mass", "kilogram", slack=_POUND / 2)
