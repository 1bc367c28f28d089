"""Statements of long sentences: which sentences share one, and which of a pair speak of the same fact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from contradict.align.interface import Encoder, Vectors
from contradict.align.neighbours import Cosines
from contradict.records import Claim, Couple, Pair

COUPLES = 2
"""Most couples of a pair, beside those that hold values of one dimension on both sides."""
FLOOR = 0.3
"""Cosine below which two statements speak of something else."""


def of_statements(claims: Sequence[Claim], encoder: Encoder) -> Cosines:
    """Compare claims by the two most alike of their statements, so that a fact buried in a sentence is met.

    Args:
        claims: n claims of one story.
        encoder: embeds statements.
    """
    parts = [dict.fromkeys((*claim.statements, claim.reading)) for claim in claims]
    texts = sorted({text for found in parts for text in found})
    vectors = encoder.encode(texts)
    place = {text: row for row, text in enumerate(texts)}
    rows = [[place[text] for text in found] for found in parts]

    def alike(first: Sequence[int], second: Sequence[int]) -> Vectors:
        starts = [0, *accumulate(len(rows[at]) for at in second)][:-1]
        theirs = vectors[[row for at in second for row in rows[at]]].T
        best = [np.maximum.reduceat((vectors[rows[at]] @ theirs).max(axis=0), starts) for at in first]
        return np.stack(best)

    return alike


def couple(pairs: Sequence[Pair], encoder: Encoder) -> tuple[Pair, ...]:
    """Find the statements of each pair that are worth holding against each other.

    Args:
        pairs: any pairs of claims.
        encoder: embeds statements.

    Returns:
        The pairs in the same order with `Pair.couples`.
    """
    texts = sorted({text for pair in pairs for claim in (pair.left, pair.right) for text in _parts(claim)})
    vectors = encoder.encode(texts)
    place = {text: row for row, text in enumerate(texts)}

    def couples(pair: Pair) -> tuple[Couple, ...]:
        if not (pair.left.statements or pair.right.statements):
            return ()
        left, right = _parts(pair.left), _parts(pair.right)
        cosines = vectors[[place[text] for text in left]] @ vectors[[place[text] for text in right]].T
        found = [
            Couple(one, other, round(float(cosines[row, column]), 4))
            for row, one in enumerate(left)
            for column, other in enumerate(right)
        ]
        ranked = sorted(found, key=lambda item: (-item.similarity, item.left, item.right))
        valued: dict[str, Couple] = {}
        for item in ranked:
            for dimension in sorted(_values(pair.left, item.left) & _values(pair.right, item.right)):
                valued.setdefault(dimension, item)
        best = dict.fromkeys((*ranked[:COUPLES], *valued.values()))
        return tuple(item for item in best if item.similarity >= FLOOR)

    return tuple(replace(pair, couples=couples(pair)) for pair in pairs)


def _values(claim: Claim, statement: str) -> frozenset[str]:
    said = statement.casefold()
    dates = {"date" for date in claim.dates if date.text.casefold() in said}
    return frozenset(dates | {number.dimension for number in claim.numbers if number.text.casefold() in said})


def _parts(claim: Claim) -> tuple[str, ...]:
    return claim.statements or (claim.reading,)
