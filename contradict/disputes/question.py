"""The question a dispute puts, in the words of its left claim; where it gives none, a gap template."""

from __future__ import annotations

from collections.abc import Iterator

from contradict.records import Claim, Finding, Kind, NumberMention
from contradict.text.questions import ask_for, ask_whether

_HOW_MUCH = {
    "age": "How old",
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
_ASKED = {Kind.DATE: "date", Kind.LOCATION: "place"}
_CONTEXT = 100
"""Characters of context in a question."""


def ask(seed: Finding) -> str:
    """Put the question on which the sides differ.

    Args:
        seed: the finding that names the fact.

    Returns:
        One line: "When was the mill built?"; or a question word, then the claim it is about, a gap in
        place of the disputed value.
    """
    plain = _plainly(seed)
    if plain is not None:
        return plain
    if seed.kind is Kind.QUOTE_SPEAKER:
        return f"Who said “{_shorten(_shared_quote(seed), 70)}”?"
    if seed.kind is Kind.QUOTE_WORDING:
        return f"What exactly {_whom(seed)} say?"
    if seed.kind is Kind.NUMBER:
        return _number(seed)
    if seed.kind is Kind.DATE:
        return f"When? {_gap(seed)}"
    if seed.kind is Kind.ROLE:
        return f"Who, or in what role? {_gap(seed)}"
    if seed.kind is Kind.LOCATION:
        return f"Where? {_opening(seed.pair.left)}"
    if seed.kind is Kind.NARRATIVE:
        return f"How do things stand? {_opening(seed.pair.left)}"
    return f"Is this so? {_opening(seed.pair.left)}"


def _plainly(seed: Finding) -> str | None:
    """Ask as an editor would, when the left claim is plain enough to be turned into a question."""
    claim, span = seed.pair.left, seed.left_span
    if seed.kind is Kind.EVENT:
        stated = seed.pair.stated[:1] if seed.pair.stated is not None else ()
        return next(filter(None, map(ask_whether, (*stated, claim.reading, claim.text))), None)
    if span is None or seed.kind not in (Kind.NUMBER, Kind.DATE, Kind.LOCATION):
        return None
    aged = [at for at in claim.attributes if at.name == "age" and at.span.overlaps(span)]
    if seed.kind is Kind.NUMBER and aged:
        return f"How old is {aged[0].entity}?"
    mention = _mention(seed)
    if seed.kind is Kind.NUMBER and mention is None:
        return None
    dimension = mention.dimension if mention is not None else _ASKED[seed.kind]
    value = span.slice_in(claim.text, claim.span.start)
    return next(filter(None, (_ask_for(text, value, dimension) for text in _tellings(claim, value))), None)


def _tellings(claim: Claim, value: str) -> Iterator[str]:
    """Yield the reading and the statements in which the value stands exactly once."""
    if claim.text.count(value) == 1:
        yield from (text for text in (*claim.statements, claim.reading) if text.count(value) == 1)


def _ask_for(text: str, value: str, dimension: str) -> str | None:
    start = text.index(value)
    return ask_for(text, start, start + len(value), dimension)


def _mention(seed: Finding) -> NumberMention | None:
    return next((n for n in seed.pair.left.numbers if n.span == seed.left_span), None)


def _number(seed: Finding) -> str:
    return f"{_how(_mention(seed))}? {_gap(seed)}"


def _how(mention: NumberMention | None) -> str:
    if mention is None or mention.dimension == "count":
        return "How many"
    return _HOW_MUCH.get(mention.dimension, "How many")


def _whom(seed: Finding) -> str:
    """Name the speaker of the disputed words; of the claims' other quotations only when they have none."""
    sides = ((seed.pair.left, seed.left_span), (seed.pair.right, seed.right_span))
    quoted = [(q, span) for claim, span in sides for q in claim.quotations if q.speaker and q.speaker.name]
    named = [q for q, span in quoted if span is not None and q.span.overlaps(span)] or [q for q, _ in quoted]
    speaker = named[0].speaker if named else None
    return f"did {speaker.name}" if speaker is not None else "did the speaker"


def _shared_quote(seed: Finding) -> str:
    spans = [
        q for q in seed.pair.left.quotations if seed.left_span is None or q.span.overlaps(seed.left_span)
    ]
    quotations = spans or list(seed.pair.left.quotations)
    return max((q.text for q in quotations), key=len, default=seed.pair.left.text)


def _gap(seed: Finding) -> str:
    """Return the words around the disputed value of the left claim, with a gap in its place."""
    claim, span = seed.pair.left, seed.left_span
    if span is None:
        return _opening(claim)
    place = span.start - claim.span.start
    before, after = claim.text[:place], claim.text[place + span.end - span.start :]
    head = _tail(before, _CONTEXT // 2)
    return f"“{head}____{_shorten(after, _CONTEXT - len(head))}”"


def _opening(claim: Claim) -> str:
    return f"“{_shorten(claim.text, _CONTEXT)}”"


def _tail(text: str, limit: int) -> str:
    flat = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    return flat if len(flat) <= limit else "… " + flat[-limit:].split(" ", 1)[-1]


def _shorten(text: str, limit: int) -> str:
    flat = (" " if text[:1].isspace() else "") + " ".join(text.split()).rstrip(" .!?,;:")
    if len(flat) <= limit:
        return flat
    return flat[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
