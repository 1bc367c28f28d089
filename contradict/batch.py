"""Many stories, one after the other, each into its own folder; one that fails does not stop the rest."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from contradict.assembly import Engine
from contradict.errors import ContradictError
from contradict.pipeline import find_disputes
from contradict.progress import Progress, silent
from contradict.provenance import describe, run_key
from contradict.readers.folder import ReadResult, Story
from contradict.readers.written import REPORT
from contradict.records import Skipped
from contradict.reporters import REPORTERS
from contradict.reporters.index import IndexRow, render_index
from contradict.reporters.index_html import render_index_html
from contradict.reporters.json import to_wire
from contradict.reporters.markdown import render as render_markdown
from contradict.reporters.sarif import render as render_sarif
from contradict.settings import Settings, to_toml
from contradict.store import SETTINGS, RunFolder, folder_names, read_report
from contradict.wire import WireReport, WireSkipped

INDEX, INDEX_HTML = "index.md", "index.html"
_INDEX_KEY = "index"

_LOG = logging.getLogger(__name__)


class State(StrEnum):
    """How a story of a batch ended."""

    WRITTEN = "written"
    KEPT = "kept"
    """A finished report with the same input, settings, models and code stood there already."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class StoryRun:
    """What became of one story."""

    story: str
    folder: str
    """Relative to the batch's folder, POSIX separators; empty when it is that folder."""
    state: State
    report: WireReport | None = None
    reason: str = ""

    def row(self) -> IndexRow:
        """Return the story's line on the index page."""
        return IndexRow(self.story, self.folder, self.report, self.reason)


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done: stories as read, how, and where to."""

    read: ReadResult
    settings: Settings
    out: Path
    fresh: bool = False
    """Run a story even where a finished report stands."""

    @property
    def single(self) -> bool:
        """One story alone is written into the folder itself."""
        return len(self.read.stories) == 1

    @property
    def formats(self) -> tuple[str, ...]:
        """What is written for every story; the JSON always, since everything else is made of it."""
        return tuple(sorted({*self.settings.formats, "json"}))

    @property
    def page(self) -> str:
        """The file of a story's report that a reader opens first."""
        shown = next((name for name in ("md", "html") if name in self.settings.formats), "json")
        return REPORTERS[shown].file


def check_targets(batch: Batch) -> None:
    """Refuse before the work what could not be written after it.

    Raises:
        InputError: a file that contradict did not write would be replaced, such as an article `report.md`.
    """
    names = [REPORTERS[name].file for name in batch.formats] + [SETTINGS]
    for folder in _folders(batch).values():
        RunFolder(batch.out / folder).check(names)
    if not batch.single:
        RunFolder(batch.out).check([INDEX, INDEX_HTML] if "html" in batch.settings.formats else [INDEX])


def run_stories(batch: Batch, engine: Engine, *, progress: Progress = silent) -> Iterator[StoryRun]:
    """Run every story of a batch and write its report; each is finished on disk before it is yielded.

    Args:
        batch: what to do.
        engine: the models and detectors, built once.
        progress: told about the steps of each story.

    Yields:
        What became of each story, in the order of their names; a failure is a value here, not an error.

    Raises:
        ContradictError: the only story there is cannot be run.
    """
    folders = _folders(batch)
    for number, story in enumerate(batch.read.stories):
        if not batch.single:
            progress("stories", number, len(batch.read.stories))
        folder = folders[story.name]
        try:
            yield _run_story(batch, story, folder, engine, progress)
        except ContradictError as error:
            if batch.single:
                raise
            yield StoryRun(story.name, folder, State.FAILED, reason=str(error))
        except Exception as error:  # one story's bug must not cost the others their night
            _LOG.debug("story %s", story.name, exc_info=True)
            reason = f"unexpected {type(error).__name__}: {error}. Run it with -vv and report the traceback."
            yield StoryRun(story.name, folder, State.FAILED, reason=reason)


def write_index(batch: Batch, runs: Sequence[StoryRun]) -> Path:
    """Write the pages over a batch and return where the one in markdown lies."""
    told = {item for story in batch.read.stories for item in _skipped_of(batch, story)}
    rest: list[WireSkipped] = [
        {"what": item.what, "stage": item.stage, "reason": item.reason}
        for item in batch.read.skipped
        if item not in told
    ]
    rows, name = [one.row() for one in runs], batch.out.name
    pages = {INDEX: render_index(name, rows, rest, page=batch.page)}
    if "html" in batch.settings.formats:
        pages[INDEX_HTML] = render_index_html(name, rows, rest)
    RunFolder(batch.out).save(pages, key=_INDEX_KEY)
    return batch.out / INDEX


def _folders(batch: Batch) -> dict[str, str]:
    """Return every story's folder below the batch's."""
    if batch.single:
        return {story.name: "" for story in batch.read.stories}
    return folder_names((story.name for story in batch.read.stories), reserved=(INDEX, INDEX_HTML))


def _run_story(batch: Batch, story: Story, folder: str, engine: Engine, progress: Progress) -> StoryRun:
    skipped = _skipped_of(batch, story)
    settings = batch.settings
    formats = batch.formats
    key = run_key(describe(story.articles, settings, engine.models), skipped, formats)
    target = RunFolder(batch.out / folder)
    if not batch.fresh and target.stands(key):
        return StoryRun(story.name, folder, State.KEPT, read_report(target.root / REPORT))
    found = find_disputes(story.articles, engine, story=story.name, progress=progress)
    report = to_wire(replace(found, skipped=(*skipped, *found.skipped)))
    files = _files(report, formats, story)
    target.save({**files, SETTINGS: to_toml(settings)}, key=key)
    return StoryRun(story.name, folder, State.WRITTEN, report)


def _files(report: WireReport, formats: Sequence[str], story: Story) -> dict[str, str]:
    return {REPORTERS[name].file: _render(name, report, formats, story) for name in formats}


def _plain_texts(story: Story) -> dict[str, str]:
    """Return the texts that are their file's own, so that a line of the text is a line of the file."""
    return {
        article.path: article.text
        for article in story.articles
        if article.path.lower().endswith((".txt", ".md"))
    }


def _render(name: str, report: WireReport, formats: Sequence[str], story: Story) -> str:
    """Write one format; two of them say more when they know what lies beside the report."""
    if name == "md" and "html" in formats:
        return render_markdown(report, page=REPORTERS["html"].file)
    if name == "sarif":  # with the texts at hand it can name lines, which code hosts ask for
        return render_sarif(report, texts=_plain_texts(story))
    return REPORTERS[name].render(report)


def _skipped_of(batch: Batch, story: Story) -> tuple[Skipped, ...]:
    """Return what was left out of this story's own folder; in a batch the rest stands on the index page."""
    if batch.single:
        return batch.read.skipped
    return tuple(item for item in batch.read.skipped if item.what.startswith(f"{story.name}/"))
