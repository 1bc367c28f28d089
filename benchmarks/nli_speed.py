"""``python -m benchmarks.nli_speed``: pairs a second of the shipped NLI model, bf16 and workers against fp32.

Prints markdown. Run it on an idle machine; the load average is printed because it decides everything.
"""

from __future__ import annotations

import os
import platform
import time
from typing import Any

import torch

from contradict.nli.adapter import merged_folder, read_sheet
from contradict.nli.cross_encoder import CrossEncoder
from contradict.nli.load import DEFAULT
from contradict.nli.threads import physical_cores
from contradict.runtime import models_dir

TOKENS = 64
PAIRS = 128


def pairs_of(tokenizer: Any) -> list[tuple[str, str]]:
    """Make distinct pairs of about 64 tokens each."""
    words = (
        "the bridge over the river was closed on monday after an inspection found cracks in a pier".split()
    )
    texts = []
    for at in range(PAIRS):
        left = " ".join(words[(at + step) % len(words)] for step in range(30))
        right = f"{at} " + " ".join(words[(3 * at + step) % len(words)] for step in range(24))
        assert len(tokenizer(left, right)["input_ids"]) <= TOKENS
        texts.append((left, right))
    return texts


def plain(model: Any, tokenizer: Any, texts: list[tuple[str, str]], rows: int) -> float:
    """Judge batch after batch on all threads in the usual way; return pairs a second."""
    start = time.perf_counter()
    with torch.inference_mode():
        for at in range(0, len(texts), rows):
            part = texts[at : at + rows]
            batch = tokenizer(
                [left for left, _ in part],
                [right for _, right in part],
                padding="max_length",
                max_length=TOKENS,
                return_tensors="pt",
            )
            model(**batch)
    return len(texts) / (time.perf_counter() - start)


def main() -> None:
    """Measure and print."""
    folder = models_dir() / DEFAULT
    source = str(merged_folder(folder, read_sheet(folder)))
    print(
        f"{platform.processor() or platform.machine()}, {physical_cores()} cores, torch {torch.__version__}, "
        f"load {os.getloadavg()[0]:.1f}, {PAIRS} pairs of {TOKENS} tokens, best of 3\n"
    )
    print("| how | pairs/s |\n|---|---|")
    for half in (False, True):
        nli = CrossEncoder(source, name="speed", weights="0", device="cpu", bf16=half)
        texts, word = pairs_of(nli._tokenizer), "bf16" if half else "fp32"
        usual = max(plain(nli._run.model, nli._tokenizer, texts, 32) for _ in range(3))
        print(f"| torch {word}, batch 32, all threads on each batch | {usual:.1f} |")
        best = 0.0
        for _ in range(3):
            start = time.perf_counter()
            nli.judge(texts)
            best = max(best, len(texts) / (time.perf_counter() - start))
        print(f"| `judge`, {word}, batch 8, one batch on each core | {best:.1f} |")


if __name__ == "__main__":
    main()
