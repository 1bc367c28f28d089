"""``contradict review``: the review page from a small local server, verdicts straight into the store."""

from __future__ import annotations

import getpass
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import say
from contradict.errors import InputError
from contradict.reporters.layout import counted
from contradict.review.exchange import read_jsonl, to_jsonl
from contradict.review.reports import report_files
from contradict.review.server import serve
from contradict.review.store import VerdictStore, default_path
from contradict.store import write_text


def review(
    reports: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="REPORT...", help="A report.json, the folder it lies in, or a batch's folder."
        ),
    ] = None,
    *,
    reviewer: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who reviews. [default: your user name]")
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Where verdicts are kept. [default: one file per user]"),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
    export: Annotated[
        Path | None, typer.Option("--export", metavar="FILE", help="Write all verdicts as JSONL and stop.")
    ] = None,
    imported: Annotated[
        list[Path] | None,
        typer.Option(
            "--import", metavar="FILE", help="First take in verdicts that a page or a store exported."
        ),
    ] = None,
) -> int:
    """Review reports in the browser; the page is served on this machine only, until Ctrl-C."""
    kept = VerdictStore(store or default_path())
    for file in imported or ():
        given = list(read_jsonl(file))
        say(f"{file}: {counted(kept.add_all(given), 'new verdict')} of {len(given)}.")
    if export:
        write_text(export, to_jsonl(kept.verdicts()))
        return 0
    if not reports:
        if imported:
            return 0
        raise InputError("review: no report given. Give the folder that `contradict run` wrote.")

    def announce(address: str) -> None:
        say(f"Verdicts go into {kept.path}. Stop with Ctrl-C.")
        typer.echo(address)
        if open_page:
            webbrowser.open(address)

    serve(report_files(reports), kept, reviewer=reviewer or _user(), port=port, announce=announce)
    return 0


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without a name, as in some containers
        return "reviewer"
