"""Words of a parse written on one line: joined as printed, without the capital of a sentence's start."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from contradict.text.grammar import knows

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"})


def spell(tokens: Iterable[Token]) -> str:
    """Write tokens on one line as they stand in the text, without the capital of a sentence's start."""
    written = ["".join(_word(token) + (token.whitespace_ or "") for token in run) for run in runs(tokens)]
    return " ".join(" ".join(written).split())


def runs(tokens: Iterable[Token]) -> list[list[Token]]:
    """Part tokens where the text between them was left out."""
    found: list[list[Token]] = []
    for token in tokens:
        if found and found[-1][-1].i + 1 == token.i:
            found[-1].append(token)
        else:
            found.append([token])
    return found


def is_joint(token: Token) -> bool:
    """Say whether a mark is part of a word or a value: "two-year", "Moss & Son", "3%"."""
    if token.text in ("&", "%"):
        return True
    return token.text == "-" and token.i > 0 and not token.nbor(-1).whitespace_ and not token.whitespace_


def _word(token: Token) -> str:
    named = token.pos_ == "PROPN" or token.ent_type_ in _NAMES or token.text == "I"
    named = named and token.pos_ not in ("DET", "ADP") and not token.like_num
    if token.i != token.sent.start or named or token.text[1:2].isupper():
        return token.text
    kinds = ("noun", "verb", "adj") if token.pos_ in ("NOUN", "VERB", "ADJ") else ()
    if kinds and not any(
        knows(word, kind) for word in (token.lower_, token.lemma_.lower()) for kind in kinds
    ):
        return token.text
    return token.text[:1].lower() + token.text[1:]
