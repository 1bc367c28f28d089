"""Which reports a path stands for: a file, a story's folder, or a batch's folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from contradict.errors import InputError
from contradict.readers.written import REPORT


def report_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Find the reports that are meant.

    Args:
        paths: ``report.json`` files, folders that hold one, or folders of such folders.

    Returns:
        The files, each once, in the order given; those of a batch by name.

    Raises:
        InputError: a path has no report.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_file():
            files = [path]
        elif (path / REPORT).is_file():
            files = [path / REPORT]
        else:
            files = sorted(path.rglob(REPORT)) if path.is_dir() else []
        if not files:
            raise InputError(f"{path}: no {REPORT} in it. Give the folder that `contradict run` wrote.")
        found |= dict.fromkeys(files)
    return tuple(found)
