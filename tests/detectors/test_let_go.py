"""Two values that clash are let go only where the sentences themselves tell the two apart."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.detectors.let_go import let_go
from contradict.records import Outcome, Pair
from tests.build import claims


def outcome(left: str, right: str, dimension: str) -> Outcome | None:
    one = claims(left, outlet="The Herald", published=date(2024, 3, 18))[-1]
    other = claims(right, outlet="The Ledger", published=date(2024, 3, 20))[-1]
    values = [next(n for n in claim.numbers if n.dimension == dimension) for claim in (one, other)]
    cleared = let_go(Pair(one, other, 0.5, ("neighbours",)), (values[0], values[1]), 0.8)
    return cleared[0] if cleared else None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The blast killed 12 people.", "The blast killed 15 people."),
        ("The blast left 12 people dead.", "The number of dead rose to 15."),
        ("The death toll stood at 12.", "Officials said the toll had risen to at least 15."),
        ("The county has 12 cases.", "The county has 15 cases."),
        ("The mine, opened in 1985, fell in and killed 12.", "The mine fell in and killed 15."),
        ("The fire on Saturday injured 12.", "The fire on Saturday injured 15."),
    ],
)
def test_a_toll_that_still_grows_is_an_update(left: str, right: str) -> None:
    assert outcome(left, right, "count") is Outcome.UPDATE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire of 1990 killed 12 people.", "The fire of 1990 killed 15 people."),
        ("The fire of 1990 killed 12 people.", "The fire killed 15 people."),
        ("The 1985 crash killed 12.", "The 1985 crash killed 15."),
        ("Twelve people died 30 years ago.", "Fifteen people died 30 years ago."),
        ("The case cost 12 officers their jobs.", "The case cost 15 officers their jobs."),
        ("The victims had 12 lawyers.", "The victims had 15 lawyers."),
    ],
)
def test_a_count_that_grows_no_more_stays_a_clash(left: str, right: str) -> None:
    assert outcome(left, right, "count") is None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The museum opens at 9 a.m. on weekdays.", "The museum opens at 11 a.m. on Sundays."),
        ("The shop is open on weekdays from 9 a.m.", "Every Sunday the shop opens at 11 a.m."),
        ("Trains start at 5 a.m. on Mondays and Fridays.", "On weekends, trains start at 7 a.m."),
    ],
)
def test_times_of_other_days_are_no_clash(left: str, right: str) -> None:
    assert outcome(left, right, "time") is Outcome.OTHER_SUBJECT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The gunman, who worked weekends, opened fire at 9.30 a.m.",
            "The gunman opened fire at 11.15 a.m.",
        ),
        ("The shooting began at 9 p.m.", "The shooting began at 11 p.m., after the weekdays rush."),
        ("The museum opens at 9 a.m. on weekdays.", "The museum opens at 10 a.m. every weekday."),
        ("The museum opens at 9 a.m. on weekdays.", "The museum opens at 10 a.m. on Mondays."),
        ("The museum opens at 9 a.m. on weekdays.", "The museum opens at 10 a.m."),
    ],
)
def test_times_that_may_be_of_one_day_stay_a_clash(left: str, right: str) -> None:
    assert outcome(left, right, "time") is None
