"""Ages, which grow: two of them may be right on two days."""

from __future__ import annotations

import re

from contradict.detectors.resting import rests_on_values
from contradict.records import Claim, NumberMention, Pair

YEAR = 366
_IS = re.compile(r" (?:is|was|turned)(?: (?:now|just|only|still))? $")
_ENDS = re.compile(r"$|[.,;!?]| (?:and|but|when)\b")


def is_birthday_between(pair: Pair, left: float, right: float) -> bool:
    """Say whether one person may have both ages, each on the day of its article.

    Args:
        pair: the claims.
        left: the age that the left one states, in years.
        right: the age that the right one states.

    Returns:
        True when the later article has the greater age, by no more than the birthdays there can be between
        the two; where a day is not known, for one year's difference.
    """
    days = pair.left.article.published, pair.right.article.published
    if days[0] is None or days[1] is None:
        return abs(left - right) <= 1
    older = left - right if days[0] > days[1] else right - left
    return days[0] != days[1] and 0 < older <= abs((days[0] - days[1]).days) // YEAR + 1


def grown_older(pair: Pair) -> str:
    """Say so when a clash rests on two ages that may be a birthday or some years apart.

    Args:
        pair: a pair whose sentences clash.

    Returns:
        A sentence for a reader, or nothing.
    """
    if not rests_on_values(pair):
        return ""
    left, right = _ages(pair.left), _ages(pair.right)
    for one in left:
        for other in right:
            if one.low != other.low and is_birthday_between(pair, one.low, other.low):
                return _sentence(one, other)
    return ""


def plain_ages(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when two bare figures are ages that may be a birthday apart: "Lund is 41", "the pianist is 42".

    Args:
        pair: the claims.
        left: a number of the left one.
        right: a number of the right one.

    Returns:
        A sentence for a reader, or nothing.
    """
    leads = _lead(pair.left, left), _lead(pair.right, right)
    if not all(leads) or not is_birthday_between(pair, left.low, right.low):
        return ""
    names = (name for claim in (pair.left, pair.right) for name in claim.names if name.label == "person")
    named = any(lead.endswith(name.text) for name in names for lead in leads)
    return _sentence(left, right) if named else ""


def _ages(claim: Claim) -> list[NumberMention]:
    return [number for number in claim.numbers if number.dimension == "age"]


def _lead(claim: Claim, number: NumberMention) -> str:
    """Return what a bare figure at the end of a clause is said of, up to the verb; nothing elsewhere."""
    before = claim.text[: number.span.start - claim.span.start]
    behind = claim.text[number.span.end - claim.span.start :]
    found = _IS.search(before)
    bare = number.dimension == "count" and number.text.isalnum()
    return before[: found.start()] if found and bare and _ENDS.match(behind) else ""


def _sentence(one: NumberMention, other: NumberMention) -> str:
    return f"There may have been a birthday between the articles: {one.text!r} and {other.text!r}."
