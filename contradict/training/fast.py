"""``python -m contradict.training.fast DATA RUN``: train the fast tier on labels and on the accurate tier.

The student is all-MiniLM-L6-v2, all of it trained; the teacher is the accurate tier, asked once for every
pair and remembered in a cache of its own.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from contradict.align.encoders import packaged_folder
from contradict.nli import NliModel, load_nli
from contradict.nli.interface import LABELS
from contradict.nli.labelled import Row
from contradict.nli.precision import wants_bf16
from contradict.runtime import cache_dir, pick_device, require
from contradict.training.assemble import assemble
from contradict.training.batches import plan
from contradict.training.loop import Recipe, train
from contradict.training.lora import encoder
from contradict.training.mix import MIX, read_mix

PART = 512
"""Pairs the teacher is asked at a time; what it said is kept after each part."""


def main() -> None:
    """Train, and write a model folder into ``RUN/model``."""
    args = _arguments()
    device = pick_device(args.device)
    bf16 = wants_bf16(device)
    recipe = Recipe(peak=args.peak, longest=args.longest, trust=args.trust, bf16=bf16, device=device)
    require("torch").manual_seed(recipe.seed)
    model, tokenizer = build(args.start)
    model.to(device)
    rows, lengths = assemble(
        read_mix(args.mix), args.data, tokenizer, longest=recipe.longest, seed=recipe.seed
    )
    teacher = load_nli(args.teacher, device=args.device, cache=cache_dir() / "taught.sqlite")
    print(f"{len(rows)} pairs to be taught", flush=True)
    taught = teach(rows, teacher)
    batches = [[taught[index] for index in batch] for batch in plan(lengths, recipe.batch, seed=recipe.seed)]
    print(f"{len(batches)} steps", flush=True)
    whole = train(
        model,
        encoder(tokenizer, device),
        batches,
        recipe,
        folder=args.run,
        log=lambda line: print(line, flush=True),
    )
    save(model, tokenizer, args.run / "model")
    print("complete" if whole else "stopped early", flush=True)


def build(start: Path | None = None) -> tuple[Any, Any]:
    """Return the student and its tokenizer.

    Args:
        start: model folder of an earlier run to go on from; by default the packaged encoder with a new head.
    """
    transformers = require("transformers")
    source = str(start or packaged_folder())
    model = transformers.AutoModelForSequenceClassification.from_pretrained(
        source,
        local_files_only=True,
        use_safetensors=True,
        dtype="float32",
        id2label=dict(enumerate(LABELS)),
        label2id={label: index for index, label in enumerate(LABELS)},
    )
    return model, transformers.AutoTokenizer.from_pretrained(source, local_files_only=True)


def teach(rows: Sequence[Row], teacher: NliModel) -> list[Row]:
    """Ask the teacher about every row.

    Args:
        rows: pairs, labelled or not.
        teacher: the larger model.

    Returns:
        The rows in the same order with `Row.teacher`.
    """
    said: list[tuple[float, float, float]] = []
    for start in range(0, len(rows), PART):
        for row in teacher.judge([row.texts for row in rows[start : start + PART]]):
            entailment, neutral, contradiction = map(float, row)
            said.append((entailment, neutral, contradiction))
    return [replace(row, teacher=word) for row, word in zip(rows, said, strict=True)]


def save(model: Any, tokenizer: Any, folder: Path) -> None:
    """Write the student in half precision: config, tokenizer and ``model.safetensors``."""
    model.half().save_pretrained(str(folder))
    tokenizer.save_pretrained(str(folder))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m contradict.training.fast", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with nli/ and news/")
    parser.add_argument("run", type=Path, help="folder for checkpoints and the model")
    parser.add_argument("--mix", type=Path, default=MIX.with_name("fast.toml"))
    parser.add_argument("--start", type=Path, help="model folder to go on from")
    parser.add_argument("--teacher", help="the accurate tier by default")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--peak", type=float, default=1e-4)
    parser.add_argument("--longest", type=int, default=160)
    parser.add_argument("--trust", type=float, default=0.6)
    return parser.parse_args()


if __name__ == "__main__":
    main()
