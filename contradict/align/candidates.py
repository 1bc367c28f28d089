"""All routes together: the pairs that are worth judging, each made once, with who proposed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from contradict.align.attributes import shared_attributes
from contradict.align.bonds import shared_bonds
from contradict.align.interface import Encoder
from contradict.align.neighbours import nearest, of_vectors
from contradict.align.outlets import cross_outlets
from contradict.align.quotes import shared_quotations
from contradict.align.rare import shared_rare_values
from contradict.align.statements import FLOOR, of_statements
from contradict.align.values import shared_values
from contradict.records import Claim, Pair
from contradict.text.outlets import outlet_key

COSINE_FLOOR = 0.15
"""Below it the nearest sentence of another article speaks of something else."""
FRAME_FLOOR = 0.35
PARTNERS = 2
"""How many partners a value may have in each other article."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The proposed pairs, and what there was to choose from."""

    pairs: tuple[Pair, ...]
    possible: int
    """Pairs of claims from different outlets."""


def propose(claims: Sequence[Claim], encoder: Encoder, *, neighbours: int) -> Proposal:
    """Pair up claims of different outlets that may speak of the same fact.

    Args:
        claims: all claims of one story, in a fixed order.
        encoder: embeds readings, statements and frames.
        neighbours: how many nearest claims of each other article a claim is paired with, and as many again by
            one statement of each.

    Returns:
        Pairs sorted by claim ids, left id before right id.
    """
    vectors = encoder.encode([claim.reading for claim in claims])
    place = {claim.id: index for index, claim in enumerate(claims)}
    routes: dict[tuple[int, int], list[str]] = {}

    def add(route: str, proposed: Iterable[tuple[int, int]]) -> None:
        for left, right in set(proposed):
            if cross_outlets(claims[left], claims[right]):
                routes.setdefault((left, right), []).append(route)

    add("neighbours", nearest(claims, of_vectors(vectors), count=neighbours, floor=COSINE_FLOOR))
    add("statements", nearest(claims, of_statements(claims, encoder), count=neighbours, floor=FLOOR))
    add("values", shared_values(claims, encoder, count=PARTNERS, floor=FRAME_FLOOR))
    add("rare values", shared_rare_values(claims))
    add("attributes", shared_attributes(claims))
    add("bonds", shared_bonds(claims))
    quoted = ((place[left.id], place[right.id]) for left, right in shared_quotations(claims))
    add("quotations", ((min(pair), max(pair)) for pair in quoted))
    pairs = [
        _pair(claims[left], claims[right], float(vectors[left] @ vectors[right]), names)
        for (left, right), names in routes.items()
    ]
    return Proposal(tuple(sorted(pairs, key=lambda pair: (pair.left.id, pair.right.id))), _possible(claims))


def _pair(one: Claim, other: Claim, similarity: float, routes: Sequence[str]) -> Pair:
    left, right = sorted((one, other), key=lambda claim: claim.id)
    return Pair(left, right, round(similarity, 4), tuple(sorted(routes)))


def _possible(claims: Sequence[Claim]) -> int:
    count: dict[str, int] = {}
    for claim in claims:
        outlet = outlet_key(claim.outlet)
        count[outlet] = count.get(outlet, 0) + 1
    total = sum(count.values())
    return (total * total - sum(number * number for number in count.values())) // 2
