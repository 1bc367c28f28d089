"""Marking differing words: which, and that marking never changes a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.reporters.words import mark

ALIKE = "The bridge was closed for nine days after the storm."


@pytest.mark.parametrize(
    ("text", "other", "marked"),
    [
        (ALIKE, "The bridge was closed for two weeks after the storm.", ["nine days"]),
        (ALIKE, "The bridge was not closed for nine days after the storm.", []),
        ("The bridge was not closed after the storm.", "The bridge was closed after the storm.", ["not"]),
        (ALIKE, ALIKE, []),
        (
            "Mayor Quill paid 300 crowns.",
            "Nobody ever settled the bill, said the treasurer.",
            ["Quill", "300"],
        ),
        ("He left the building quietly.", "Crowds gathered at noon.", []),
        (ALIKE, "", []),
    ],
)
def test_marks_what_the_other_side_has_not(text: str, other: str, marked: list[str]) -> None:
    assert [run.text for run in mark(text, [other], None) if run.mark == "differs"] == marked


def test_a_known_value_is_marked_as_the_value_alone() -> None:
    other = "The bridge was closed for two weeks after the storm."
    runs = mark(ALIKE, [other], (26, 35))
    assert [(run.text, run.mark) for run in runs if run.mark] == [("nine days", "value")]


def test_what_one_of_several_others_says_is_no_difference() -> None:
    others = ["The bridge was closed for two days after the storm.", "It stayed shut for nine weeks."]
    assert [run.text for run in mark(ALIKE, others, None) if run.mark] == []


@given(
    st.text(max_size=80), st.lists(st.text(max_size=80), max_size=3), st.integers(0, 90), st.integers(0, 90)
)
def test_runs_joined_are_the_sentence(text: str, others: list[str], start: int, length: int) -> None:
    runs = mark(text, others, (start, start + length))
    assert "".join(run.text for run in runs) == text
    assert all(run.text for run in runs)
