"""disputes.csv: every sentence a row, no cell that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.reporters.csv import COLUMNS, harmless, render
from contradict.reporters.escape import shown
from tests.reporters.wire_reports import HOSTILE, empty, ferry, hostile


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_sentence_is_a_row() -> None:
    report = ferry()
    claims = [claim for dispute in report["disputes"] for claim in dispute["claims"]]
    assert [row["sentence"] for row in rows(render(report))] == [claim["text"] for claim in claims]
    assert rows(render(report))[0]["confidence"] == "0.9400"


def test_without_disputes_the_header_stands_alone() -> None:
    assert rows(render(empty())) == []
    assert render(empty()).count("\r\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-2 degrees",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "＝1",
        "'=1",
        "\n=cmd()",
        "%x",
        "|x",
    ],
)
def test_a_formula_becomes_text(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "twelve", "12", "Sund & Coast", "“Quoted”", "a=b", "'"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_hostile_text_stays_in_its_cell() -> None:
    report = hostile()
    read = rows(render(report))
    assert len(read) == sum(len(dispute["claims"]) for dispute in report["disputes"])
    for row in read:
        assert set(row) == set(COLUMNS)
        assert all(cell[:1] not in "=+-@\t\r\n" for cell in row.values() if cell)
    values = {row["value"].removeprefix("'") for row in read}
    assert values == {shown(text).removeprefix("'") for text in HOSTILE}


MARKS = [0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]


@pytest.mark.parametrize("mark", [chr(mark) for mark in MARKS])
def test_direction_marks_are_shown_and_turn_nothing_around(mark: str) -> None:
    name = f"‹U+{ord(mark):04X}›"
    assert harmless(f"the {mark}dam\tis\nsafe") == f"the {name}dam\tis\nsafe"
    assert harmless(f"{mark}=1") == f"{name}=1"


@given(st.text(max_size=60))
def test_no_text_starts_a_formula_hides_or_is_lost(text: str) -> None:
    cell = harmless(text)
    assert cell.lstrip()[:1] not in ("=", "+", "-", "@") or not cell
    assert cell.endswith(shown(text))
    assert not {chr(mark) for mark in MARKS} & set(cell)
    cell.encode("utf-8")
