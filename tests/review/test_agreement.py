"""Cohen's kappa against values worked out by hand, and the list of disagreements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.review.agreement import agreements, disagreements, kappa
from contradict.review.verdicts import Label
from tests.review.given import verdict


def test_kappa_of_a_worked_example() -> None:
    # Both yes 20, only the first yes 5, only the second yes 10, both no 15: observed 0.7, expected 0.5.
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(*zip(*pairs, strict=True)) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("ab", "ab", 1.0),
        ("ab", "ba", -1.0),
        ("aabb", "abab", 0.0),
        ("aa", "aa", None),
        ("", "", None),
        ("aa", "ab", 0),
    ],
)
def test_kappa_at_the_edges(left: str, right: str, value: float | None) -> None:
    assert kappa(left, right) == value


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_kappa_is_symmetric_and_at_most_one(pairs: list[tuple[str, str]]) -> None:
    left, right = zip(*pairs, strict=True)
    value = kappa(left, right)
    assert value == kappa(right, left)
    assert value is None or -1 <= value <= 1


def test_compares_latest_decisions_on_shared_disputes() -> None:
    verdicts = [
        verdict("d1", Label.DISMISSED),
        verdict("d1", Label.CONFIRMED, minute=1),
        verdict("d1", Label.CONFIRMED, reviewer="Ben"),
        verdict("d2", Label.UNSURE),
        verdict("d2", Label.DISMISSED, reviewer="Ben"),
        verdict("d3", Label.CONFIRMED),
        verdict("d3", Label.OPEN, reviewer="Ben"),
    ]
    (found,) = agreements(verdicts)
    assert (found.left, found.right, found.shared, found.observed) == ("Ann", "Ben", 2, 0.5)
    (split,) = disagreements(verdicts)
    assert split.dispute == "d2"
    assert [(one.reviewer, one.label) for one in split.verdicts] == [
        ("Ann", Label.UNSURE),
        ("Ben", Label.DISMISSED),
    ]


def test_one_reviewer_disagrees_with_nobody() -> None:
    assert agreements([verdict()]) == ()
    assert disagreements([verdict()]) == ()
