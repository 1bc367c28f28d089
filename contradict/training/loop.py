"""The training loop: one optimiser, checkpoints that allow an exact resume, an early end on request."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from contradict.nli.labelled import Row
from contradict.runtime import require
from contradict.training.loss import marginal_loss, taught_loss
from contradict.training.schedule import Schedule

STATE = "state.pt"
FINISH = "finish"
"""Write a number of steps into a file of this name in the run folder, and the rate decays within them."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that fixes a run besides the data."""

    peak: float = 3e-4
    warmup: float = 0.05
    decay: float = 0.4
    batch: int = 32
    longest: int = 128
    weight_decay: float = 0.01
    clip: float = 1.0
    checkpoint_every: int = 100
    seed: int = 1
    trust: float = 0.0
    """Share of the loss that a teacher's probabilities make up; every row must carry them."""
    bf16: bool = False
    device: str = "cpu"


Encode = Callable[[Sequence[Row]], Any]
"""Rows to the model's input tensors."""


def train(
    model: Any,
    encode: Encode,
    batches: list[list[Row]],
    recipe: Recipe,
    *,
    folder: Path,
    log: Callable[[str], None],
    stop_after: int | None = None,
) -> bool:
    """Train the parameters that require a gradient, from the last checkpoint if there is one.

    Args:
        model: returns ``.logits`` (n, 3).
        encode: rows to tensors.
        batches: the rows of each step.
        recipe: rate, clipping, precision.
        folder: where the checkpoint lies; made if missing.
        log: takes one line now and then.
        stop_after: end after this many steps of this call, for tests.

    Returns:
        True when the schedule is complete.
    """
    torch = require("torch")
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value for name, value in model.named_parameters() if value.requires_grad}
    optimiser = torch.optim.AdamW(weights.values(), lr=recipe.peak, weight_decay=recipe.weight_decay)
    steps = len(batches)
    schedule = Schedule(steps, int(recipe.warmup * steps), int((1 - recipe.decay) * steps))
    step, schedule = _resume(folder, weights, optimiser, schedule)
    model.eval()  # no dropout: it is slow on a CPU, and makes an exact resume harder
    progress, done = _Progress(log), 0
    while step < schedule.steps and done != stop_after:
        schedule = _asked_to_finish(folder, step, schedule, log)
        rows = batches[step]
        for group in optimiser.param_groups:
            group["lr"] = recipe.peak * schedule.factor(step)
        loss = _step(model, encode, rows, optimiser, recipe)
        step, done = step + 1, done + 1
        progress.add(loss, rows, step, schedule)
        if step % recipe.checkpoint_every == 0 or step == schedule.steps:
            _save(folder, weights, optimiser, step, schedule)
    return step >= schedule.steps


def _step(model: Any, encode: Encode, rows: list[Row], optimiser: Any, recipe: Recipe) -> float:
    torch = require("torch")
    with torch.autocast(recipe.device, torch.bfloat16) if recipe.bf16 else nullcontext():
        logits = model(**encode(rows)).logits
    loss = _loss(logits, rows, recipe.trust)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    parameters = [value for group in optimiser.param_groups for value in group["params"]]
    torch.nn.utils.clip_grad_norm_(parameters, recipe.clip)
    optimiser.step()
    return float(loss.detach())


def _loss(logits: Any, rows: list[Row], trust: float) -> Any:
    weights = [row.weight for row in rows]
    labelled = marginal_loss(logits, [row.label for row in rows], weights)
    if not trust:
        return labelled
    taught = taught_loss(logits, require("torch").tensor([row.teacher for row in rows]), weights)
    return (1 - trust) * labelled + trust * taught


def _save(folder: Path, weights: dict[str, Any], optimiser: Any, step: int, schedule: Schedule) -> None:
    torch = require("torch")
    state = {
        "step": step,
        "schedule": asdict(schedule),
        "weights": {name: value.detach() for name, value in weights.items()},
        "optimiser": optimiser.state_dict(),
    }
    scratch = folder / f"{STATE}.part"
    torch.save(state, scratch)
    scratch.replace(folder / STATE)


def _resume(
    folder: Path, weights: dict[str, Any], optimiser: Any, schedule: Schedule
) -> tuple[int, Schedule]:
    torch = require("torch")
    path = folder / STATE
    if not path.is_file():
        return 0, schedule
    state = torch.load(path, map_location="cpu", weights_only=True)
    with torch.no_grad():
        for name, value in weights.items():
            value.copy_(state["weights"][name])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"]), Schedule(**state["schedule"])


def _asked_to_finish(folder: Path, step: int, schedule: Schedule, log: Callable[[str], None]) -> Schedule:
    request = folder / FINISH
    if not request.is_file():
        return schedule
    shorter = schedule.finish(step, int(request.read_text().strip() or "200"))
    request.unlink()
    log(f"asked to finish: decay from step {shorter.decay_from} to {shorter.steps}")
    return shorter


class _Progress:
    """A line every twenty steps: loss by source, pairs a second."""

    def __init__(self, log: Callable[[str], None]) -> None:
        self._log, self._losses, self._pairs = log, list[float](), 0
        self._since = time.monotonic()

    def add(self, loss: float, rows: list[Row], step: int, schedule: Schedule) -> None:
        """Count one step."""
        self._losses.append(loss)
        self._pairs += len(rows)
        if step % 20 == 0 or step == schedule.steps:
            speed = self._pairs / max(time.monotonic() - self._since, 1e-9)
            mean = sum(self._losses) / len(self._losses)
            rate = schedule.factor(step - 1)
            self._log(f"step {step}/{schedule.steps} loss {mean:.4f} rate x{rate:.2f} {speed:.1f} pairs/s")
            self._losses, self._pairs, self._since = [], 0, time.monotonic()
