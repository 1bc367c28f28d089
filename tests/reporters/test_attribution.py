"""Whose words a sentence reports: a name as it is, a pronoun never as if it were one."""

from __future__ import annotations

import csv
import io

import pytest

from contradict.reporters.attribution import attributed_to
from contradict.reporters.csv import render as render_csv
from contradict.reporters.html import render as render_html
from contradict.reporters.json import to_wire
from contradict.reporters.markdown import render
from contradict.wire import WireReport
from tests.reporters import sample

# resolved speaker, the words of the article, what is printed
PRINTED = [
    ("Ida Stone", "She", "Ida Stone"),
    (None, "a police report", "a police report"),
    (None, "Itasca County", "Itasca County"),
    (None, None, None),
    (None, "She", "“she” (not resolved)"),
    (None, "They", "“they” (not resolved)"),
    (None, "I", "“I” (not resolved)"),
    ("he", "he", "“he” (not resolved)"),
    (None, "It", None),
    ("It", "It", None),
    (None, "which", None),
]


def report(speaker: str | None, said_by: str | None) -> WireReport:
    wire = to_wire(sample.report())
    wire["disputes"][0]["claims"][0].update(speaker=speaker, said_by=said_by)
    return wire


@pytest.mark.parametrize(("speaker", "said_by", "printed"), PRINTED)
def test_a_pronoun_is_no_name(speaker: str | None, said_by: str | None, printed: str | None) -> None:
    assert attributed_to(report(speaker, said_by)["disputes"][0]["claims"][0]) == printed


@pytest.mark.parametrize(("speaker", "said_by", "printed"), PRINTED)
def test_every_page_says_it_alike(speaker: str | None, said_by: str | None, printed: str | None) -> None:
    wire = report(speaker, said_by)
    first = render(wire).split("## 1. ")[1].split("\n## ")[0]
    assert (f"attributed to {printed}" in first) == bool(printed)
    assert ("attributed to" in first) == bool(printed)
    rows = csv.DictReader(io.StringIO(render_csv(wire), newline=""))
    assert next(rows)["speaker"] == (printed or "")
    assert (f"according to <bdi>{printed}</bdi>" in render_html(wire)) == bool(printed)
