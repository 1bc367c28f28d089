"""Which pairs tell of two occasions, and which date one and the same."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.detectors.occasions import other_occasion, other_time
from contradict.records import Pair
from tests.build import pair

DAY = date(2024, 11, 20)
TURNS = [
    ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2024."),
    ("The fund gained 12 % in 2021.", "The fund lost 7 % in 2022."),
    ("Unemployment fell to 4 % in March.", "Unemployment rose to 6 % in October."),
    ("Rents rose in 2021.", "Rents fell in 2022."),
    ("Shares in the mill fell on Monday.", "Shares in the mill rose on Tuesday."),
]
SO_FAR = [
    ("By Monday 140 farmers had signed the letter.", "Some 200 farmers had signed the letter by Tuesday."),
]
STATES = [
    ("The mill earned $3 million in 2021.", "The mill earned $5 million in 2022."),
    ("The mill employed 300 people in 2021.", "The mill had 250 workers in 2023."),
    ("Rainfall stood at 40 mm on Monday.", "Some 60 mm had fallen by Tuesday."),
]
ONE = [
    ("The charity was founded in 2009.", "The charity was founded in 2011."),
    ("Five people died in the fire in 2013.", "Seven people died in the fire in 2014."),
    ("Fares rose 5 % in 2023.", "Fares rose 5 % in 2024."),
    ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2023."),
    ("Fares rose 5 % in 2023.", "Fares fell 3 % in May 2023."),
    ("The minister resigned in 2012.", "The minister was dismissed in 2013."),
    ("Shares in the mill fell on Monday.", "Shares in the mill fell on Tuesday."),
    ("The charity was founded in 2009 with $3 million.", "The charity was founded in 2011 with $2 million."),
    ("Karl Moss bought the mill in 2009 for $3 million.", "Moss bought the mill in 2011 for $5 million."),
    ("Karl Moss was fined 300 euros on Monday.", "Moss was fined 500 euros on Tuesday."),
    ("The old bridge fell in 1990.", "The old bridge fell in 1992."),
    ("Prosecutors dropped the case in May.", "Prosecutors dropped the case in June."),
    ("Moss was charged with three thefts in May.", "Moss was charged with five thefts in June."),
    ("Fares rose 5 %.", "Fares fell 3 % in 2024."),
    (
        "The factory closed in 2009 after orders fell.",
        "The factory, whose costs rose, closed in 2011.",
    ),
    ("The strike began on Monday after wages fell.", "The strike began on Tuesday as prices rose."),
    (
        "The hostages were freed on Monday, as the sun rose.",
        "The hostages were freed on Tuesday, as night fell.",
    ),
    ("Moss signed the contract in 2009.", "Moss signed the deal to improve the road in 2011."),
    ("Divers recovered the bell in 2009.", "The bell, lost for a century, was raised in 2011."),
    ("Divers recovered the bell in 2009.", "Divers lost the bell in 2011."),
    (
        "The referendum was held on 12 May with a turnout of 60 percent.",
        "The referendum was held on 14 May with a turnout of 70 percent.",
    ),
    (
        "In 2018 the mayor won the election with 52 percent.",
        "In 2019 the mayor won the election with 48 percent.",
    ),
    (
        "The law was passed in 2009 by 52 percent of members.",
        "The law was passed in 2011 by 48 percent of members.",
    ),
    ("The election was held on Monday with 12 parties.", "The election was held on Tuesday with 15 parties."),
    ("The mill had been sold in 2009 for $3 million.", "The mill had been sold in 2011 for $5 million."),
]


def dated(left: str, right: str) -> Pair:
    return pair(left, right, published=DAY)


def said_of(claims: Pair) -> tuple[bool, bool]:
    """Whether any two dates and any two numbers are cleared."""
    left, right = claims.left, claims.right
    dates = [other_occasion(claims, one, other) for one in left.dates for other in right.dates]
    numbers = [other_time(claims, one, other) for one in left.numbers for other in right.numbers]
    return any(dates), any(numbers)


@pytest.mark.parametrize(("left", "right"), TURNS + SO_FAR)
def test_two_occasions(left: str, right: str) -> None:
    assert said_of(dated(left, right))[0]
    assert said_of(dated(right, left))[0]


@pytest.mark.parametrize(("left", "right"), STATES)
def test_states_of_two_times_clear_the_number_and_leave_the_dates(left: str, right: str) -> None:
    assert said_of(dated(left, right)) == (False, True)


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_occasion(left: str, right: str) -> None:
    assert said_of(dated(left, right)) == (False, False)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2024.", True),
        ("The mill had $3 million in May.", "The mill had $5 million in June.", True),
        ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2023.", False),
        ("Five people died in the fire in 2013.", "Seven people died in the fire in 2014.", False),
        ("The mill, built in 1950, had $3 million.", "The mill, rebuilt in 1970, had $5 million.", False),
    ],
)
def test_the_time_of_a_number_is_that_of_its_clause(left: str, right: str, apart: bool) -> None:
    claims = dated(left, right)
    (one,), (other,) = claims.left.numbers, claims.right.numbers
    assert bool(other_time(claims, one, other)) is apart
