"""``contradict explain``: one dispute of a report, taken apart."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.reporters.explain import find_dispute, render
from contradict.store import read_report


def explain(
    report: Annotated[
        Path, typer.Argument(metavar="REPORT", help="A report.json, or the folder of one story.")
    ],
    dispute: Annotated[
        str, typer.Argument(metavar="DISPUTE", help="The dispute's number in the report, or its id.")
    ] = "1",
) -> int:
    """Show how a dispute came about: the confidence step by step, and the evidence of every pair."""
    typer.echo(render(find_dispute(read_report(report), dispute)), nl=False)
    return 0
