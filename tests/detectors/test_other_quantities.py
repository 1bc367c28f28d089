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
    ("Hale and Orr were separated by fewer than 900 votes.", "Hale finished with 12,040 votes."),
    ("With 99.5 percent of the precincts reporting, Hale had 48.9 percent.", "Hale led by 49.5% to 49%."),
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
NOT_TOLD_APART = [
    ("Sales were 3 percent lower than last year.", "Sales fell 5 percent from last year."),
    ("The deficit is 3 percent of GDP.", "The deficit will reach 5 percent of GDP."),
    ("The gap is 5 percent.", "The gap has widened to 7 percent."),
    ("The gap was 900 votes.", "The gap has widened to 1,400 votes."),
    ("The party won 5 seats fewer than in 2019.", "The party lost 8 seats."),
    ("The index closed 200 points lower.", "The index fell 300 points."),
    ("The police were outnumbered by 5,000 fans.", "There were 3,000 fans."),
    ("Hale was beaten by 12 men.", "Hale was attacked by 15 men."),
    ("The march was led by 3,000 students.", "Some 5,000 students marched."),
    ("The majority of 12 councillors voted against it.", "All 15 councillors voted against it."),
    ("With 30 percent of patients reporting pain, it was stopped.", "Some 45 percent of patients had pain."),
    ("With 62 percent of the votes counted, Hale led.", "Some 55 percent of the votes were in."),
    ("With 62 percent of the wards counted, Hale led.", "Some 55 percent of the wards had reported."),
]
TWO_WORDS_FOR_ONE = [
    ("The firm cut 10 percent of its workforce.", "The firm cut 15 percent of its staff."),
    ("The firm cut 10 percent of its jobs.", "The firm dismissed 15 percent of its workers."),
    ("Some 60 percent of homes lost power.", "Some 45 percent of households lost power."),
    ("Orr holds 40 percent of the shares.", "Orr holds 30 percent of the stock."),
    ("Some 60 percent of voters backed it.", "Some 55 percent of the electorate backed it."),
    ("Some 60 percent of the forest burned.", "Some 45 percent of the woodland burned."),
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


@pytest.mark.parametrize(("left", "right"), NOT_TOLD_APART)
@pytest.mark.parametrize("frame", [UNLIKE, ALIKE])
def test_what_may_be_one_amount_stays_a_clash(left: str, right: str, frame: float) -> None:
    assert said(left, right, frame) == said(right, left, frame) == ""


@pytest.mark.parametrize(("left", "right"), TWO_WORDS_FOR_ONE)
def test_two_words_for_one_whole_stay_a_clash(left: str, right: str) -> None:
    assert said(left, right, ALIKE) == said(right, left, ALIKE) == ""


def test_a_total_many_times_a_lead_is_no_clash_with_it() -> None:
    lead = "Hale and Orr were separated by fewer than 1,400 votes."
    assert said(lead, "Hale finished with 155,040 votes.", ALIKE)
    assert not said(lead, "Hale finished with 2,100 votes.", ALIKE)
    assert said(lead, "Hale finished with 2,100 votes.", UNLIKE)


def test_an_article_that_gives_both_shares_tells_them_apart() -> None:
    known = "Some 30 percent of residents and 45 percent of shops are dark. "
    left, right = "Some 30 percent of residents are dark.", "Some 45 percent of shops are dark."
    assert said(left, known + right, ALIKE) and not said(left, right, ALIKE)


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


def test_who_states_a_number_is_not_whom_it_is_about() -> None:
    told = pair("Nine soldiers were killed, Minister Ana Ruiz said.", "Olav Lund buried six soldiers.")
    judged = replace(told, judgement=Judgement(NO, NO), unvalued=Judgement(SAME, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.CONFLICT
