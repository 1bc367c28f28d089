"""Which two posts one person cannot hold."""

from __future__ import annotations

import pytest

from contradict.text.identity import same_person
from contradict.text.offices import posts_clash

CLASH = [
    ("chief executive", "chairwoman"),
    ("Deputy Foreign Minister", "defence minister"),
    ("dean of the music faculty", "Provost"),
    ("the environment minister", "transport minister"),
    ("Sheriff", "Mayor"),
    ("U.N. Ambassador", "Russian Embassy Ambassador"),
]
AGREE = [
    ("chief executive", "the airline’s chief executive"),
    ("CEO", "chief executive"),
    ("the environment minister", "leader of the Greens"),
    ("Deputy Prime Minister", "environment minister"),
    ("finance minister", "junior finance minister"),
    ("chairman", "chairwoman"),
    ("president", "president of the union local"),
    ("captain", "captain of the ferry"),
    ("Secretary", "Transportation Secretary"),
    ("Environment Minister", "Glam minister"),
    ("U.N. Ambassador", "United Nations Ambassador"),
    ("HUD Secretary", "Urban Development Secretary"),
]


@pytest.mark.parametrize(("left", "right"), CLASH)
def test_two_posts_clash(left: str, right: str) -> None:
    assert posts_clash(left, right)
    assert posts_clash(right, left)


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_two_wordings_of_one_post_or_two_posts_of_one_person_agree(left: str, right: str) -> None:
    assert not posts_clash(left, right)
    assert not posts_clash(right, left)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Denise Lund", "Lund", True),
        ("Mrs Lund", "Denise Lund", True),
        ("D. Lund", "Denise Lund", True),
        ("Bill Lund", "William Lund", True),
        ("Kate Lund", "Katherine Lund", True),
        ("Beth Lund", "Lisa Lund", False),
        ("Ted Lund", "Ned Lund", False),
        ("Denise Lund", "Karl Lund", False),
        ("Denise Lund", "Denise Lunt", False),
    ],
)
def test_one_person_under_two_names(left: str, right: str, same: bool) -> None:
    assert same_person(left, right) is same
    assert same_person(right, left) is same
