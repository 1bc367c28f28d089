"""How far reviewers agree, and where they do not.

Source: Cohen, J. (1960), A coefficient of agreement for nominal scales.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from contradict.reporters.judged import WireJudged
from contradict.review.verdicts import Label, Verdict, latest


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers on the disputes that both decided."""

    left: str
    right: str
    shared: int
    observed: float
    """Share of the shared disputes on which both decided the same."""
    kappa: float | None
    """Agreement beyond chance: 1 perfect, 0 as by chance. None when both gave one and the same label only,
    where chance explains everything and kappa has no value."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A dispute that reviewers decided differently."""

    dispute: str
    story: str
    judged: WireJudged
    verdicts: tuple[Verdict, ...]


def agreements(verdicts: Iterable[Verdict]) -> tuple[Agreement, ...]:
    """Compare every two reviewers who decided the same disputes, by name."""
    decided = _by_reviewer(verdicts)
    found = []
    for left, right in combinations(sorted(decided), 2):
        shared = sorted(decided[left].keys() & decided[right].keys())
        if shared:
            ours = [decided[left][dispute].label for dispute in shared]
            theirs = [decided[right][dispute].label for dispute in shared]
            same = sum(one is other for one, other in zip(ours, theirs, strict=True))
            found.append(Agreement(left, right, len(shared), same / len(shared), kappa(ours, theirs)))
    return tuple(found)


def disagreements(verdicts: Iterable[Verdict]) -> tuple[Disagreement, ...]:
    """Return the disputes on which the reviewers' latest decisions differ, by story and question."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in latest(verdicts).values():
        if verdict.label is not Label.OPEN:
            groups.setdefault(verdict.dispute, []).append(verdict)
    found = [
        Disagreement(dispute, given[-1].story, given[-1].judged, tuple(sorted(given, key=_name)))
        for dispute, given in groups.items()
        if len({verdict.label for verdict in given}) > 1
    ]
    return tuple(sorted(found, key=lambda one: (one.story, one.judged["question"], one.dispute)))


def kappa(left: Sequence[str], right: Sequence[str]) -> float | None:
    """Return Cohen's kappa of two raters' labels on the same items.

    Args:
        left: the one rater's labels, item by item.
        right: the other's.

    Returns:
        (observed - expected) / (1 - expected), at most 1; None for no items or when expected is 1.
    """
    count = len(left)
    ours, theirs = Counter(left), Counter(right)
    chance = sum(ours[label] * theirs[label] for label in ours)
    if chance == count * count:
        return None
    observed = sum(one == other for one, other in zip(left, right, strict=True)) / count
    expected = chance / count**2
    return (observed - expected) / (1 - expected)


def _by_reviewer(verdicts: Iterable[Verdict]) -> dict[str, dict[str, Verdict]]:
    decided: dict[str, dict[str, Verdict]] = {}
    for (dispute, reviewer), verdict in latest(verdicts).items():
        if verdict.label is not Label.OPEN:
            decided.setdefault(reviewer, {})[dispute] = verdict
    return decided


def _name(verdict: Verdict) -> str:
    return verdict.reviewer
