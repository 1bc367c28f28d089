"""How much two claims have in common besides their wording."""

from __future__ import annotations

from contradict.records import Claim


def shared_entities(left: Claim, right: Claim) -> int:
    """Count the names both claims hold, by their last word (surname, head noun)."""
    return len(name_heads(left) & name_heads(right))


def name_heads(claim: Claim) -> frozenset[str]:
    """Return the last words (surname, head noun) of the full names a claim holds."""
    return frozenset(name.entity.casefold().split()[-1] for name in claim.names if name.entity.split())


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of the smaller set of lemmas that the larger one holds too, in [0, 1]."""
    if not left or not right:
        return 0.0
    return round(len(left & right) / min(len(left), len(right)), 4)
