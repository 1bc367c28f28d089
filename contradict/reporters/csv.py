"""A report as ``disputes.csv``: a row for every sentence that takes a side, safe to open in a spreadsheet.

Invisible characters of article text are shown as in the markdown report; ``report.json`` keeps them.
"""

from __future__ import annotations

import csv
import io

from contradict.reporters.attribution import attributed_to
from contradict.reporters.escape import shown
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
    return text.getvalue()


def harmless(cell: str) -> str:
    """Show invisible characters, and put an apostrophe before what a spreadsheet would take for a formula.

    The characters after the apostrophe are the text; spreadsheets that know the convention hide it.
    """
    text = shown(cell)
    bare = text.lstrip(" \u00a0\"'")
    return f"'{text}" if bare[:1] in _FORMULA and bare else text


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
        attributed_to(claim) or "",
        claim["text"],
        claim["article"],
        str(claim["start"]),
        str(claim["end"]),
        claim["url"] or "",
    )
    return [harmless(cell) for cell in cells]
