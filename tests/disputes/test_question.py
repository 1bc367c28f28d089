"""Questions an editor would put: plain where either side's grammar is, else both sides in their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.disputes.question import ask
from contradict.records import Attribute, Finding, Kind
from tests.disputes.findings import finding


def stated(seed: Finding, left: str, right: str) -> Finding:
    """The finding, with the statements that the models set against each other."""
    return replace(seed, pair=replace(seed.pair, stated=(left, right)))


def event(left: str, right: str, kind: Kind = Kind.EVENT) -> Finding:
    return finding(left, right, values=("", ""), kind=kind)


PLAIN = [
    (
        finding("The fund owns 16,000 flats.", "It bought up 61,000 flats.", values=("16,000", "61,000")),
        "How many flats does the fund own?",
    ),
    (
        finding(
            "Lund and two old school friends from Brunn started Quillmoor in a cellar in 1999.",
            "Quillmoor was founded in 1996, the firm said.",
            values=("1999", "1996"),
            kind=Kind.DATE,
        ),
        "When was Quillmoor founded?",
    ),
    (
        finding("Ada Lund, 67, is safe.", "Ada Lund, 61, is safe.", values=("67", "61")),
        "How old is Ada Lund?",
    ),
    (event("He resigned on Monday.", "He was dismissed."), "Did he resign on Monday, or was he dismissed?"),
    (
        stated(
            event(
                "Ada Lund keeps her seat, the mayor said.",
                "The story is over: the board voted to dismiss Ada Lund on Monday.",
            ),
            "Ada Lund keeps her seat.",
            "The board voted to dismiss Ada Lund on Monday.",
        ),
        "Does Ada Lund keep her seat, or did the board vote to dismiss Ada Lund on Monday?",
    ),
    (
        event(
            "The two sides met in a back room of the town hall, beside the market.",
            "The talks of the two sides were held in Brunn.",
            Kind.LOCATION,
        ),
        "Where did the two sides meet?",
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
        "Did Eva Moss say “a cheap trick of the trade” or “a dirty trick of the trade”?",
    ),
    (
        event('"We will not wait for the town," Lund said.', '"We will not wait for the town," Moss said.'),
        "Who said “We will not wait for the town”?",
    ),
    (
        event('"We would rather sail than wait," Lund said.', '"We would rather wait than sail," Lund said.'),
        "Did Lund say “We would rather sail than wait” or “We would rather wait than sail”?",
    ),
]
QUOTED = [
    (
        event(
            'Lund said, "We will not wait for the town," and left.',
            '"We will not wait for the town," she said.',
        ),
        "Which is right: “Lund said, ‘We will not wait for the town,’ and left” "
        "or “We will not wait for the town, she said”?",
    ),
    (
        finding(
            "Built in 1868, it still stands.",
            "It was built in 1886.",
            values=("1868", "1886"),
            kind=Kind.DATE,
        ),
        "Which is right: “Built in 1868, it still stands” or “It was built in 1886”?",
    ),
    (
        event("Not one of the crew was hurt.", "Five people died."),
        "Which is right: “Not one of the crew was hurt” or “Five people died”?",
    ),
    (
        stated(
            event(
                "The driver of a cart, Jon Wick, 58, swam to the bank without help, a clerk said.",
                "Two boys had to pull Wick out, the paper reported.",
            ),
            "The driver of a cart swam to the bank without help.",
            "Two boys had to pull Wick out.",
        ),
        "Which is right: “The driver of a cart … swam to the bank without help” "
        "or “Two boys had to pull Wick out”?",
    ),
    (
        event("Lund loved Moss.", "Nobody loved Moss.", Kind.NARRATIVE),
        "How do things stand: “Lund loved Moss” or “Nobody loved Moss”?",
    ),
]


@pytest.mark.parametrize(("seed", "question"), PLAIN)
def test_a_plain_clause_of_either_side_is_asked(seed: Finding, question: str) -> None:
    assert ask(seed) == question


@pytest.mark.parametrize(("seed", "question"), QUOTED)
def test_where_no_clause_is_plain_both_sides_are_quoted(seed: Finding, question: str) -> None:
    assert ask(seed) == question


def test_an_office_is_asked_of_its_holder() -> None:
    seed = finding(
        "Provost Ada Lund moved in.", "Dean Ada Lund moved in.", values=("Provost", "Dean"), kind=Kind.ROLE
    )
    assert seed.left_span is not None
    held = Attribute("Ada Lund", "office", seed.left_span, "Provost")
    seed = replace(seed, pair=replace(seed.pair, left=replace(seed.pair.left, attributes=(held,))))
    assert ask(seed) == "What office does Ada Lund hold: Provost or Dean?"


def test_speakers_that_two_sides_name_differently_are_not_named() -> None:
    seed = finding(
        '"We will never wait for the town," Ada Lund said.',
        '"We will always wait for the town," Eva Moss said.',
        values=("never", "always"),
        kind=Kind.QUOTE_WORDING,
    )
    assert ask(seed).startswith("Which was said: “We will never")


def test_two_long_wordings_are_cut_where_they_part() -> None:
    before = "We have seen a good many storms on this coast in the years since my father had the mill and we "
    seed = finding(
        f'"{before}never lost a single boat to any of them," Ada Lund said.',
        f'"{before}always lost a single boat to any of them," Ada Lund said.',
        values=("never", "always"),
        kind=Kind.QUOTE_WORDING,
    )
    question = ask(seed)
    assert "we never lost" in question and "we always lost" in question
    assert len(question.split()) < 40


def test_a_value_survives_the_cut_of_a_long_sentence() -> None:
    seed = finding(
        "After a night in which nobody in the small harbour town slept, not one of them would say what the "
        "price of 14 boats, lost to a storm that nobody had seen coming before the morning, might be.",
        "Nobody would ever have thought of 41 boats.",
        values=("14", "41"),
    )
    question = ask(seed)
    assert "14 boats" in question and "41 boats" in question
    assert len(question.split()) <= 40


@settings(deadline=None)
@given(st.text(alphabet="ab ,.“”\"'’-…19AB", min_size=1, max_size=120).filter(str.strip))
def test_any_words_give_one_line_that_asks(words: str) -> None:
    left = finding("Lund left.", "Moss stayed.", values=("", ""), kind=Kind.EVENT)
    claim = replace(left.pair.left, text=words, reading=words)
    question = ask(replace(left, pair=replace(left.pair, left=claim)))
    assert question.endswith("?") and "\n" not in question
