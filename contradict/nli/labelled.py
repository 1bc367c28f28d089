"""Labelled sentence pairs, as the public sets and our own give them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import InputError

ALLOWED = {
    "entailment": (1.0, 0.0, 0.0),
    "neutral": (0.0, 1.0, 0.0),
    "contradiction": (0.0, 0.0, 1.0),
    "not_entailment": (0.0, 1.0, 1.0),
    "not_contradiction": (1.0, 1.0, 0.0),
}
"""Which of entailment, neutral, contradiction a label leaves open."""

GROUPED = ("newsquads", "newspairs", "quads")
"""Files whose rows come in contrast groups: the id without its last part."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled pair."""

    premise: str
    hypothesis: str
    label: str
    """One of `ALLOWED`."""
    source: str
    weight: float = 1.0
    group: str = ""
    """Rows of one contrast group, quad or story share it."""
    kind: str = ""
    teacher: tuple[float, float, float] | None = None
    """What a larger model says of the pair, for training a smaller one."""

    @property
    def texts(self) -> tuple[str, str]:
        """Premise and hypothesis, as `NliModel.judge` takes them."""
        return self.premise, self.hypothesis


def read_rows(path: Path) -> list[Row]:
    """Read one ``.jsonl.gz`` of labelled pairs.

    Args:
        path: one JSON object a line with premise, hypothesis, label and, in our own sets, id and kind.

    Raises:
        InputError: the file is missing, or a line lacks a field or has an unknown label.
    """
    name = path.name.removesuffix(".jsonl.gz")
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [_row(json.loads(line), name) for line in lines]
    except (OSError, EOFError, ValueError, KeyError) as error:
        raise InputError(
            f"{path}: expected labelled pairs, found {error!r}. Check the data folder."
        ) from error


def _row(raw: dict[str, str], name: str) -> Row:
    if raw["label"] not in ALLOWED:
        raise ValueError(f"label {raw['label']!r}")
    group = raw.get("id", "").rpartition("-")[0] if name.startswith(GROUPED) else ""
    return Row(raw["premise"], raw["hypothesis"], raw["label"], name, group=group, kind=raw.get("kind", ""))
