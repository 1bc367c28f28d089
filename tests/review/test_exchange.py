"""Verdicts as JSON: a round trip that loses nothing, and faults that are named."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import InputError
from contradict.reporters.judged import REASONS
from contradict.review.exchange import from_wire, read_jsonl, to_jsonl, to_wire
from contradict.review.verdicts import Label, Verdict, latest
from tests.review.given import about, verdict

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@st.composite
def verdicts(draw: st.DrawFn) -> Verdict:
    return Verdict(
        id=draw(st.uuids()).hex,
        story=draw(TEXT),
        dispute=draw(TEXT.filter(bool)),
        reviewer=draw(TEXT.map(str.strip).filter(bool)),
        label=draw(st.sampled_from(Label)),
        reason=draw(st.sampled_from(["", *REASONS])),
        note=draw(TEXT),
        decided_at=draw(MOMENTS).replace(microsecond=draw(st.integers(0, 999)) * 1000),
        expires=draw(st.none() | st.dates()),
        judged=about(left=draw(TEXT), confidence=draw(st.floats(0, 1))),
    )


@given(st.lists(verdicts(), max_size=3))
def test_reads_back_what_was_written(given_verdicts: list[Verdict]) -> None:
    lines = to_jsonl(given_verdicts).splitlines()
    assert [from_wire(json.loads(line), where="x") for line in lines] == given_verdicts


def test_a_time_elsewhere_is_the_same_moment() -> None:
    there = verdict().decided_at.astimezone(timezone(timedelta(hours=5, minutes=30)))
    record = {**to_wire(verdict()), "decided_at": there.isoformat()}
    assert from_wire(record, where="x").decided_at == verdict().decided_at


def test_reads_a_file_with_empty_lines_and_a_mark_at_its_start(tmp_path: Path) -> None:
    file = tmp_path / "verdicts.jsonl"
    file.write_text("\ufeff" + to_jsonl([verdict()]) + "\n\r\n", encoding="utf-8")
    assert list(read_jsonl(file)) == [verdict()]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"schema": "contradict.report/1"}, "schema"),
        ({"id": ""}, "id"),
        ({"id": 7}, "id"),
        ({"reviewer": "  "}, "reviewer"),
        ({"reviewer": "x" * 81}, "reviewer"),
        ({"note": "x" * 4001}, "note"),
        ({"label": "perhaps"}, "label"),
        ({"label": ["confirmed"]}, "label"),
        ({"reason": "whim"}, "reason"),
        ({"decided_at": "yesterday"}, "decided_at"),
        ({"decided_at": "2031-05-04T09:30:00"}, "decided_at"),
        ({"decided_at": "0001-01-01T00:00:00+14:00"}, "decided_at"),
        ({"id": "half \ud83d"}, "id, .*half of a surrogate pair"),
        ({"note": "half \ud83d"}, "note, .*half of a surrogate pair"),
        ({"judged": {**about(), "question": "half \ud83d"}}, "question, .*half of a surrogate pair"),
        (
            {"judged": {**about(), "sides": [{**about()["sides"][0], "value": "\ud83d"}]}},
            "value, .*surrogate",
        ),
        ({"expires": "soon"}, "expires"),
        ({"judged": None}, "judged"),
        ({"judged": {**about(), "confidence": 2}}, "confidence"),
        ({"judged": {**about(), "confidence": True}}, "confidence"),
        ({"judged": {**about(), "sides": [{"outlet": "Post"}]}}, "sides"),
        ({"judged": {**about(), "sides": "all"}}, "sides"),
        ({"judged": {**about(), "pairs": [{"left": 0, "right": 2, "detector": "x"}]}}, "pair"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, change: dict[str, object], named: str) -> None:
    file = tmp_path / "verdicts.jsonl"
    lines = to_jsonl([verdict()]) + json.dumps({**to_wire(verdict()), **change}) + "\n"
    file.write_text(lines, encoding="utf-8")
    with pytest.raises(InputError, match=rf"verdicts\.jsonl:2: .*{named}"):
        list(read_jsonl(file))


def test_what_no_page_writes_is_not_kept() -> None:
    record = json.loads(json.dumps(to_wire(verdict())))
    record["judged"]["sides"][0]["extra"] = [[[]]]
    assert to_wire(from_wire(record, where="here")) == to_wire(verdict())


@pytest.mark.parametrize("text", ["not json", "[]", "null", '"text"', "{}", "[" * 5000 + "]" * 5000])
def test_a_line_that_is_no_verdict_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "verdicts.jsonl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"verdicts\.jsonl:1: "):
        list(read_jsonl(file))


def test_a_missing_file_and_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    for name in ("nowhere", "bytes"):
        with pytest.raises(InputError, match=name):
            list(read_jsonl(tmp_path / name))


def test_the_latest_counts_whatever_the_order() -> None:
    early, late = verdict(minute=0), verdict(label=Label.DISMISSED, minute=3)
    assert list(latest([early, late]).values()) == list(latest([late, early]).values()) == [late]


def test_a_dismissal_holds_through_its_last_day() -> None:
    given_verdict = verdict(label=Label.DISMISSED, expires=date(2031, 5, 20))
    assert given_verdict.stands_on(date(2031, 5, 20))
    assert not given_verdict.stands_on(date(2031, 5, 21))
    assert not verdict(label=Label.OPEN).stands_on(date(2031, 5, 4))
