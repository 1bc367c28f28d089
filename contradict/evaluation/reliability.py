"""How far confidence can be believed: reliability bins, calibration error, precision-recall points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

BINS = 10


class Rated(NamedTuple):
    """A dispute's confidence and what became of it."""

    confidence: float
    right: bool
    repeat: bool = False
    """Right, but a dispute of the same story already states its conflict."""


Ranked = Sequence[Rated]


@dataclass(frozen=True, slots=True)
class Bin:
    """The disputes whose confidence lies in one interval."""

    low: float
    high: float
    count: int
    confidence: float
    """Mean confidence of the bin's disputes."""
    right: float
    """Share of them that are right."""


@dataclass(frozen=True, slots=True)
class Point:
    """Precision and recall when everything at or above ``threshold`` is printed."""

    threshold: float
    precision: float
    recall: float
    printed: int


def reliability(ranked: Ranked, *, bins: int = BINS) -> tuple[Bin, ...]:
    """Sort disputes into equally wide confidence bins; empty bins are left out.

    Args:
        ranked: disputes, any order.
        bins: how many intervals [0, 1] is cut into; the last one is closed.

    Source:
        Guo et al. 2017, On Calibration of Modern Neural Networks.
    """
    members: list[list[Rated]] = [[] for _ in range(bins)]
    for rated in ranked:
        members[min(bins - 1, int(rated.confidence * bins))].append(rated)
    return tuple(
        Bin(
            index / bins,
            (index + 1) / bins,
            len(inside),
            sum(rated.confidence for rated in inside) / len(inside),
            sum(rated.right for rated in inside) / len(inside),
        )
        for index, inside in enumerate(members)
        if inside
    )


def calibration_error(ranked: Ranked, *, bins: int = BINS) -> float:
    """Return the expected calibration error: the gap of confidence and share right, weighted by bin size."""
    total = max(1, len(ranked))
    return sum(
        part.count / total * abs(part.confidence - part.right) for part in reliability(ranked, bins=bins)
    )


def precision_recall(ranked: Ranked, gold: int) -> tuple[Point, ...]:
    """Return precision and recall at every distinct confidence, strictest first.

    Args:
        ranked: disputes, any order; a repeat counts as right for precision and adds nothing to recall.
        gold: how many conflicts there are to find.
    """
    points: list[Point] = []
    right, found = 0, 0
    ordered = sorted(ranked, key=lambda rated: -rated.confidence)
    for printed, rated in enumerate(ordered, 1):
        right += rated.right
        found += rated.right and not rated.repeat
        last_of_its_confidence = printed == len(ordered) or ordered[printed].confidence != rated.confidence
        if last_of_its_confidence:
            points.append(Point(rated.confidence, right / printed, found / max(1, gold), printed))
    return tuple(points)


def pick_threshold(ranked: Ranked, *, precision: float, at_least: int = 10) -> float | None:
    """Return the lowest confidence at which what is printed still reaches a target precision.

    Args:
        ranked: disputes, any order.
        precision: the target, in [0, 1].
        at_least: how many disputes must be printed for the estimate to count.

    Returns:
        The threshold, or None when no threshold reaches the target.
    """
    reached = [
        point.threshold
        for point in precision_recall(ranked, len(ranked))
        if point.precision >= precision and point.printed >= at_least
    ]
    return min(reached, default=None)


def brier_score(ranked: Ranked) -> float:
    """Return the mean squared difference of confidence and outcome."""
    return sum((rated.confidence - rated.right) ** 2 for rated in ranked) / max(1, len(ranked))
