"""Calibration error, precision-recall points and the choice of a threshold."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.evaluation.figures import precision_recall_curve, reliability_diagram
from contradict.evaluation.reliability import (
    Rated,
    calibration_error,
    pick_threshold,
    precision_recall,
    reliability,
)

rated_lists = st.lists(st.builds(Rated, st.floats(0, 1), st.booleans()), max_size=40)


def test_calibration_error_by_hand() -> None:
    # Bin 0.7-0.8: mean 0.75, half right; bin 0.1-0.2: mean 0.1, none right.
    rated = [Rated(0.7, True), Rated(0.79, False), Rated(0.1, False), Rated(0.1, False)]
    assert calibration_error(rated) == pytest.approx(0.5 * 0.245 + 0.5 * 0.1)


def test_perfect_confidence_has_no_error() -> None:
    rated = [Rated(1.0, True)] * 3 + [Rated(0.0, False)] * 4
    assert calibration_error(rated) == 0.0
    assert [part.count for part in reliability(rated)] == [4, 3]


def test_precision_recall_counts_a_repeat_once_for_recall() -> None:
    rated = [Rated(0.9, True), Rated(0.8, True, repeat=True), Rated(0.7, False), Rated(0.7, True)]
    points = precision_recall(rated, 4)
    assert [(point.precision, point.recall) for point in points] == [(1.0, 0.25), (1.0, 0.25), (0.75, 0.5)]


def test_threshold_is_the_lowest_that_keeps_the_precision() -> None:
    rated = [Rated(0.9, True), Rated(0.8, False), Rated(0.7, True), Rated(0.6, True), Rated(0.5, False)]
    assert pick_threshold(rated, precision=0.75, at_least=1) == 0.6
    assert pick_threshold(rated, precision=0.95, at_least=1) == 0.9
    assert pick_threshold(rated, precision=0.95, at_least=2) is None
    assert pick_threshold([], precision=0.5) is None


@given(rated_lists)
@settings(deadline=None)
def test_error_and_bins_are_sound(rated: list[Rated]) -> None:
    assert 0.0 <= calibration_error(rated) <= 1.0
    assert sum(part.count for part in reliability(rated)) == len(rated)


@given(rated_lists)
@settings(deadline=None)
def test_recall_never_falls_along_the_curve(rated: list[Rated]) -> None:
    recalls = [point.recall for point in precision_recall(rated, max(1, len(rated)))]
    assert recalls == sorted(recalls)


@given(rated_lists)
@settings(deadline=None)
def test_figures_are_well_formed(rated: list[Rated]) -> None:
    ET.fromstring(reliability_diagram(reliability(rated), title="Reliability"))
    points = precision_recall(rated, max(1, len(rated)))
    ET.fromstring(precision_recall_curve(points, title="Curve", threshold=0.5))
