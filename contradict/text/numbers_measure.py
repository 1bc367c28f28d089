"""A number as read in one sentence, before it gets its place in the article, and how finely it is stated."""

from __future__ import annotations

from dataclasses import dataclass

from contradict.records import Approximation
from contradict.text.numbers_words import Figure

_ROUND = 0.025
_CONTINUOUS_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with its unit; offsets are relative to the sentence."""

    start: int
    end: int
    low: float
    high: float
    dimension: str
    unit: str
    approximation: Approximation = Approximation.EXACT
    modifiers: tuple[str, ...] = ()
    slack: float = 0.0
    factor: float = 1.0
    """The size of the unit as printed, in the canonical one; it orders "6 feet 2 inches"."""
    offset: float = 0.0
    """What is added after ``factor``: degrees Fahrenheit start elsewhere than degrees Celsius."""
    scale: float = 1.0
    """What the scale words of its figure multiply by; "between £3 and £5 million" lends it to the left."""

    def overlaps(self, start: int, end: int) -> bool:
        """Say whether it shares a character with ``start:end``."""
        return self.start < end and start < self.end


def slack_of(figure: Figure, dimension: str, factor: float, *, hedged: bool = False) -> float:
    """Return how far the true value may lie from a printed one that was rounded, in the canonical unit.

    A figure is taken as rounded to its last printed place; trailing zeros widen that, up to 2.5 per cent of
    the value. A small count is exact. Periods of a week and longer are told loosely: 0.3 of the unit.

    Args:
        figure: as printed.
        dimension: what it measures.
        factor: the size of its unit.
        hedged: whether "about" or its like has widened it already.
    """
    value = abs(figure.value)
    if figure.form == "share":
        return 0.05 * value
    rounded = 0.0 if hedged else min(figure.step / 2, _ROUND * value)
    if dimension in ("count", "age", "ordinal", "multiple", "money") and figure.integer:
        return rounded * factor if value >= 100 else 0.0
    place = (figure.place or min(figure.step, 1.0 if figure.integer else _ROUND * value)) / 2
    if dimension == "duration" and factor >= 7:
        place = _CONTINUOUS_SHARE
    return max(rounded, place) * factor
