"""Reporters: a report's wire form in, the text of one file out."""

from contradict.reporters.csv import render as render_csv
from contradict.reporters.html import render as render_html
from contradict.reporters.interface import Reporter
from contradict.reporters.json import render as render_json
from contradict.reporters.jsonl import render as render_jsonl
from contradict.reporters.markdown import render as render_markdown
from contradict.reporters.sarif import render as render_sarif

REPORTERS: dict[str, Reporter] = {
    "md": Reporter("report.md", render_markdown),
    "json": Reporter("report.json", render_json),
    "html": Reporter("review.html", render_html),
    "jsonl": Reporter("disputes.jsonl", render_jsonl),
    "csv": Reporter("disputes.csv", render_csv),
    "sarif": Reporter("report.sarif", render_sarif),
}
"""Every format by the word that ``--format`` takes."""

__all__ = ["REPORTERS", "Reporter"]
