"""Another role or kinship for somebody who is named.

Source:
    The table is ours; the method is the entity swap of FactCC (Kryściński et al. 2020) on descriptions.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from spacy.tokens import Token

from contradict.contrast.interface import Edit, Passage

ROLES: tuple[tuple[str, ...], ...] = (
    ("accountant", "barrister", "dentist", "engineer", "farmer", "nurse", "plumber", "teacher", "pharmacist"),
    ("headteacher", "surgeon", "architect", "vicar", "solicitor"),
    ("chairman", "treasurer", "chief executive"),
    ("spokesman", "chairman"),
    ("spokeswoman", "chairwoman"),
    ("mayor", "sheriff", "coroner"),
    ("minister", "ambassador"),
    ("president", "treasurer"),
    ("director", "treasurer"),
    ("captain", "goalkeeper", "coach"),
    ("actor", "singer", "novelist"),
    ("actress", "singer", "novelist"),
    ("pilot", "steward"),
    ("lawyer", "surveyor"),
    ("professor", "librarian"),
    ("brother", "cousin"),
    ("sister", "cousin"),
    ("father", "uncle"),
    ("mother", "aunt"),
    ("wife", "sister"),
    ("husband", "brother"),
    ("son", "nephew"),
    ("daughter", "niece"),
)
"""Roles one person does not hold together in one sentence; kin that exclude each other."""


def _describes(passage: Passage, token: Token) -> bool:
    """Say whether a role word is said of somebody named in the sentence."""
    people = [n for n in passage.claim.names if n.label == "person"]
    near = {token.head, *token.children}
    beside = any(
        mention.span.overlaps(passage.span(other))
        for mention in people
        for other in near
        if other is not token
    )
    predicate = token.dep_ == "attr" and bool(people)
    return (
        (token.dep_ in {"appos", "compound", "nmod", "nsubj"} and beside)
        or predicate
        or (any(child.dep_ == "appos" for child in token.children) and beside)
    )


def _part_of_title(token: Token) -> bool:
    """Say whether a role word is bound to the one before it ("Prime Minister")."""
    before = token.nbor(-1).lower_ if token.i else ""
    return before in {"prime", "vice", "deputy", "chief", "-"}


def role(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another role or kinship for somebody named, with the article that fits it."""
    found = [
        (token, other)
        for token in passage.doc
        if not passage.quoted(token) and _describes(passage, token)
        for group in ROLES
        if token.lower_ in group and not _part_of_title(token)
        for other in group
        if other != token.lower_
    ]
    if not found:
        return None
    token, other = rng.choice(found)
    edits = [Edit(passage.span(token), other.capitalize() if token.text[0].isupper() else other)]
    before = passage.doc[token.i - 1] if token.i else None
    if before is not None and before.lower_ in {"a", "an"}:
        article = "an" if other[0] in "aeiou" else "a"
        if article != before.lower_:
            edits.insert(
                0, Edit(passage.span(before), article.capitalize() if before.text[0] == "A" else article)
            )
    return edits
