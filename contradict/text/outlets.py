"""When two names are one outlet's: "The Herald", "THE HERALD" and "Ｔｈｅ Ｈｅｒａｌｄ" are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from unicodedata import category, normalize

from contradict.records import Article

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u02b9\u2032`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
"""Marks that stand for an apostrophe or a hyphen, as a page or its software sets them."""


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return what is equal for two spellings of one outlet.

    Neither capitals, width and spaces count, nor how an apostrophe or a hyphen is set, nor characters that
    cannot be seen (Unicode category Cf: soft hyphens, zero-width joiners, marks of direction).
    """
    # Marks are folded first: NFKC makes a space and an accent of a lone "\u00b4".
    plain = "".join(sign for sign in name.translate(_FOLDED) if category(sign) != "Cf")
    folded = normalize("NFKC", normalize("NFKC", plain).casefold()).translate(_FOLDED)
    return " ".join(folded.split())


def one_spelling(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Give the articles of one outlet one spelling of its name, the first; their ids stay as they were."""
    first: dict[str, str] = {}
    return tuple(
        replace(article, outlet=first.setdefault(outlet_key(article.outlet), article.outlet))
        for article in articles
    )
