"""The route of shared words: claims of different outlets that quote the same or nearly the same speech."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from contradict.align.outlets import cross_outlets
from contradict.records import Claim, Quotation, Span
from contradict.text.wording import Alignment, Word, align, words_of

LEAST_COVERAGE = 0.5
ONE_WORD_COVERAGE = 0.6
"""With a single content word in common, more of the rest must match, and at least `ONE_WORD_MATCH` words."""
ONE_WORD_MATCH = 4
SPEECH = 4
"""Words from which a quotation inside another is somebody's speech even when nobody is named."""
COMMON = 40
"""A word in more quotations than this is no key of the index."""


def quoted_words(claim: Claim) -> Iterator[tuple[int, tuple[Word, ...]]]:
    """Yield, for every quotation, its index and its words that stand inside the claim.

    Words that a speaker repeats from another ("She told us, 'I am fine'") are the other's alone.
    """
    for place, quotation in enumerate(claim.quotations):
        start = max(quotation.span.start, claim.span.start)
        end = min(quotation.span.end, claim.span.end)
        if start >= end:
            continue
        repeated = [q.span for q in claim.quotations if _lies_in(q, quotation) and _is_speech(q)]
        words = words_of(Span(start, end).slice(claim.article.text), start)
        own = tuple(word for word in words if not any(span.contains(word.span) for span in repeated))
        if own:
            yield place, own


def _is_speech(inner: Quotation) -> bool:
    return inner.speaker is not None or len(inner.text.split()) >= SPEECH


def _lies_in(inner: Quotation, outer: Quotation) -> bool:
    return inner.span != outer.span and outer.span.contains(inner.span)


def _alike(alignment: Alignment, *, shared: int) -> bool:
    if shared > 1:
        return alignment.coverage >= LEAST_COVERAGE
    least = ONE_WORD_MATCH - (alignment.coverage == 1.0)
    return alignment.coverage >= ONE_WORD_COVERAGE and len(alignment.matched) >= least


def shared_quotations(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pair claims of different outlets whose quotations share rare words in the same order.

    Args:
        claims: all claims of one story, in a fixed order.

    Yields:
        Each pair once, in the order of ``claims``.
    """
    spoken = [(place, words) for place, claim in enumerate(claims) for _, words in quoted_words(claim)]
    index: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, words) in enumerate(spoken):
        for text in sorted({word.text for word in words if word.is_content}):
            index[text].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in index.values():
        if len(numbers) <= COMMON:
            shared.update(combinations(numbers, 2))
    seen: set[tuple[int, int]] = set()
    for (one, other), count in sorted(shared.items()):
        left, right = spoken[one][0], spoken[other][0]
        if (left, right) in seen or not cross_outlets(claims[left], claims[right]):
            continue
        if _alike(align(spoken[one][1], spoken[other][1]), shared=count):
            seen.add((left, right))
            yield claims[left], claims[right]
