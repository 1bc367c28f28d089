"""Marks the words in which one side's sentence differs from the other side's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.5
"""Share of words in common from which two sentences are compared word by word. Below it nearly every
word differs and marking them all would mark nothing."""

_WORD = re.compile(r"\w+(?:[.,:/’'-]\w+)*%?")
_SMALL = frozenset({"a", "an", "the", "and", "of", "to", "in", "on", "at", "that", "by", "for", "with"})
_NEGATION = frozenset({"no", "not", "never", "none", "without", "nor", "neither", "nobody", "nothing"})


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence that is set in one way."""

    text: str
    mark: str = ""
    """``value``: the words of the disputed fact; ``differs``: words the other side has not; or empty."""


def mark(text: str, others: Sequence[str], value: tuple[int, int] | None) -> tuple[Run, ...]:
    """Cut a sentence into runs; joined again they are the sentence.

    Args:
        text: the sentence.
        others: the sentences of the other sides.
        value: where in ``text`` the disputed value stands, if it is known.

    Returns:
        Runs in order, no two neighbours with the same mark.
    """
    marks = [(start, end, "differs") for start, end in _differing(text, others, known=value is not None)]
    if value is not None:
        first, last = max(0, value[0]), min(len(text), value[1])
        marks = [found for found in marks if found[1] <= first or found[0] >= last]
        if first < last:
            marks = sorted([*marks, (first, last, "value")])
    return _runs(text, marks)


def _differing(text: str, others: Sequence[str], *, known: bool) -> list[tuple[int, int]]:
    words = list(_WORD.finditer(text))
    folded = [word.group().casefold() for word in words]
    theirs = [[word.casefold() for word in _WORD.findall(other)] for other in others]
    said = {word for other in theirs for word in other}
    if not said:
        return []
    shared = max(SequenceMatcher(None, folded, other, autojunk=False).ratio() for other in theirs)
    new = [index for index, word in enumerate(folded) if word not in said and word not in _SMALL]
    if shared < ALIKE:
        new = [index for index in new if _telling(words[index].group(), first=index == 0, known=known)]
    return [(words[index].start(), words[index].end()) for index in new]


def _telling(word: str, *, first: bool, known: bool) -> bool:
    """Say whether a word is worth marking between two sentences that are worded differently."""
    if any(letter.isdigit() for letter in word) or word.casefold() in _NEGATION:
        return True
    return not known and not first and word[0].isupper()


def _runs(text: str, marks: Sequence[tuple[int, int, str]]) -> tuple[Run, ...]:
    joined: list[tuple[int, int, str]] = []
    for start, end, kind in marks:
        if joined and joined[-1][2] == kind and text[joined[-1][1] : start].isspace():
            joined[-1] = (joined[-1][0], end, kind)
        else:
            joined.append((start, end, kind))
    runs: list[Run] = []
    at = 0
    for start, end, kind in joined:
        runs += [Run(text[at:start])] if at < start else []
        runs.append(Run(text[start:end], kind))
        at = end
    return tuple(runs + ([Run(text[at:])] if at < len(text) else []))
