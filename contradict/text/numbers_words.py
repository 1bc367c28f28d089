"""Figures as written: digits, words, dozens and fractions become values, still without a unit.

Dozens, fractions and vague plurals ("hundreds") are added to the plain cardinals of `numbers_lexicon`,
and it is kept how finely each figure is stated.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.text.numbers_fractions import PARTS, POINTS, is_share
from contradict.text.numbers_lexicon import (
    CODES,
    DIGITS,
    SCALE,
    SCALE_WORDS,
    SIMPLE,
    VAGUE,
    WORDS,
    word_value,
)

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_NTH = "first|third|fourth|fifth|sixth|seventh|eighth|ninth"
_PART_WORDS = "half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_PATTERN = re.compile(
    rf"""
    (?P<vague>\b(?:(?:hundreds|tens)\ of\ (?:thousands|millions|billions)|dozens|scores|hundreds|thousands
        |millions|billions|(?P<several>a\ couple(?:\ of)?|a\ few|several|a\ handful\ of)[ ]
          (?P<severalscale>dozen|{SCALE}|lakh|crore)|a\ couple\ of|a\ handful\ of)\b)
  | (?P<mixed>(?<![\w.,/-])(?P<whole>{WORDS}|\d+)[- ]and[- ]a[- ](?P<rest>half|quarter|third)\b
        (?:[- ](?P<mixedscale>{SCALE}|dozen)\b)?)
  | (?P<part>\b(?:(?P<over>an?|one|two|three|four|\d)[- ](?P<under>{_PART_WORDS})s?
        |(?P<half>half))(?P<of>(?:\ of)?\ an?\b|\b))(?:[- ](?P<partscale>dozen|{SCALE})\b)?
  | (?P<inevery>\b(?P<top>{SIMPLE}|\d+)\ (?:in|out\ of)\ (?:every\ )?(?P<bottom>{SIMPLE}|\d+)\b)(?![-\d.,:])
  | (?P<dozen>(?<![\w-])(?:(?P<times>an?|the|{SIMPLE}|\d+)[- ])?dozen\b)
  | (?P<digits>(?:(?<![\w/#])|{CODES})(?:(?<![^\W\d]-)|(?<=-of-)|(?<=\d[mkb]-)|(?<=\d[bmt]n-))(?<!\d[.,:/])
        (?P<sign>minus\ |(?<![\d\w%])[-−](?=\d))?(?P<number>{DIGITS})
        (?P<glyph>[½¼¾⅓⅔])?(?:(?P<glued>mn|bn|tn|m|k|b)(?![\w])
          | [- ](?P<scale>{SCALE}|bn|mn|tn|grand|lakh|crore)s?\b)?)
        (?![\d]|[:/]\d|,\d{{1,2}}(?!\d)|(?-i:[A-Za-z]{{0,2}}\d)|(?:st|nd|rd|th|[’']?s)\b)
  | (?P<words>(?:(?<![\w-])|(?<=-of-))(?P<minus>minus\ )?{WORDS}\b(?:(?<!ty)|(?!-(?:{_NTH})\b))
        (?:[- ](?P<indian>lakh|crore)s?\b)?)
    """,
    re.IGNORECASE | re.VERBOSE,
)


_SCALED_END = re.compile(rf"(?:[- ](?:{SCALE}))+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as written in a sentence."""

    start: int
    end: int
    low: float
    high: float
    step: float
    """The place value of the last digit printed: 1 for "1,987", 1e8 for "1.2 billion", 100 for "1,300"."""
    form: str
    """"digits", "words", "share" (of a whole), "multiple" (of what follows: "half a"), "vague", "dozen"."""
    integer: bool = False
    """Printed to the unit: no scale word, no decimals."""
    place: float = 0.0
    """The place value of the last digit or scale word: 1 for "1,300", 1e6 for "40 million"; 0 for none."""
    glued: str = ""
    """A scale letter written against the digits, which may be a unit instead: "m" in "400m"."""
    scale: float = 1.0
    """What the scale words at its end multiply by: 1e6 for "five million"; 1 where there are none."""

    @property
    def value(self) -> float:
        """The number itself (the middle of a vague one)."""
        return self.low if self.low == self.high else (self.low + self.high) / 2


def _trailing_step(value: float, decimals: int) -> float:
    if decimals:
        return float(10.0**-decimals)
    if value == 0:
        return 1.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step


def figures(text: str) -> Iterator[Figure]:
    """Yield every figure of a sentence from left to right, without deciding what it measures.

    Args:
        text: one sentence.

    Yields:
        Figures that do not overlap; offsets are relative to ``text``.
    """
    for match in _PATTERN.finditer(text):
        kind = next(
            name
            for name in (
                "vague",
                "mixed",
                "part",
                "inevery",
                "dozen",
                "digits",
                "words",
            )
            if match[name]
        )
        try:
            figure = _READERS[kind](match)
        except ValueError:
            continue
        if figure is not None:
            yield figure


def _vague(match: re.Match[str]) -> Figure:
    low, high = VAGUE[(match["several"] or match["vague"]).lower()]
    scale = SCALE_WORDS[match["severalscale"].lower()] if match["several"] else 1.0
    low, high = low * scale, high * scale
    return Figure(match.start(), match.end(), low, high, 0.0, "vague")


def _mixed(match: re.Match[str]) -> Figure:
    value = word_value(match["whole"]) + 1 / PARTS[match["rest"].lower()]
    scale = SCALE_WORDS[match["mixedscale"].lower()] if match["mixedscale"] else 1.0
    value *= scale
    return Figure(match.start(), match.end(), value, value, 0.5 * scale, "words", scale=scale)


def _part(match: re.Match[str]) -> Figure | None:
    under = (match["under"] or "half").lower()
    over = 1.0 if not match["over"] else word_value(match["over"].replace("an", "a"))
    value = over / PARTS[under]
    if match["partscale"]:
        value *= 12 if match["partscale"].lower() == "dozen" else SCALE_WORDS[match["partscale"].lower()]
        return Figure(match.start(), match.end(), value, value, value / 10, "words")
    if match["of"] or POINTS.match(match.string, match.end()):
        return Figure(match.start(), match.end(), value, value, value / 5, "multiple")
    if not is_share(match, under):
        return None
    return Figure(match.start(), match.end(), value * 100, value * 100, 2.0, "share")


def _in_every(match: re.Match[str]) -> Figure | None:
    top, bottom = word_value(match["top"]), word_value(match["bottom"])
    if not 0 < top < bottom or bottom > 1e6:
        return None
    share = 100 * top / bottom
    return Figure(match.start(), match.end(), share, share, share / 10, "share")


def _dozen(match: re.Match[str]) -> Figure:
    times = (match["times"] or "one").lower()
    value = 12 * (1.0 if times in ("a", "an", "the") else word_value(times))
    return Figure(match.start(), match.end(), value, value, 1.0, "dozen", integer=True)


def _digits(match: re.Match[str]) -> Figure:
    plain = match["number"].replace(",", "")
    value = float(plain) + _GLYPHS.get(match["glyph"] or "", 0.0)
    scale = (match["scale"] or match["glued"] or "").lower()
    step = _trailing_step(value, len(plain.partition(".")[2]))
    sign = -1.0 if match["sign"] else 1.0
    factor = SCALE_WORDS.get(scale, 1.0)
    value = sign * value * factor
    value = float(round(value)) if factor > 1 and math.isclose(value, round(value)) else value
    integer = not scale and "." not in plain and not match["glyph"]
    return Figure(
        match.start(),
        match.end(),
        value,
        value,
        step * factor,
        "digits",
        integer,
        factor * 10.0 ** -len(plain.partition(".")[2]),
        match["glued"] or "",
        factor,
    )


def _words(match: re.Match[str]) -> Figure:
    text = match["words"]
    minus = match["minus"] or ""
    if match["indian"]:
        scale = SCALE_WORDS[match["indian"].lower()]
        value = word_value(re.split(r"[- ](?:lakh|crore)", text, flags=re.IGNORECASE)[0]) * scale
        return Figure(match.start(), match.end(), value, value, scale, "words", scale=scale)
    value = word_value(text[len(minus) :])
    scaled = re.search(SCALE, text, re.IGNORECASE) is not None
    value = -value if minus else value
    ending = _SCALED_END.search(text)
    scale = (
        math.prod(SCALE_WORDS[word] for word in re.findall(SCALE, ending.group().lower())) if ending else 1.0
    )
    step = _trailing_step(abs(value), 0)
    return Figure(match.start(), match.end(), value, value, step, "words", not scaled, scale=scale)


_READERS = {
    "vague": _vague,
    "mixed": _mixed,
    "part": _part,
    "inevery": _in_every,
    "dozen": _dozen,
    "digits": _digits,
    "words": _words,
}
