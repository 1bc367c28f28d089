"""The two answers a finding sets against each other, in a form that can be compared."""

from __future__ import annotations

from contradict.records import Claim, Finding, Span
from contradict.text.wording import STOP, words_of


def answers(finding: Finding) -> frozenset[tuple[object, ...]]:
    """Return both answers: days for a date, amount and unit for a number, else the words.

    Args:
        finding: any finding.

    Returns:
        Two comparable answers; equal ones mean the same whatever the words ("twenty-two", "22").
    """
    pair = finding.pair
    return frozenset(
        {
            answer(pair.left, finding.left_span, finding.left_value),
            answer(pair.right, finding.right_span, finding.right_value),
        }
    )


def nodes(finding: Finding) -> frozenset[tuple[str, Span | None]]:
    """Return the two places of a finding: the claim and the words in it."""
    return frozenset({(finding.pair.left.id, finding.left_span), (finding.pair.right.id, finding.right_span)})


def answer(claim: Claim, span: Span | None, value: str) -> tuple[object, ...]:
    """Return one side's answer: "four" and "4", "15 May" and "May 15" give the same.

    Args:
        claim: the side's claim.
        span: where its value stands, if it is a typed one.
        value: the words.
    """
    for number in claim.numbers:
        if number.span == span:
            return (number.dimension, number.unit, number.low, number.high)
    for day in claim.dates:
        if day.span == span:
            return (day.earliest, day.latest)
    return (wording(value),)


def wording(value: str) -> str:
    """Return words as they are compared: spelling, marks and capitals of one wording do not count."""
    return " ".join(word.text for word in words_of(value) if word.text != STOP) or value.casefold()
