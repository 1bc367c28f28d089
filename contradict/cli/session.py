"""The work behind ``contradict run``: read, run every story, say where the result is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import typer

from contradict.assembly import build
from contradict.batch import INDEX, Batch, State, StoryRun, check_targets, run_stories, write_index
from contradict.cli.codes import FAILURE, FINDINGS, INTERRUPTED
from contradict.cli.console import progress_bars, say
from contradict.cli.dry_run import dry_run
from contradict.readers.folder import read_paths
from contradict.records import Skipped
from contradict.reporters.layout import counted
from contradict.settings import Settings
from contradict.store import check_target


@dataclass(frozen=True, slots=True)
class Wish:
    """What a run is asked for besides its settings."""

    out: Path
    dry_run: bool = False
    fresh: bool = False
    fail_on_findings: bool = False


def carry_out(paths: list[Path], settings: Settings, wish: Wish, *, quiet: bool, verbose: int) -> int:
    """Do what was asked and return the exit code; the result's place is the one line on stdout."""
    read = read_paths(paths, fields=dict(settings.map), max_bytes=settings.max_bytes)
    _warn_of_skipped(read.skipped, quiet=quiet, verbose=verbose)
    if wish.dry_run:
        return dry_run(read, settings, quiet=quiet)
    check_target(wish.out)
    batch = Batch(read, settings, wish.out, wish.fresh)
    check_targets(batch)
    runs, interrupted = _run_all(batch, quiet=quiet)
    if interrupted:
        return INTERRUPTED
    typer.echo(_result(batch, runs))
    if any(one.state is State.FAILED for one in runs):
        return FAILURE
    found = any(one.report["disputes"] or one.report.get("drift") for one in runs if one.report)
    return FINDINGS if wish.fail_on_findings and found else 0


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
    if batch.settings.drift:
        notes.append(f"{sum(len(report.get('drift', [])) for report in reports)} within one outlet")
    if not batch.single:
        notes.append(f"{len(reports)} of {len(runs)} stories")
    notes += [f"{kept} unchanged"] * bool(kept) + [f"{failed} failed"] * bool(failed)
    return f"{_page(batch)}: {', '.join(notes)}"


def _page(batch: Batch) -> Path:
    return batch.out / (batch.page if batch.single else INDEX)


def _warn_of_skipped(skipped: Sequence[Skipped], *, quiet: bool, verbose: int) -> None:
    if skipped and not quiet:
        say(f"{counted(len(skipped), 'file or record')} not used, with reasons in the report.")
        for item in skipped if verbose else ():
            say(f"  {item.what}: {item.reason}")
