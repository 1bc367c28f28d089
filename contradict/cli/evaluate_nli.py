"""``contradict evaluate-nli``: an NLI model measured on labelled sentence pairs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import set_loudness
from contradict.store import write_text


def evaluate_nli(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", help="Labelled pairs, .jsonl.gz: premise, hypothesis, label a line."),
    ],
    *,
    nli: Annotated[
        str | None, typer.Option(metavar="MODEL", help="A name or a folder. [default: the shipped model]")
    ] = None,
    cap: Annotated[
        int, typer.Option(min=0, metavar="N", help="Judge N pairs of each file, seeded choice; 0 for all.")
    ] = 0,
    device: Annotated[str, typer.Option(metavar="DEVICE", help="auto, cpu, cuda or mps.")] = "auto",
    download: Annotated[bool, typer.Option("--download", help="Allow the model to be fetched.")] = False,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the table here as well.")
    ] = None,
) -> int:
    """Measure an NLI model: accuracy, contradiction precision and recall, calibration, speed."""
    set_loudness(quiet=False, verbose=0)
    # Imported here: torch takes seconds, and a help text should not.
    from contradict.evaluation.nli import evaluate_nli as score
    from contradict.evaluation.nli_report import nli_markdown, nli_signature
    from contradict.nli.load import load_nli

    model = load_nli(nli, device=device, download=download)
    table = nli_markdown(list(score(model, files, cap=cap)), nli_signature(model, files))
    if output:
        write_text(output, table)
    typer.echo(table, nl=False)
    return 0
