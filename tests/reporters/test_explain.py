"""``explain``: one dispute taken apart in plain text, fit for a terminal."""

from __future__ import annotations

import pytest

from contradict.errors import InputError
from contradict.reporters.explain import find_dispute, render
from contradict.reporters.json import to_wire
from contradict.wire import WireReport
from tests import goldens
from tests.reporters import sample
from tests.reporters.test_escape import HOSTILE
from tests.reporters.test_markdown import hostile


@pytest.fixture
def report() -> WireReport:
    return to_wire(sample.report())


def test_the_whole_text(report: WireReport, request: pytest.FixtureRequest) -> None:
    goldens.check("explain.txt", render(find_dispute(report, "1")), request)


@pytest.mark.parametrize(
    ("wanted", "expected"), [("1", "built"), ("2", "mood"), ("mood", "mood"), ("bu", "built")]
)
def test_a_dispute_is_meant_by_number_id_or_beginning(report: WireReport, wanted: str, expected: str) -> None:
    assert find_dispute(report, wanted)["id"] == expected


@pytest.mark.parametrize("wanted", ["3", "0", "x", ""])
def test_what_is_not_there_is_answered_with_what_is(report: WireReport, wanted: str) -> None:
    with pytest.raises(InputError, match=r"no such dispute.*1 \(built\), 2 \(mood\)"):
        find_dispute(report, wanted)


def test_a_short_number_is_never_the_beginning_of_an_id(report: WireReport) -> None:
    report["disputes"][0]["id"] = "8226375f01a2"
    with pytest.raises(InputError, match="no such dispute"):
        find_dispute(report, "8")
    assert find_dispute(report, "82263")["id"] == "8226375f01a2"


def test_an_ambiguous_beginning_is_refused(report: WireReport) -> None:
    report["disputes"][1]["id"] = "build"
    with pytest.raises(InputError, match="more than one"):
        find_dispute(report, "buil")


def test_the_bars_add_up_to_the_chance_after_the_last(report: WireReport) -> None:
    text = render(find_dispute(report, "built"))
    assert "Confidence 88 %" in text
    assert "88 %" in text.split("Bias")[1].splitlines()[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    dispute = hostile(text + "\x1b[2J\u202e\r")["disputes"][0]
    dispute["id"] = dispute["type"] = dispute["strength"] = dispute["question"]
    for term in dispute["terms"]:
        term["name"] = dispute["question"]
    shown = render(dispute)
    assert not {char for char in shown if ord(char) < 32} - {"\n"}
    assert "\u202e" not in shown
