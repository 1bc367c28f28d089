"""Puts together what belongs together: "6 feet 2 inches", "three weeks and a day", "20 to 30 people"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.records import Approximation
from contradict.text.numbers_measure import Measure

_SUM = re.compile(r"(?:,? and |, | )?", re.IGNORECASE)
_RANGE = re.compile(r"\s?(?:to|or|[-–])\s?(?:[£$€])?|\sand\s(?:[£$€])?", re.IGNORECASE)
_SUMMED = frozenset({"duration", "distance", "mass", "age"})
_UNBOUND = frozenset({"ordinal", "score", "time", "age"})


def join(text: str, measures: Sequence[Measure]) -> list[Measure]:
    """Merge neighbouring measures of one quantity.

    Args:
        text: the sentence.
        measures: in order of the text.

    Returns:
        Fewer or as many measures, in order.
    """
    joined: list[Measure] = []
    for measure in measures:
        if joined:
            merged = _sum(text, joined[-1], measure) or _range(text, joined[-1], measure)
            if merged is not None:
                joined[-1] = merged
                continue
        joined.append(measure)
    return joined


def _sum(text: str, left: Measure, right: Measure) -> Measure | None:
    if left.dimension != right.dimension or left.dimension not in _SUMMED or right.factor >= left.factor:
        return None
    if _SUM.fullmatch(text[left.end : right.start]) is None or right.high > left.factor:
        return None
    return replace(
        left,
        end=right.end,
        low=left.low + right.low,
        high=left.high + right.high,
        slack=right.slack,
        factor=right.factor,
    )


def _range(text: str, left: Measure, right: Measure) -> Measure | None:
    """ "20 to 30 people" is one interval, "from 3.2 to 2.8 percent" two values of a change."""
    if left.dimension in _UNBOUND or right.dimension in _UNBOUND or left.high > right.low:
        return None
    joint = text[left.end : right.start]
    before = text[: left.start].rstrip().lower()
    if _RANGE.fullmatch(joint) is None or before.endswith("from"):
        return None
    if joint.strip().lower() == "and" and not before.endswith("between"):
        return None
    if left.factor not in (1.0, right.factor):
        return None
    bare = left.dimension == "count" and left.unit in ("", right.unit)
    if not bare and (left.dimension, left.unit) != (right.dimension, right.unit):
        return None
    low = left.low * (right.factor if bare and right.dimension != "count" else 1.0)
    if low > right.high:
        return None
    return replace(right, start=left.start, low=low, approximation=Approximation.ABOUT)
