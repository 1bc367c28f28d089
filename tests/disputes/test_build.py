"""A group made into a dispute: what its positions say of who speaks."""

from __future__ import annotations

import pytest

from contradict.disputes.build import build
from contradict.disputes.confidence import shipped_confidence
from contradict.disputes.group import Group
from tests.disputes.findings import finding

LEDGER = "The dam lost 32 gates."


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The dam lost 22 gates, Ida Stone said.", "Ida Stone"),
        ("The dam lost 22 gates, the harbour police said.", "the harbour police"),
        ("The dam lost 22 gates, she said.", None),
        ("It said that the dam lost 22 gates.", None),
        ("They say that the dam lost 22 gates.", None),
        ("The dam lost 22 gates.", None),
    ],
)
def test_an_open_pronoun_is_no_speaker(sentence: str, speaker: str | None) -> None:
    group = Group([finding(sentence, LEDGER, values=("22", "32"))])
    dispute = build(group, story="dam", confidence=shipped_confidence())
    assert [position.speaker for position in dispute.positions] == [speaker, None]


BOTH = "Ida Stone said “the dam lost 22 gates”, while Karl Moss called it “the worst night of my life”."


@pytest.mark.parametrize(("value", "speaker"), [("22", "Ida Stone"), ("BOTH", "Ida Stone and Karl Moss")])
def test_of_several_speakers_it_is_who_says_the_disputed_words(value: str, speaker: str) -> None:
    group = Group([finding(BOTH, LEDGER, values=(value, "32"))])
    dispute = build(group, story="dam", confidence=shipped_confidence())
    assert dispute.positions[0].speaker == speaker
