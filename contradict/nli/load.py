"""One door to every NLI model: ours by default, any other by folder or hub name."""

from __future__ import annotations

import hashlib
from pathlib import Path

from contradict.errors import ModelError
from contradict.nli.adapter import WHOLE, is_adapter, is_whole, merged_folder, read_sheet
from contradict.nli.base import check_hash, file_hash
from contradict.nli.cache import CachedNli
from contradict.nli.cross_encoder import CrossEncoder
from contradict.nli.interface import NliModel
from contradict.runtime import models_dir

DEFAULT = "nli-mpnet"


def load_nli(
    name_or_folder: str | None,
    *,
    device: str = "auto",
    cache: Path | None = None,
    download: bool = False,
    cache_folder: Path | None = None,
) -> NliModel:
    """Load an NLI model.

    Args:
        name_or_folder: None for the default, the name of one of ours, a folder, or a name on the hub.
        device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
        cache: SQLite file that remembers judgements, or None.
        download: allow the hub to be asked; otherwise nothing leaves the machine.
        cache_folder: where merged models and what was measured of the machine are kept; None for the user's.

    Returns:
        A model whose judgements have the columns entailment, neutral, contradiction.

    Raises:
        ModelError: the model is missing, damaged, or fails three known pairs.
        SettingsError: the device is unknown or not there.
        StoreError: the cache cannot be opened.
    """
    name = name_or_folder or DEFAULT
    ours = models_dir() / name
    folder = ours if ours.is_dir() else Path(name)
    known = is_adapter(folder) or is_whole(folder)
    model = (
        _ours(folder, device, cache_folder)
        if known
        else _other(name, device, cache_folder, download=download)
    )
    return CachedNli(model, cache) if cache is not None else model


def _ours(folder: Path, device: str, cache: Path | None) -> CrossEncoder:
    sheet = read_sheet(folder)
    if whole := is_whole(folder):
        check_hash(folder / WHOLE, sheet.sha256, remedy="The weights are damaged: reinstall contradict.")
    return CrossEncoder(
        str(folder if whole else merged_folder(folder, sheet, cache=cache)),
        name=folder.name,
        weights=sheet.sha256,
        device=device,
        temperature=sheet.temperature,
        cache=cache,
    )


def _other(name: str, device: str, cache: Path | None, *, download: bool) -> CrossEncoder:
    folder = Path(name)
    _check_place(folder, name)
    files = sorted(folder.glob("*.safetensors")) if folder.is_dir() else []
    whole = hashlib.sha256("".join(map(file_hash, files)).encode()).hexdigest() if files else None
    called = folder.resolve().name if folder.is_dir() else name
    return CrossEncoder(name, name=called, weights=whole, device=device, download=download, cache=cache)


def _check_place(folder: Path, name: str) -> None:
    """Say plainly what is wrong with a folder, before a library says it in its own words."""
    remedy = "Give a folder with config.json, a tokenizer and safetensors weights."
    if not folder.is_dir():
        if folder.is_absolute() or name.startswith("."):
            raise ModelError(f"nli {name}: no such folder. {remedy}")
        return
    missing = [part for part, pattern in _PARTS if not any(folder.glob(pattern))]
    if missing:
        raise ModelError(f"nli {name}: not a model folder, found no {' and no '.join(missing)}. {remedy}")


_PARTS = (("config.json", "config.json"), ("safetensors weights", "*.safetensors"))
