"""The Python interface: articles or paths in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from contradict.assembly import build
from contradict.errors import InputError
from contradict.pipeline import find_disputes
from contradict.progress import Progress, silent
from contradict.readers.folder import read_paths
from contradict.records import Article, Report
from contradict.settings import Settings


def detect(
    source: str | Path | Iterable[str | Path | Article],
    settings: Settings | None = None,
    *,
    story: str | None = None,
    progress: Progress = silent,
) -> Report:
    """Find the disputes among the articles of one story.

    Args:
        source: a folder, files, or `Article` records; not a mixture of records and paths.
        settings: None for the defaults.
        story: the story's name; None takes it from the folder.
        progress: told about every step.

    Returns:
        The report: disputes, look-alikes that were let go, what was skipped, the funnel.

    Raises:
        InputError: nothing usable, or more than one story (use `contradict run` for a batch).
        ModelError: a model that cannot be loaded.
    """
    items = [source] if isinstance(source, (str, Path)) else list(source)
    given = settings or Settings()
    records = [item for item in items if isinstance(item, Article)]
    if records and len(records) < len(items):
        raise InputError("detect: given articles and paths together. Give either the one or the other.")
    if records:
        return find_disputes(records, build(given), story=story or "articles", progress=progress)
    read = read_paths(
        [Path(item) for item in items if not isinstance(item, Article)],
        fields=dict(given.map),
        max_bytes=given.max_bytes,
    )
    if len(read.stories) > 1:
        names = ", ".join(found.name for found in read.stories[:3])
        raise InputError(
            f"detect: found {len(read.stories)} stories ({names} ...), expected one. Call it for each."
        )
    only = read.stories[0]
    report = find_disputes(only.articles, build(given), story=story or only.name, progress=progress)
    return replace(report, skipped=(*read.skipped, *report.skipped))
