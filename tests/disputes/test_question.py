"""Questions an editor can read: a question word and the claim, with a gap for the disputed value."""

from __future__ import annotations

import pytest

from contradict.disputes.question import ask
from contradict.records import Kind
from tests.disputes.findings import finding

CASES = [
    (
        finding(
            "The recall covers 38,000 packs.", "They took back 83,000 packs.", values=("38,000", "83,000")
        ),
        "How many packs does the recall cover?",
    ),
    (
        finding(
            "Built in 1868, it still stands.",
            "It was built in 1886.",
            values=("1868", "1886"),
            kind=Kind.DATE,
        ),
        "When? “Built in ____, it still stands”",
    ),
    (
        finding("Ada Lund, 67, is safe.", "Ada Lund, 61, is safe.", values=("67", "61")),
        "How old is Ada Lund?",
    ),
    (
        finding("He resigned on Monday.", "He was dismissed.", values=("", ""), kind=Kind.EVENT),
        "Did he resign on Monday?",
    ),
    (
        finding(
            '"We will not wait," Lund said.',
            '"We will not wait," Moss said.',
            values=("Lund", "Moss"),
            kind=Kind.QUOTE_SPEAKER,
        ),
        "Who said “We will not wait”?",
    ),
    (
        finding(
            'Lund called it "a gift", while Eva Moss called it "a cheap trick of the trade".',
            'Eva Moss called it "a dirty trick of the trade".',
            values=("cheap", "dirty"),
            kind=Kind.QUOTE_WORDING,
        ),
        "What exactly did Eva Moss say?",
    ),
]


@pytest.mark.parametrize(("seed", "question"), CASES)
def test_a_question_shows_what_it_is_about(seed: object, question: str) -> None:
    assert ask(seed) == question  # type: ignore[arg-type]


def test_a_long_sentence_is_cut_around_the_value() -> None:
    long = (
        "After a night in which nobody in the small harbour town slept, the mayor said that their 14 boats "
        * 1
    )
    seed = finding(
        long + "had been lost to the storm and that more would follow before the morning came.",
        "41 boats were lost.",
        values=("14", "41"),
    )
    question = ask(seed)
    assert "____ boats" in question
    assert len(question) < 140
