"""The small figures of a page as plain numbers: the confidence waterfall, NLI bars, the funnel, the matrix.

All positions are per cent of the figure's width, so that a figure stretches and its lettering does not.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from contradict.wire import WireDispute, WireReport, WireTerm


@dataclass(frozen=True, slots=True)
class Bar:
    """One step of the waterfall."""

    label: str
    given: str
    """The value the feature had, as printed."""
    contribution: float
    """Log-odds added."""
    x: float
    width: float
    after: int
    """Per cent chance after this step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the funnel; ``width`` on a logarithmic scale."""

    label: str
    count: int
    width: float
    parts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Outlets against outlets: in how many disputes the two stand on different sides."""

    outlets: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    peak: int

    def level(self, count: int) -> int:
        """Return the shade of a cell, 0 to 4."""
        return math.ceil(4 * count / self.peak) if self.peak else 0


def waterfall(terms: Sequence[WireTerm]) -> tuple[Bar, ...]:
    """Lay the terms end to end, from even odds on."""
    ends = [0.0]
    for term in terms:
        ends.append(ends[-1] + term["contribution"])
    low, high = min(ends), max(ends)
    scale = 100 / ((high - low) or 1.0)
    return tuple(
        Bar(
            label=words(term["name"]),
            given=f"{term['value']:.2f}".rstrip("0").rstrip("."),
            contribution=term["contribution"],
            x=round((min(before, after) - low) * scale, 2),
            width=round(max(abs(after - before) * scale, 0.6), 2),
            after=percent(_logistic(after)),
        )
        for term, before, after in zip(terms, ends, ends[1:], strict=False)
    )


def funnel(report: WireReport) -> tuple[Step, ...]:
    """List the funnel's steps in the order the run took them, with their break-down."""
    steps: list[tuple[str, int, tuple[tuple[str, int], ...]]] = []
    for name in sorted(report["funnel"], key=_funnel_order):
        found = report["funnel"][name]
        if isinstance(found, int):
            steps.append((words(name), found, ()))
        elif found:
            parts = tuple(sorted(((words(part), count) for part, count in found.items()), key=_largest_first))
            steps.append((words(name), sum(found.values()), parts))
    peak = math.log1p(max((count for _, count, _ in steps), default=0)) or 1.0
    return tuple(
        Step(label, count, round(100 * math.log1p(count) / peak, 1), parts) for label, count, parts in steps
    )


def matrix(report: WireReport) -> Matrix:
    """Count for every two outlets the disputes in which they stand on different sides."""
    named = {article["outlet"] for article in report["articles"]}
    named |= {claim["outlet"] for dispute in report["disputes"] for claim in dispute["claims"]}
    outlets = tuple(sorted(named, key=str.casefold))
    counts: dict[tuple[str, str], int] = {}
    for dispute in report["disputes"]:
        for pair in opposed(dispute):
            counts[pair] = counts.get(pair, 0) + 1
    cells = tuple(
        tuple(counts.get((min(row, column), max(row, column)), 0) for column in outlets) for row in outlets
    )
    return Matrix(outlets, cells, max(counts.values(), default=0))


def opposed(dispute: WireDispute) -> list[tuple[str, str]]:
    """Name every two outlets that stand on different sides of a dispute, each pair once and sorted."""
    pairs = {
        (min(left["outlet"], right["outlet"]), max(left["outlet"], right["outlet"]))
        for left, right in combinations(dispute["claims"], 2)
        if left["stance"] != right["stance"] and left["outlet"] != right["outlet"]
    }
    return sorted(pairs)


def percent(share: float) -> int:
    """Return a share of one as whole per cent; only certainty prints as 0 or 100."""
    if not math.isfinite(share):
        return 0
    whole = round(100 * share)
    return max(1, min(99, whole)) if 0 < share < 1 else max(0, min(100, whole))


def words(name: str) -> str:
    """Turn a machine name into words: ``pairs_by_route`` to ``Pairs by route``."""
    plain = name.replace("_", " ").replace("-", " ").strip()
    return plain[:1].upper() + plain[1:]


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-700.0, min(700.0, odds))))


_ORDER = ("sentences", "claims", "pairs_possible", "pairs_by_route", "judged", "findings", "disputes")


def _funnel_order(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else _ORDER.index("judged"), name)


def _largest_first(part: tuple[str, int]) -> tuple[int, str]:
    return (-part[1], part[0])
