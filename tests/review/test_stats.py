"""Precision from verdicts: groups, intervals against published values, thresholds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.review.stats import summarise, wilson
from contradict.review.verdicts import Label, Verdict
from tests.review.given import about, verdict


def decided(confidences: dict[float, bool]) -> list[Verdict]:
    return [
        verdict(f"d{number}", Label.CONFIRMED if right else Label.DISMISSED, on=about(confidence=confidence))
        for number, (confidence, right) in enumerate(confidences.items())
    ]


@pytest.mark.parametrize(
    ("successes", "count", "low", "high"),
    # Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilson_as_published(successes: int, count: int, low: float, high: float) -> None:
    assert wilson(successes, count) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 300), st.integers(0, 300))
def test_wilson_holds_the_share(successes: int, failures: int) -> None:
    count = successes + failures
    low, high = wilson(successes, count)
    assert 0 <= low <= high <= 1
    if count:
        assert low - 1e-9 <= successes / count <= high + 1e-9


def test_groups_by_type_detector_outlets_and_band() -> None:
    verdicts = [
        verdict("d1", on=about(confidence=0.95)),
        verdict("d2", Label.DISMISSED, on=about(confidence=0.9, kind="date", detector="entailment")),
        verdict("d3", Label.UNSURE, on=about(confidence=0.61, outlets=("Wire", "Post"))),
        verdict("d4", Label.CONFIRMED, on=about(confidence=0.6, outlets=("Echo", "Post"))),
    ]
    rows = {(row.group, row.name): row for row in summarise(verdicts).rows}
    assert rows["all", "all"].precision == pytest.approx(2 / 3)
    assert (rows["type", "number"].confirmed, rows["type", "number"].unsure) == (2, 1)
    assert rows["type", "date"].precision == 0.0
    assert rows["detector", "entailment"].dismissed == 1
    assert rows["outlets", "Post / Wire"].confirmed == 1
    assert rows["outlets", "Echo / Post"].precision == 1.0
    assert rows["confidence", "0.9 to 1.0"].precision == 0.5
    assert rows["confidence", "0.6 to 0.7"].unsure == 1


def test_most_reviewers_decide_and_a_tie_is_unsure() -> None:
    split = [verdict("d1"), verdict("d1", Label.DISMISSED, reviewer="Ben")]
    assert summarise(split).rows[0].unsure == 1
    assert summarise([*split, verdict("d1", reviewer="Cem")]).rows[0].confirmed == 1
    assert summarise([*split, verdict("d1", Label.UNSURE, reviewer="Cem")]).rows[0].unsure == 1


def test_the_threshold_is_the_lowest_that_reaches_the_target() -> None:
    likely = summarise(decided({0.95: True, 0.9: True, 0.85: False, 0.8: True, 0.5: False})).likely
    assert likely is not None
    assert (likely.at, likely.kept, likely.precision) == (0.9, 2, 1.0)
    softer = summarise(
        decided({0.95: True, 0.9: True, 0.85: False, 0.8: True, 0.5: False}), target=0.7
    ).likely
    assert softer is not None
    assert softer.at == 0.8


def test_equal_confidences_are_never_split() -> None:
    same = [
        verdict("d1", on=about(confidence=0.9)),
        verdict("d2", Label.DISMISSED, on=about(confidence=0.9)),
    ]
    assert summarise(same).likely is None


def test_the_safe_threshold_needs_enough_verdicts() -> None:
    few = decided({0.9 + number / 1000: True for number in range(10)})
    many = decided({0.9 + number / 1000: True for number in range(60)})
    assert summarise(few).safe is None
    safe = summarise(many).safe
    assert safe is not None
    assert safe.low >= 0.9


def test_nothing_decided_gives_nothing() -> None:
    summary = summarise([verdict(label=Label.OPEN)])
    assert (summary.rows, summary.likely, summary.safe) == ((), None, None)
