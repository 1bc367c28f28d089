"""The bond route: what different outlets say of how the same people stand with each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from contradict.align.outlets import cross_outlets
from contradict.claims.likeness import name_heads
from contradict.records import Claim
from contradict.text.bonds import is_about_bond


def shared_bonds(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pair claims about how people stand with each other where they, or the claims before them, share a name.

    Args:
        claims: the claims of one story.

    Yields:
        Index pairs (left, right) with left < right.
    """
    about = [(at, _people(claims, at)) for at, claim in enumerate(claims) if is_about_bond(claim.text)]
    for (left, one), (right, other) in combinations(about, 2):
        if one & other and cross_outlets(claims[left], claims[right]):
            yield left, right


def _people(claims: Sequence[Claim], at: int) -> frozenset[str]:
    """Return the names of a claim and of the claim before it in the same article."""
    names = name_heads(claims[at])
    if at and claims[at - 1].article.path == claims[at].article.path:
        names |= name_heads(claims[at - 1])
    return names
