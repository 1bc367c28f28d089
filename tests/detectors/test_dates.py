"""Which pairs of sentences the date detector must and must not fire on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contradict.align.encoders import SentenceTransformerEncoder
from contradict.align.memo import MemoEncoder
from contradict.detectors.dates import DateClash
from contradict.disputes.settle import SURE
from contradict.records import Judgement, Outcome
from tests.build import pair

FIRES = [
    ("The charity was founded in 2009.", "The charity, which was set up in 2012, helps children."),
    ("The vote will be held on Dec. 10.", "Parliament is to vote on December 17."),
    ("A flood drowned 11 people there in 2009.", "In 2012 a flood drowned 11 people there."),
    ("The firm was founded in 1990 by Ada Lund.", "The firm was founded in 1992 by Karl Moss."),
    ("Ada Lund founded the firm in 1990.", "Karl Moss founded the firm in 1992."),
    ("The north wing was built in 1987.", "The south wing was built in 1990."),
    ("The memo is dated Aug. 22.", "The memo was dated Sept. 22."),
    ("He robbed three banks between 2011 and 2013.", "Both bank robberies took place in 2013, police said."),
]
SILENT = [
    ("The charity was founded in 2009.", "The charity was founded in May 2009."),
    ("The charity was set up in 2009.", "The charity dates from 2009."),
    ("The charity was founded in 2009.", "Oranges ripened early in 1998."),
    ("The vote is on Monday.", "Parliament votes on Monday."),
    ("The bridge was built between 2011 and 2013.", "The bridge was built in 2013."),
    ("He robbed three banks in the 2010s.", "Both bank robberies took place in 2013, police said."),
    ("He robbed three banks between 2011 and 2013.", "He robbed two banks in May 2013."),
]


@pytest.fixture(scope="module")
def detector() -> DateClash:
    return DateClash(MemoEncoder(SentenceTransformerEncoder()))


@pytest.mark.parametrize(("left", "right"), FIRES)
def test_must_fire(detector: DateClash, left: str, right: str) -> None:
    (finding,) = detector.find([pair(left, right)])
    assert finding.outcome is Outcome.CONFLICT
    assert finding.left_span is not None
    assert finding.left_span.slice(finding.pair.left.article.text) == finding.left_value


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_must_stay_silent(detector: DateClash, left: str, right: str) -> None:
    findings = detector.find([pair(left, right)])
    assert [finding for finding in findings if finding.outcome is Outcome.CONFLICT] == []


def test_a_date_stated_more_exactly_is_listed_as_a_refinement(detector: DateClash) -> None:
    (finding,) = detector.find(
        [pair("The charity was founded in 2009.", "The charity was founded in May 2009.")]
    )
    assert finding.outcome is Outcome.REFINEMENT


def test_two_dates_of_different_things_in_their_context_are_let_go(detector: DateClash) -> None:
    clash = pair("He left the board in April 2019.", "He joined the board in 2014.")
    seen = replace(clash, in_context=Judgement((0.1, 0.88, 0.02), (0.1, 0.88, 0.02)))
    (finding,) = detector.find([seen])
    assert finding.outcome is Outcome.OTHER_SUBJECT
    (finding,) = detector.find([clash])
    assert finding.outcome is Outcome.CONFLICT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mill is to close, Rowe said on Monday.", "Rowe said on Tuesday that the mill is to close."),
        (
            "The north wing was built in 1987.",
            "The school has a north wing and a south wing. The south wing was built in 1990.",
        ),
    ],
)
def test_another_saying_or_another_part_has_another_date(detector: DateClash, left: str, right: str) -> None:
    day = date(2024, 3, 20)
    findings = detector.find([pair(left, right, published=day)])
    assert [finding for finding in findings if finding.outcome is Outcome.CONFLICT] == []


def test_the_day_of_a_saying_is_cleared_with_a_reason_and_settles_nothing_else(detector: DateClash) -> None:
    (finding,) = detector.find(
        [
            pair(
                "The mill is to close, Rowe said on Monday.",
                "Rowe said on Tuesday that the mill is to stay open.",
                published=date(2024, 3, 20),
            )
        ]
    )
    assert finding.outcome is Outcome.OTHER_SUBJECT
    assert "'Monday'" in finding.reason and "'Tuesday'" in finding.reason
    assert finding.score < SURE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Moss told police in 2010 that he had seen the gunman.",
            "Moss told police in 2011 that he had seen the gunman.",
        ),
        ("She said in 2016 that Moss had attacked her.", "She said in 2018 that Moss had attacked her."),
        (
            "The company warned in May that profits would fall.",
            "The company warned in June that profits would fall.",
        ),
        ("The fire broke out, police said, on Monday.", "The fire broke out, police said, on Tuesday."),
    ],
)
def test_what_was_said_long_ago_or_once_is_a_fact_of_its_day(
    detector: DateClash, left: str, right: str
) -> None:
    (finding,) = detector.find([pair(left, right, published=date(2024, 7, 10))])
    assert finding.outcome is Outcome.CONFLICT


def test_only_who_read_the_sentences_before_says_so(detector: DateClash) -> None:
    """What the first look lets go is not looked at in context, whatever stands before its sentences."""
    clash = pair("He left the board in April 2019.", "He joined the board in 2014.")
    before = replace(clash, left=replace(clash.left, before="It rained."))
    low = Judgement((0.1, 0.89, 0.01))
    asked_once = replace(before, judgement=low)
    asked_again = replace(before, judgement=low, in_context=low)
    reasons = [next(iter(detector.find([each]))).reason for each in (asked_once, asked_again)]
    assert ["before them" in reason for reason in reasons] == [False, True]
