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


@pytest.mark.parametrize(
    ("value", "printed", "day"),
    [
        ("on 9 August", date(2024, 8, 12), date(2024, 8, 9)),
        ("December 30th", date(2024, 1, 3), date(2023, 12, 30)),
        ("2 January", date(2023, 12, 28), date(2024, 1, 2)),
        ("29 February", date(2024, 3, 1), date(2024, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_near_the_day_of_print(value: str, printed: date, day: date) -> None:
    assert interval(value, printed) == (day, day)
    assert interval(value) is None


def test_lays_out_inside_the_axis_in_order() -> None:
    axis = timeline([("A", "May 2019", None), ("B", "4 February 2022", None), ("C", "2016", None)])
    assert axis
    assert [mark.stance for mark in sorted(axis.marks, key=lambda mark: mark.x)] == ["C", "A", "B"]
    assert all(0 <= mark.x <= mark.x + mark.width <= 100 for mark in axis.marks)
    assert 2 <= len(axis.ticks) <= 8


@pytest.mark.parametrize("values", [["2012"], ["2012", "soon"], ["2012", "2012"], []])
def test_no_axis_without_two_different_dates(values: list[str]) -> None:
    assert timeline([("A", value, "2024-08-12") for value in values]) is None


@pytest.mark.parametrize(
    ("left", "right"), [("1000", "2099"), ("2 May 2020", "3 May 2020"), ("May 2020", "March 2021")]
)
def test_any_length_of_axis_has_readable_ticks(left: str, right: str) -> None:
    axis = timeline([("A", left, None), ("B", right, None)])
    assert axis
    assert 1 <= len(axis.ticks) <= 8
    assert all(0 <= x <= 100 for x, _ in axis.ticks)


@pytest.mark.parametrize("printed", [date.min, date.max])
def test_a_report_printed_at_the_end_of_the_calendar_is_laid_out(printed: date) -> None:
    assert interval("on 9 August", printed) == (date(printed.year, 8, 9),) * 2
    found = timeline([("A", "9 August", printed.isoformat()), ("B", "1 May", printed.isoformat())])
    assert found is not None and len(found.marks) == 2
