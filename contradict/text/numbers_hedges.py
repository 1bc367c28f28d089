"""Approximation: what "about", "more than", "nearly" and "or so" make of a figure.

"About" is read as ten per cent either way, "nearly" as ten per cent below, "just over" as ten per cent
above; "more than" and "at least" have no upper end. These widths are the product's own convention: studies
of rounding in news (e.g. Dehaene and Mehler 1992) say only that round numbers are read loosely.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from contradict.records import Approximation
from contradict.text.numbers_words import Figure

_LOOSE = 0.1
_REACH = 30
"""Characters before a figure in which its qualifier must begin."""
_BEFORE = re.compile(
    r"""\b(?:
      (?P<just_over>(?:just|slightly|a\ little|little|well|a\ bit|barely)\ (?:over|above|more\ than)|a\ good)
    | (?P<just_under>(?:just|slightly|a\ little|little|well)\ (?:under|below|less\ than|fewer\ than|short\ of)
        |nearly|almost|close\ to|nigh\ on|getting\ on\ for|not\ quite|approaching)
    | (?P<at_most>no\ more\ than|not\ more\ than|at\ (?:the\ )?most|up\ to|as\ (?:many|much|high)\ as
        |a\ maximum\ of|less\ than|fewer\ than|under|below)
    | (?P<at_least>more\ than|over|at\ least|no\ fewer\ than|no\ less\ than|not\ less\ than|upwards\ of
        |in\ excess\ of|above|exceed(?:s|ed|ing)?|a\ minimum\ of|topped|north\ of)
    | (?P<about>about|around|some|roughly|approximately|approx\.?|an?\ estimated|estimated|in\ the\ region\ of
        |circa|something\ like|give\ or\ take|perhaps|maybe)
    )\s(?:an?\ |all\ )?$""",
    re.IGNORECASE | re.VERBOSE,
)
_AFTER = re.compile(
    r"(?P<plus>\+|-plus\b| plus\b| or more\b| and (?:counting|over|up)\b)"
    r"|(?P<odd>-odd\b| or so\b|-ish\b| or thereabouts\b)|(?P<atmost> or (?:less|fewer)\b| tops\b)",
    re.IGNORECASE,
)
_DURING = re.compile(r"\b(?:over|under)\s(?:the\s|all\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hedge:
    """How a figure is qualified, and how far the qualifying words reach."""

    kind: str
    start: int
    end: int


def hedge_around(text: str, start: int, end: int) -> Hedge | None:
    """Return the words that qualify the figure at ``start:end``, if any.

    Args:
        text: the sentence.
        start: where the figure (or its currency sign) begins.
        end: where the figure or its unit ends.
    """
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    if match is not None and match.lastgroup is not None:
        return Hedge(match.lastgroup, match.start(), end)
    behind = _AFTER.match(text, end)
    if behind is not None:
        kind = "at_least" if behind["plus"] else "about" if behind["odd"] else "at_most"
        return Hedge(kind, start, behind.end())
    return None


def may_mean_during(text: str, start: int) -> bool:
    """Say whether "over" before a duration may mean "during" ("over three days") and so hedges nothing."""
    return _DURING.search(text, max(0, start - _REACH), start) is not None


def bounds_of(figure: Figure, hedge: Hedge | None) -> tuple[float, float, Approximation]:
    """Return the interval that a hedge makes of a figure.

    Args:
        figure: as printed; a vague one ("dozens") brings its own interval.
        hedge: the words that qualify it, if any.
    """
    if figure.low != figure.high:
        return figure.low, figure.high, Approximation.ABOUT
    return bounds(hedge.kind if hedge else None, figure.low)


def bounds(kind: str | None, value: float) -> tuple[float, float, Approximation]:
    """Return the interval that a hedge of this kind makes of a value; None hedges nothing."""
    slack = abs(value) * _LOOSE
    match kind:
        case "about":
            return value - slack, value + slack, Approximation.ABOUT
        case "just_over":
            return value, value + slack, Approximation.ABOUT
        case "just_under":
            return value - slack, value, Approximation.ABOUT
        case "at_least":
            return value, math.inf, Approximation.AT_LEAST
        case "at_most":
            return min(0.0, value), value, Approximation.AT_MOST
        case _:
            return value, value, Approximation.EXACT
