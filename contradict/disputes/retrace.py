"""A statement found again in the sentence it was taken from, where its names may have been pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"[’']\w+|\w+(?:[.,-]\w+)*|[^\w\s]")
_PRONOUNS = frozenset("he she it they him her them his hers its their i we me us my our".split())
_NO_NOUN = frozenset(
    "and or but when while who which that as he she it they was were is are had has have".split()
)
_GENITIVE = frozenset({"’s", "'s"})
_LONGEST_EPITHET = 4
"""Words after "the"."""
_LONGEST = 300
"""Runs of a statement beyond which it is not looked for: one step into the recursion for each."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark of the printed sentence."""

    text: str
    start: int
    end: int

    @property
    def is_pronoun(self) -> bool:
        """Say whether a name may have been put in for it."""
        return self.text.lower() in _PRONOUNS


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a statement that stand or fall together: one word, or a name with its genitive."""

    text: str
    is_name: bool

    @property
    def words(self) -> list[str]:
        """Its words in lower case."""
        return [word.lower() for word in _TOKEN.findall(self.text)]


def tokens(text: str, start: int = 0) -> tuple[Token, ...]:
    """Cut a sentence into words and marks, from an offset on."""
    return tuple(Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text, start))


def name_runs(statement: str, printed: str) -> tuple[Run, ...]:
    """Part a statement into its names and other words.

    Args:
        statement: one statement.
        printed: its sentence; a first word that stands there in lower case is no name.
    """
    texts: list[str] = []
    for word in _TOKEN.findall(statement):
        genitive = word.lower() in _GENITIVE
        if texts and texts[-1][:1].isupper() and (word[:1].isupper() or genitive):
            texts[-1] += word if genitive else f" {word}"
        else:
            texts.append(word)
    lower = set(re.findall(r"[a-z]\w*", printed))
    return tuple(
        Run(text, text[:1].isupper() and (place > 0 or text.lower() not in lower))
        for place, text in enumerate(texts)
    )


def retrace(runs: Sequence[Run], printed: Sequence[Token], *, gaps: int = 0) -> list[Sequence[Token]] | None:
    """Find a statement in a sentence, word by word.

    Args:
        runs: the statement.
        printed: the sentence.
        gaps: places at which words of the sentence may be missing from it.

    Returns:
        The printed words of each run, with the fewest gaps; None when it does not stand there so, or
        is longer than any sentence a reader would take in.
    """
    starts = range(len(printed)) if 0 < len(runs) <= _LONGEST else ()
    tries = (_from(runs, printed, start, allowed) for allowed in range(gaps + 1) for start in starts)
    return next(filter(None, tries), None)


def _from(
    runs: Sequence[Run], printed: Sequence[Token], start: int, gaps: int
) -> list[Sequence[Token]] | None:
    if not runs:
        return []
    for end in _ends(runs[0], printed, start):
        reach = range(end, len(printed)) if gaps and len(runs) > 1 else (end,)
        for following in reach if _is_literal(runs[0], printed[start:end]) else (end,):
            rest = _from(runs[1:], printed, following, gaps - (following > end))
            if rest is not None:
                return [printed[start:end], *rest]
    return None


def _is_literal(run: Run, printed: Sequence[Token]) -> bool:
    return [token.text.lower() for token in printed] == run.words


def _ends(run: Run, printed: Sequence[Token], start: int) -> Iterator[int]:
    words = run.words
    if _is_literal(run, printed[start : start + len(words)]):
        yield start + len(words)
    if run.is_name and start < len(printed):
        if printed[start].is_pronoun:
            yield start + 1
            if (
                words[-1] in _GENITIVE
                and [t.text.lower() for t in printed[start + 1 : start + 2]] == words[-1:]
            ):
                yield start + 2  # "she’s" for "Lund’s", which is "Lund is"
        if printed[start].text.lower() == "the":
            yield from _epithets(printed, start + 1)


def _epithets(printed: Sequence[Token], start: int) -> Iterator[int]:
    for end in range(start, min(start + _LONGEST_EPITHET, len(printed))):
        word = printed[end].text
        if not word[:1].islower() or word in _NO_NOUN:
            return
        yield end + 1
