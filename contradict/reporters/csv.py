"""A report as ``disputes.csv``: a row for every sentence that takes a side, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from contradict.wire import WireClaim, WireDispute, WireReport

COLUMNS = (
    "story",
    "dispute",
    "type",
    "strength",
    "confidence",
    "question",
    "stance",
    "value",
    "outlet",
    "published",
    "speaker",
    "sentence",
    "article",
    "start",
    "end",
    "url",
)

_FORMULA = frozenset("=+-@＝＋－＠\t\r\n|%")
"""First characters that make a spreadsheet calculate, or run, a cell.
Source: OWASP, CSV injection; ``|`` and ``%`` as in Excel's dynamic data exchange."""


def render(report: WireReport) -> str:
    """Write the rows in the report's order; every cell quoted, lines ended as RFC 4180 says."""
    text = io.StringIO(newline="")
    rows = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for dispute in report["disputes"]:
        rows.writerows(_row(report["story"], dispute, claim) for claim in dispute["claims"])
    return text.getvalue().encode("utf-8", "replace").decode("utf-8")


def harmless(cell: str) -> str:
    """Put an apostrophe before text that a spreadsheet would take for a formula.

    The characters after the apostrophe are the text exactly; spreadsheets that know the convention hide it.
    """
    bare = cell.lstrip(
        " \u00a0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\"'"
    )
    return f"'{cell}" if bare[:1] in _FORMULA and bare else cell


def _row(story: str, dispute: WireDispute, claim: WireClaim) -> list[str]:
    cells = (
        story,
        dispute["id"],
        dispute["type"],
        dispute["strength"],
        f"{dispute['confidence']:.4f}",
        dispute["question"],
        claim["stance"],
        claim["value"],
        claim["outlet"],
        claim["published"] or "",
        claim["speaker"] or claim["said_by"] or "",
        claim["text"],
        claim["article"],
        str(claim["start"]),
        str(claim["end"]),
        claim["url"] or "",
    )
    return [harmless(cell) for cell in cells]
