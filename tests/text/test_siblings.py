"""Which nouns of one name stand for two things, and which may be one thing."""

from __future__ import annotations

import pytest

from contradict.text.siblings import are_apart, siblings

APART = [
    (
        "The north tower has 20 floors.",
        "The south tower has 24 floors.",
        "The north tower fell, then the south tower.",
    ),
    (
        "The north tower has 20 floors.",
        "The south tower has 24 floors.",
        "The north and south towers burned.",
    ),
    ("The eastern bank was flooded.", "The western bank stayed dry.", "The eastern bank. The western bank."),
    (
        "The upper hall holds 300.",
        "The lower hall holds 120.",
        "The upper hall is old. So is the lower hall.",
    ),
    (
        "Ada Lund won the first round in 41 seconds.",
        "Ada Lund won the second round in 43.",
        "First round. Second round.",
    ),
    (
        "The reading room seats 200.",
        "The children's room seats 40.",
        "The reading room is larger than the children's room.",
    ),
    ("The women's team won.", "The men's team lost.", "The women's team plays before the men's team."),
    (
        "Police said the north tower had 20 floors.",
        "The builder said the south tower had 24 floors.",
        "The north tower. The south tower.",
    ),
]
UNTOLD = [
    ("The emergency exit was locked when the fire began.", "The fire exit was open when the fire began."),
    ("The press gallery was empty.", "The media gallery was full."),
    ("The apartment block had 120 flats.", "The tower block had 90 flats."),
    ("The football pitch was closed.", "The soccer pitch stayed open."),
    ("The left engine caught fire at 9.30 p.m.", "The right engine caught fire at 10.15 p.m."),
    (
        "The north gate of the stadium fell, killing 12 people.",
        "The south gate of the stadium fell, killing 15.",
    ),
    ("The reading room seats 200.", "The children's room seats 40."),
]
ONE = [
    ("The morning explosion killed 12.", "The afternoon explosion killed 15."),
    (
        "A foreign company bought the mine for $3 million.",
        "A domestic company bought the mine for $5 million.",
    ),
    ("A male officer fired three shots.", "A female officer fired five shots."),
    ("The summer fire killed 12.", "The winter fire killed 15."),
]
TOGETHER = [
    ("The north tower has 20 floors.", "The tower has 24 floors."),
    ("The northern wing burned.", "The north wing burned down."),
    ("The old hall holds 300 people.", "The large hall holds 120 people."),
    ("The town council spent 20 dollars.", "The council spent 24 dollars."),
    ("The last minute brought a goal.", "The final minute brought two goals."),
    ("The Herald's report names two men.", "The police report names three men."),
    ("The car crash killed 12 people.", "The road crash killed 15 people."),
    ("The town council spent 20 dollars.", "The city council spent 24 dollars."),
    ("The mill fire killed five people.", "The factory fire killed six people."),
    ("The fire chief said 20 people were hurt.", "The police chief said 24 people were hurt."),
    ("A company spokesman put the toll at 12.", "A police spokesman put the toll at 15."),
    ("The hospital report lists 12 victims.", "The police report lists 15 victims."),
    ("He sold the steel mill.", "He sold the paper mill."),
    ("The north tower has 20 floors.", "The south gate has 2 doors."),
]


def some_apart(left: str, right: str, text: str) -> bool:
    texts = (text,)
    return any(are_apart(one, other, texts) for one in siblings(left) for other in siblings(right))


@pytest.mark.parametrize(("left", "right", "text"), APART)
def test_members_of_one_whole_that_an_article_names_are_apart(left: str, right: str, text: str) -> None:
    assert some_apart(left, right, text)
    assert some_apart(right, left, text)
    assert not some_apart(left, right, left)


@pytest.mark.parametrize(("left", "right"), UNTOLD + ONE + TOGETHER)
def test_two_that_no_article_tells_apart_may_be_one(left: str, right: str) -> None:
    assert not any(some_apart(left, right, text) for text in (left, right))


@pytest.mark.parametrize(("left", "right"), [*UNTOLD[:4], *ONE, *TOGETHER])
def test_other_nouns_may_be_one_thing_across_sentences(left: str, right: str) -> None:
    assert not some_apart(left, right, f"{left} {right}")


def test_what_is_said_of_both_alike_is_known() -> None:
    (one,), (other,) = siblings("The north tower fell first."), siblings("The south tower fell first.")
    assert one.rest == other.rest


def test_the_clause_of_a_place_is_asked() -> None:
    text = "The upper hall was sold, and the lower hall burned in 1990."
    assert {sibling.noun for sibling in siblings(text, text.index("1990"))} == {"hall"}
    assert next(iter(siblings(text, text.index("1990")))).marks == {"lower"}
