"""When two names are one outlet's: "The Herald", "THE HERALD" and "Ｔｈｅ Ｈｅｒａｌｄ" are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from unicodedata import normalize

from contradict.records import Article


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return what is equal for two spellings of one outlet: neither capitals, width nor spaces count."""
    return " ".join(normalize("NFKC", normalize("NFKC", name).casefold()).split())


def one_spelling(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Give the articles of one outlet one spelling of its name, the first; their ids stay as they were."""
    first: dict[str, str] = {}
    return tuple(
        replace(article, outlet=first.setdefault(outlet_key(article.outlet), article.outlet))
        for article in articles
    )
