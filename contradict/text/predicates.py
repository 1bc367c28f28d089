"""What a word's clause says and of what: its verb, subject and objects, without those of other clauses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from contradict.records import Attribute, Claim, DateMention, NumberMention
from contradict.text import clauses, grammar

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "attr")
_RELATIVE = frozenset({"which", "who", "whom", "that", "whose"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb of one clause with what goes with it; lemmas are in lower case."""

    start: int
    """Where the verb stands in the sentence: equal for words of one clause."""
    verb: str
    is_passive: bool
    is_past: bool
    """A past tense of its own or of its auxiliary; no perfect of the present ("has won")."""
    subject: str
    """The noun that is the subject, taken from the verb before ("resigned and left") or from what a relative
    pronoun stands for; empty without one."""
    subject_start: int
    """Where that noun stands; -1 without one."""
    subject_words: frozenset[str]
    """All words of the subject."""
    definite: frozenset[str]
    """Objects with "the": "the firm" for "founded the firm"."""
    only_amounts: bool
    """Whether every object holds a number: "gained 12 %"; true without objects."""


def predicate_at(text: str, place: int) -> Predicate:
    """Return the predicate of the clause that a word stands in.

    Args:
        text: one sentence.
        place: an offset in it.
    """
    verb = clauses.clause_head(clauses.token_at(grammar.parse_once(text), place))
    subject = _subject(verb)
    objects = [child for child in verb.children if child.dep_ in _OBJECTS]
    return Predicate(
        start=verb.idx,
        verb=verb.lemma_.lower(),
        is_passive=any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children),
        is_past=_is_past(verb),
        subject=subject.lemma_.lower() if subject is not None else "",
        subject_start=subject.idx if subject is not None else -1,
        subject_words=frozenset(_words(subject)) if subject is not None else frozenset(),
        definite=frozenset(noun.lemma_.lower() for noun in objects if _is_definite(noun)),
        only_amounts=all(any(token.like_num for token in noun.subtree) for noun in objects),
    )


def predicate_of(claim: Claim, stated: Attribute | DateMention | NumberMention) -> Predicate:
    """Return the predicate of the clause in which a claim states an attribute, a date or a number."""
    return predicate_at(claim.text, stated.span.start - claim.span.start)


def is_one_clause(text: str) -> bool:
    """Say whether a sentence holds no clause but its main one."""
    doc = grammar.parse_once(text)
    return len(clauses.own_tokens(doc[:].root)) == len(doc)


def _subject(verb: Token) -> Token | None:
    own = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if own is not None:
        return verb.head if verb.dep_ == "relcl" and own.lower_ in _RELATIVE else own
    if verb.dep_ == "acl":
        return verb.head
    return _subject(verb.head) if verb.dep_ in ("conj", "advcl", "xcomp") else None


def _words(noun: Token) -> Iterator[str]:
    return (token.lemma_.lower() for token in clauses.own_tokens(noun))


def _is_past(verb: Token) -> bool:
    finite = [verb, *(child for child in verb.children if child.dep_ in ("aux", "auxpass"))]
    if any(token.tag_ in ("VBZ", "VBP", "MD") for token in finite):
        return False
    return any(token.tag_ in ("VBD", "VBN") for token in finite)


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ == "the" for child in noun.children)
