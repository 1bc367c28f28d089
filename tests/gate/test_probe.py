"""Seventeen plain pairs, judged by the whole stack: eleven conflicts are printed, six look-alikes are not."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.assembly import Engine, build
from contradict.pipeline import find_disputes
from contradict.settings import Settings
from tests.build import article

MONDAY, FRIDAY = date(2024, 3, 18), date(2024, 3, 22)

CONFLICTS = [
    ("The charity was founded in 2009.", "The charity was founded in 2012."),
    (
        "The charity, which helps children in care and has 40 volunteers, was founded in 2009 by two "
        "sisters, its website says.",
        "Set up in 2012, the charity has 40 volunteers and works with children in care across the county.",
    ),
    ("The flood killed 14 people in the valley.", "The flood in the valley killed 41 people."),
    ("The company was sold for $12 million.", "The company was sold in a deal worth $21 million."),
    ("Unemployment rose by 3 percent in 2024.", "Unemployment fell by 3 percent in 2024."),
    ("Turnout in the election was 61 percent.", "Turnout in the election was 48 percent."),
    ("“We will not resign,” said John Smith.", "“We will not resign,” said Mary Jones."),
    ("The summit will be held in Geneva.", "The summit will take place in Vienna."),
    ("The minister has resigned.", "The minister has not resigned."),
    (
        "The couple's marriage is strained, friends say.",
        "The couple are closer together than ever, friends say.",
    ),
    ("Parliament will vote on the bill on Tuesday.", "Parliament votes on the bill on Thursday."),
]
LOOK_ALIKES = [
    ("The company employs about 2,000 people.", "The company employs 1,987 people."),
    ("The race is 5 km long.", "The race is 5,000 metres long."),
    (
        "The flood killed 14 people on Monday.",
        "The flood has now killed 41 people, officials said on Friday.",
    ),
    ("Mr Smith was fined 300 euros.", "Ms Jones was fined 500 euros."),
    ("The club was set up in 2009.", "The club dates from 2009."),
    ("The takeover was worth $1.2bn.", "The takeover was worth $1,200 million."),
]


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The product as it is shipped."""
    return build(Settings())


def printed(engine: Engine, left: str, right: str) -> int:
    """How many disputes the two sentences give."""
    later = FRIDAY if "Friday" in right else MONDAY
    articles = [
        article(left, outlet="The Herald", published=MONDAY),
        article(right, outlet="The Ledger", published=later),
    ]
    return len(find_disputes(articles, engine, story="probe").disputes)


@pytest.mark.parametrize(("left", "right"), CONFLICTS)
def test_a_conflict_is_printed(engine: Engine, left: str, right: str) -> None:
    assert printed(engine, left, right) == 1


@pytest.mark.parametrize(("left", "right"), LOOK_ALIKES)
def test_a_look_alike_is_not(engine: Engine, left: str, right: str) -> None:
    assert printed(engine, left, right) == 0
