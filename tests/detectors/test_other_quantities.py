"""Two figures that measure different things are no clash, whichever detector sees them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.detectors.entailment import Entailment
from contradict.detectors.other_quantities import other_quantity
from contradict.records import Judgement, Outcome
from tests.build import pair

NO, OPEN, SAME = (0.02, 0.05, 0.93), (0.1, 0.85, 0.05), (0.76, 0.19, 0.05)
UNLIKE, ALIKE = 0.4, 0.8

APART = [
    ("With 88.4 percent of the wards counted, Hale leads.", "Hale leads with 49.5 percent."),
    ("Some 30 percent of residents have no power.", "Some 45 percent of shops have no power."),
    ("Hale won by fewer than 900 votes.", "Hale won 12,040 votes."),
    ("Hale holds a 900-vote lead.", "Hale has 12,040 votes."),
    ("Agents spoke to him over a 16-hour period.", "Her 90-minute encounter with him began at noon."),
]
TOGETHER = [
    ("Some 30 percent of staff have left.", "Some 45 percent of workers have left."),
    ("Some 30 percent of residents have no power.", "Some 45 percent have no power."),
    ("Hale won by 900 votes.", "Hale has a lead of 1,400 votes."),
    ("Hale won 12,900 votes.", "Hale won 12,040 votes."),
    ("The 16-hour siege is over.", "The siege lasted 14 hours."),
    ("The 16-hour siege is over.", "The 14-hour siege is over."),
]


def said(left: str, right: str, frame: float) -> str:
    told = pair(left, right)
    return other_quantity(told, (told.left.numbers[0], told.right.numbers[0]), frame)


@pytest.mark.parametrize(("left", "right"), APART)
def test_different_things_are_no_clash(left: str, right: str) -> None:
    assert said(left, right, UNLIKE) and said(right, left, UNLIKE)


@pytest.mark.parametrize(("left", "right"), TOGETHER)
def test_one_thing_may_clash(left: str, right: str) -> None:
    assert said(left, right, UNLIKE) == said(right, left, UNLIKE) == ""


def test_two_nouns_may_be_one_thing_where_all_else_is_alike() -> None:
    assert (
        said("The 16-hour siege at the bank is over.", "The 14-hour standoff at the bank is over.", ALIKE)
        == ""
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Hale won by fewer than 900 votes.", "Hale won 12,040 votes."),
        ("Ana Ruiz has led the party for six years.", "Olav Lund has led the party for 40 years."),
    ],
)
def test_a_reading_that_rests_on_them_is_none_either(left: str, right: str) -> None:
    judged = replace(pair(left, right), judgement=Judgement(NO, NO), unvalued=Judgement(SAME, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.OTHER_SUBJECT
