"""``contradict run``: articles in, a folder with the report out, one line on stdout."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from contradict.assembly import build
from contradict.batch import INDEX, Batch, State, StoryRun, run_stories, write_index
from contradict.cli.codes import FAILURE, FINDINGS, INTERRUPTED
from contradict.cli.console import progress_bars, say, set_loudness
from contradict.cli.dry_run import dry_run as count_pairs
from contradict.readers.folder import read_paths
from contradict.records import Skipped
from contradict.reporters import REPORTERS
from contradict.reporters.layout import counted
from contradict.settings import load


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="A folder of articles about one story, a folder of such folders, or files "
            "(.txt, .md, .html, .json, .jsonl).",
        ),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FOLDER", help="Where the report goes. [default: reports/NAME]"
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="KINDS", help="Report these kinds alone, for example: date,number,quote-speaker."
        ),
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="Least confidence of a dispute. Lower finds more and errs more."),
    ] = None,
    soft_threshold: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="The same for tensions, where both sides may be true."),
    ] = None,
    formats: Annotated[
        str | None,
        typer.Option("--format", metavar="LIST", help="What to write: md,json,html,csv,jsonl,sarif."),
    ] = None,
    fields: Annotated[
        list[str] | None,
        typer.Option(
            "--map", metavar="FIELD=KEY", help="Which key of a JSON file holds a field: body=content."
        ),
    ] = None,
    embedder: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Sentence embedder, a name or a folder.")
    ] = None,
    nli: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Model that judges pairs, a name or a folder.")
    ] = None,
    device: Annotated[str | None, typer.Option(metavar="DEVICE", help="auto, cpu, cuda or mps.")] = None,
    download: Annotated[
        bool, typer.Option("--download", help="Allow a model that is not here to be fetched from a hub.")
    ] = False,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings in a TOML file; flags come before it.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Count the pairs, estimate the time, judge and write nothing.")
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Run stories again whose finished report stands there already.")
    ] = False,
    fail_on_findings: Annotated[
        bool, typer.Option("--fail-on-findings", help="End with exit code 1 when a dispute is reported.")
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no warnings.")] = False,
    verbose: Annotated[
        int, typer.Option("-v", "--verbose", count=True, help="Say more; twice for tracebacks.")
    ] = 0,
) -> int:
    """Read articles, find where the outlets contradict each other, and write a report."""
    set_loudness(quiet=quiet, verbose=verbose)
    flags: dict[str, object] = {
        "only": only,
        "threshold": threshold,
        "soft_threshold": soft_threshold,
        "formats": formats,
        "map": fields or None,
        "embedder": embedder,
        "nli": nli,
        "device": device,
        "download": download or None,
    }
    settings = load(config, environment=os.environ, flags=flags)
    read = read_paths(paths, fields=dict(settings.map), max_bytes=settings.max_bytes)
    _warn_of_skipped(read.skipped, quiet=quiet, verbose=verbose)
    if dry_run:
        return count_pairs(read, settings, quiet=quiet)
    batch = Batch(read, settings, output or Path("reports") / default_name(paths), fresh)
    runs, interrupted = _run_all(batch, quiet=quiet)
    if interrupted:
        return INTERRUPTED
    typer.echo(_result(batch, runs))
    if any(one.state is State.FAILED for one in runs):
        return FAILURE
    found = any(one.report["disputes"] for one in runs if one.report)
    return FINDINGS if fail_on_findings and found else 0


def _run_all(batch: Batch, *, quiet: bool) -> tuple[list[StoryRun], bool]:
    """Run every story and write the index; say what failed, and how to go on after an interruption."""
    runs: list[StoryRun] = []
    interrupted = False
    try:
        with progress_bars(quiet=quiet) as progress:
            engine = build(batch.settings)
            for one in run_stories(batch, engine, progress=progress):
                runs.append(one)
                if one.state is State.FAILED:
                    say(f"{one.story}: failed. {one.reason}")
    except KeyboardInterrupt:
        interrupted = True
        finished = counted(sum(one.state is not State.FAILED for one in runs), "finished report")
        say(f"Stopped. {finished} in {batch.out}; the same command goes on after them.")
    if runs and not batch.single:
        write_index(batch, runs)
    return runs, interrupted


def _result(batch: Batch, runs: list[StoryRun]) -> str:
    """Say in one line where the result is and what it holds."""
    reports = [one.report for one in runs if one.report]
    disputes = [found for report in reports for found in report["disputes"]]
    hard = sum(found["strength"] == "hard" for found in disputes)
    kept = sum(one.state is State.KEPT for one in runs)
    failed = sum(one.state is State.FAILED for one in runs)
    notes = [f"{counted(len(disputes), 'dispute')} ({hard} hard)"]
    if not batch.single:
        notes.append(f"{len(reports)} of {len(runs)} stories")
    notes += [f"{kept} unchanged"] * bool(kept) + [f"{failed} failed"] * bool(failed)
    return f"{_page(batch)}: {', '.join(notes)}"


def _page(batch: Batch) -> Path:
    if not batch.single:
        return batch.out / INDEX
    shown = next((name for name in ("md", "html") if name in batch.settings.formats), "json")
    return batch.out / REPORTERS[shown].file


def _warn_of_skipped(skipped: Sequence[Skipped], *, quiet: bool, verbose: int) -> None:
    if skipped and not quiet:
        say(f"{counted(len(skipped), 'file or record')} not used, with reasons in the report.")
        for item in skipped if verbose else ():
            say(f"  {item.what}: {item.reason}")


def default_name(paths: list[Path]) -> str:
    """Name a report's folder after the first path that was given."""
    first = Path(os.path.abspath(paths[0]))  # noqa: PTH100  not resolve(): a link keeps its own name
    return (first.name if first.is_dir() else first.parent.name) or "articles"
