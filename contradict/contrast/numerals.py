"""Figures as an outlet writes them, and other figures written the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from contradict.contrast.interface import Passage
from contradict.records import NumberMention, Span

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_ONES)} | {
    ten + (f"-{one}" if one else ""): 10 * (place + 2) + digit
    for place, ten in enumerate(_TENS)
    for digit, one in enumerate(["", *_ONES[1:10]])
}
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+(?:-[A-Za-z]+)?")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as written."""

    span: Span
    """Article offsets of the digits or the number word."""
    value: float
    spelt: bool
    decimals: int = 0
    grouped: bool = False
    """Written with commas between thousands."""

    def write(self, value: float) -> str:
        """Write another value the way this one is written: spelt or in digits, with its decimals."""
        if self.spelt and value == int(value) and 0 <= value < 100:
            return spell(int(value))
        comma = "," if self.grouped or value >= 10_000 else ""
        return f"{value:{comma}.{self.decimals}f}"


def spell(value: int) -> str:
    """Return a whole number from 0 to 99 in words."""
    return next(word for word, known in _WORDS.items() if known == value)


def figure_in(passage: Passage, mention: NumberMention) -> Figure | None:
    """Return the one plain figure in a quantity; None for "a dozen", fractions and ranges."""
    found: list[Figure] = []
    for match in _FIGURE.finditer(mention.text):
        word = match.group()
        span = Span(mention.span.start + match.start(), mention.span.start + match.end())
        if word[0].isdigit():
            decimals = len(word.partition(".")[2])
            found.append(Figure(span, float(word.replace(",", "")), False, decimals, "," in word))
        elif word.lower() in _WORDS:
            found.append(Figure(span, float(_WORDS[word.lower()]), True))
    return found[0] if len(found) == 1 and found[0].value >= 2 else None


def other_value(figure: Figure, rng: Random) -> float:
    """Return a value that cannot be taken for a rounding of the figure, as finely stated as it is.

    At least a quarter away and never more than twice or half as much, since outlets that disagree do not
    disagree wildly.
    """
    step = _step(figure)
    factor = rng.choice((0.5, 0.6, 0.7, 1.3, 1.5, 1.8))
    value = round(figure.value * factor / step) * step
    if value < 2 or abs(value - figure.value) < 0.25 * figure.value:
        value = figure.value + step * max(1, round(figure.value / step / 2))
    return round(value, figure.decimals)


def _step(figure: Figure) -> float:
    """Return the unit of a figure's last significant digit: 1,000 for 38,000, 0.1 for 1.2."""
    if figure.decimals:
        return float(10**-figure.decimals)
    step = 1
    while figure.value % (step * 10) == 0 and step * 20 <= figure.value:
        step *= 10
    return float(step)
