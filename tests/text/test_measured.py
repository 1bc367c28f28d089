"""What a figure is of: a share of whom, a lead or a total, the length of what."""

from __future__ import annotations

import pytest

from contradict.text.measured import Measured, measured


def read(text: str, figure: str) -> Measured:
    start = text.index(figure)
    return measured(text, start, start + len(figure))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Hale and Orr were separated by fewer than 900 votes.", "fewer than 900"),
        ("Hale won by 900 votes.", "900"),
        ("Hale has a lead of 900 votes over Orr.", "900"),
        ("Hale holds a 900-vote lead.", "900"),
        ("Hale was 900 votes ahead of Orr.", "900"),
        ("Hale received 900 more votes than Orr.", "900"),
        ("The gap between them was 900 votes.", "900"),
        ("He lost by four points.", "four"),
    ],
)
def test_how_far_two_amounts_lie_apart_is_a_margin(text: str, figure: str) -> None:
    assert read(text, figure).is_margin


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Hale won 12,040 votes.", "12,040"),
        ("Hale won with more than 12,040 votes.", "more than 12,040"),
        ("The law was signed by 155 members.", "155"),
        ("The motion was carried by 52 votes to 48.", "52"),
        ("The firm cut its staff by 300 people.", "300"),
        ("More than 900 votes were cast.", "More than 900"),
        ("Hale was beaten by 12 men.", "12"),
        ("The majority of 12 seats went to Hale.", "12"),
        ("The index closed 200 points lower.", "200"),
        ("They took 5 more seats than in 2019.", "5"),
    ],
)
def test_an_amount_is_no_margin(text: str, figure: str) -> None:
    assert not read(text, figure).is_margin


@pytest.mark.parametrize(
    ("text", "figure", "whole"),
    [
        ("Hale had 40.1 percent of the vote.", "40.1 percent", "vote"),
        ("About 30% of the residents had no power.", "30%", "resident"),
        ("Some 45 per cent of 2,000 homes were dark.", "45 per cent", "home"),
        ("Hale had 40.1 percent.", "40.1 percent", ""),
        ("He owns 40 percent of Varnholt.", "40 percent", ""),
    ],
)
def test_a_share_is_of_the_noun_behind_it(text: str, figure: str, whole: str) -> None:
    assert read(text, figure).whole == whole


@pytest.mark.parametrize(
    ("text", "figure", "progress"),
    [
        ("With 88.4 percent of the wards counted, Hale had 40.1 percent.", "88.4 percent", True),
        ("With 88.4 percent of the wards counted, Hale had 40.1 percent.", "40.1 percent", False),
        ("Results from 97 percent of the wards put Hale ahead.", "97 percent", True),
        ("Hale had 48.9 percent, with 99.5 percent of the precincts reporting.", "99.5 percent", True),
        ("With 30 percent of patients reporting pain, it was stopped.", "30 percent", False),
        ("Hale won with 62 percent of the votes cast.", "62 percent", False),
    ],
)
def test_how_far_a_count_has_got_is_told_apart(text: str, figure: str, progress: bool) -> None:
    assert read(text, figure).is_progress is progress


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        ("The 16-hour siege ended on Friday.", "16-hour", "siege"),
        ("He was given a six-year prison sentence.", "six-year", "sentence"),
        ("The siege lasted 16 hours.", "16 hours", ""),
    ],
)
def test_a_length_of_time_belongs_to_the_noun_behind_it(text: str, figure: str, noun: str) -> None:
    assert read(text, figure).lasting == noun
