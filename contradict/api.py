"""The Python interface: articles or paths in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from contradict.assembly import build
from contradict.errors import InputError
from contradict.pipeline import find_disputes
from contradict.progress import Progress, silent
from contradict.readers.fields import check_length
from contradict.readers.folder import read_paths
from contradict.readers.interface import skipped
from contradict.records import Article, Report, Skipped
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
        source: a folder, files, or `Article` records; not a mixture of records and paths. A record is held
            to the length that a file is (`MOST_CHARACTERS` of text), else it is skipped.
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
        usable, too_long = _by_length(records)
        report = find_disputes(usable, build(given), story=story or "articles", progress=progress)
        return replace(report, skipped=(*too_long, *report.skipped))
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


def _by_length(records: list[Article]) -> tuple[list[Article], list[Skipped]]:
    """Take out what is too long for a news article; hours may go into one dump."""
    usable: list[Article] = []
    too_long: list[Skipped] = []
    for record in records:
        try:
            check_length(record.text)
            usable.append(record)
        except InputError as error:
            too_long.append(skipped(record.path, str(error)))
    if not usable:
        raise InputError(f"{too_long[0].what}: {too_long[0].reason}.")
    return usable, sorted(too_long, key=lambda item: item.what)
