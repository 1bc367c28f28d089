"""Each dispute held against gold: right, wrong, optional, a duplicate, or fallen for a trap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from contradict.evaluation.gold import Gold, article_key
from contradict.evaluation.matching import Quoted, falls_for, states_conflict
from contradict.records import Dispute


@dataclass(frozen=True, slots=True)
class Flagged:
    """A dispute as the measure sees it: what it quotes and how sure it is."""

    kind: str
    confidence: float
    claims: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A flagged dispute held against gold."""

    flagged: Flagged
    conflicts: tuple[str, ...]
    """Ids of the gold conflicts it states, those of its own kind first; empty when it is wrong."""
    traps: tuple[int, ...] = ()
    """Indices of the gold traps it fell for, when it is wrong."""
    optional: bool = False
    """It states only conflicts that may be flagged or left: it counts neither way."""
    duplicate: bool = False

    @property
    def right(self) -> bool:
        """Whether it states a gold conflict."""
        return bool(self.conflicts)

    @property
    def wrong(self) -> bool:
        """Whether it is a false alarm."""
        return not self.conflicts and not self.optional


def flagged_dispute(dispute: Dispute) -> Flagged:
    """Reduce a dispute to what the measure looks at."""
    claims = tuple(
        (article_key(position.claim.article.path), position.claim.text) for position in dispute.positions
    )
    return Flagged(dispute.kind.value, dispute.confidence, claims)


def flagged_in_wire(report: Mapping[str, Any]) -> tuple[Flagged, ...]:
    """Reduce the disputes of a ``report.json`` to what the measure looks at."""
    return tuple(
        Flagged(
            dispute["type"],
            dispute["confidence"],
            tuple((article_key(claim["article"]), claim["text"]) for claim in dispute["claims"]),
        )
        for dispute in report["disputes"]
    )


def mark(flagged: Flagged, gold: Gold) -> Marked:
    """Hold one dispute against gold (duplicates are decided over a whole story)."""
    stated = [conflict for conflict in gold.conflicts if states_conflict(flagged.claims, conflict)]
    if stated:
        stated.sort(key=lambda conflict: conflict.kind != flagged.kind)
        return Marked(flagged, tuple(conflict.id for conflict in stated))
    if any(states_conflict(flagged.claims, conflict) for conflict in gold.optional):
        return Marked(flagged, (), optional=True)
    traps = tuple(index for index, trap in enumerate(gold.traps) if falls_for(flagged.claims, trap))
    return Marked(flagged, (), traps)


def match_conflicts(stated: Sequence[Sequence[str]]) -> tuple[frozenset[str], frozenset[int]]:
    """Match right disputes to gold conflicts, one to one, as many as possible.

    Args:
        stated: for every dispute the ids of the conflicts it states, preferred ones first.

    Returns:
        The ids that got a dispute, and the indices of the disputes that got no conflict: duplicates.

    Source:
        Maximum bipartite matching by augmenting paths (Kuhn 1955).
    """
    owner: dict[str, int] = {}

    def assign(index: int, seen: set[str]) -> bool:
        for conflict in stated[index]:
            if conflict in seen:
                continue
            seen.add(conflict)
            if conflict not in owner or assign(owner[conflict], seen):
                owner[conflict] = index
                return True
        return False

    left_over = frozenset(index for index in range(len(stated)) if not assign(index, set()))
    return frozenset(owner), left_over
