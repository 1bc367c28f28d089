"""Questions about words in quotation marks: who said them, or which of two wordings was said."""

from __future__ import annotations

import re

from contradict.disputes.excerpts import LONGEST, around, excerpt
from contradict.records import Claim, Finding, Quotation, Span
from contradict.text.identity import same_person
from contradict.text.wording import Alignment, align, words_of

_SAME, _ALIKE = 0.95, 0.6
"""Share of all words from which two quotations are one; of the shorter's, two wordings of one."""
_BREAK = re.compile(r"(?:(?<=[a-z]{3}[.!?])|(?<=\b[a-z]{2}[.!?]))\s+(?=[“‘\"']?[A-Z])")
"""Between two sentences; "Gov. Lund" is none."""
_LEAST = 4
"""Words of a quotation that can be recognised."""


def who_said(seed: Finding) -> str:
    """Ask for the speaker of words that two sides give to different ones."""
    left, right = _quotations(seed)
    one, other = (
        sorted((left.text, right.text), key=len)
        if len(left.text.split()) > LONGEST
        else (left.text, right.text)
    )
    return f"Who said “{excerpt(one, other=other, shared=True)}”?"


def words_said(seed: Finding) -> str:
    """Ask which of two wordings was said."""
    sentences = zip(_quotations(seed), _sentences(seed), _parting(seed), strict=True)
    said = [
        around(quotation.text[start:end], max(0, place - start))
        for quotation, (start, end), place in sentences
    ]
    name = _speaker(seed)
    if said[0] == said[1] or not all(said):
        return f"What exactly did {name or 'the speaker'} say?"
    return f"{f'Did {name} say' if name else 'Which was said:'} “{said[0]}” or “{said[1]}”?"


def who_was_quoted(seed: Finding) -> str | None:
    """Ask about the words that both sides quote, where the clash is one of two quotations.

    Of the same words only their speaker can be asked, and only where the sides name two.
    """
    if not all(claim.quotations for claim in (seed.pair.left, seed.pair.right)):
        return None
    left, right = _quotations(seed)
    if min(len(quotation.text.split()) for quotation in (left, right)) < _LEAST:
        return None
    alignment = align(words_of(left.text), words_of(right.text))
    if alignment.ratio >= _SAME:
        return who_said(seed) if _has_two_speakers(left, right) else None
    return words_said(seed) if alignment.coverage >= _ALIKE else None


def _has_two_speakers(left: Quotation, right: Quotation) -> bool:
    names = [quotation.speaker.name for quotation in (left, right) if quotation.speaker]
    named = [name for name in names if name is not None]
    return len(named) == len((left, right)) and not same_person(*named)


def _sentences(seed: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where in the two quotations the sentences begin and end that the other has as well."""
    left, right = (quotation.text for quotation in _quotations(seed))
    matched = align(words_of(left), words_of(right)).matched
    if not matched:
        return (0, len(left)), (0, len(right))
    one, other = zip(*matched, strict=True)
    return _around(left, one[0].span, one[-1].span), _around(right, other[0].span, other[-1].span)


def _around(text: str, first: Span, last: Span) -> tuple[int, int]:
    breaks = [match.end() for match in _BREAK.finditer(text)]
    start = max((place for place in breaks if place <= first.start), default=0)
    return start, min((place for place in breaks if place >= last.end), default=len(text))


def _parting(seed: Finding) -> tuple[int, int]:
    """Return where in the two quotations the words end that both have before they differ."""
    left, right = _quotations(seed)
    alignment = align(words_of(left.text), words_of(right.text))
    limits = (_place(seed.left_span, left), _place(seed.right_span, right))
    if limits == (None, None):
        limits = _first_parting(alignment)
    ends = [(one.span.end, other.span.end) for one, other in alignment.matched]
    before = [
        pair
        for pair in ends
        if all(limit is None or end <= limit for end, limit in zip(pair, limits, strict=True))
    ]
    return max(before, default=(0, 0))


def _first_parting(alignment: Alignment) -> tuple[int | None, int | None]:
    part = next((part for part in alignment.differences if not part.is_cut), None)
    left, right = (part.left, part.right) if part is not None else ((), ())
    return left[0].span.start if left else None, right[0].span.start if right else None


def _place(span: Span | None, quotation: Quotation) -> int | None:
    return span.start - quotation.span.start if span is not None else None


def _quotations(seed: Finding) -> tuple[Quotation, Quotation]:
    pair = seed.pair
    return _quotation(pair.left, seed.left_span), _quotation(pair.right, seed.right_span)


def _quotation(claim: Claim, span: Span | None) -> Quotation:
    at = [quotation for quotation in claim.quotations if span is None or quotation.span.overlaps(span)]
    whole = Quotation(claim.span, claim.text, None, claim.sentence)
    return max(at or claim.quotations, key=lambda quotation: len(quotation.text), default=whole)


def _speaker(seed: Finding) -> str | None:
    """Name the speaker of the disputed words, where the sides do not name two."""
    said = [quotation for quotation in _quotations(seed) if quotation.speaker and quotation.speaker.name]
    names = {quotation.speaker.name for quotation in said if quotation.speaker}
    nested = any(mark in quotation.text for quotation in _quotations(seed) for mark in (" '", " ‘", " “"))
    return next(iter(names)) if len(names) == 1 and not nested else None
