"""Our own NLI weights: a small adapter, merged once into its base in the user's cache."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import ModelError
from contradict.nli.base import base_for_now, check_hash, publish
from contradict.nli.interface import LABELS
from contradict.nli.quiet import quiet
from contradict.runtime import cache_dir, require

ADAPTER = "adapter_model.safetensors"
WHOLE = "model.safetensors"
SHEET = "nli.json"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What ``nli.json`` beside the weights says about them."""

    sha256: str
    """Of the adapter, or of the whole model's weights."""
    temperature: float
    """Logits are divided by it; fitted on held-out data."""


def is_adapter(folder: Path) -> bool:
    """Say whether a folder holds an adapter rather than a whole model."""
    return (folder / ADAPTER).is_file() or ((folder / SHEET).is_file() and not (folder / WHOLE).is_file())


def is_whole(folder: Path) -> bool:
    """Say whether a folder holds a whole model of ours, with its temperature beside it."""
    return (folder / WHOLE).is_file() and (folder / SHEET).is_file()


def read_sheet(folder: Path) -> Sheet:
    """Read ``nli.json``.

    Raises:
        ModelError: the file is missing or not what it should be.
    """
    path = folder / SHEET
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Sheet(sha256=str(raw["sha256"]), temperature=float(raw["temperature"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"{path}: expected sha256 and temperature of the adapter, found {error!r}. "
            "Reinstall contradict, or write the file when the adapter was trained elsewhere."
        ) from error


def merged_folder(adapter: Path, sheet: Sheet, *, cache: Path | None = None) -> Path:
    """Return the folder of base and adapter merged, merging them on first use.

    Args:
        adapter: folder with ``adapter_config.json`` and ``adapter_model.safetensors``.
        sheet: what the adapter must hash to.
        cache: where it is kept; None for the user's cache folder.

    Returns:
        A folder that any transformers loader reads.

    Raises:
        ModelError: the base or the adapter is missing or has the wrong hash.
    """
    weights = adapter / ADAPTER
    if not weights.is_file():
        raise ModelError(f"{weights}: weights of the NLI model, found no such file. Reinstall contradict.")
    check_hash(weights, sheet.sha256, remedy="The weights are damaged: reinstall contradict.")
    folder = (cache or cache_dir()) / "nli" / f"{adapter.name}-{sheet.sha256[:12]}"
    if not (folder / WHOLE).is_file():
        with base_for_now(cache) as base:
            _merge(base, adapter, folder)
    return folder


def _merge(base: Path, adapter: Path, folder: Path) -> None:
    transformers, peft = require("transformers"), require("peft")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with quiet(), tempfile.TemporaryDirectory(dir=folder.parent) as name:
        model = transformers.AutoModelForSequenceClassification.from_pretrained(
            str(base), num_labels=len(LABELS), local_files_only=True, use_safetensors=True
        )
        merged = peft.PeftModel.from_pretrained(model, str(adapter)).merge_and_unload()
        merged.config.id2label = dict(enumerate(LABELS))
        merged.config.label2id = {label: index for index, label in enumerate(LABELS)}
        tokenizer = transformers.AutoTokenizer.from_pretrained(str(base), local_files_only=True)
        scratch = Path(name) / "merged"
        merged.save_pretrained(str(scratch))
        tokenizer.save_pretrained(str(scratch))
        publish(scratch, folder)
