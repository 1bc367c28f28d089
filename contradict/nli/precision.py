"""Is bfloat16 faster than float32 on this machine? Measured once, remembered."""

from __future__ import annotations

import json
import platform
import tempfile
import time
from pathlib import Path
from typing import Any

from contradict.runtime import cache_dir, require

ROUNDS = 5
GAIN = 1.3
"""Speed-up below which float32, being exact, is preferred."""


def bf16_is_fast() -> bool:
    """Say whether a bfloat16 layer beats a float32 layer clearly on this CPU.

    The answer is measured once per processor and torch version (about 0.2 s) and kept in the user's cache.
    CPU flags alone mislead: AMX is fast, and so is avx512_bf16 on AMD, where there is no AMX.
    """
    torch = require("torch")
    key = f"{_processor()}|torch {torch.__version__}"
    path = cache_dir() / "precision.json"
    known = _read(path)
    if key not in known:
        known[key] = _gain(torch) >= GAIN
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
