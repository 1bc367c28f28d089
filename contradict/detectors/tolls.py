"""A count that grows while a story goes on: the dead, the injured, the infected."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from contradict.detectors.occasions import TOLL
from contradict.records import Claim, DateMention, NumberMention, Pair
from contradict.text import clauses, grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTLED = timedelta(days=60)
"""How long before both articles an event may lie and its toll still grow; a choice of ours, not measured."""
_REACHING = frozenset("to at of past above".split())
"""Before a figure that what the clause is about has reached: "the toll rose to 15"."""
_STATES = frozenset("acomp oprd attr".split())
_ASIDE = frozenset("relcl acl".split())
_FALSE_FRIENDS = frozenset({"case"})
"""Counted while a disease spreads, but "the case cost 12 officers their jobs"."""


def later_toll(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when a count that grows with time is higher in the article of a later day.

    Args:
        pair: the claims.
        left: a number of the left one.
        right: a number of the right one, which clashes with it.

    Returns:
        A sentence for a reader, or nothing: also where the event lies so far back that nothing grows.
    """
    one, other = pair.left.article.published, pair.right.article.published
    if one is None or other is None or one == other or left.dimension != "count":
        return ""
    if (right.low > left.low) != (other > one):
        return ""
    sides = ((pair.left, left), (pair.right, right))
    if not all(_is_toll(*side) for side in sides) or any(_is_past(*side, min(one, other)) for side in sides):
        return ""
    dated = sorted(((one, left.text), (other, right.text)))
    return (
        "A count that grows with time: " + ", then ".join(f"{text!r} on {day}" for day, text in dated) + "."
    )


def _is_toll(claim: Claim, value: NumberMention) -> bool:
    """Say whether the clause of a figure counts the harmed, by its verb, its noun or what has reached it."""
    figure = _token(claim, value)
    head = clauses.clause_head(figure)
    lead = [figure, *(token for token in figure.ancestors if head.is_ancestor(token))]
    counted = [token for word in lead for token in (word, *word.children)]
    told = [head, *counted, *(child for child in head.children if child.dep_ in _STATES)]
    if {token.lemma_.lower() for token in told} & TOLL:
        return True
    reached = any(token.dep_ == "prep" and token.lower_ in _REACHING for token in lead) or any(
        token.dep_ == "attr" for token in lead
    )
    around = {token.lemma_.lower() for token in clauses.own_tokens(head)}
    return reached and bool(around & (TOLL - _FALSE_FRIENDS))


def _is_past(claim: Claim, value: NumberMention, first: date) -> bool:
    """Say whether a claim dates what it counts well before both articles."""
    home = clauses.clause_head(_token(claim, value))
    return any(
        day.latest is not None and day.latest < first - _SETTLED and not _is_aside(_token(claim, day), home)
        for day in claim.dates
    )


def _is_aside(day: Token, home: Token) -> bool:
    """Say whether a date only tells of something named in passing: "the mine, opened in 1985, ..."."""
    return any(
        token.dep_ in _ASIDE and token != home and not token.is_ancestor(home)
        for token in (day, *day.ancestors)
    )


def _token(claim: Claim, value: DateMention | NumberMention) -> Token:
    return clauses.token_at(grammar.parse_once(claim.text), value.span.start - claim.span.start)
