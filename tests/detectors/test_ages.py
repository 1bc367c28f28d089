"""Which two ages may be those of one person who grew older, and which are a clash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contradict.detectors.ages import grown_older, plain_ages
from contradict.detectors.attributes import AttributeClash
from contradict.records import Judgement, Outcome, Pair
from tests.build import claims

OPEN = (0.1, 0.85, 0.05)
YEAR_APART = (date(2023, 3, 12), date(2024, 5, 20))
DAYS_APART = (date(2024, 5, 18), date(2024, 5, 20))


def told(left: str, right: str, days: tuple[date | None, date | None] = YEAR_APART) -> Pair:
    one = claims(left, outlet="The Herald", published=days[0])[-1]
    other = claims(right, outlet="The Ledger", published=days[1])[-1]
    return Pair(one, other, 0.5, ("neighbours",), unvalued=Judgement(OPEN, OPEN))


STAYS = [
    ("She died at the age of 79 in 1990.", "She died at the age of 80 in 1990."),
    (
        "The boy, 9, was shot on Monday with three others.",
        "The boy, 10, was shot on Monday with five others.",
    ),
    ("He died aged 41 in 2003, leaving $3 million.", "He died aged 42 in 2003, leaving $5 million."),
    ("Ada Lund, 45, died of a fever.", "Ada Lund, 46, died of a fever."),
    ("Ada Lund married at the age of 20.", "Ada Lund married at the age of 21."),
    ("Ada Lund was 20 when she moved here.", "Ada Lund was 21 when she moved here."),
    ("Ada Lund, 45, won the race in 2003.", "Ada Lund, 46, won the race in 2003."),
]


@pytest.mark.parametrize(("left", "right"), STAYS)
@pytest.mark.parametrize("days", [YEAR_APART, DAYS_APART])
def test_an_age_at_a_past_event_does_not_grow(left: str, right: str, days: tuple[date, date]) -> None:
    pair = told(left, right, days)
    assert not grown_older(pair)
    assert [f for f in AttributeClash().find([pair]) if f.outcome is Outcome.UPDATE] == []
    assert not any(plain_ages(pair, one, other) for one in pair.left.numbers for other in pair.right.numbers)


@pytest.mark.parametrize(
    ("days", "older"),
    [
        (YEAR_APART, True),
        (YEAR_APART[::-1], False),
        (DAYS_APART, False),
        ((None, DAYS_APART[1]), True),
    ],
)
def test_a_birthday_needs_its_time(days: tuple[date | None, date | None], older: bool) -> None:
    pair = told("The pianist, who is 41, grew up here.", "The pianist, who is 42, lives here.", days)
    assert bool(grown_older(pair)) is older


def test_what_else_differs_is_a_clash_of_its_own() -> None:
    pair = told("The pianist, who is 41, owns three houses.", "The pianist, who is 42, owns five houses.")
    assert not grown_older(pair)
    assert not grown_older(replace(told("He is 41 years old.", "He is 42 years old."), unvalued=None))


@pytest.mark.parametrize(
    ("left", "right", "cleared"),
    [
        ("Ada Lund is 41.", "Pianist Lund is 42, and lives here.", True),
        (
            "The number of people charged with Karl Moss is 41.",
            "The number of people charged with Karl Moss is 42.",
            False,
        ),
        ("The final score is 41.", "The final score is 42.", False),
    ],
)
def test_a_bare_figure_is_an_age_where_a_person_is_its_subject(left: str, right: str, cleared: bool) -> None:
    pair = told(left, right)
    (one,), (other,) = pair.left.numbers, pair.right.numbers
    assert bool(plain_ages(pair, one, other)) is cleared


def test_of_unknown_days_one_birthday_is_possible_and_no_more() -> None:
    for age, outcome in (("46", Outcome.UPDATE), ("47", Outcome.CONFLICT)):
        pair = told("Ada Lund, 45, resigned.", f"Ada Lund, {age}, is back.", (None, None))
        assert [found.outcome for found in AttributeClash().find([pair])] == [outcome]


def test_a_birthday_of_a_living_person_is_an_update() -> None:
    (finding,) = AttributeClash().find([told("Ada Lund, 45, resigned.", "Ada Lund, 46, is back.")])
    assert finding.outcome is Outcome.UPDATE
