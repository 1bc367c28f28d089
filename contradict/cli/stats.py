"""``contradict stats``: precision by type, detector, outlets and confidence, from verdicts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from contradict.errors import InputError
from contradict.review.agreement import agreements
from contradict.review.exchange import read_jsonl
from contradict.review.stats import TARGET, summarise
from contradict.review.stats_text import render_stats
from contradict.review.store import VerdictStore, default_path
from contradict.review.verdicts import Verdict


def stats(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE...", help="Verdicts that pages exported. [default: the store]"),
    ] = None,
    *,
    store: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The verdict store. [default: one file per user]")
    ] = None,
    precision: Annotated[
        float, typer.Option(metavar="0..1", help="For which precision to look for a threshold.")
    ] = TARGET,
) -> int:
    """Show what the verdicts say: precision with intervals, and the threshold for a wanted precision."""
    if not 0 < precision < 1:
        raise InputError(f"--precision: found {precision}, expected a number between 0 and 1, such as 0.9.")
    verdicts = read_verdicts(files or [], store)
    summary = summarise(verdicts, target=precision)
    typer.echo(render_stats(summary, agreements(verdicts)), nl=False)
    return 0


def read_verdicts(files: list[Path], store: Path | None) -> list[Verdict]:
    """Read the files, the store, or both when both are named; one verdict counts once."""
    found: dict[str, Verdict] = {}
    if store or not files:
        path = store or default_path()
        if not path.is_file():
            raise InputError(
                f"{path}: no verdict store. Review with `contradict review REPORT`, or give files."
            )
        found |= {verdict.id: verdict for verdict in VerdictStore(path).verdicts()}
    for file in files:
        found |= {verdict.id: verdict for verdict in read_jsonl(file)}
    return list(found.values())
