"""``contradict run --dry-run``: a table of the pairs each story would cost."""

from __future__ import annotations

import typer

from contradict.assembly import build
from contradict.cli.codes import FAILURE
from contradict.cli.console import progress_bars, say
from contradict.errors import InputError
from contradict.estimate import PER_SECOND, Estimate, estimate
from contradict.readers.folder import ReadResult
from contradict.reporters.escape import visible
from contradict.settings import Settings


def dry_run(read: ReadResult, settings: Settings, *, quiet: bool) -> int:
    """Count and print; return the exit code."""
    counted: list[Estimate] = []
    failed = 0
    with progress_bars(quiet=quiet) as progress:
        engine = build(settings, judge=False)
        for story in read.stories:
            try:
                counted.append(estimate(story.articles, engine, story=story.name, progress=progress))
            except InputError as error:
                failed += 1
                say(str(error))
    typer.echo(table(counted), nl=False)
    return FAILURE if failed else 0


def table(counted: list[Estimate]) -> str:
    """Write the counts in columns, with a total when there are several stories."""
    lines = []
    for one in counted:
        routes = ", ".join(f"{name} {count:,}" for name, count in one.by_route)
        lines.append(f"{visible(one.story)}: {one.judged:,} of {one.possible:,} pairs to judge ({routes})")
    pairs, judgements = sum(one.judged for one in counted), sum(one.judgements for one in counted)
    least, most = (_duration(judgements / speed) for speed in PER_SECOND)
    lines.append(
        f"Together {pairs:,} pairs and about {judgements:,} judgements: {least} of nli-mpnet on two CPU "
        f"cores where bfloat16 is fast, {most} elsewhere, and nothing for those it remembers."
    )
    return "\n".join(lines) + "\n"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
