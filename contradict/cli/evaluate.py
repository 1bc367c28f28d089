"""``contradict evaluate``: the product measured on stories whose conflicts are known."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.codes import FAILURE
from contradict.cli.console import progress_bars, say, set_loudness
from contradict.settings import load


def evaluate(
    stories: Annotated[
        Path,
        typer.Argument(
            metavar="STORIES", help="A folder of story folders, each with articles and a gold.json."
        ),
    ],
    *,
    report: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Write every miss, every false alarm and the figures here."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Pinned floors; a figure below its floor ends with exit code 3."),
    ] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings in a TOML file.")] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no warnings.")] = False,
) -> int:
    """Run on stories with known conflicts and print precision, recall and traps hit."""
    set_loudness(quiet=quiet, verbose=0)
    settings = load(config, environment=os.environ)
    # Imported here: spaCy and torch take seconds, and a help text should not.
    from contradict.cli.measuring import measure
    from contradict.evaluation.gate import breaches, read_baseline

    floors = read_baseline(baseline) if baseline else None
    with progress_bars(quiet=quiet) as progress:
        evaluation = measure(stories, settings, report=report, progress=progress)
    typer.echo(evaluation.totals.line())
    fallen = breaches(evaluation, floors) if floors else ()
    for line in fallen:
        say(line)
    return FAILURE if fallen else 0
