"""Puts together what belongs together: "6 feet 2 inches", "three weeks and a day", "20 to 30 people"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from contradict.records import Approximation
from contradict.text.numbers_measure import Measure

_SUM = re.compile(r"(?:,? and |, | )?", re.IGNORECASE)
_RANGE = re.compile(r"(?:-(?=\s))?\s?(?:to|or|[-–])\s?(?:[£$€])?|\sand\s(?:[£$€])?", re.IGNORECASE)
_SUMMED = frozenset({"duration", "distance", "mass", "age"})
_CHANGE = re.compile(
    r"\b(?:by|rose|fell|rises?|falls?|rising|falling|gained|lost|up|down|grew|climbed|dropped|jumped|slipped|shrank"
    r"|increased|decreased|slid|sank|edged|added|plunged|soared)(?:\s(?:about|around|nearly|almost|some|another))?"
    r"\s\Z",
    re.IGNORECASE,
)
_HYPHENS = frozenset({"-", "–"})
_FALL = 10
"""How far a first figure may lie above the second in "fell from 5 to 2 million" and still share its scale."""
_FALLING = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|dropp?(?:s|ed|ing)?|down|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|cut(?:s|ting)?"
    r"|slid(?:es?|ing)?|s[aiu]nk(?:s|ing)?|shr[aiu]nk(?:s|ing)?|plung(?:es?|ed|ing)|plummet(?:s|ed|ing)?"
    r"|slump(?:s|ed|ing)?|tumbl(?:es?|ed|ing)|slipp?(?:s|ed|ing)?|reduc(?:es?|ed|ing)|dwindl(?:es?|ed|ing)"
    r"|dipp?(?:s|ed|ing)?|contract(?:s|ed|ing)|halv(?:es?|ed|ing)|lower(?:s|ed|ing))"
    r"(?:\s(?!and\b|but\b|then\b|or\b)\w+){0,3}\sfrom\s\Z",
    re.IGNORECASE,
)
"""Behind such a verb a first figure may be the larger one."""
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
            joined[-1] = _lent(text, joined[-1], measure)
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
    if left.dimension in _UNBOUND or right.dimension in _UNBOUND or not _joins(text, left, right):
        return _between(text, left, right)
    if _is_change(text, left, right):
        return None
    if _before(text, left).endswith("from") or left.high > right.low or left.factor != right.factor:
        return None
    if (left.dimension, left.unit) != (right.dimension, right.unit) and not _is_bare(text, left, right):
        return None
    return replace(right, start=left.start, low=left.low, approximation=Approximation.ABOUT)


def _between(text: str, left: Measure, right: Measure) -> Measure | None:
    """ "Between 7 p.m. and 9 p.m." is one stretch in which something happened."""
    if not left.dimension == right.dimension == "time" or left.unit != right.unit or left.low > right.high:
        return None
    if text[left.end : right.start] != " and " or not _before(text, left).endswith("between"):
        return None
    return replace(right, start=left.start, low=left.low, approximation=Approximation.ABOUT)


def _is_change(text: str, left: Measure, right: Measure) -> bool:
    """ "Rose by £2 to £14", "fell 2% to 5%": by how much, and to what; "rose 5 to 10%" is a range."""
    complete = not text[left.start : left.end].replace(",", "").replace(".", "").isdigit()
    joint = text[left.end : right.start].split()
    lead = _CHANGE.search(text, max(0, left.start - 30), left.start)
    return joint[:1] == ["to"] and lead is not None and complete


def _lent(text: str, left: Measure, right: Measure) -> Measure:
    """Lend the unit and the scale of the second figure of a range to the first: "3 to 5 million miles"."""
    if left.dimension in _UNBOUND or right.dimension in _UNBOUND or not _joins(text, left, right):
        return left
    if left.dimension == "count" and right.dimension not in ("count", "multiple"):
        left = replace(
            left,
            low=left.low * right.factor + right.offset,
            high=left.high * right.factor + right.offset,
            dimension=right.dimension,
            unit=right.unit,
            modifiers=(),
            slack=right.slack,
            factor=right.factor,
            offset=right.offset,
        )
    falls = _FALLING.search(text, max(0, left.start - 60), left.start) is not None
    return _scaled(left, right, _FALL if falls else 1)


def _scaled(left: Measure, right: Measure, fall: int) -> Measure:
    if left.dimension != right.dimension or left.scale != 1 or right.scale == 1:
        return left
    low, high = left.low * right.scale, left.high * right.scale
    if low > right.high * fall:
        return left
    return replace(left, low=low, high=high, slack=right.slack, scale=right.scale)


def _is_bare(text: str, left: Measure, right: Measure) -> bool:
    """Say whether the first figure counts what the second does, whatever the parse made of it."""
    if not left.dimension == right.dimension == "count":
        return False
    return left.unit in ("", right.unit) or text[left.end : right.start] in _HYPHENS


def _joins(text: str, left: Measure, right: Measure) -> bool:
    joint = text[left.end : right.start]
    if _RANGE.fullmatch(joint) is None:
        return False
    return joint.strip().lower() != "and" or _before(text, left).endswith("between")


def _before(text: str, measure: Measure) -> str:
    return text[: measure.start].rstrip().lower()
