"""disputes.jsonl: a line each, whole, whatever the text holds."""

from __future__ import annotations

import json

from contradict.reporters import jsonl
from tests.reporters.wire_reports import empty, ferry, hostile

BREAKS = "first\nsecond\r\u2028third\u2029fourth\u0085fifth\x0b\x0c\x1c\x1d\x1esixth"


def test_every_dispute_is_a_line_that_stands_alone() -> None:
    report = ferry()
    lines = [json.loads(line) for line in jsonl.render(report).splitlines()]
    assert [line["id"] for line in lines] == [dispute["id"] for dispute in report["disputes"]]
    assert {line["story"] for line in lines} == {report["story"]}
    assert lines[0]["claims"] == report["disputes"][0]["claims"]


def test_hostile_text_reads_back_exactly() -> None:
    report = hostile()
    report["disputes"][0]["question"] = BREAKS
    report["disputes"][1]["question"] = "half a pair \ud83d"
    text = jsonl.render(report).encode("utf-8").decode("utf-8")
    read = [json.loads(line) for line in text.splitlines()]
    assert [line["question"] for line in read] == [dispute["question"] for dispute in report["disputes"]]


def test_no_disputes_no_lines() -> None:
    assert jsonl.render(empty()) == ""
