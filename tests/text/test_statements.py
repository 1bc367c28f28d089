"""Long sentences taken apart: what must and what must not come out."""

from __future__ import annotations

import pytest

from contradict.text import grammar
from contradict.text.statements import find_statements


def statements(text: str) -> tuple[str, ...]:
    (doc,) = grammar.parse_texts([text])
    return find_statements(doc, {}, offset=0)


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("The mill, which her father bought in 1950, burned down.", "Her father bought The mill in 1950."),
        ("The mill, which her father bought in 1950, burned down.", "The mill burned down."),
        ("Ana Ruiz, the transport minister, resigned on Monday.", "Ana Ruiz is the transport minister."),
        ("Ana Ruiz, who leads the Greens, resigned on Monday.", "Ana Ruiz leads the Greens."),
        ("The court said that the appeal had come too late.", "The appeal had come too late."),
        ("The burglar forced a shutter and climbed to the roof.", "The burglar climbed to the roof."),
        (
            "He resigned before the report was published, an aide said.",
            "He resigned before the report was published.",
        ),
        ("Police searched the flat in which the brothers lived.", "The brothers lived in the flat."),
        ("He praised the divers called to the pier.", "The divers were called to the pier."),
        (
            "It was found by a nurse from the coast, who had stopped to rest.",
            "A nurse from the coast had stopped to rest.",
        ),
        ("A lawyer for the families, who are suing the bank, wept.", "The families are suing the bank."),
        ("When firefighters arrived, the roof had collapsed, officials said.", "The roof had collapsed."),
        ("Ana Ruiz, whose portfolio is transport, voted no.", "Ana Ruiz’s portfolio is transport."),
        ("The board met twice, going ahead with the sale.", "The board was going ahead with the sale."),
    ],
)
def test_a_fact_is_stated_by_itself(sentence: str, stated: str) -> None:
    assert stated in statements(sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The minister denied that the bridge was closed.", "the bridge was closed"),
        ("If the bridge is closed, the town will be cut off.", "the bridge is closed"),
        ("He hopes that the bridge was repaired.", "the bridge was repaired"),
        ("It is unclear whether the driver was hurt.", "the driver was hurt"),
        ("She did not say that the driver was hurt.", "the driver was hurt"),
        ("The court said that the appeal had come too late.", "the court said"),
        ("The bank could collapse, wiping out 4,000 jobs.", "wiping out"),
        ("The plan would cut 200 jobs, closing two plants.", "is closing"),
        ("Nobody died trying to save him.", "trying to save"),
        ("The firm, in whose offices the fire began, closed.", "in offices"),
        ("By the day he sailed, it was nearly spring.", "the day he sailed"),
        ("The mayor asked on Monday why a crane was left on the quay.", "why a crane"),
    ],
)
def test_nothing_is_stated_that_the_sentence_does_not_state(sentence: str, words: str) -> None:
    assert not [found for found in statements(sentence) if words in found.lower()]


def test_a_sentence_of_one_clause_is_not_taken_apart() -> None:
    assert statements("The driver of the bus was found alive on Monday.") == ()


def test_a_name_is_read_for_a_pronoun() -> None:
    from contradict.records import Span

    (doc,) = grammar.parse_texts(["She resigned on Monday, and the board thanked her."])
    assert "Ana Ruiz resigned on Monday." in find_statements(doc, {Span(100, 103): "Ana Ruiz"}, offset=100)
