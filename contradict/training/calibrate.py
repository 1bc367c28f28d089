"""One temperature for all logits, fitted on pairs that were kept aside."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contradict.nli.adapter import ADAPTER, SHEET, WHOLE
from contradict.nli.base import file_hash
from contradict.nli.columns import softmax
from contradict.nli.labelled import ALLOWED, Row

GRID = np.exp(np.linspace(np.log(0.4), np.log(4.0), 200))


def fit_temperature(scores: NDArray[np.float32], rows: Sequence[Row]) -> float:
    """Return the temperature under which the labels are likeliest.

    Args:
        scores: (n, 3) judgements made at temperature 1.
        rows: the same pairs, labelled; two-way labels count by the sum of what they allow.

    Returns:
        A value of a fixed grid, rounded to three digits.

    Source:
        Guo et al. 2017, On Calibration of Modern Neural Networks.
    """
    logits = np.log(np.maximum(scores.astype(np.float64), 1e-12))
    allowed = np.array([ALLOWED[row.label] for row in rows])
    losses = [_loss(logits / temperature, allowed) for temperature in GRID]
    return round(float(GRID[int(np.argmin(losses))]), 3)


def write_sheet(folder: Path, temperature: float) -> None:
    """Write ``nli.json`` beside an adapter or a whole model: the hash of its weights and its temperature."""
    weights = folder / (ADAPTER if (folder / ADAPTER).is_file() else WHOLE)
    sheet = {"sha256": file_hash(weights), "temperature": temperature}
    (folder / SHEET).write_text(json.dumps(sheet, indent=1) + "\n", encoding="utf-8")


def _loss(logits: NDArray[np.float64], allowed: NDArray[np.float64]) -> float:
    return float(-np.log((softmax(logits) * allowed).sum(axis=1)).mean())
