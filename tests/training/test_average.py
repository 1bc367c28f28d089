"""The mean of adapters: of weights, in the precision of the first, and of one line only."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from contradict.errors import SettingsError
from contradict.training.average import CONFIG, WEIGHTS, average


def adapter(folder: Path, value: float, *, size: int = 2) -> Path:
    """Write an adapter with one tensor."""
    folder.mkdir()
    save_file({"lora": torch.full((size, 2), value, dtype=torch.float16)}, str(folder / WEIGHTS))
    (folder / CONFIG).write_text("{}", encoding="utf-8")
    return folder


def test_the_mean_is_weighted(tmp_path: Path) -> None:
    one, other = adapter(tmp_path / "one", 1.0), adapter(tmp_path / "other", 5.0)
    average({one: 0.75, other: 0.25}, tmp_path / "mean")
    mean = load_file(str(tmp_path / "mean" / WEIGHTS))["lora"]
    assert mean.dtype == torch.float16
    assert mean.tolist() == [[2.0, 2.0], [2.0, 2.0]]
    assert (tmp_path / "mean" / CONFIG).read_text(encoding="utf-8") == "{}"


def test_the_mean_of_one_is_itself(tmp_path: Path) -> None:
    one = adapter(tmp_path / "one", 0.3)
    average({one: 1.0}, tmp_path / "mean")
    kept = load_file(str(tmp_path / "mean" / WEIGHTS))["lora"]
    assert torch.equal(kept, load_file(str(one / WEIGHTS))["lora"])


def test_weights_that_are_no_mean_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"weights sum to 1\.5"):
        average({adapter(tmp_path / "one", 1.0): 1.5}, tmp_path / "mean")


def test_another_architecture_is_refused(tmp_path: Path) -> None:
    one, other = adapter(tmp_path / "one", 1.0), adapter(tmp_path / "other", 1.0, size=3)
    with pytest.raises(SettingsError, match="not of one line"):
        average({one: 0.5, other: 0.5}, tmp_path / "mean")
