"""The attribute route: claims that state the same attribute of the same person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from contradict.align.outlets import cross_outlets
from contradict.records import Attribute, Claim
from contradict.text.identity import same_person


def shared_attributes(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pair claims of different outlets that give one person's age or office in other words.

    Args:
        claims: the claims of one story.

    Yields:
        Index pairs (left, right) with left < right.
    """
    stated: list[tuple[int, Attribute]] = [
        (index, attribute) for index, claim in enumerate(claims) for attribute in claim.attributes
    ]
    for (left, one), (right, other) in combinations(stated, 2):
        if (
            one.name == other.name
            and one.value.casefold() != other.value.casefold()
            and cross_outlets(claims[left], claims[right])
            and same_person(one.entity, other.entity)
        ):
            yield left, right
