"""Short ways to make records in tests."""

from __future__ import annotations

import hashlib
from datetime import date

from contradict.claims.annotate import annotate
from contradict.records import Article, Claim, Pair


def article(
    text: str, *, outlet: str = "The Herald", published: date | None = None, path: str = ""
) -> Article:
    """An article with an id made of its words."""
    where = path or f"story/{outlet.lower().replace(' ', '-')}.txt"
    digest = hashlib.sha256(f"{outlet}{text}".encode()).hexdigest()
    return Article(path=where, outlet=outlet, title="", text=text, published=published, id=f"sha256:{digest}")


def claims(text: str, *, outlet: str = "The Herald", published: date | None = None) -> tuple[Claim, ...]:
    """What `annotate` reads in a text."""
    return annotate(article(text, outlet=outlet, published=published)).claims


def pair(left: str, right: str, *, published: date | None = date(2024, 3, 18)) -> Pair:
    """The last claims of two outlets' texts, as a pair."""
    one = claims(left, outlet="The Herald", published=published)[-1]
    other = claims(right, outlet="The Ledger", published=published)[-1]
    return Pair(one, other, 0.5, ("neighbours",))
