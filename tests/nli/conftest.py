from __future__ import annotations

from pathlib import Path

import pytest
import torch

from contradict.nli.cross_encoder import CrossEncoder
from tests.nli.toy_encoder import save_taught

torch.set_num_threads(1)  # a toy is faster so, above all on a busy machine


@pytest.fixture(autouse=True)
def float_unless_asked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere than in test_int8.py, toys in int8 would go into the user's own cache."""
    if not request.node.path.name.startswith("test_int8"):
        monkeypatch.setattr("contradict.nli.cross_encoder.installed", lambda: False)


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_taught(tmp_path_factory.mktemp("taught"))


@pytest.fixture(scope="session")
def toy(taught: Path) -> CrossEncoder:
    return CrossEncoder(str(taught), name="toy", weights="0", device="cpu", bf16=False)
