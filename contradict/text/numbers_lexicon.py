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
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d+(?:\.\d+)?)"
COUNT = rf"(?:{WORDS}|{DIGITS})"
"""A plain cardinal, for use inside other patterns (case-insensitive, between word boundaries)."""


SCALE_WORDS = {
    "hundred": 1e2,
    "thousand": 1e3,
    "grand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "dozen": 12,
}
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 99),
    "hundreds": (100, 1000),
    "thousands": (1e3, 1e4),
    "tens of thousands": (1e4, 1e5),
    "hundreds of thousands": (1e5, 1e6),
    "millions": (1e6, 1e7),
    "billions": (1e9, 1e10),
    "tens of millions": (1e7, 1e8),
    "hundreds of millions": (1e8, 1e9),
    "tens of billions": (1e10, 1e11),
    "hundreds of billions": (1e11, 1e12),
    "a couple of": (2, 3),
    "a couple": (2, 3),
    "a few": (3, 7),
    "several": (3, 9),
    "a handful of": (3, 7),
}
CODES = (
    "(?:"
    + "|".join(rf"(?<=\b{code})" for code in "CHF USD EUR GBP SEK NOK DKK Rs RM".split())
    + (r"|(?<=\b[RN])(?=\d[\d,.]*(?:\s(?:[mb]illion|bn|mn)|bn|m)\b))")
)
"""Currency codes that are printed against the figure; "R4 million" and "N5bn" only with their scale."""


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
