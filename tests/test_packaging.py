"""What a wheel carries: every model that the manifest names, and the pairs that int8 is fixed with."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
INT8 = ("data/quads.train.jsonl", "data/quads.test.jsonl.gz")
"""Read by `contradict.nli.int8`; the other training data stays at home."""


def test_a_wheel_carries_the_models_without_their_training_data() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    models = tomllib.loads((ROOT / "models/manifest.toml").read_text("utf-8"))
    shipped = {f"models/{name}": f"contradict/_models/{name}" for name in ("manifest.toml", *models, *INT8)}
    assert wheel["wheel"]["force-include"] == shipped
    assert all((ROOT / source).exists() for source in shipped)
