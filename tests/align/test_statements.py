"""Statements of a pair are coupled by likeness, best first, and only where a sentence has several."""

from __future__ import annotations

from contradict.align.neighbours import of_vectors
from contradict.align.statements import COUPLES, couple, of_statements
from tests.build import claims, pair
from tests.toy import ToyEncoder

LONG = "Ana Ruiz, who founded the school in 1990, said on Monday that the roof had collapsed."


def test_statements_of_the_same_fact_are_coupled_the_most_alike_first() -> None:
    (coupled,) = couple(
        [pair(LONG, "The roof collapsed, and the man who founded the school in 1992 fled.")], ToyEncoder()
    )
    assert [(item.left, item.right) for item in coupled.couples] == [
        ("The roof had collapsed.", "The roof collapsed."),
        ("Ana Ruiz founded the school in 1990.", "The man founded the school in 1992."),
    ]
    assert len(coupled.couples) <= COUPLES
    assert [item.similarity for item in coupled.couples] == sorted(
        (item.similarity for item in coupled.couples), reverse=True
    )


def test_a_single_statement_stands_for_itself() -> None:
    (coupled,) = couple([pair(LONG, "The school was founded in 1992.")], ToyEncoder())
    assert {item.right for item in coupled.couples} == {"The school was founded in 1992."}


def test_two_simple_sentences_have_nothing_to_couple() -> None:
    (coupled,) = couple([pair("The roof collapsed.", "The roof collapsed on Monday.")], ToyEncoder())
    assert coupled.couples == ()


def test_statements_that_hold_a_value_of_one_dimension_are_coupled_too() -> None:
    (coupled,) = couple(
        [
            pair(
                "The bridge, which engineers closed in May, fell, and 12 cars sank in the river.",
                "The bridge, which engineers closed in May, fell, and fifteen cars sank too.",
            )
        ],
        ToyEncoder(),
    )
    last = coupled.couples[-1]
    assert "12 cars" in last.left and "Fifteen cars" in last.right


def test_a_fact_buried_in_a_long_sentence_is_met() -> None:
    found = [
        *claims("The roof fell in. Ana Ruiz, who founded the school in 1992, sold her house in June."),
        *claims("Rain is due. The school was founded by Ana Ruiz in 1990.", outlet="The Ledger"),
    ]
    alike = of_statements(found, ToyEncoder())((0, 1), (2, 3))
    assert alike.shape == (2, 2)
    assert alike.argmax() == 3
    whole = of_vectors(ToyEncoder().encode([claim.reading for claim in found]))((1,), (3,))
    assert alike[1, 1] > whole[0, 0]
