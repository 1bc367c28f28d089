"""``contradict run``: articles in, a folder with the report out, one line on stdout."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import set_loudness
from contradict.records import Kind
from contradict.settings import load

KINDS = ", ".join(Kind)


def run(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH",
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
        typer.Option(metavar="KINDS", help=f"Report these alone: {KINDS}."),
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="Least confidence of a dispute. Lower finds more and errs more."),
    ] = None,
    soft_threshold: Annotated[
        float | None,
        typer.Option(metavar="0..1", help="The same for tensions, where both sides may be true."),
    ] = None,
    drift: Annotated[
        bool,
        typer.Option("--drift", help="Report too where an outlet's own later article changes a fact."),
    ] = False,
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
        bool,
        typer.Option("--fail-on-findings", help="End with exit code 1 when a dispute or drift is reported."),
    ] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No progress and no warnings.")] = False,
    verbose: Annotated[
        int,
        typer.Option("-v", "--verbose", count=True, show_default=False, help="Say more; -vv for tracebacks."),
    ] = 0,
) -> int:
    """Read articles, find where the outlets contradict each other, and write a report."""
    set_loudness(quiet=quiet, verbose=verbose)
    flags: dict[str, object] = {
        "only": only,
        "threshold": threshold,
        "soft_threshold": soft_threshold,
        "drift": drift or None,
        "formats": formats,
        "map": fields or None,
        "embedder": embedder,
        "nli": nli,
        "device": device,
        "download": download or None,
    }
    settings = load(config, environment=os.environ, flags=flags)
    # Imported here: spaCy and torch take seconds, and a help text should not.
    from contradict.cli.session import Wish, carry_out

    wish = Wish(output or Path("reports") / default_name(paths), dry_run, fresh, fail_on_findings)
    return carry_out(paths, settings, wish, quiet=quiet, verbose=verbose)


def default_name(paths: list[Path]) -> str:
    """Name a report's folder after the first path that was given."""
    first = Path(os.path.abspath(paths[0]))  # noqa: PTH100  not resolve(): a link keeps its own name
    return (first.name if first.is_dir() else first.parent.name) or "articles"
