"""Two figures of one kind that measure different things: a lead and a total, shares of two wholes."""

from __future__ import annotations

import re

from contradict.detectors.other_subjects import LIKE_FRAME
from contradict.records import Claim, DateMention, NumberMention, Pair
from contradict.text.measured import TALLIED, Measured, measured, progress_apart, wholes_apart

_SHARE = re.compile(
    r"(?P<figure>\d[\d.,]*)\s?(?:%|per\s?cent)\sof\s(?:[\w’'-]+\s){0,2}?(?P<whole>[\w’'-]+)", re.IGNORECASE
)
_FAR_LESS = 5
"""How many times a lead a total must be where all else is alike: "won by 900 votes", "won 12,040 votes"."""


def other_quantity(
    pair: Pair,
    values: tuple[DateMention | NumberMention, DateMention | NumberMention],
    frame: float | None = None,
) -> str:
    """Say so when two figures measure different things, by what their clauses say they are of.

    Args:
        pair: the claims.
        values: two values that clash.
        frame: cosine of their frames where it is known; a 16-hour siege and a 14-hour standoff may be one.

    Returns:
        A sentence for a reader, or nothing.
    """
    left, right = values
    if not isinstance(left, NumberMention) or not isinstance(right, NumberMention):
        return ""
    one, other = _measured(pair.left, left), _measured(pair.right, right)
    unlike = frame is not None and frame < LIKE_FRAME
    if left.dimension == "count":
        far = 1 if unlike else _FAR_LESS
        sides = (left, one), (right, other)
        return _lead_and_total(*sides, far=far) or _lead_and_total(*sides[::-1], far=far)
    if left.dimension == "percent" and (
        progress_apart(one, other)
        or (wholes_apart(one, other) and (unlike or _gives_both(pair, one.whole, other.whole)))
    ):
        return f"{left.text!r} and {right.text!r} are shares of different things{_named(one, other)}."
    if left.dimension == "duration" and unlike and _last_apart(one, other):
        return f"{left.text!r} is the length of a {one.lasting}, {right.text!r} of a {other.lasting}."
    return ""


def _lead_and_total(
    lead: tuple[NumberMention, Measured], total: tuple[NumberMention, Measured], *, far: int
) -> str:
    """Say so when one figure is how far two sides lie apart, and the other, many times it, what one has."""
    (less, apart), (more, amount) = lead, total
    if not apart.is_margin or amount.is_margin or amount.may_be_margin:
        return ""
    if less.unit != more.unit or less.unit not in TALLIED or less.high * far >= more.low:
        return ""
    return f"{less.text!r} is how far two amounts lie apart, {more.text!r} an amount."


def _gives_both(pair: Pair, *wholes: str) -> bool:
    """Say whether one article gives other shares of each: it tells the two apart."""
    return any(_tells_apart(claim.article.text, *wholes) for claim in (pair.left, pair.right))


def _tells_apart(text: str, one: str, other: str) -> bool:
    shares = [(match["figure"], match["whole"].lower()) for match in _SHARE.finditer(text)]
    ones, others = (
        {figure for figure, noun in shares if noun.startswith(whole.removesuffix("y"))}
        for whole in (one, other)
    )
    return bool(ones and others) and not ones & others


def _last_apart(one: Measured, other: Measured) -> bool:
    return bool(one.lasting and other.lasting) and one.lasting != other.lasting


def _named(one: Measured, other: Measured) -> str:
    return f": {one.whole}, {other.whole}" if one.whole and other.whole else ""


def _measured(claim: Claim, value: NumberMention) -> Measured:
    start = claim.span.start
    return measured(claim.text, value.span.start - start, value.span.end - start)
