"""Which pairs tell of two occasions, and which date one and the same."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.detectors.occasions import other_occasion, other_time
from contradict.records import Pair
from tests.build import pair

DAY = date(2024, 11, 20)
TWO = [
    ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2024."),
    ("The fund gained 12 % in 2021.", "The fund lost 7 % in 2022."),
    ("Unemployment fell to 4 % in March.", "Unemployment rose to 6 % in October."),
    ("Rents rose in 2021.", "Rents fell in 2022."),
    ("Shares in the mill fell on Monday.", "Shares in the mill rose on Tuesday."),
    ("The mill earned $3 million in 2021.", "The mill earned $5 million in 2022."),
    ("By Monday 140 farmers had signed the letter.", "Some 200 farmers had signed the letter by Tuesday."),
    ("The fund stood at $24,150 on Tuesday.", "Helpers had raised $21,300 by Monday."),
    ("The poll of May saw the party at 30 percent.", "A poll of June puts the party at 27 percent."),
    ("The mill employed 300 people in 2021.", "The mill had 250 workers in 2023."),
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
]


def dated(left: str, right: str) -> Pair:
    return pair(left, right, published=DAY)


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_occasions(left: str, right: str) -> None:
    assert other_occasion(dated(left, right))
    assert other_occasion(dated(right, left))


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_occasion(left: str, right: str) -> None:
    assert not other_occasion(dated(left, right))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2024.", True),
        ("The mill made $3 million in May.", "The mill made $5 million in June.", True),
        ("Fares rose 5 % in 2023.", "Fares fell 3 % in 2023.", False),
        ("Five people died in the fire in 2013.", "Seven people died in the fire in 2014.", False),
        ("The mill, built in 1950, made $3 million.", "The mill, rebuilt in 1970, made $5 million.", False),
    ],
)
def test_the_time_of_a_number_is_that_of_its_clause(left: str, right: str, apart: bool) -> None:
    claims = dated(left, right)
    (one,), (other,) = claims.left.numbers, claims.right.numbers
    assert bool(other_time(claims, one, other)) is apart
