"""Dates of a dispute on one axis."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.reporters.timeline import interval, timeline


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2012", date(2012, 1, 1), date(2012, 12, 31)),
        ("in May 2009", date(2009, 5, 1), date(2009, 5, 31)),
        ("18 March 2024", date(2024, 3, 18), date(2024, 3, 18)),
        ("March 18th, 2024", date(2024, 3, 18), date(2024, 3, 18)),
        ("Sept. 2, 2001", date(2001, 9, 2), date(2001, 9, 2)),
        ("2024-03-18", date(2024, 3, 18), date(2024, 3, 18)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_reads(value: str, first: date, last: date) -> None:
    assert interval(value) == (first, last)


@pytest.mark.parametrize("value", ["", "on Monday", "three years", "31 February 2020", "99", "2024-13-01"])
def test_leaves_alone(value: str) -> None:
    assert interval(value) is None


def test_lays_out_inside_the_axis_in_order() -> None:
    axis = timeline([("A", "May 2019"), ("B", "4 February 2022"), ("C", "2016")])
    assert axis
    assert [mark.stance for mark in sorted(axis.marks, key=lambda mark: mark.x)] == ["C", "A", "B"]
    assert all(0 <= mark.x <= mark.x + mark.width <= 100 for mark in axis.marks)
    assert 2 <= len(axis.ticks) <= 8


@pytest.mark.parametrize(
    "values", [[("A", "2012")], [("A", "2012"), ("B", "soon")], [("A", "2012"), ("B", "2012")]]
)
def test_no_axis_without_two_different_dates(values: list[tuple[str, str]]) -> None:
    assert timeline(values) is None


@pytest.mark.parametrize(
    ("left", "right"), [("1000", "2099"), ("2 May 2020", "3 May 2020"), ("May 2020", "March 2021")]
)
def test_any_length_of_axis_has_readable_ticks(left: str, right: str) -> None:
    axis = timeline([("A", left), ("B", right)])
    assert axis
    assert 1 <= len(axis.ticks) <= 8
    assert all(0 <= x <= 100 for x, _ in axis.ticks)
