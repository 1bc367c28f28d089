"""Quotations of two claims laid side by side; what both quotation detectors start from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.align.quotes import quoted_words
from contradict.detectors.voices import Voices, compare_speakers
from contradict.records import Claim, Pair, Quotation, Span
from contradict.text.wording import Alignment, Word, align

STOCK = re.compile(
    r"thoughts? (?:and|are|is|with)|prayers|hearts? (?:goes?|go) out|no comment|not comment"
    r"|condolences|under investigation|investigation (?:is|remains)|thank you|i love you|enough is enough"
    r"|happy birthday|rest in peace|not guilty|black lives matter|great again|cooperat\w+ (?:fully )?with"
    r"|no place for|stay safe|god bless|grievous bodily|in the line of duty|will be missed",
    re.IGNORECASE,
)
"""Phrases that many people say in the same words, and terms of law."""
_COMMON = frozenset(
    """thought thoughts prayer prayers heart hearts family families victims victim friends loved ones
    affected time tragedy tragic comment condolences deepest sincere sympathy investigation ongoing
    matter police fully great guilty lives community today day love peace birthday happy""".split()
)
_REST = 2
"""Up to this many words of its own beside a stock phrase, an utterance is stock."""


@dataclass(frozen=True, slots=True)
class Match:
    """One quotation of each claim, with their words aligned and their speakers compared."""

    left: Quotation
    right: Quotation
    words: tuple[tuple[Word, ...], tuple[Word, ...]]
    alignment: Alignment
    voices: Voices

    @property
    def spans(self) -> tuple[Span, Span]:
        """The quoted words of both sides, inside their claims."""
        one, other = self.words
        return Span(one[0].span.start, one[-1].span.end), Span(other[0].span.start, other[-1].span.end)

    @property
    def is_stock(self) -> bool:
        """Say whether what both share is a phrase that many people use."""
        shared = [left for left, _ in self.alignment.matched]
        if STOCK.search(" ".join(word.text for word in shared)) is None:
            return False
        return len({word.text for word in shared if word.is_content and word.text not in _COMMON}) <= _REST


def _spoken(claim: Claim) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Yield the quotations that somebody speaks and their words; what a speaker only mentions is left out."""
    for place, words in quoted_words(claim):
        quotation = claim.quotations[place]
        inside = any(o is not quotation and o.span.contains(quotation.span) for o in claim.quotations)
        if quotation.speaker is not None or not inside:
            yield place, words


def matches(pair: Pair) -> Iterator[Match]:
    """Yield every quotation of the left claim against every one of the right, best aligned first."""
    found = []
    for i, left_words in _spoken(pair.left):
        for j, right_words in _spoken(pair.right):
            alignment = align(left_words, right_words)
            if alignment.content:
                left, right = pair.left.quotations[i], pair.right.quotations[j]
                voices = compare_speakers(left.speaker, right.speaker)
                found.append(Match(left, right, (left_words, right_words), alignment, voices))
    yield from sorted(found, key=lambda m: (-len(m.alignment.matched), m.left.span, m.right.span))
