"""Which files of a folder contradict wrote itself: never read as articles, and ours to replace or remove.

A file is ours by its name and by what it says of itself, never by what lies beside it: a ``report.json`` or
a stamp that was copied next to somebody's ``report.md`` must not hide that article, nor have it replaced.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

REPORT = "report.json"
STAMP = ".run.json"

_PAGE = (
    rb'\A<!doctype html>\s+<html lang="en">\s+<head>\s+(?:<(?:meta|link)\b[^\n]*\n)+'
    rb"<title>[^<]* \xc2\xb7 contradict</title>"
)
_READ = rb"in [\d,]+ articles? by [\d,]+ outlets?; [\d,]+ look-alikes? examined and let go"

_REPORT_MARKS = {
    REPORT: rb'(?m)^(?:\{| {2})"schema":\s*"contradict\.report/',
    "report.md": rb"\A# [^\n]*\n\s*\*\*(?:No dispute found|[\d,]+ disputes?)\*\*[^\n]* " + _READ,
    "report.sarif": rb'(?m)^ {6}"automationDetails": \{\s+"id": "contradict/',
    "report.settings.toml": rb"(?m)^judged_pairs_limit = \d+\s+max_bytes = \d+\s+neighbours = \d",
    "review.html": _PAGE,
    "disputes.csv": rb'\A"story","dispute","type","strength","confidence","question","stance",',
    "disputes.jsonl": rb'\A\{"[^\n]*"schema": "contradict\.dispute/',
}
_INDEX_MARKS = {
    "index.md": rb"\A# [^\n]*\n\s*\*\*[\d,]+ disputes?\*\* in [\d,]+ finished stor(?:y|ies), [\d,]+ failed\.",
    "index.html": _PAGE,
}
MARKS: Mapping[str, re.Pattern[bytes]] = MappingProxyType(
    {name: re.compile(mark) for name, mark in (_REPORT_MARKS | _INDEX_MARKS).items()}
)
"""The files of a report and of the index over reports, each with what is found in it alone."""
_MAY_BE_EMPTY = "disputes.jsonl"
"""What is written where there are no disputes; nothing is lost with an empty file."""


def written_in(folder: Path) -> frozenset[str]:
    """Name the files of ``folder`` that a run wrote: a report's, and the index over reports.

    Args:
        folder: any folder; one that is not there or cannot be opened holds nothing of ours.

    Returns:
        Those names of `MARKS` whose file carries its mark.
    """
    return frozenset(name for name in MARKS if is_ours(folder / name))


def is_ours(file: Path) -> bool:
    """Say whether a file carries the mark of its name; however large, it is not held in memory."""
    mark = MARKS.get(file.name)
    try:
        if mark is None or not file.is_file():
            return False
        if not file.stat().st_size:  # an empty file cannot be mapped
            return file.name == _MAY_BE_EMPTY
        with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return mark.search(data) is not None
    except (OSError, ValueError):
        return False
