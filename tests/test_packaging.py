"""What a wheel carries: every model that the manifest names, and nothing else of the models' folder."""

from __future__ import annotations

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_a_wheel_carries_the_models_without_their_training_data() -> None:
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    models = tomllib.loads((ROOT / "models/manifest.toml").read_text("utf-8"))
    shipped = {f"models/{name}": f"contradict/_models/{name}" for name in ("manifest.toml", *models)}
    assert wheel["wheel"]["force-include"] == shipped
    assert all((ROOT / source).exists() for source in shipped)
