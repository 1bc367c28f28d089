"""When a claim's text counts as a gold sentence."""

import pytest

from contradict.evaluation.gold import GoldConflict, GoldSentence
from contradict.evaluation.matching import opposed, same_sentence, states_conflict

GOLD = "The ferry, which carried 212 passengers, left the harbour at dawn on Tuesday."


@pytest.mark.parametrize(
    "claim",
    [
        GOLD,
        "the FERRY which carried 212 passengers left the harbour at dawn on Tuesday",
        "which carried 212 passengers",
        f"At last. {GOLD} Nobody waved.",
        "The ferry, which carried 212 passengers, left the harbour on Tuesday",
        "The old ferry, which carried some 212 passengers, left the harbour at dawn on Tuesday morning.",
    ],
)
def test_same_sentence(claim: str) -> None:
    assert same_sentence(claim, GOLD)


@pytest.mark.parametrize(
    "claim",
    ["", "…", "212 passengers, left", "The ferry was built in 1998 for the route to the islands.", "harbour"],
)
def test_other_sentence(claim: str) -> None:
    assert not same_sentence(claim, GOLD)


def test_typographic_quotes_do_not_matter() -> None:
    assert same_sentence("“It’s over,” he told them.", '"It\'s over," he told them.')


def test_equal_values_are_one_side_and_so_is_one_article() -> None:
    north = GoldSentence("north", "Twelve were hurt.", "12")
    assert opposed(north, GoldSentence("south", "Some 14 were hurt.", "14"))
    assert not opposed(north, GoldSentence("south", "A dozen were hurt.", " 12 "))
    assert not opposed(north, GoldSentence("north", "Some 14 were hurt.", "14"))


def test_a_conflict_needs_two_opposed_sentences() -> None:
    sides = (
        GoldSentence("north", "Twelve people were hurt.", "12"),
        GoldSentence("east", "A dozen people were hurt.", "12"),
        GoldSentence("south", "Fourteen people were hurt.", "14"),
    )
    conflict = GoldConflict("c1", "number", "hard", "How many were hurt.", sides)
    north, east, south = ((side.article, side.text) for side in sides)
    assert states_conflict([north, south], conflict)
    assert not states_conflict([north, east], conflict)
    assert not states_conflict([north, ("west", south[1])], conflict)
