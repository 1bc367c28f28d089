"""The neighbours route: for each claim, the nearest claims of every other outlet, both ways."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from contradict.align.interface import Vectors
from contradict.align.outlets import cross_outlets
from contradict.records import Claim

Cosines = Callable[[Sequence[int], Sequence[int]], Vectors]
"""Places of claims in two articles to the matrix of how alike they are."""


def of_vectors(vectors: Vectors) -> Cosines:
    """Compare claims as a whole; ``vectors`` has a normalised row for each."""
    return lambda first, second: vectors[list(first)] @ vectors[list(second)].T


def nearest(claims: Sequence[Claim], alike: Cosines, *, count: int, floor: float) -> set[tuple[int, int]]:
    """Pair each claim with its nearest claims in each article of another outlet.

    Neighbours are counted per article, not over the whole story: the two sentences of a conflict are
    often not alike in words, yet each is usually the other's nearest in its article (on the tuning
    stories the best pair of a conflict is among the first three in 94 % of the cases, while its cosine
    has a median of 0.44).

    Args:
        claims: n claims of one story.
        alike: compares claims by their places.
        count: how many neighbours a claim may propose in each other article.
        floor: pairs with a lower cosine are not proposed.

    Returns:
        Index pairs (left, right) with left < right.
    """
    by_article: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        by_article.setdefault(claim.article.path, []).append(index)
    proposed: set[tuple[int, int]] = set()
    for first, second in combinations(by_article.values(), 2):
        if not cross_outlets(claims[first[0]], claims[second[0]]):
            continue
        for row, column in _best(alike(first, second), count=count, floor=floor):
            left, right = first[row], second[column]
            proposed.add((min(left, right), max(left, right)))
    return proposed


def _best(cosines: Vectors, *, count: int, floor: float) -> set[tuple[int, int]]:
    """Return the cells that are among the ``count`` best of their row or of their column."""
    rounded = np.round(cosines, 5)  # float noise must not decide a tie
    cells: set[tuple[int, int]] = set()
    for row in range(rounded.shape[0]):
        cells.update((row, int(column)) for column in np.argsort(-rounded[row], kind="stable")[:count])
    for column in range(rounded.shape[1]):
        cells.update((int(row), column) for row in np.argsort(-rounded[:, column], kind="stable")[:count])
    return {(row, column) for row, column in cells if rounded[row, column] >= floor}
