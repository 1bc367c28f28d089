"""What an article gives few values of is brought together with its like."""

from __future__ import annotations

import pytest

from contradict.align.rare import FEW, shared_rare_values
from tests.build import claims

APPROVED = "The council approved the harbour plan by 16 votes to 13 after a long debate on Monday night."
CLUNG = "She clung on by 15 votes to 14, and you could hear a pin drop."


def proposed(one: str, other: str) -> list[tuple[str, str]]:
    """The sentences that the route pairs."""
    found = [*claims(one), *claims(other, outlet="The Ledger")]
    return [(found[left].text, found[right].text) for left, right in shared_rare_values(found)]


def test_the_one_vote_of_each_article_meets_the_other() -> None:
    assert proposed(f"It rained. {APPROVED}", f"{CLUNG} Nobody spoke.") == [(APPROVED, CLUNG)]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param("She won by 16 votes to 13.", id="equal values"),
        pytest.param("The harbour cost $15 million.", id="another kind"),
        pytest.param("Some 15 ships lay in the harbour.", id="a count"),
    ],
)
def test_what_does_not_clash_does_not_meet(other: str) -> None:
    assert proposed(APPROVED, other) == []


def test_a_kind_of_which_an_article_is_full_says_nothing() -> None:
    votes = " ".join(f"Ward {ward} voted 1{ward} to 9." for ward in range(1, FEW + 2))
    assert proposed(APPROVED, votes) == []


def test_people_and_ships_are_counted_apart() -> None:
    assert proposed("Twelve people slept.", "Some 15 ships lay in the harbour.") == []
    assert len(proposed("Twelve people slept.", "Some 40 people slept.")) == 1
