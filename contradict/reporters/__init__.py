"""Reporters: a report's wire form in, the text of one file out."""

from contradict.reporters.html import render as render_html
from contradict.reporters.interface import Reporter
from contradict.reporters.json import render as render_json
from contradict.reporters.markdown import render as render_markdown

REPORTERS: dict[str, Reporter] = {
    "md": Reporter("report.md", render_markdown),
    "json": Reporter("report.json", render_json),
    "html": Reporter("review.html", render_html),
}
"""Every format by the word that ``--format`` takes."""

__all__ = ["REPORTERS", "Reporter"]
