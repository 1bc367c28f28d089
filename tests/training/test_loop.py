"""A run that is killed and resumed ends with the weights of an unbroken one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from contradict.nli.labelled import ALLOWED, Row
from contradict.training.batches import plan
from contradict.training.loop import FINISH, STATE, Recipe, train
from contradict.training.lora import encoder
from tests.nli.toy_encoder import WORDS, toy_model, toy_tokenizer

RECIPE = Recipe(peak=1e-2, batch=4, checkpoint_every=5)


def toy_batches() -> list[list[Row]]:
    labels = sorted(ALLOWED)
    rows = [
        Row(" ".join(WORDS[at % 7 : at % 7 + 5]), " ".join(WORDS[at % 11 : at % 11 + 3]), labels[at % 5], "t")
        for at in range(72)
    ]
    order = plan([len(row.premise.split()) for row in rows], RECIPE.batch, seed=1)
    return [[rows[index] for index in batch] for batch in order]


def run(folder: Path, **more: Any) -> dict[str, torch.Tensor]:
    model = toy_model()
    lines: list[str] = []
    encode = encoder(toy_tokenizer(), "cpu")
    train(model, encode, toy_batches(), RECIPE, folder=folder, log=lines.append, **more)
    return {name: value.detach().clone() for name, value in model.named_parameters()}


def same(left: dict[str, torch.Tensor], right: dict[str, torch.Tensor]) -> bool:
    return all(torch.equal(left[name], right[name]) for name in left)


@pytest.mark.parametrize("killed_after", [1, 7, 10])
def test_kill_and_resume_gives_the_same_weights(tmp_path: Path, killed_after: int) -> None:
    """Killed before the first checkpoint, between two, and on one."""
    unbroken = run(tmp_path / "unbroken")
    run(tmp_path / "broken", stop_after=killed_after)
    assert same(run(tmp_path / "broken"), unbroken)
    assert not same(unbroken, run(tmp_path / "other", stop_after=3))


def test_a_half_written_checkpoint_does_no_harm(tmp_path: Path) -> None:
    unbroken = run(tmp_path / "unbroken")
    run(tmp_path / "broken", stop_after=7)
    (tmp_path / "broken" / f"{STATE}.part").write_bytes(b"half")
    assert same(run(tmp_path / "broken"), unbroken)


def test_an_early_end_on_request_completes_the_decay(tmp_path: Path) -> None:
    tmp_path.joinpath(FINISH).write_text("6")
    run(tmp_path)
    state = torch.load(tmp_path / STATE, weights_only=True)
    assert state["step"] == state["schedule"]["steps"] == 6
    assert not (tmp_path / FINISH).exists()


def test_frozen_parameters_stay(tmp_path: Path) -> None:
    model = toy_model()
    frozen = model.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    before = frozen.clone()
    encode = encoder(toy_tokenizer(), "cpu")
    assert train(model, encode, toy_batches()[:4], RECIPE, folder=tmp_path, log=lambda line: None)
    assert torch.equal(frozen, before)
