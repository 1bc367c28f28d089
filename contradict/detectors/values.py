"""What the date and the number detector share: the same fact, with different values.

Two values clash only when they answer one question. That is decided by their frames (the clause with
the value taken out), compared by embedding, and by what else the two clauses state: a value that the
other outlet gives too is agreement, whatever other numbers stand around it. The masked-value test is
what made number checks precise elsewhere: without it none of 54 flagged pairs was right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np

from contradict.align.interface import Encoder, Vectors
from contradict.detectors.stock import Stock, near_miss
from contradict.records import DateMention, Finding, Kind, NumberMention, Outcome, Pair
from contradict.text.compare import Relation

Value = TypeVar("Value", DateMention, NumberMention)
Evidence = tuple[tuple[str, float], ...]
"""Named features for the confidence model."""


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """The two values of a pair that answer the same question best."""

    left: Value
    right: Value
    relation: Relation
    frame: float
    """Cosine of the two frames, in [-1, 1]."""


_CLEARED = {
    "rounding": (Outcome.ROUNDING, "One value is the other, rounded"),
    "approximation": (Outcome.ROUNDING, "One value is stated as approximate and covers the other"),
    "unit conversion": (Outcome.RESTATEMENT, "Both give one value in different units"),
    "refinement": (Outcome.REFINEMENT, "One date is the other, stated more exactly"),
    "approximate date": (Outcome.REFINEMENT, "One date is approximate and covers the other"),
}
"""Why two different wordings of a value agree, as the comparison words it."""

ELSEWHERE = frozenset({"age"})
"""Ages belong to people (`attributes`)."""

LOOK_ALIKE = 0.5
"""Cosine of two frames from which an agreement in other words is worth listing as looked at."""


def look_alike(detector: str, kind: Kind, pair: Pair, match: Match[Value], why: str) -> Finding | None:
    """Record a pair that looks like a clash and is none, so that a reviewer can audit what was let go.

    Args:
        detector: whose finding it is.
        kind: date or number.
        pair: the claims.
        match: two values that agree in other words.
        why: the word of the comparison.

    Returns:
        A cleared finding, or None when nothing about the pair looks like a clash.
    """
    if why not in _CLEARED or match.frame < LOOK_ALIKE or match.left.text == match.right.text:
        return None
    outcome, reason = _CLEARED[why]
    return Finding(
        detector=detector,
        kind=kind,
        outcome=outcome,
        pair=pair,
        score=max(0.0, match.frame),
        reason=f"{reason}: {match.left.text!r} and {match.right.text!r}.",
        left_value=match.left.text,
        right_value=match.right.text,
        left_span=match.left.span,
        right_span=match.right.span,
    )


def matches(
    pair: Pair,
    values: tuple[Sequence[Value], Sequence[Value]],
    relations: Sequence[Sequence[Relation]],
    encoder: Encoder,
) -> Iterator[Match[Value]]:
    """Match the values of two claims one to one, agreement before conflict.

    Args:
        pair: the two claims.
        values: their values of one kind.
        relations: relation of left value i and right value j.
        encoder: embeds the frames.

    Yields:
        Matches with a relation other than INCOMPARABLE, no value in two of them, best first.
    """
    cosines = _cosines(pair, values, encoder)
    cells = sorted(
        ((row, column) for row in range(len(values[0])) for column in range(len(values[1]))),
        key=lambda cell: (-_merit(relations[cell[0]][cell[1]], float(cosines[cell])), cell),
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    for row, column in cells:
        relation = relations[row][column]
        if relation is Relation.INCOMPARABLE or row in taken[0] or column in taken[1]:
            continue
        taken[0].add(row)
        taken[1].add(column)
        yield Match(values[0][row], values[1][column], relation, round(float(cosines[row, column]), 4))


def _merit(relation: Relation, cosine: float) -> float:
    """Agreement goes first: "22 of 240" and "22" match before "240" and "22" can clash."""
    return cosine + (1.0 if relation.agrees else 0.0)


def _cosines(pair: Pair, values: tuple[Sequence[Value], Sequence[Value]], encoder: Encoder) -> Vectors:
    left = encoder.encode([pair.left.frame_of(value.span) for value in values[0]])
    right = encoder.encode([pair.right.frame_of(value.span) for value in values[1]])
    rounded: Vectors = np.round(left @ right.T, 5)
    return rounded


def shared_evidence(pair: Pair, match: Match[Value], stock: Stock) -> Evidence:
    """Return what speaks for and against two clashing values being answers to one question.

    Args:
        pair: the claims.
        match: the values.
        stock: all values of the story.

    Returns:
        Named features for the confidence model.
    """
    left, right = pair.left, pair.right
    paths = frozenset({left.article.path, right.article.path})
    values = (match.left, match.right)
    return (
        ("frame", match.frame),
        ("rarity", stock.rarity(left, right, values)),
        (
            "other side has it too",
            float(stock.holds(right.article.path, match.left) or stock.holds(left.article.path, match.right)),
        ),
        ("seconded", float(max(stock.seconds(value, paths) for value in values))),
        ("near miss", near_miss(*values)),
    )
