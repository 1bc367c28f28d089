"""Saved web pages: trafilatura finds the article and its metadata."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.errors import InputError
from contradict.records import Article, Skipped
from contradict.runtime import require

from .decode import decode
from .fields import Found, build
from .interface import Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]+)", re.IGNORECASE)
_STATED = {"extensive_search": False, "original_date": True}
"""A date that the page gives as its own; any date in the text would do for an extensive search."""
_SHORTEST = 100
"""Characters: what is shorter is a cookie wall or an error page."""


def read(source: Source) -> Iterator[Article | Skipped]:
    """Yield the article of a page; its text is what trafilatura extracts, one paragraph a line."""
    charset = _CHARSET.search(source.data[:4096])
    page = decode(source.data, declared=charset[1].decode("ascii") if charset else None)
    document = require("trafilatura").bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_STATED
    )
    text = (document.text or "") if document is not None else ""
    if len(text.strip()) < _SHORTEST:
        raise InputError(
            f"no article on this page, found {len(text.strip())} characters of text. Save the article"
        )
    found = Found(
        text=text,
        outlet=document.sitename or document.hostname or "",
        title=document.title or "",
        published=document.date or "",
        url=document.url or "",
    )
    yield from build(source, source.name, found)
