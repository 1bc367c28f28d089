"""A few printed words of a long sentence: those on which two sides differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 14
"""Words of an excerpt."""
_ROOM = 4
"""Words above it that are no reason to cut."""
_LEAD = 6
"""Words before the place that a piece is cut around."""
_BEGINNING, _BREAK = 6.0, 1.5
"""What it is worth, in words, that a piece begins the sentence, or begins or ends at a comma."""
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_SMALL = frozenset(
    """the a an of in on at to for from by with without and or but that which who whose as was were is are be
    been it its his her their he she they had has have this these those there then than into over under what
    how when where while not no so very more most some any""".split()
)
"""Words that weigh nothing, and that no piece ends with."""
_OPENING, _CLOSING = '“"', '”"'


def excerpt(text: str, *, other: str, value: str = "", shared: bool = False) -> str:
    """Cut a sentence to the words that matter against another.

    Args:
        text: the sentence, as printed.
        other: what it is held against.
        value: words that must remain.
        shared: keep the words that both have, not those on which they differ.

    Returns:
        At most about `LONGEST` words in a row, with an ellipsis for what was left out at either end;
        marks of quotation inside are single ones.
    """
    words = text.split()
    if len(words) <= LONGEST + _ROOM:
        return _quotable(text)
    known = set(map(str.casefold, _WORD.findall(other)))
    weights = [_weight(word, known, shared=shared) for word in words]
    pieces = list(_pieces(words))
    fit = [(start, end) for start, end in pieces if value and value in " ".join(words[start:end])] or pieces
    start, end = max(fit, key=lambda piece: (_worth(words, weights, piece), -piece[0], piece[1]))
    return _framed(words, start, end)


def around(text: str, place: int) -> str:
    """Cut a sentence to about `LONGEST` words, beginning some words before an offset in it."""
    words = text.split()
    if len(words) <= LONGEST + _ROOM:
        return _quotable(text)
    start = max(0, min(len(text[:place].split()) - _LEAD, len(words) - LONGEST))
    start = start if start > 2 else 0
    return _framed(words, start, start + LONGEST)


def _pieces(words: list[str]) -> Iterator[tuple[int, int]]:
    for start in range(len(words) - 2):
        for end in range(start + 3, min(start + LONGEST, len(words)) + 1):
            if end == len(words) or words[end - 1].casefold() not in _SMALL:
                yield start, end


def _framed(words: list[str], start: int, end: int) -> str:
    piece = _quotable(" ".join(words[start:end]))
    return f"{'… ' if start else ''}{piece}{' …' if end < len(words) else ''}"


def _worth(words: list[str], weights: list[float], piece: tuple[int, int]) -> float:
    start, end = piece
    opening = _BEGINNING if start == 0 else _BREAK if words[start - 1][-1] in ",;:" else 0.0
    closing = _BREAK if end == len(words) or words[end - 1][-1] in ",;:" else 0.0
    return sum(weights[start:end]) + opening + closing


def _weight(word: str, known: set[str], *, shared: bool) -> float:
    bare = "".join(_WORD.findall(word)).casefold()
    return float(bool(bare) and bare not in _SMALL and (bare in known) is shared)


def _quotable(text: str) -> str:
    flat = " ".join(text.split()).strip(" .,;:–—-")
    if flat.count("(") != flat.count(")"):
        flat = re.sub(r"[()]", "", flat).strip(" .,;:–—-")
    opened, closed = (flat.count(mark) for mark in "“”")
    if opened != closed or flat.count('"') % 2:
        return re.sub(r"[“”\"]", "", flat)
    if flat[:1] in _OPENING and flat[-1:] in _CLOSING and "“" not in flat[1:-1]:
        return flat[1:-1].strip(" .,;:")
    return re.sub(r'"([^"]*)"', r"‘\1’", flat).replace("“", "‘").replace("”", "’")
