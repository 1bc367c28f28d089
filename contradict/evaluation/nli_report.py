"""NLI scores as a markdown table, with the line that makes two tables comparable."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Sequence
from pathlib import Path

from contradict.evaluation.nli import NliScore
from contradict.nli.base import file_hash
from contradict.nli.interface import NliModel
from contradict.reporters.escape import inline

HEAD = (
    "| file | rows | accuracy | majority | bag of words | macro F1 | contradiction P | R | AUROC "
    "| P at R>=0.75 | ECE |"
)


def nli_markdown(scores: Sequence[NliScore], signature: str) -> str:
    """Render scores.

    Args:
        scores: one a file.
        signature: from `nli_signature`.

    Returns:
        A table in markdown; files of which only a part was judged carry a star.
    """
    rows = [HEAD, "|---|" + "---|" * 10]
    rows += [
        f"| {inline(score.file)}{'' if score.whole else '*'} | {score.rows} | "
        + " | ".join(
            _cell(value)
            for value in (
                score.accuracy,
                score.majority,
                score.bag_of_words,
                score.macro_f1,
                score.precision,
                score.recall,
                score.auroc,
                score.precision_at_recall,
                score.ece,
            )
        )
        + " |"
        for score in scores
    ]
    note = "\n\\* the first rows of a seeded shuffle\n" if any(not score.whole for score in scores) else ""
    return "\n".join(rows) + f"\n{note}\n`{signature}`\n"


def nli_signature(model: NliModel, files: Sequence[Path]) -> str:
    """Return one line with the model, the data and the versions that a table rests on."""
    data = hashlib.sha256("".join(f"{file.name}:{file_hash(file)}" for file in files).encode()).hexdigest()
    versions = " ".join(
        f"{package} {importlib.metadata.version(package)}" for package in ("torch", "transformers")
    )
    return f"model {model.name} {model.revision} | data {data[:12]} | {versions}"


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
