"""A report as ``disputes.jsonl``: one dispute a line, each line complete without the others."""

from __future__ import annotations

import json

from contradict.wire import WireReport

DISPUTE_SCHEMA = "contradict.dispute/1"

_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\u0085\u2028\u2029"}
"""JSON lets these stand, but many readers split lines at them."""


def render(report: WireReport) -> str:
    """Write every dispute as it stands in the report, with its story; nothing when there are none."""
    return "".join(
        line({"schema": DISPUTE_SCHEMA, "story": report["story"], **dispute})
        for dispute in report["disputes"]
    )


def line(record: object) -> str:
    """Write one record as one line, however its text is split into lines by whoever reads it."""
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, allow_nan=False).translate(_BREAKS)
    # A lone surrogate has no UTF-8 form; its backslash form is its JSON escape.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
