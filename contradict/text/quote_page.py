"""The article as the attribution of quotations reads it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contradict.records import Sentence, Span
from contradict.text.cast import Cast
from contradict.text.quote_marks import Quoted


@dataclass(frozen=True, slots=True)
class Page:
    """Sentences, parses, quotation marks and people of one article."""

    sentences: Sequence[Sentence]
    docs: Sequence[Doc]
    quoted: Sequence[Quoted]
    cast: Cast
    starts: Sequence[int]
    """Where each sentence begins."""
    outer: Sequence[Span]
    """The quotations that stand in no other, in text order; they never overlap."""

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that ``offset`` falls in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def tokens(self, index: int, start: int, end: int) -> list[Token]:
        """Return the tokens of a sentence that lie in [start, end), quotation marks left out."""
        doc, base = self.docs[index], self.sentences[index].span.start
        first = bisect_left(doc, start - base, key=_place)
        last = bisect_left(doc, end - base, first, key=_place) if end > start else first
        return [t for t in doc[first:last] if not t.is_quote and not t.is_space]

    def quoted_from(self, offset: int) -> int | None:
        """Return where the next quotation behind ``offset`` begins that stands in no other."""
        after = bisect_right(self.outer, offset, key=lambda span: span.start)
        return self.outer[after].start if after < len(self.outer) else None

    def quoted_until(self, offset: int) -> int | None:
        """Return where the last quotation ends that stands in no other and is over at ``offset``."""
        before = bisect_right(self.outer, offset, key=lambda span: span.end)
        return self.outer[before - 1].end if before else None


def _place(token: Token) -> int:
    return token.idx
