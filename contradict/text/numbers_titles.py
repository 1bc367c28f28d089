"""Numbers inside names and titles: the film Five Long Nights, "Twelve Angry Birds", the Big Four."""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.text.numbers_lexicon import WORDS

_CAPITAL = r"[A-Z][\w’'-]*"
_RUN = re.compile(rf"(?<=[a-z,] ){_CAPITAL}(?: (?:(?:of|the|and|a|an|in|to|for|on) )*{_CAPITAL})+")
"""Capitalised words in a row that open no sentence, no quotation and no list."""
_NUMBER = re.compile(rf"\b(?:{WORDS}|\w+th|first|second|third)\b", re.IGNORECASE)
_MARKED = re.compile(r"(?:“[^“”]+”|\"[^\"]+\"|(?<!\w)‘[^‘’]+’(?!\w)|(?<!\w)'[^']+'(?!\w))")
_LONG = re.compile(r"\b[^\W\d_]{4,}\b")
"""Words that a title prints with a capital, whatever the house style."""
_RUNNING = 0.5
"""Share of long words in small letters from which a line is running text rather than a heading."""


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names and titles stand that hold a number; what they say is no quantity.

    A heading has capitals everywhere, so that nothing is told from them there.

    Args:
        text: one sentence.

    Yields:
        Start and end.
    """
    runs = (match for match in _RUN.finditer(text) if _NUMBER.search(match.group()))
    marked = (match for match in _MARKED.finditer(text) if _is_title(match.group()))
    for match in (*runs, *marked):
        if _is_running(text[: match.start()] + text[match.end() :]):
            yield match.span()


def _is_running(rest: str) -> bool:
    words = _LONG.findall(rest)
    return bool(words) and sum(word[0].islower() for word in words) >= _RUNNING * len(words)


def _is_title(marked: str) -> bool:
    words = _LONG.findall(marked)
    return len(marked.split()) > 1 and bool(words) and all(word[0].isupper() for word in words)
