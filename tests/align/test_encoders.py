"""The embedder's revision tells its weights apart, wherever they come from; a fault names the model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from contradict.align import encoders
from contradict.align.encoders import SentenceTransformerEncoder
from contradict.errors import ModelError
from contradict.runtime import require


class Loaded(torch.nn.Module):
    """What sentence-transformers gives for a name on the hub: weights, and no file we know of."""

    def __init__(self, weight: float) -> None:
        super().__init__()
        self.embedding = torch.nn.Parameter(torch.full((2, 3), weight, dtype=torch.bfloat16))
        self.scale = torch.nn.Parameter(torch.tensor(1.0))


def given(monkeypatch: pytest.MonkeyPatch, load: Any) -> None:
    library = type("library", (), {"SentenceTransformer": staticmethod(load)})
    monkeypatch.setattr(
        encoders, "require", lambda name: library if name == "sentence_transformers" else require(name)
    )


def test_two_revisions_of_one_name_are_two_models(monkeypatch: pytest.MonkeyPatch) -> None:
    revisions = []
    for weight in (0.5, 0.25, 0.5):
        given(monkeypatch, lambda *_, weight=weight, **__: Loaded(weight))
        revisions.append(SentenceTransformerEncoder("newsroom/embedder", device="cpu").revision)
    assert revisions[0] == revisions[2] != revisions[1]
    assert all(revision.startswith("sha256:") for revision in revisions)


def test_a_fault_of_the_packaged_model_names_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("no weights")

    given(monkeypatch, fail)
    monkeypatch.setattr(encoders, "packaged_folder", lambda: tmp_path)
    with pytest.raises(ModelError, match=r"embedder all-MiniLM-L6-v2: cannot be loaded \(no weights\)"):
        SentenceTransformerEncoder(device="cpu")
