"""What outlets say of how the same people stand with each other is brought together."""

from __future__ import annotations

import pytest

from contradict.align.bonds import shared_bonds
from contradict.text.bonds import is_about_bond
from tests.build import claims


@pytest.mark.parametrize(
    "text",
    [
        "Their marriage is as good as over.",
        "The crisis has brought the pair closer together.",
        "Things remain tense between them.",
        "The two have not been on speaking terms since May.",
    ],
)
def test_speaks_of_a_bond(text: str) -> None:
    assert is_about_bond(text)


@pytest.mark.parametrize(
    "text", ["The bridge fell on Monday.", "He threw the ball.", "Prices rose by 3 percent."]
)
def test_speaks_of_something_else(text: str) -> None:
    assert not is_about_bond(text)


def test_the_same_people_meet_across_outlets() -> None:
    herald = claims(
        "Ada Lund wept. Her marriage is as good as over. Karl Moss feuds with his aunt, Eva Moss."
    )
    ledger = claims("The drama has brought Ada Lund and her husband closer together.", outlet="The Ledger")
    found = [*herald, *ledger]
    assert [(found[left].text, found[right].text) for left, right in shared_bonds(found)] == [
        (
            "Her marriage is as good as over.",
            "The drama has brought Ada Lund and her husband closer together.",
        )
    ]
