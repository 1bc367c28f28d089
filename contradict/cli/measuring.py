"""The engine behind ``contradict evaluate``: one run of the product for every story with gold."""

from __future__ import annotations

from pathlib import Path

from contradict.assembly import build
from contradict.evaluation.evaluate import evaluate
from contradict.evaluation.gold import Story
from contradict.evaluation.results import Evaluation
from contradict.pipeline import trace_disputes
from contradict.progress import Progress
from contradict.readers.folder import read_paths
from contradict.records import Report, Trace
from contradict.settings import Settings


def measure(stories: Path, settings: Settings, *, report: Path | None, progress: Progress) -> Evaluation:
    """Run the product on every story below a folder and hold it against the gold.

    Args:
        stories: a folder of story folders, or one story folder.
        settings: what to run with.
        report: where to write the details and the figures, if anywhere.
        progress: told about the steps of each story.
    """
    engine = build(settings)

    def run(story: Story) -> tuple[Report, Trace]:
        read = read_paths([story.folder], fields=dict(settings.map), max_bytes=settings.max_bytes)
        return trace_disputes(read.stories[0].articles, engine, story=story.name, progress=progress)

    return evaluate(stories, run=run, report_dir=report)
