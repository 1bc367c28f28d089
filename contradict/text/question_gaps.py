"""The place a question asks about: the words a question word stands for, and how far they reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from contradict.text.inversion import Clause

HEDGES = frozenset(
    "more than about some at least most up to nearly almost around over an estimated as many few fewer no "
    "less roughly approximately just only under".split()
)
"""Words about a value that give way to the question word with it."""
_BOUND = frozenset({"of", "per"})


@dataclass(frozen=True, slots=True)
class Gap:
    """What a question asks for."""

    words: str
    """"When", "How many packs"."""
    removed: tuple[Token, ...]
    """The tokens those words replace."""
    subject: bool = False
    """They stand in the subject: nothing is inverted."""


def below(token: Token, verb: Token) -> Token | None:
    """Return the child of the verb that ``token`` hangs on."""
    line = (token, *token.ancestors)
    return next(
        (candidate for candidate in line if candidate.i != verb.i and candidate.head.i == verb.i), None
    )


def kept(value: Words, clause: Clause) -> bool:
    """Say whether the clause still has the value, after all that was left out of it."""
    tokens = {token.i for token in clause.tokens}
    return all(token.i in tokens for token in value)


def only(phrase: Iterable[Token], value: Words, *besides: Token) -> bool:
    """Say whether a phrase holds the value alone, apart from words such as "about"."""
    extra = {token.i for token in besides}
    return all(
        value.start <= token.i < value.end or token.i in extra or token.lower_ in HEDGES for token in phrase
    )


def moved(noun: Token, clause: Clause) -> tuple[Token, ...]:
    """Return the words a question takes to the front with a noun: "packs of cheese", not "on the shelf"."""
    tokens = {token.i for token in clause.tokens}
    tails = {
        token.i
        for child in noun.rights
        if (child.dep_ == "prep" and child.lower_ not in _BOUND) or child.dep_ == "advmod"
        for token in child.subtree
    }
    return tuple(token for token in noun.subtree if token.i in tokens and token.i not in tails)


def is_object_of(noun: Token, clause: Clause) -> bool:
    """Say whether a noun is the object of the clause's verb, or of an infinitive that completes it."""
    verb = noun.head
    if noun.dep_ != "dobj" or any(child.dep_ == "dative" for child in verb.children):
        return False
    return verb.i == clause.verb.i or (verb.dep_ == "xcomp" and verb.head.i == clause.verb.i)
