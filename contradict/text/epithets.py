"""The shape of an epithet: "the visibly tired bus driver", "the 70-year-old", "the dad-of-four"."""

from __future__ import annotations

from spacy.tokens import Token

OFFICES = frozenset(
    """judge coroner prosecutor president minister mayor sheriff spokesman spokeswoman spokesperson lawyer
    doctor referee police secretary governor senator reporter witness victim suspect host guest member
    driver officer deputy source insider neighbour neighbor king queen prince princess pope friend pal
    mate colleague workmate relative agent wife husband mother father son daughter brother sister owner
    landlord boyfriend girlfriend partner user reader caller local onlooker woman man girl boy lady
    passer-by bystander third second first""".split()
)
"""Roles that the reader knows from the situation: "the judge" needs no earlier mention."""


def whole_word(token: Token) -> str:
    """Return the hyphenated word that ends at ``token``: "45-year-old", "father-of-two"."""
    doc, start = token.doc, token.i
    while (
        start
        and not doc[start - 1].whitespace_
        and (doc[start - 1].is_alpha or doc[start - 1].text == "-" or doc[start - 1].is_digit)
    ):
        start -= 1
    return str(doc[start : token.i + 1].text)


def phrase_start(token: Token) -> Token | None:
    """Walk left from a role noun to its determiner: "the visibly tired bus driver"."""
    doc, place = token.doc, token.i - 1
    while place >= 0 and token.i - place < 9:
        before = doc[place]
        if before.tag_ == "DT":
            return before
        if before.pos_ not in {"NOUN", "ADJ", "PROPN", "NUM", "ADV", "PART"} and before.text not in {
            "-",
            "of",
        }:
            return None
        place -= 1
    return None


def introduces(token: Token) -> bool:
    """Say whether what follows tells who is meant: "the man who found her", "the head of state"."""
    behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    return behind[:1] in (["of"], ["who"], ["whose"]) or behind == [",", "who"]


def of_something(token: Token) -> bool:
    """ "The head of state" is an office, not the one person of the article who heads something."""
    return token.i + 1 < len(token.doc) and token.nbor().lower_ == "of"
