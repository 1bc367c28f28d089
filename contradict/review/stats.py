"""What verdicts say about the detectors: precision by type, detector, outlet pair and confidence.

Every share comes with its Wilson interval (Wilson, E. B., 1927), which stays honest for few verdicts and
for shares near 0 and 1. Only disputes that were reported can be judged, so nothing here speaks of recall.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from contradict.reporters.judged import WireJudged
from contradict.review.verdicts import Label, Verdict, latest

TARGET = 0.9
_Z = 1.959964
"""Standard normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reviewers together made of a dispute."""

    judged: WireJudged
    label: Label
    """The decision of most reviewers; unsure when there is none."""


@dataclass(frozen=True, slots=True)
class Row:
    """Precision in one group of disputes."""

    group: str
    """"all", "type", "detector", "outlets" or "confidence"."""
    name: str
    confirmed: int
    dismissed: int
    unsure: int
    precision: float | None
    """Confirmed among confirmed and dismissed; None when there are neither."""
    low: float
    high: float
    """95 % interval of the precision."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """The lowest confidence from which reported disputes reach a precision."""

    at: float
    kept: int
    """Decided disputes at or above it."""
    precision: float
    low: float


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything `contradict stats` prints."""

    disputes: int
    reviewers: int
    rows: tuple[Row, ...]
    target: float
    likely: Threshold | None
    """Where the observed precision reaches the target."""
    safe: Threshold | None
    """Where even the lower end of its interval does."""


def summarise(verdicts: Iterable[Verdict], *, target: float = TARGET) -> Summary:
    """Measure precision from verdicts.

    Args:
        verdicts: of any stories and reviewers; the latest of each reviewer counts.
        target: the precision that is asked for, in (0, 1).

    Returns:
        Rows by group and name, the confidence bands in rising order, and the thresholds.
    """
    given = list(verdicts)
    judgements = consensus(given)
    rows = [_row("all", "all", judgements)] if judgements else []
    for group, names in _GROUPS.items():
        found: dict[str, list[Judgement]] = {}
        for judgement in judgements:
            for name in names(judgement.judged):
                found.setdefault(name, []).append(judgement)
        rows += [_row(group, name, found[name]) for name in sorted(found)]
    return Summary(
        disputes=len(judgements),
        reviewers=len({verdict.reviewer for verdict in given}),
        rows=tuple(rows),
        target=target,
        likely=threshold(judgements, target, lambda right, count: right / count),
        safe=threshold(judgements, target, lambda right, count: wilson(right, count)[0]),
    )


def consensus(verdicts: Iterable[Verdict]) -> list[Judgement]:
    """Join the reviewers' latest decisions on each dispute; a tie and mere doubt are unsure."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in latest(verdicts).values():
        if verdict.label is not Label.OPEN:
            groups.setdefault(verdict.dispute, []).append(verdict)
    return [Judgement(given[-1].judged, _majority(given)) for given in groups.values()]


def threshold(
    judgements: Sequence[Judgement], target: float, measure: Callable[[int, int], float]
) -> Threshold | None:
    """Find the lowest confidence such that what lies at or above it measures up to the target.

    Args:
        judgements: decided disputes; unsure ones take no part.
        target: in (0, 1).
        measure: (confirmed, decided) to a precision.
    """
    decided = sorted(
        (
            (one.judged["confidence"], one.label is Label.CONFIRMED)
            for one in judgements
            if one.label in _DECIDED
        ),
        reverse=True,
    )
    found, right = None, 0
    for count, (confidence, good) in enumerate(decided, 1):
        right += good
        last_of_its_value = count == len(decided) or decided[count][0] < confidence
        if last_of_its_value and measure(right, count) >= target:
            found = Threshold(confidence, count, right / count, wilson(right, count)[0])
    return found


def wilson(successes: int, count: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of a share; (0, 1) when nothing was counted."""
    if not count:
        return 0.0, 1.0
    share, square = successes / count, _Z * _Z
    centre = (share + square / (2 * count)) / (1 + square / count)
    half = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count * count)) / (1 + square / count)
    return max(0.0, centre - half), min(1.0, centre + half)


_DECIDED = frozenset({Label.CONFIRMED, Label.DISMISSED})


def _majority(verdicts: Sequence[Verdict]) -> Label:
    confirmed = sum(verdict.label is Label.CONFIRMED for verdict in verdicts)
    dismissed = sum(verdict.label is Label.DISMISSED for verdict in verdicts)
    if confirmed == dismissed:
        return Label.UNSURE
    return Label.CONFIRMED if confirmed > dismissed else Label.DISMISSED


def _row(group: str, name: str, judgements: Sequence[Judgement]) -> Row:
    labels = [judgement.label for judgement in judgements]
    confirmed, dismissed = labels.count(Label.CONFIRMED), labels.count(Label.DISMISSED)
    decided = confirmed + dismissed
    low, high = wilson(confirmed, decided)
    precision = confirmed / decided if decided else None
    return Row(group, name, confirmed, dismissed, labels.count(Label.UNSURE), precision, low, high)


def _detectors(judged: WireJudged) -> set[str]:
    return {pair["detector"] for pair in judged["pairs"]}


def _outlet_pairs(judged: WireJudged) -> set[str]:
    sides = judged["sides"]
    named = (
        sorted((sides[pair["left"]]["outlet"], sides[pair["right"]]["outlet"])) for pair in judged["pairs"]
    )
    return {" / ".join(outlets) for outlets in named}


def _band(judged: WireJudged) -> set[str]:
    low = min(9, int(judged["confidence"] * 10 + 1e-9))
    return {f"{low / 10:.1f} to {(low + 1) / 10:.1f}"}


_GROUPS: dict[str, Callable[[WireJudged], set[str]]] = {
    "type": lambda judged: {judged["type"]},
    "detector": _detectors,
    "outlets": _outlet_pairs,
    "confidence": _band,
}
