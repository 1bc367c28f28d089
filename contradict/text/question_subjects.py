"""Whether a question names what it asks about, so that a reader of it alone knows who is meant."""

from __future__ import annotations

from spacy.tokens import Token

from contradict.text.grammar import knows
from contradict.text.inversion import Clause
from contradict.text.roles import is_role

_VAGUE = frozenset(
    "this that these those it they he she we i you both one others another some all most".split()
)
_VAGUE |= frozenset("who which what each many several much such so former latter same rest".split())
_POINTING = frozenset({"there", "this", "that", "these", "those", "such", "here", "so"})
_POINTING |= {"then", "some", "another", "more", "many"}
UNKNOWN: frozenset[str] = frozenset()
"""Of a sentence by itself: its pronouns may mean anybody."""
OWN = frozenset({"his", "her", "their", "its"})
"""Of a sentence that names before it points: possessives go back to its subject; "him" is somebody else."""
NAMED = OWN | {"he", "him", "she"}
"""Of a sentence behind another that has named whom it means."""
_NARROWING = ("det", "poss", "nummod", "amod")
_DAYS = frozenset(
    {"day", "night", "week", "month", "year", "morning", "afternoon", "evening", "today", "tomorrow"}
)


def is_winding(clause: Clause) -> bool:
    """Say whether the subject holds a clause of its own: inverted, it is hard to read."""
    return any(token.dep_ in ("relcl", "acl") for token in clause.subject)


def is_vague(clause: Clause, *, but: frozenset[str] = frozenset(), back: frozenset[str] = UNKNOWN) -> bool:
    """Say whether a reader of the question alone would not know whom it speaks of.

    Args:
        clause: the clause a question is made of.
        but: pronouns its subject may be.
        back: pronouns that are known to mean somebody named before: `UNKNOWN`, `OWN` or `NAMED`.
    """
    head = clause.head
    spoken = head.lower_ in but and not head.text[1:].isupper()
    others = [token for token in clause.tokens if token.i != head.i]
    owners = frozenset({"its", "their", *(("his", "her") if spoken else ())})
    known = {"PRP$": back or owners, "PRP": back if back == NAMED else UNKNOWN}
    if any(token.tag_ in known and token.lower_ not in known[token.tag_] for token in others):
        return True
    if any(token.lower_ in _POINTING and token.dep_ in ("advmod", "det", "pobj", "dobj") for token in others):
        return True
    if any(token.tag_ == "NNP" and token.ent_type_ == "DATE" for token in clause.subject[:1]):
        return True
    if any(token.tag_ == "PRP$" for token in clause.subject) or any(map(_shouted, clause.tokens)):
        return True
    return not spoken and (_points(clause) if head.dep_ == "expl" else _nameless(clause))


def _shouted(token: Token) -> bool:
    return token.is_upper and len(token.text) > 2 and token.pos_ not in ("PROPN", "NUM")


def _mistaken(clause: Clause) -> bool:
    """Say whether the capital of a sentence's start passes for a name: "Dogs were used"."""
    first = clause.subject[0]
    plain = first.i == first.sent.start and first.pos_ == "PROPN" and not first.ent_type_
    return plain and first.nbor().pos_ != "PROPN" and _plural_noun(first.lower_)


def _plural_noun(word: str) -> bool:
    return word.endswith("s") and knows(word.removesuffix("s"), "noun")


def _points(clause: Clause) -> bool:
    return clause.head.lower_ != "there"


def _nameless(clause: Clause) -> bool:
    head = clause.head
    if head.lower_ in _VAGUE or head.lower_ in _DAYS or head.ent_type_ in ("DATE", "TIME"):
        return True
    if head.tag_ == "JJS":
        return not any(child.dep_ == "prep" for child in head.children)
    if head.pos_ not in ("NOUN", "PROPN", "NUM") or _mistaken(clause):
        return True
    if head.tag_ == "NNPS" and not head.ent_type_:
        return True
    if head.pos_ == "NUM":
        return not any(child.dep_ == "prep" for child in head.children)
    bare = head.tag_ == "NN" and not any(child.dep_ in _NARROWING for child in head.children)
    known = head.text.islower() and knows(head.lower_, "noun") and not is_role(head.lower_)
    return bare and not known and not any(child.pos_ == "PROPN" for child in head.children)
