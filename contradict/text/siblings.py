"""Two things of one name: the north tower and the south tower, the reading room and the children's room.

What is said of the one says nothing of the other, unless both are said to have done the very same thing: "the
north tower fell first" and "the south tower fell first" answer one question. That there are two must be told
by an article: the left engine that burned in one outlet may be the right engine that burned in the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from spacy.tokens import Token

from contradict.text import clauses, grammar

_SERIES = tuple(
    frozenset(series.split())
    for series in """
    north south east west
    upper lower
    top middle bottom
    left right
    inner outer
    front rear
    front back
    first second third fourth fifth sixth seventh eighth ninth tenth
    first last
    primary secondary
    upstream downstream
    indoor outdoor
    home away
    """.strip().splitlines()
)
"""Words of which each names another member of one whole; words that may mean one member ("last", "final")
stand in no line together. No times of day, sexes or origins: of one explosion, one outlet may say that it was
in the morning and one that it was in the afternoon."""
_COMPASS = re.compile(r"(north|south|east|west)(?:ern|bound)")
_BREAK = re.compile(r"[.!?](?=\s)|\n")
_STATING = frozenset(
    """say tell add state announce report confirm estimate put count list give record register show find name
    cite describe claim insist argue note warn believe think expect deny admit declare reveal disclose suggest
    speak see call""".split()
)
"""Verbs whose subject is where something was learned, not what it is about: "the fire chief put it at 20"."""
_NAMING = frozenset(("amod", "compound", "poss", "nummod", "nmod"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_ROLES = _SUBJECTS | {"dobj", "pobj", "attr"}


@dataclass(frozen=True, slots=True)
class Sibling:
    """A noun with what tells it from others of its name."""

    text: str
    """As printed, with what stands in front: "upper hall"."""
    noun: str
    is_subject: bool
    marks: frozenset[str]
    """Lemmas in front of it: adjectives and nouns."""
    kinds: frozenset[str]
    """Of these the common nouns, which say what sort it is."""
    rest: tuple[str, ...]
    """Lemmas of its clause without these."""


def siblings(text: str, place: int | None = None) -> tuple[Sibling, ...]:
    """Return the nouns that a clause is about, with what stands in front of them.

    Args:
        text: one sentence.
        place: an offset inside the clause; without it, the main clause, or what that says was said.

    Returns:
        Subjects and objects in reading order; no subjects that state what others did.
    """
    doc = grammar.parse_once(text)
    head = _stated(doc[:].root) if place is None else clauses.clause_head(clauses.token_at(doc, place))
    return tuple(_siblings(clauses.clause_tokens(head)))


def is_teller(text: str, place: int) -> bool:
    """Say whether the word at an offset of a sentence is the subject of a verb of stating."""
    token = clauses.token_at(grammar.parse_once(text), place)
    return token.dep_ in _SUBJECTS and token.head.lemma_.lower() in _STATING


def _stated(head: Token) -> Token:
    """Go down from "police said" to what they said."""
    said = [child for child in head.children if child.dep_ == "ccomp"]
    return _stated(said[0]) if said and head.lemma_.lower() in _STATING else head


def are_apart(left: Sibling, right: Sibling, texts: Iterable[str]) -> bool:
    """Say whether two nouns of one name stand for two things of it.

    Args:
        left: one noun.
        right: another.
        texts: the articles that they stand in.

    Returns:
        True where each has another word of one series ("upper", "lower") and an article names both; or where
        both are subjects told apart by common nouns, share no word in front, and one sentence names both
        ("reading room", "children's room"): across sentences, writers vary their words for one thing ("the
        emergency exit", "the fire exit").
    """
    if left.noun != right.noun or left.is_subject != right.is_subject:
        return False
    if any(_other_in(series, left.marks, right.marks) for series in _SERIES):
        return any(_names_both(text, left, right) for text in texts)
    if not left.is_subject or not left.kinds or not right.kinds or left.marks & right.marks:
        return False
    sentences = (part for text in texts for part in _BREAK.split(text))
    return any(_names_both(sentence, left, right) for sentence in sentences)


def _names_both(text: str, left: Sibling, right: Sibling) -> bool:
    """Say whether a text has both: "the north tower ... the south tower", "the north and south towers"."""
    if all(re.search(rf"\b{re.escape(one.text)}", text, re.IGNORECASE) for one in (left, right)):
        return True
    fronts = [one.text.rsplit(" ", 1)[0] for one in (left, right)]
    joined = "|".join(
        rf"{re.escape(one)}\s+(?:and|or)\s+(?:the\s+)?{re.escape(other)}"
        for one, other in (fronts, fronts[::-1])
    )
    return bool(re.search(rf"\b(?:{joined})\s+{re.escape(left.noun)}", text, re.IGNORECASE))


def _other_in(series: Set[str], left: Set[str], right: Set[str]) -> bool:
    return bool(series & left) and bool(series & right) and not series & left & right


def _siblings(tokens: list[Token]) -> Iterator[Sibling]:
    for token in tokens:
        if token.dep_ not in _ROLES or token.pos_ not in ("NOUN", "PROPN"):
            continue
        if token.dep_ in _SUBJECTS and token.head.lemma_.lower() in _STATING:
            continue
        marks = [child for child in token.children if child.dep_ in _NAMING and child.i < token.i]
        kinds = [child for child in marks if child.pos_ == "NOUN" or child.tag_ == "VBG"]
        inside = {token.i for mark in marks for token in mark.subtree}
        rest = (other for other in tokens if other.i not in inside and other.is_alpha and other.pos_ != "DET")
        yield Sibling(
            text=token.doc[min(inside | {token.i}) : token.i + 1].text,
            noun=token.lemma_.lower(),
            is_subject=token.dep_ in _SUBJECTS,
            marks=_lemmas(marks),
            kinds=_lemmas(kinds),
            rest=tuple(other.lemma_.lower() for other in rest),
        )


def _lemmas(tokens: list[Token]) -> frozenset[str]:
    words = (token.lower_ if token.pos_ == "ADJ" else token.lemma_.lower() for token in tokens)
    return frozenset(_COMPASS.sub(r"\1", word) for word in words)
