"""Any sequence-classification model with three NLI labels, from a folder or a hub name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.nli.interface import LABELS
from contradict.nli.windows import split_pair
from contradict.runtime import pick_device, require

ROWS = 8
"""Every batch has exactly this many rows and a length that is a multiple of STEP: the arithmetic behind a
pair then never depends on which other pairs are judged with it, and equal input gives equal bytes."""
STEP = 16
LONGEST = 256

KNOWN = (
    ("The bridge was closed on Monday.", "The bridge was shut on Monday.", "entailment"),
    ("The bridge was closed on Monday.", "The mayor is fond of opera.", "neutral"),
    ("The bridge was closed on Monday.", "The bridge stayed open all of Monday.", "contradiction"),
)
"""Three pairs that every usable NLI model gets right; they catch a shuffled label order."""


class CrossEncoder:
    """A model that reads premise and hypothesis together."""

    def __init__(
        self,
        source: str,
        *,
        name: str,
        revision: str,
        device: str = "auto",
        temperature: float = 1.0,
        download: bool = False,
        bf16: bool = False,
    ) -> None:
        """Load a model and check that it does NLI.

        Args:
            source: folder, or name on the hub.
            name: what to call it in the provenance line.
            revision: hash of the weights.
            device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
            temperature: logits are divided by it.
            download: allow the hub to be asked.
            bf16: run in bfloat16.

        Raises:
            ModelError: the model cannot be loaded, has other labels, or fails three known pairs.
        """
        self.name = name
        self.revision = revision
        self._device = pick_device(device)
        self._temperature = temperature
        self._torch: Any = require("torch")
        self._tokenizer, self._model = _load(source, download=download)
        self._columns = label_columns(self._model.config.id2label, source)
        self._dtype = self._torch.bfloat16 if bf16 else self._torch.float32
        self._model = self._model.to(device=self._device, dtype=self._dtype).eval()
        _check_known(self, source)

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of texts; see `NliModel.judge`.

        A pair that is too long is split into windows, and the window that contradicts most counts.
        """
        parts = [(row, part) for row, pair in enumerate(texts) for part in self._split(pair)]
        scored = self._score([part for _, part in parts])
        result = np.zeros((len(texts), 3), dtype=np.float32)
        best = np.full(len(texts), -1.0)
        for (row, _), score in zip(parts, scored, strict=True):
            if score[2] > best[row]:
                best[row], result[row] = score[2], score
        return result

    def _split(self, pair: tuple[str, str]) -> list[tuple[str, str]]:
        if len(pair[0]) + len(pair[1]) < LONGEST:  # a token is at least one character
            return [pair]
        return split_pair(pair, self._tokenizer, LONGEST)

    def _score(self, pairs: list[tuple[str, str]]) -> NDArray[np.float32]:
        if not pairs:
            return np.zeros((0, 3), dtype=np.float32)
        encoded = self._tokenizer([left for left, _ in pairs], [right for _, right in pairs])
        lengths = [-(-len(ids) // STEP) * STEP for ids in encoded["input_ids"]]
        order = sorted(range(len(pairs)), key=lambda index: (lengths[index], pairs[index]))
        logits = np.zeros((len(pairs), 3), dtype=np.float64)
        for rows in _batches(order, lengths):
            logits[rows] = self._forward(encoded, rows, lengths[rows[0]])
        scaled = logits[:, self._columns] / self._temperature
        scaled -= scaled.max(axis=1, keepdims=True)
        exp = np.exp(scaled)
        return np.asarray(exp / exp.sum(axis=1, keepdims=True), dtype=np.float32)

    def _forward(self, encoded: Any, rows: list[int], length: int) -> NDArray[np.float64]:
        torch = self._torch
        filled = rows + [rows[0]] * (ROWS - len(rows))
        batch = self._tokenizer.pad(
            {key: [encoded[key][row] for row in filled] for key in encoded},
            padding="max_length",
            max_length=length,
            return_tensors="pt",
        )
        with torch.inference_mode():
            logits = self._model(**{key: value.to(self._device) for key, value in batch.items()}).logits
        return np.asarray(logits.float().cpu().numpy()[: len(rows)], dtype=np.float64)


def label_columns(id2label: dict[int, str], source: str) -> list[int]:
    """Find which output is entailment, neutral and contradiction.

    Args:
        id2label: the mapping of the model's config.
        source: for the message.

    Returns:
        Three output indices in the order of `LABELS`.

    Raises:
        ModelError: the labels are not these three.
    """
    found = {str(label).lower(): int(index) for index, label in id2label.items()}
    if sorted(found) != sorted(LABELS):
        raise ModelError(
            f"{source}: id2label in config.json, found {sorted(found)}, expected {sorted(LABELS)}. "
            "Use a three-way NLI model, or correct its config."
        )
    return [found[label] for label in LABELS]


def _load(source: str, *, download: bool) -> tuple[Any, Any]:
    transformers = require("transformers")
    known = {"local_files_only": not download, "trust_remote_code": False}
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(source, **known)
        model = transformers.AutoModelForSequenceClassification.from_pretrained(
            source, use_safetensors=True, **known
        )
    except (OSError, ValueError) as error:
        remedy = "Check the name." if download else "Give a model folder, or allow the download."
        raise ModelError(f"{source}: no NLI model could be loaded, found {error}. {remedy}") from error
    return tokenizer, model


def _batches(order: list[int], lengths: list[int]) -> list[list[int]]:
    batches: list[list[int]] = []
    for index in order:
        if batches and len(batches[-1]) < ROWS and lengths[batches[-1][0]] == lengths[index]:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def _check_known(model: CrossEncoder, source: str) -> None:
    scores = model.judge([(left, right) for left, right, _ in KNOWN])
    for (left, right, label), row in zip(KNOWN, scores, strict=True):
        found = LABELS[int(row.argmax())]
        if found != label:
            raise ModelError(
                f"{source}: judged {left!r} / {right!r}, found {found}, expected {label}. "
                "The weights or their label order are wrong: use another model, or correct id2label."
            )
