"""The day on which something was said, told from the day on which it happened.

"The bridge will stay closed, Rowe said on Monday" dates the saying. The same may be said again on Tuesday, so
that two such days are no contradiction. What is done by saying it ("announced", "ruled", "warned", "claimed",
"told police") is done once, and its day is a fact like any other. Source: Austin, How to Do Things with Words
(1962).
"""

from __future__ import annotations

from spacy.tokens import Token

from contradict.text import clauses, grammar

_REPEATED = frozenset("say add note explain observe remark comment".split())
"""Verbs with which an outlet reports what somebody said, and which do nothing beyond it."""
_PRESS = frozenset("reporter journalist press media newspaper".split())
"""Whom "told" is said of in the same sense: "told reporters", but not "told police"."""
_SENTENCES = frozenset(("ccomp", "parataxis"))


def dates_saying(text: str, place: int) -> bool:
    """Say whether a date tells when something was said rather than when it happened.

    Args:
        text: one sentence.
        place: where the date begins in it.

    Returns:
        True when the date hangs on a verb of saying that has something said, with no other verb between and
        no comma after the verb: "the fire broke out, police said, on Monday" dates the fire.
    """
    doc = grammar.parse_once(text)
    date = clauses.token_at(doc, place)
    verb = clauses.clause_head(date)
    if not _is_reporting(verb) or not _has_said(verb):
        return False
    between = doc[min(verb.i, date.i) + 1 : max(verb.i, date.i)]
    aside = date.i > verb.i and any(token.text == "," for token in between)
    return not aside and not any(token.pos_ in ("VERB", "AUX") for token in between)


def _is_reporting(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    told = lemma == "tell" and any(child.lemma_.lower() in _PRESS for child in verb.children)
    return told or lemma in _REPEATED


def _has_said(verb: Token) -> bool:
    """Say whether a clause is what was said, before the verb or behind it."""
    return verb.dep_ in _SENTENCES or any(child.dep_ in _SENTENCES for child in verb.children)
