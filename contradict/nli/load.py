"""One door to every NLI model: ours by default, any other by folder or hub name."""

from __future__ import annotations

from pathlib import Path

from contradict.nli.adapter import is_adapter, merged_folder, read_sheet, revision_of
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
) -> NliModel:
    """Load an NLI model.

    Args:
        name_or_folder: None for the default, the name of one of ours, a folder, or a name on the hub.
        device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
        cache: file that remembers judgements, or None.
        download: allow the hub to be asked; otherwise nothing leaves the machine.

    Returns:
        A model whose judgements have the columns entailment, neutral, contradiction.

    Raises:
        ModelError: the model is missing, damaged, or fails three known pairs.
    """
    name = name_or_folder or DEFAULT
    ours = models_dir() / name
    folder = ours if ours.is_dir() else Path(name)
    if is_adapter(folder):
        sheet = read_sheet(folder)
        return CrossEncoder(
            str(merged_folder(folder, sheet)),
            name=folder.name,
            revision=revision_of(folder, sheet.temperature),
            device=device,
            temperature=sheet.temperature,
        )
    revision = revision_of(folder, 1.0) if folder.is_dir() else "hub"
    return CrossEncoder(name, name=folder.name, revision=revision, device=device, download=download)
