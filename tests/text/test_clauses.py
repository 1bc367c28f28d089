"""Clauses stand by themselves: antecedents in, nested clauses out, the value taken out of its frame."""

from __future__ import annotations

import pytest

from contradict.records import Sentence, Span
from contradict.text import clauses, grammar

CASES = [
    # sentence, value, what the frame must hold, what it must not hold
    (
        "The charity, which the actor founded in 2009, helps children.",
        "2009",
        ["charity", "founded"],
        ["helps", "2009"],
    ),
    (
        "He resigned on Monday and left the country on Friday.",
        "Friday",
        ["He", "left"],
        ["resigned", "Friday"],
    ),
    (
        "The mayor said that 14 people died when the bridge fell.",
        "14",
        ["people", "died"],
        ["mayor", "bridge", "14"],
    ),
    ("Two men convicted of the theft were jailed for 30 months.", "30 months", ["men", "jailed"], ["30"]),
]


@pytest.mark.parametrize(("text", "value", "inside", "outside"), CASES)
def test_a_frame_is_the_clause_without_the_value(
    text: str, value: str, inside: list[str], outside: list[str]
) -> None:
    start = text.index(value)
    sentence = Sentence(0, Span(0, len(text)), text, 0)
    doc = grammar.parse([sentence])[0]
    tokens = clauses.clause_tokens(clauses.clause_head(clauses.token_at(doc, start)))
    frame = clauses.frame(tokens, Span(start, start + len(value)), {}, offset=0)
    assert all(word in frame for word in inside), frame
    assert not any(word in frame for word in outside), frame


def test_names_are_put_in_for_pronouns() -> None:
    text = "She said her husband left."
    doc = grammar.parse([Sentence(0, Span(10, 10 + len(text)), text, 0)])[0]
    replaced = {Span(10, 13): "Ada Lund", Span(19, 22): "Ada Lund"}
    assert clauses.render(doc, replaced, offset=10) == "Ada Lund said Ada Lund’s husband left."
