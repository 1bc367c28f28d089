"""The day on which something was said, told from the day on which it happened.

"The bridge will stay closed, Rowe said on Monday" dates the saying. The same may be said again on Tuesday, so
that two such days are no contradiction; what is done by saying it ("announced", "ruled", "resigned") is done
once, and its day is a fact like any other. Source: Austin, How to Do Things with Words (1962).
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from contradict.text import clauses, grammar

_REPEATED = frozenset(
    """say tell add explain note observe insist maintain repeat reiterate stress emphasise emphasize warn
    argue claim recall remark comment complain suggest believe think""".split()
)
"""Verbs of saying that do nothing beyond it, so that they may be true of any number of days."""
_SENTENCES = frozenset(("ccomp", "parataxis"))


def dates_saying(text: str, place: int) -> bool:
    """Say whether a date tells when something was said rather than when it happened.

    Args:
        text: one sentence.
        place: where the date begins in it.

    Returns:
        True when the date hangs on a verb of saying that has something said, with no other verb between.
    """
    doc = _parsed(text)
    date = clauses.token_at(doc, place)
    verb = clauses.clause_head(date)
    if verb.lemma_.lower() not in _REPEATED or not _has_said(verb):
        return False
    between = doc[min(verb.i, date.i) + 1 : max(verb.i, date.i)]
    return not any(token.pos_ in ("VERB", "AUX") for token in between)


def _has_said(verb: Token) -> bool:
    """Say whether a clause is what was said, before the verb or behind it."""
    return verb.dep_ in _SENTENCES or any(child.dep_ in _SENTENCES for child in verb.children)


@lru_cache(maxsize=1024)
def _parsed(text: str) -> Doc:
    return grammar.parse_texts([text])[0]
