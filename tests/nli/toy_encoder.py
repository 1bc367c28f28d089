"""A tiny BERT with its own word list, taught the three known pairs in a second: offline, deterministic."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

from contradict.nli.cross_encoder import KNOWN
from contradict.nli.interface import LABELS

WORDS = sorted({word.strip(".").lower() for pair in KNOWN for text in pair[:2] for word in text.split()})


def toy_tokenizer() -> Any:
    marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "."]
    return BertTokenizerFast(vocab={word: index for index, word in enumerate(marks + WORDS)})


def toy_model(seed: int = 0) -> Any:
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(WORDS) + 6,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=66,
        num_labels=3,
    )
    return BertForSequenceClassification(config).eval()


def save_taught(folder: Path, order: Sequence[str] = LABELS, claimed: Sequence[str] | None = None) -> Path:
    """Teach a toy the known pairs with outputs in one order, and save it claiming that order or another."""
    model, tokenizer = toy_model(), toy_tokenizer()
    batch = tokenizer(
        [pair[0] for pair in KNOWN], [pair[1] for pair in KNOWN], padding=True, return_tensors="pt"
    )
    gold = torch.tensor([list(order).index(pair[2]) for pair in KNOWN])
    optimiser = torch.optim.Adam(model.parameters(), lr=2e-3)
    for _ in range(1000):
        optimiser.zero_grad()
        loss = torch.nn.functional.cross_entropy(model(**batch).logits, gold)
        loss.backward()
        optimiser.step()
        if loss.item() < 0.02:
            break
    model.config.id2label = dict(enumerate(claimed or order))
    model.config.label2id = {label: index for index, label in enumerate(claimed or order)}
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder
