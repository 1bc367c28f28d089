"""``python -m contradict.training DATA RUN``: train the accurate tier, or go on where it stopped."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from contradict.nli.precision import wants_bf16
from contradict.runtime import pick_device, require
from contradict.training import lora
from contradict.training.assemble import assemble
from contradict.training.batches import plan
from contradict.training.loop import Recipe, train
from contradict.training.mix import MIX, read_mix


def main() -> None:
    """Train, and write the adapter into ``RUN/adapter``."""
    args = _arguments()
    device = pick_device(args.device)
    bf16 = wants_bf16(device)
    recipe = Recipe(
        peak=args.peak,
        decay=args.decay,
        batch=args.batch,
        longest=args.longest,
        seed=args.seed,
        bf16=bf16,
        device=device,
    )
    require("torch").manual_seed(recipe.seed)
    model, tokenizer = lora.build(args.start, bf16=bf16)
    model.to(device)
    rows, lengths = assemble(
        read_mix(args.mix), args.data, tokenizer, longest=recipe.longest, seed=recipe.seed
    )
    batches = [[rows[index] for index in batch] for batch in plan(lengths, recipe.batch, seed=recipe.seed)]
    args.run.mkdir(parents=True, exist_ok=True)
    (args.run / "recipe.json").write_text(json.dumps(asdict(recipe) | {"steps": len(batches)}, indent=1))
    print(
        f"{len(rows)} pairs, {len(batches)} steps, mean {sum(lengths) / len(lengths):.0f} tokens", flush=True
    )
    whole = train(
        model,
        lora.encoder(tokenizer, device),
        batches,
        recipe,
        folder=args.run,
        log=lambda line: print(line, flush=True),
        stop_after=args.stop_after,
    )
    lora.save(model, args.run / "adapter")
    print("complete" if whole else "stopped early", flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m contradict.training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with nli/ and news/")
    parser.add_argument("run", type=Path, help="folder for checkpoints and the adapter")
    parser.add_argument("--mix", type=Path, default=MIX)
    parser.add_argument("--start", type=Path, help="adapter to go on from")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--peak", type=float, default=3e-4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--longest", type=int, default=128, help="tokens; longer rows are left out")
    parser.add_argument("--decay", type=float, default=0.4, help="share of steps at a falling rate")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stop-after", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    main()
