"""Statements found again in their sentences: names for pronouns where needed, words as printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.disputes.tellings import Telling, printed, tell, whole
from contradict.text.question_subjects import NAMED, OWN
from tests.build import claims

TOLD = [
    ("Ada Lund keeps her seat.", "Ada Lund keeps Ada Lund’s seat.", "Ada Lund keeps her seat."),
    ("She keeps her seat, clerks say.", "Ada Lund keeps Ada Lund’s seat.", "Ada Lund keeps her seat."),
    ("The mayor keeps her seat.", "Ada Lund keeps Ada Lund’s seat.", "The mayor keeps her seat."),
    ("The mill, which was sold in 1999, burned.", "The mill was sold in 1999.", "The mill was sold in 1999."),
    ("The baker set off on foot and got lost.", "The baker was set off on foot.", None),
    ("BRUNN, May 3 (MW) - She has left.", "Ada Lund has left.", "Ada Lund has left."),
]
PRINTED = [
    ("Clerks say that she keeps her seat.", "Ada Lund keeps Ada Lund’s seat.", "she keeps her seat"),
    (
        "The driver, Jon Wick, 58, swam to the bank.",
        "The driver swam to the bank.",
        "The driver … swam to the bank",
    ),
    ("She was last night guarding the gate.", "Ada Lund was last night.", None),
    ("The paper asked whether the feast will be held.", "The feast will be held.", None),
    ("It was he who did it.", "It was he.", None),
    ("The mill that her father bought burned.", "Her father bought the mill.", None),
]


@pytest.mark.parametrize(("sentence", "statement", "text"), TOLD)
def test_a_statement_reads_as_printed_with_a_name_in_front(
    sentence: str, statement: str, text: str | None
) -> None:
    telling = tell(statement, claims(sentence)[-1])
    assert (telling.text if telling else None) == text


@pytest.mark.parametrize(("sentence", "statement", "words"), PRINTED)
def test_a_quoted_statement_is_as_printed(sentence: str, statement: str, words: str | None) -> None:
    assert printed(statement, claims(sentence)[-1]) == words


def test_a_clause_points_back_only_to_the_one_it_follows() -> None:
    telling = Telling("Ada Lund was dismissed.", "she was dismissed", restored=frozenset({"Lund"}))
    assert telling.after(Telling("Ada Lund resigned.")) == Telling(
        "she was dismissed.", "she was dismissed", NAMED
    )
    assert telling.after(Telling("Eva Moss resigned.")) == telling
    assert telling.back == OWN


def test_the_whole_sentence_has_no_dateline() -> None:
    claim = claims("BRUNN, May 3 (MW) - The mill burned down.")[-1]
    assert whole(claim).words == "The mill burned down"


def test_a_statement_of_endless_words_is_not_looked_for() -> None:
    sentence = f"Ada Lund lists {', '.join(f'mill number {number}' for number in range(600))} as lost."
    claim = replace(claims("Ada Lund left.")[-1], text=sentence)
    telling = tell(sentence, claim)
    assert telling is not None and telling.words == ""
    assert printed(sentence, claim) is None
