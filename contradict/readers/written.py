"""Which files of a folder contradict wrote itself: never read as articles, and ours to replace or remove.

A run leaves a stamp that lists its files. A folder that lost its stamp (it begins with a dot, and is easily
left behind when a report is copied) is known by its ``report.json``.
"""

from __future__ import annotations

import json
import mmap
import re
from pathlib import Path

REPORT = "report.json"
STAMP = ".run.json"
OF_A_REPORT = frozenset(
    {
        *(REPORT, "report.md", "report.sarif", "report.settings.toml"),
        *("review.html", "disputes.csv", "disputes.jsonl"),
    }
)
OF_AN_INDEX = frozenset({"index.md", "index.html"})
_SCHEMA = re.compile(rb'"schema":\s*"contradict\.report/')


def written_in(folder: Path) -> frozenset[str]:
    """Name the files of ``folder`` that an earlier run wrote: a report's, and the index over reports.

    Args:
        folder: any folder; one that is not there or cannot be opened holds nothing of ours.

    Returns:
        File names out of `OF_A_REPORT` and `OF_AN_INDEX` alone, whatever is said by a stamp that came with
        somebody's articles.
    """
    try:
        children = {child.name: child for child in folder.iterdir()}
    except OSError:
        return frozenset()
    listed = _listed(folder / STAMP)
    if listed is not None:
        return listed & children.keys() & (OF_A_REPORT | OF_AN_INDEX)
    known: frozenset[str] = OF_A_REPORT if is_report(folder / REPORT) else frozenset()
    if "index.md" in children and any(is_report(child / REPORT) for child in children.values()):
        known |= OF_AN_INDEX
    return known & children.keys()


def is_report(path: Path) -> bool:
    """Say whether a file is a report in JSON that we wrote; however large, it is not held in memory."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _SCHEMA.search(data) is not None
    except (OSError, ValueError):  # an empty file cannot be mapped
        return False


def _listed(stamp: Path) -> frozenset[str] | None:
    try:
        files = json.loads(stamp.read_text(encoding="utf-8"))["files"]
        return frozenset(name for name in files if isinstance(name, str))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
