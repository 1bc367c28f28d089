"""What is a plan, a question or a possibility, and what merely looks like one."""

from __future__ import annotations

import pytest

from contradict.records import Sentence, Span
from contradict.text.grammar import parse
from contradict.text.hedges import is_hedged

HEDGED = [
    "The minister might resign.",
    "Did the minister resign?",
    "The council expects to approve it.",
    "The minister will reportedly resign.",
    "They plan to close the bridge.",
    "She may leave on Friday.",
    "He could not have known.",
    "The measure would not raise taxes.",
    "The deal would not close before May.",
    "She wouldn't leave if he paid her.",
    "Without the loan she couldn't survive.",
]
PLAIN = [
    "NEW ELM, Iowa, May 15 (PQN) - The guild has voted to disband.",
    "Theresa May resigned on Friday.",
    "The council approved the plan on 3 May.",
    "The plan was approved on Monday.",
    "The hope died.",
    "The minister resigned.",
    "By the end she couldn't walk another step.",
    "Mr Lund would not comment.",
]


def hedged(text: str) -> bool:
    return is_hedged(parse([Sentence(0, Span(0, len(text)), text, 0)])[0])


@pytest.mark.parametrize("text", HEDGED)
def test_hedged(text: str) -> None:
    assert hedged(text)


@pytest.mark.parametrize("text", PLAIN)
def test_plain(text: str) -> None:
    assert not hedged(text)
