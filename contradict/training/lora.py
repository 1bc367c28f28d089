"""The accurate tier: a LoRA adapter and a classification head on all-mpnet-base-v2."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from contradict.nli.base import base_folder
from contradict.nli.labelled import Row
from contradict.runtime import require
from contradict.training.loop import Encode

RANK, ALPHA = 32, 64
LAYERS = tuple(range(2, 12))
LINEARS = ["attn.q", "attn.k", "attn.v", "attn.o", "intermediate.dense", "output.dense"]


def build(start: Path | None, *, bf16: bool) -> tuple[Any, Any]:
    """Build base, adapter and head.

    Args:
        start: an adapter to go on from, or None for a new one.
        bf16: hold the frozen layers in bfloat16: half the memory traffic, no cast at every step.

    Returns:
        The peft model with only adapter and head trainable, and the tokenizer.
    """
    transformers, peft, torch = require("transformers"), require("peft"), require("torch")
    base = str(base_folder())
    model = transformers.AutoModelForSequenceClassification.from_pretrained(
        base, num_labels=3, local_files_only=True, use_safetensors=True
    )
    if start is not None:
        model = peft.PeftModel.from_pretrained(model, str(start), is_trainable=True)
    else:
        model = peft.get_peft_model(model, _config(peft))
    for module in model.modules() if bf16 else ():
        if isinstance(module, torch.nn.Linear) and not module.weight.requires_grad:
            module.to(torch.bfloat16)
    return model, transformers.AutoTokenizer.from_pretrained(base, local_files_only=True)


def _config(peft: Any) -> Any:
    return peft.LoraConfig(
        task_type="SEQ_CLS",
        r=RANK,
        lora_alpha=ALPHA,
        lora_dropout=0.0,
        target_modules=LINEARS,
        layers_to_transform=list(LAYERS),
        layers_pattern="layer",
        modules_to_save=["classifier"],
    )


def encoder(tokenizer: Any, device: str) -> Encode:
    """Return the function that turns rows into the model's input."""

    def encode(rows: Sequence[Row]) -> Any:
        batch = tokenizer(
            [row.premise for row in rows],
            [row.hypothesis for row in rows],
            padding=True,
            return_tensors="pt",
        )
        return {key: value.to(device) for key, value in batch.items()}

    return encode


def save(model: Any, folder: Path) -> None:
    """Write the adapter in half precision, without machine paths.

    Args:
        model: the trained peft model.
        folder: receives ``adapter_config.json`` and ``adapter_model.safetensors``.
    """
    safetensors = require("safetensors.torch")
    config = model.peft_config["default"]
    config.base_model_name_or_path = "sentence-transformers/all-mpnet-base-v2"
    config.target_modules = sorted(config.target_modules)  # a set has another order in every process
    config.modules_to_save = sorted(set(config.modules_to_save))  # grows with every run that goes on from one
    model.save_pretrained(str(folder), save_embedding_layers=False)  # "auto" would ask the hub
    path = folder / "adapter_model.safetensors"
    halved = {name: value.half().contiguous() for name, value in safetensors.load_file(path).items()}
    safetensors.save_file(halved, path, metadata={"format": "pt"})
