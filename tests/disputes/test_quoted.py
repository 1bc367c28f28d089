"""Which words of two quotations a question asks about."""

from __future__ import annotations

from contradict.disputes.quoted import words_said
from contradict.records import Kind
from tests.disputes.findings import finding


def test_only_sentences_that_both_have_are_asked_about() -> None:
    seed = finding(
        '"My aunt had a mill. We used to keep ten mules at the gate. Those days were so dark," Lund said.',
        '"We used to feed ten mules at the gate," Lund said.',
        values=("keep", "feed"),
        kind=Kind.QUOTE_WORDING,
    )
    assert words_said(seed) == (
        "Did Lund say “We used to keep ten mules at the gate” or “We used to feed ten mules at the gate”?"
    )
