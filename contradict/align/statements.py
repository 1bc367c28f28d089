"""Inside a pair: which statement of the one sentence speaks of the same fact as which of the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.align.interface import Encoder
from contradict.records import Claim, Couple, Pair

COUPLES = 2
"""Most couples of a pair, beside those that hold values of one dimension on both sides."""
FLOOR = 0.3
"""Cosine below which two statements speak of something else."""


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
