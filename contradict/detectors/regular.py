"""Times of day that hold on some days of every week: "at 9 on weekdays", "at 11 on Sundays"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from contradict.records import Claim, NumberMention, Pair
from contradict.text import clauses, grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")
_DAYS: dict[str, frozenset[str]] = {
    **{day: frozenset({day}) for day in (*_WEEK, "saturday", "sunday", "holiday")},
    "weekday": frozenset(_WEEK),
    "weekend": frozenset({"saturday", "sunday"}),
}
_AGAIN = frozenset({"every", "each"})
_ON = frozenset({"on", "at"})


def other_days(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when both times hold on certain days of every week, and no day is of both.

    Args:
        pair: the claims.
        left: a time of day of the left one.
        right: a time of day of the right one.

    Returns:
        A sentence for a reader, or nothing: also where one side names no days, which may mean all of them.
    """
    one, other = _days(pair.left, left), _days(pair.right, right)
    if not one or not other or one & other:
        return ""
    return "The two times hold on different days of the week."


def _days(claim: Claim, value: NumberMention) -> frozenset[str]:
    """Return the days that come again and again and hang on the verb of a time, or on the time itself."""
    doc = grammar.parse_once(claim.text)
    time = clauses.token_at(doc, value.span.start - claim.span.start)
    verb = clauses.clause_head(time)
    hooks = {verb, time, *(token for token in time.ancestors if verb.is_ancestor(token))}
    hooks.update(child for child in verb.children if child.dep_ == "acomp")
    found = (_DAYS[_plain(token)] for token in doc if _is_regular(token) and _hook(token) in hooks)
    return frozenset(day for days in found for day in days)


def _plain(token: Token) -> str:
    return re.sub(r"s\Z", "", token.lower_)


def _is_regular(token: Token) -> bool:
    again = token.lower_.endswith("s") or any(child.lower_ in _AGAIN for child in token.children)
    return again and _plain(token) in _DAYS


def _hook(day: Token) -> Token | None:
    """Return what an on, at or every phrase hangs on; "after the weekdays rush" is no such phrase."""
    while day.dep_ == "conj":
        day = day.head
    if day.dep_ == "pobj" and day.head.lower_ in _ON:
        return day.head.head
    return day.head if day.dep_ == "npadvmod" else None
