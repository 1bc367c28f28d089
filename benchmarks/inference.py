"""Compare ways to run an NLI model on this CPU, side by side in one process: speed, size, and agreement.

    python -m benchmarks.inference MODEL [PAIRS.jsonl.gz ...] [--rows 200] [--speed 128]

MODEL is the name of one of ours or a model folder with ``nli.json``. Speed is measured on made-up pairs of 64
tokens: all threads on batches of 32 (the usual way), and through ``judge`` (batches of 8, one on each core).
On the first rows of each file of labelled pairs the table gives accuracy, the share of labels that differ
from torch fp32, and the largest and the mean difference of P(contradiction). Needs the extra ``int8``.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.nli_speed import TOKENS, pairs_of, plain
from contradict.nli.adapter import is_whole, merged_folder, read_sheet
from contradict.nli.cross_encoder import CrossEncoder
from contradict.nli.int8 import MODEL, SHEET, quantised_folder
from contradict.nli.interface import CONTRADICTION, LABELS
from contradict.nli.labelled import ALLOWED, Row, read_rows
from contradict.nli.precision import _processor
from contradict.nli.runners import OpenVinoRunner, TorchRunner
from contradict.nli.threads import physical_cores
from contradict.runtime import models_dir

ROUNDS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("files", type=Path, nargs="*")
    parser.add_argument("--rows", type=int, default=200, help="rows of each file")
    parser.add_argument("--speed", type=int, default=128, help="pairs for the speed")
    arguments = parser.parse_args()
    rows = [row for file in arguments.files for row in read_rows(file)[: arguments.rows]]
    encoders = ways(arguments.model)
    print(
        f"{arguments.model}: {_processor()}, {physical_cores()} cores, torch {torch.__version__},"
        f" load {os.getloadavg()[0]:.1f}, {arguments.speed} pairs of {TOKENS} tokens, best of {ROUNDS}\n"
    )
    print(
        "| how | batch 32, pairs/s | `judge`, pairs/s | weights, MB | accuracy | labels changed"
        " | max ΔP | mean ΔP |\n|---|---|---|---|---|---|---|---|"
    )
    texts = [row.texts for row in rows]
    exact: NDArray[np.float32] | None = None
    for name, size, encoder in encoders:
        usual = batched(encoder, arguments.speed)
        print(f"| {name} | {usual} | {judged(encoder, arguments.speed):.1f} | {size:.0f} |", end="")
        scores = encoder.judge(texts)
        exact = scores if exact is None else exact
        print(compared(scores, rows, exact), flush=True)


def ways(model: str) -> list[tuple[str, float, CrossEncoder]]:
    """Load the model in every precision, with the size of its weights in MB."""
    folder = models_dir() / model if (models_dir() / model).is_dir() else Path(model)
    sheet = read_sheet(folder)
    source = str(folder if is_whole(folder) else merged_folder(folder, sheet))

    def load(*, bf16: bool) -> CrossEncoder:
        return CrossEncoder(
            source,
            name=model,
            weights=sheet.sha256,
            device="cpu",
            temperature=sheet.temperature,
            bf16=bf16,
        )

    made = [(f"torch {'bf16' if half else 'fp32'}", half, load(bf16=half)) for half in (False, True)]
    count = sum(weight.numel() for weight in made[0][2]._run.model.parameters())  # type: ignore[attr-defined]
    found = [(name, count * (2 if half else 4) / 1e6, encoder) for name, half, encoder in made]
    float_one = found[0][2]
    small = quantised_folder(
        sheet.sha256,
        lambda: float_one._run.model,  # type: ignore[attr-defined]
        float_one._run,
        float_one._tokenizer,
        float_one._limit,
    )
    print(f"{small.name}: {(small / SHEET).read_text()} on the pairs it is checked with\n")
    for half in (False, True):
        encoder = load(bf16=False)
        encoder._run = OpenVinoRunner(small / MODEL, bf16=half)
        size = (small / MODEL).with_suffix(".bin").stat().st_size / 1e6
        found.append((f"OpenVINO int8, the rest {'bf16' if half else 'fp32'}", size, encoder))
    return found


def batched(encoder: CrossEncoder, count: int) -> str:
    if not isinstance(encoder._run, TorchRunner):
        return ""
    torch.set_num_threads(physical_cores())
    texts = pairs_of(encoder._tokenizer)[:count]
    speed = max(plain(encoder._run.model, encoder._tokenizer, texts, 32) for _ in range(ROUNDS))
    return f"{speed:.1f}"


def judged(encoder: CrossEncoder, count: int) -> float:
    texts = pairs_of(encoder._tokenizer)[:count]
    encoder.judge(texts[:16])
    best = 0.0
    for _ in range(ROUNDS):
        start = time.perf_counter()
        encoder.judge(texts)
        best = max(best, len(texts) / (time.perf_counter() - start))
    return best


def compared(scores: NDArray[np.float32], rows: Sequence[Row], exact: NDArray[np.float32]) -> str:
    """Return the cells on agreement, empty without rows."""
    if not rows:
        return " | | | |"
    right = np.mean([is_right(LABELS[score.argmax()], row) for score, row in zip(scores, rows, strict=True)])
    changed = (scores.argmax(axis=1) != exact.argmax(axis=1)).mean()
    shift = np.abs(scores - exact)[:, CONTRADICTION]
    return f" {right:.3f} | {changed:.1%} | {shift.max():.3f} | {shift.mean():.4f} |"


def is_right(label: str, row: Row) -> bool:
    return ALLOWED[row.label][LABELS.index(label)] > 0


if __name__ == "__main__":
    main()
