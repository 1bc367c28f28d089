"""``contradict selftest``: change one fact at a time in your own articles, and see what is noticed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import progress_bars, set_loudness
from contradict.settings import load


def selftest(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help="Articles of your own: a folder, or files.")
    ],
    *,
    each: Annotated[
        int, typer.Option(min=1, metavar="N", help="How many facts of each kind to change in an article.")
    ] = 2,
    seed: Annotated[
        int, typer.Option(metavar="N", help="Chooses which facts; the same seed, the same ones.")
    ] = 0,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings in a TOML file.")] = None,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no warnings.")] = False,
) -> int:
    """Change one fact in a copy of an article, run on both, and count what is found."""
    set_loudness(quiet=quiet, verbose=0)
    settings = load(config, environment=os.environ)
    # Imported here: spaCy and torch take seconds, and a help text should not.
    from contradict.assembly import build
    from contradict.claims.annotate import annotate
    from contradict.evaluation.selftest import render, selftest_each
    from contradict.pipeline import find_disputes
    from contradict.readers.folder import read_paths
    from contradict.records import Article, Report

    read = read_paths(paths, fields=dict(settings.map), max_bytes=settings.max_bytes)
    articles = [article for story in read.stories for article in story.articles]
    engine = build(settings)

    def run(both: Sequence[Article]) -> Report:
        return find_disputes(both, engine, story="self-test")

    with progress_bars(quiet=quiet) as progress:
        results = selftest_each(articles, run=run, annotate=annotate, seed=seed, each=each, progress=progress)
    typer.echo(render(results), nl=False)
    return 0
