"""What a contrast is, and what a method is given to make one.

A method changes one fact of one sentence and says what the change amounts to. It never makes up a sentence:
everything but the edited words is as the outlet printed it. Methods are pure; the same passage and the same
state of the random generator give the same contrast.

Source:
    Contrast sets (Gardner et al. 2020) and counterfactually augmented data (Kaushik et al. 2020): the
    smallest change that turns the label shows whether a model reads the fact or the topic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from spacy.tokens import Doc, Token

from contradict.records import Claim, NameMention, Span


class Label(StrEnum):
    """What the changed sentence is to the original."""

    CONTRADICTION = "contradiction"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of an article with everything that was read in it."""

    claim: Claim
    doc: Doc
    """The parse of ``claim.text``."""
    cast: tuple[NameMention, ...] = ()
    """The names of the whole article, for swaps that stay in the story."""
    places: frozenset[str] = frozenset()
    """Those of them in which, somewhere in the article, something is said to be or happen."""

    @property
    def offset(self) -> int:
        """Where the sentence begins in its article."""
        return self.claim.span.start

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the article offsets of the tokens from ``first`` to ``last``."""
        end = last if last is not None else first
        return Span(self.offset + first.idx, self.offset + end.idx + len(end.text))

    def words(self, span: Span) -> str:
        """Return the words at article offsets."""
        return span.slice_in(self.claim.text, self.offset)

    def quoted(self, token: Token) -> bool:
        """Say whether a token stands inside quotation marks."""
        return any(quotation.span.overlaps(self.span(token)) for quotation in self.claim.quotations)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words to be put in the place of others, by article offsets."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Contrast:
    """A sentence with one fact changed."""

    method: str
    label: Label
    original: str
    changed: str
    edits: tuple[Edit, ...]
    """What was changed in the article, in text order, never overlapping."""


Method = Callable[[Passage, Random], Sequence[Edit] | None]
"""Finds what to change in a passage; None where it has nothing to change."""


def edited(text: str, edits: Sequence[Edit], *, offset: int = 0) -> str:
    """Return ``text``, which begins at ``offset`` of its article, with the edits made.

    Raises:
        ValueError: edits overlap or lie outside the text.
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start, end = edit.span.start - offset, edit.span.end - offset
        if start < done or end > len(text):
            raise ValueError(f"edit {edit.span}: overlaps another one or lies outside of the text")
        parts += [text[done:start], edit.words]
        done = end
    return "".join([*parts, text[done:]])
