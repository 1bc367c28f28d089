"""Two figures of one kind that measure different things: a lead and a total, shares of two wholes."""

from __future__ import annotations

from contradict.detectors.other_subjects import LIKE_FRAME
from contradict.records import Claim, DateMention, NumberMention, Pair
from contradict.text.measured import Measured, measured, share_apart

_WITH_MARGINS = frozenset({"count", "percent"})


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
    if left.dimension in _WITH_MARGINS and one.is_margin != other.is_margin:
        lead, total = (left, right) if one.is_margin else (right, left)
        return f"{lead.text!r} is how far two amounts lie apart, {total.text!r} an amount."
    if left.dimension == "percent" and share_apart(one, other):
        return f"{left.text!r} and {right.text!r} are shares of different things{_named(one, other)}."
    if left.dimension == "duration" and frame is not None and frame < LIKE_FRAME and _last_apart(one, other):
        return f"{left.text!r} is the length of a {one.lasting}, {right.text!r} of a {other.lasting}."
    return ""


def _last_apart(one: Measured, other: Measured) -> bool:
    return bool(one.lasting and other.lasting) and one.lasting != other.lasting


def _named(one: Measured, other: Measured) -> str:
    return f": {one.whole}, {other.whole}" if one.whole and other.whole else ""


def _measured(claim: Claim, value: NumberMention) -> Measured:
    start = claim.span.start
    return measured(claim.text, value.span.start - start, value.span.end - start)
