"""Findings made by hand, for the tests of grouping and building."""

from __future__ import annotations

from contradict.records import Finding, Kind, Outcome, Pair, Span
from tests.build import claims


def finding(
    left: str,
    right: str,
    *,
    values: tuple[str, str],
    kind: Kind = Kind.NUMBER,
    outlets: tuple[str, str] = ("The Herald", "The Ledger"),
    score: float = 0.8,
    detector: str = "",
) -> Finding:
    """A finding about the last claims of two texts; the values are looked up in them."""
    one, other = claims(left, outlet=outlets[0])[-1], claims(right, outlet=outlets[1])[-1]
    spans = [
        _span(claim.text, claim.span.start, value) for claim, value in zip((one, other), values, strict=True)
    ]
    return Finding(
        detector=detector or kind.value,
        kind=kind,
        outcome=Outcome.CONFLICT,
        pair=Pair(one, other, 0.5, ("neighbours",)),
        score=score,
        reason="They differ.",
        left_value=values[0],
        right_value=values[1],
        left_span=spans[0],
        right_span=spans[1],
    )


def _span(text: str, start: int, value: str) -> Span | None:
    place = text.find(value)
    return Span(start + place, start + place + len(value)) if value and place >= 0 else None
