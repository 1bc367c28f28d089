"""Cardinals in words and digits as regular-expression parts, and their value.

Number words are read by text2num (MIT).
"""

from __future__ import annotations

import re

from text_to_num import text2num  # type: ignore[import-untyped]

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
SIMPLE = rf"(?:(?:{_TENS})(?:[- ](?:{_ONES}))?|{_TEENS}|{_ONES})"
SCALE = "hundred|thousand|million|billion|trillion"
_LONG = rf"(?:{SIMPLE}|an?)(?:[- ](?:{SCALE}))+(?:(?:,?[ ]and|,)?[ -]{SIMPLE}(?:[- ](?:{SCALE}))*)*"
WORDS = rf"(?:{_LONG}|{SIMPLE})"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
COUNT = rf"(?:{WORDS}|{DIGITS})"
"""A plain cardinal, for use inside other patterns (case-insensitive, between word boundaries)."""


def word_value(words: str) -> float:
    """Read a cardinal in words or digits.

    Raises:
        ValueError: the words do not make a number.
    """
    plain = words.strip().lower().replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    plain = re.sub(r"^an?\b", "one", plain.replace("-", " "))
    return float(text2num(plain, "en"))
