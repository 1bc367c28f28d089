"""Is a lower precision faster on this machine? Measured once, remembered."""

from __future__ import annotations

import json
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from contradict.runtime import cache_dir, require

ROUNDS = 5
GAIN = 1.3
"""Speed-up below which the higher precision, being nearer to the trained model, is preferred."""


def wants_bf16(device: str, *, cache: Path | None = None) -> bool:
    """Say whether to compute in bfloat16 on ``cpu``, ``cuda`` or ``mps`` when nothing else is asked for."""
    return device == "cuda" or (device == "cpu" and bf16_is_fast(cache=cache))


def bf16_is_fast(*, cache: Path | None = None) -> bool:
    """Say whether a bfloat16 layer beats a float32 layer clearly on this CPU.

    The answer is measured once per processor and torch version (about 0.2 s) and kept in the cache folder.
    CPU flags alone mislead: AMX is fast, and so is avx512_bf16 on AMD, where there is no AMX.
    """
    torch = require("torch")
    return remembered(f"torch {torch.__version__}", lambda: _gain(torch), cache=cache)


def remembered(what: str, gain: Callable[[], float], *, cache: Path | None = None) -> bool:
    """Say whether a gain in speed is worth it on this processor, measuring it once.

    Args:
        what: what is measured, with its version.
        gain: measures how many times faster it is.
        cache: folder that remembers the answer; None for the user's.
    """
    key = f"{_processor()}|{what}"
    path = (cache or cache_dir()) / "precision.json"
    known = _read(path)
    if key not in known:
        known[key] = gain() >= GAIN
        _write(path, known)
    return known[key]


def _gain(torch: Any) -> float:
    best = {}
    with torch.inference_mode():
        for dtype in (torch.float32, torch.bfloat16):
            layer = torch.nn.Linear(768, 3072).to(dtype)
            batch = torch.ones(512, 768, dtype=dtype)
            layer(batch)
            best[dtype] = min(_seconds(layer, batch) for _ in range(ROUNDS))
    return float(best[torch.float32] / best[torch.bfloat16])


def _seconds(layer: Any, batch: Any) -> float:
    start = time.perf_counter()
    layer(batch)
    return time.perf_counter() - start


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def _read(path: Path) -> dict[str, bool]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _write(path: Path, known: dict[str, bool]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as file:
        json.dump(known, file, sort_keys=True)
    Path(file.name).replace(path)
