"""The question a dispute puts, from general templates; where no template fits, an honest fallback."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.records import Claim, DateMention, Finding, Kind, NumberMention, Position

_HOW_MUCH = {
    "money": "How much money",
    "percent": "What percentage",
    "duration": "How long",
    "distance": "How far",
    "area": "How large",
    "mass": "How heavy",
    "speed": "How fast",
    "volume": "How much",
    "temperature": "How hot or cold",
    "ordinal": "Which in order",
    "score": "What was the result",
    "time": "At what time",
}
_CONTEXT = 90


def ask(seed: Finding, positions: Sequence[Position]) -> str:
    """Put the question on which the sides differ.

    Args:
        seed: the finding that names the fact.
        positions: the sides.

    Returns:
        One line that ends in a question mark.
    """
    if seed.kind is Kind.QUOTE_SPEAKER:
        return f"Who said “{_shorten(_shared_quote(seed), 70)}”?"
    if seed.kind is Kind.QUOTE_WORDING:
        return f"What exactly {_whom(seed)} say?"
    if seed.kind is Kind.NUMBER:
        return _number(seed)
    if seed.kind is Kind.DATE:
        return f"When: {_context(seed.pair.left, seed.left_value)}?"
    if seed.kind is Kind.ROLE:
        return f"Who or in what role: {_context(seed.pair.left, '')}?"
    if seed.kind is Kind.LOCATION:
        return f"Where: {_context(seed.pair.left, '')}?"
    if seed.kind is Kind.NARRATIVE:
        return f"How do things stand: {_context(seed.pair.left, '')}?"
    return f"What is true: {_context(seed.pair.left, '')}?"


def _number(seed: Finding) -> str:
    mention = next((n for n in seed.pair.left.numbers if n.span == seed.left_span), None)
    if mention is None:
        return f"How many: {_context(seed.pair.left, seed.left_value)}?"
    if mention.dimension == "age":
        return f"How old: {_context(seed.pair.left, seed.left_value)}?"
    return f"{_how(mention)}: {_context(seed.pair.left, seed.left_value)}?"


def _how(mention: NumberMention) -> str:
    if mention.dimension == "count" and mention.unit.isalpha():
        return f"How many ({mention.unit})"
    return _HOW_MUCH.get(mention.dimension, "How many")


def _whom(seed: Finding) -> str:
    for claim in (seed.pair.left, seed.pair.right):
        for quotation in claim.quotations:
            if quotation.speaker is not None and quotation.speaker.name:
                return f"did {quotation.speaker.name}"
    return "did the speaker"


def _shared_quote(seed: Finding) -> str:
    spans = [
        q for q in seed.pair.left.quotations if seed.left_span is None or q.span.overlaps(seed.left_span)
    ]
    quotations = spans or list(seed.pair.left.quotations)
    return max((q.text for q in quotations), key=len, default=seed.pair.left.text)


def _context(claim: Claim, value: str) -> str:
    """Return the claim's clause without the value, shortened: what is being asked about."""
    values: tuple[DateMention | NumberMention, ...] = (*claim.dates, *claim.numbers)
    for mention in values:
        if mention.text == value:
            return _shorten(claim.frame_of(mention.span), _CONTEXT)
    return _shorten(claim.reading, _CONTEXT)


def _shorten(text: str, limit: int) -> str:
    flat = " ".join(text.split()).rstrip(" .!?,;:")
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
