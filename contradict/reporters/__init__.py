"""Reporters: a report's wire form in, the text of one file out."""

from contradict.reporters import json, markdown
from contradict.reporters.interface import Reporter

REPORTERS: dict[str, Reporter] = {
    "md": Reporter("report.md", markdown.render),
    "json": Reporter("report.json", json.render),
}
"""Every format by the word that ``--format`` takes."""

__all__ = ["REPORTERS", "Reporter"]
