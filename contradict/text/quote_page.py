"""The article as the attribution of quotations reads it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contradict.records import Sentence
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

    def sentence_at(self, offset: int) -> int:
        """Return the index of the sentence that ``offset`` falls in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def tokens(self, index: int, start: int, end: int) -> list[Token]:
        """Return the tokens of a sentence that lie in [start, end), quotation marks left out."""
        base = self.sentences[index].span.start
        return [
            t for t in self.docs[index] if start <= base + t.idx < end and not t.is_quote and not t.is_space
        ]
