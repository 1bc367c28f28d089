"""``contradict calibrate``: the confidence, refitted from what your reviewers decided."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import set_loudness
from contradict.settings import load


def calibrate(
    reports: Annotated[
        list[Path],
        typer.Argument(
            metavar="REPORT",
            help="The reviewed reports: a report.json, the folder it lies in, or a batch's folder.",
        ),
    ],
    *,
    verdicts: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Verdicts that a page exported. [default: the store]"),
    ] = None,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The verdict store. [default: one file per user]")
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Where the refitted model goes.")
    ] = Path("confidence.json"),
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings the reports were made with.")
    ] = None,
) -> int:
    """Refit the confidence from verdicts, and say how far the result can be trusted."""
    set_loudness(quiet=False, verbose=0)
    settings = load(config, environment=os.environ)
    # Imported here: numpy and scipy take their time, and a help text should not.
    from contradict.cli.stats import read_verdicts
    from contradict.disputes.confidence import load_confidence, shipped_confidence, to_json
    from contradict.evaluation.from_verdicts import examples_from_verdicts
    from contradict.evaluation.refit import Trust, refit
    from contradict.review.reports import report_files
    from contradict.store import read_report, write_text

    model = load_confidence(settings.confidence) if settings.confidence else shipped_confidence()
    given = read_verdicts(verdicts or [], store)
    examples = examples_from_verdicts([read_report(path) for path in report_files(reports)], given, model)
    better = refit(model, examples)
    typer.echo(better.statement)
    if better.trust is not Trust.NONE:
        write_text(output, to_json(better.model))
        typer.echo(f"{output}: use it with CONTRADICT_CONFIDENCE or the setting confidence.")
    return 0
