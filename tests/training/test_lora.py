"""From a base to a merged model, on an MPNet of twelve tiny layers."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import torch
from transformers import AutoModelForSequenceClassification, MPNetConfig, MPNetModel, MPNetTokenizerFast

from contradict.nli import adapter as adapter_module
from contradict.nli.labelled import Row
from contradict.training import lora
from contradict.training.calibrate import write_sheet
from contradict.training.loop import Recipe, train
from tests.nli.toy_encoder import WORDS

ROWS = [
    Row("the bridge was closed", "the bridge stayed open", "contradiction", "t"),
    Row("the bridge was closed", "the bridge was shut", "entailment", "t"),
    Row("the mayor", "the opera", "not_contradiction", "t", weight=0.5),
]


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    torch.manual_seed(3)
    marks = ["<s>", "<pad>", "</s>", "[UNK]", "<mask>", "."]
    tokenizer = MPNetTokenizerFast(vocab={word: at for at, word in enumerate(marks + WORDS)})
    config = MPNetConfig(
        vocab_size=len(marks) + len(WORDS),
        hidden_size=16,
        num_hidden_layers=12,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=66,
    )
    folder = tmp_path / "base"
    MPNetModel(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(lora, "base_folder", lambda: folder)
    monkeypatch.setattr(adapter_module, "base_for_now", lambda *_: nullcontext(folder))
    return folder


def scores(model: Any, tokenizer: Any) -> torch.Tensor:
    with torch.inference_mode():
        return torch.softmax(model(**lora.encoder(tokenizer, "cpu")(ROWS)).logits, 1)


def test_a_trained_adapter_is_saved_small_and_merged_as_it_was(base: Path, tmp_path: Path) -> None:
    torch.manual_seed(4)
    model, tokenizer = lora.build(None, bf16=False)
    trained = {name for name, value in model.named_parameters() if value.requires_grad}
    assert all("lora_" in name or "classifier" in name for name in trained)
    assert not any("layer.0." in name or "layer.1." in name for name in trained)
    encode = lora.encoder(tokenizer, "cpu")
    train(model, encode, [ROWS] * 8, Recipe(peak=1e-2), folder=tmp_path / "run", log=lambda line: None)
    lora.save(model, tmp_path / "ours")
    write_sheet(tmp_path / "ours", 1.2)
    sheet = adapter_module.read_sheet(tmp_path / "ours")
    merged = AutoModelForSequenceClassification.from_pretrained(
        adapter_module.merged_folder(tmp_path / "ours", sheet)
    ).eval()
    assert sheet.temperature == 1.2
    assert torch.allclose(scores(merged, tokenizer), scores(model, tokenizer), atol=5e-3)
    again, _ = lora.build(tmp_path / "ours", bf16=False)
    assert torch.allclose(scores(again.eval(), tokenizer), scores(merged, tokenizer), atol=1e-3)
    assert str(tmp_path) not in (tmp_path / "ours" / "adapter_config.json").read_text()


def test_frozen_linears_are_halved_where_that_is_fast(base: Path) -> None:
    model, _ = lora.build(None, bf16=True)
    kinds = {(value.dtype, value.requires_grad) for value in model.parameters()}
    assert (torch.bfloat16, False) in kinds and (torch.bfloat16, True) not in kinds
