"""Any sequence-classification model with three NLI labels, from a folder or a hub name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.nli.columns import batches_of, label_columns, softmax
from contradict.nli.int8 import MODEL, installed, is_faithful, is_faster, quantised_folder
from contradict.nli.interface import CONTRADICTION, LABELS
from contradict.nli.precision import wants_bf16
from contradict.nli.quiet import quiet
from contradict.nli.runners import OpenVinoRunner, Run, TorchRunner
from contradict.nli.threads import physical_cores
from contradict.nli.windows import split_pair
from contradict.runtime import pick_device, require

ROWS = {"cpu": 8, "cuda": 64, "mps": 32}
"""Every batch has exactly this many rows and a length that is a multiple of STEP: the arithmetic behind a
pair then never depends on which other pairs are judged with it, and equal input gives equal bytes."""
STEP = 16
LONGEST = 256
"""Tokens of one window; more is split, never cut. Training saw 192."""

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
        weights: str | None = None,
        device: str = "auto",
        temperature: float = 1.0,
        download: bool = False,
        bf16: bool | None = None,
        int8: bool | None = None,
        cache: Path | None = None,
    ) -> None:
        """Load a model and check that it does NLI.

        Args:
            source: folder, or name on the hub.
            name: what to call it in the provenance line.
            weights: hash of the weights; None takes the hub's commit.
            device: ``auto``, ``cpu``, ``cuda`` or ``mps``.
            temperature: logits are divided by it.
            download: allow the hub to be asked.
            bf16: run in bfloat16; None runs it where it is measured to be faster.
            int8: run in int8 through OpenVINO; None does so on a CPU where the extra is installed, labels are
                equal within `int8.TOLERANCE` and it is measured to be faster; a given bf16 rules that out.
            cache: folder for the model in int8 and for what was measured; None for the user's.

        Raises:
            ModelError: the model cannot be loaded, has other labels, or fails three known pairs, or int8
                is asked for where it cannot be.
        """
        self._device, self._cache = pick_device(device), cache
        self._temperature = temperature
        self._torch: Any = require("torch")
        half = wants_bf16(self._device, cache=cache) if bf16 is None else bf16
        self._tokenizer, model = _load(source, download=download)
        self._columns = label_columns(model.config.id2label, source)
        self._limit = min(LONGEST, self._tokenizer.model_max_length, _positions(model.config))
        self._rows = ROWS[self._device]
        self.name = name
        stamp = weights or getattr(model.config, "_commit_hash", None) or "unknown"
        precision = "bf16" if half else "fp32"
        self._run: Run = TorchRunner(model, self._device, bf16=half)
        if _wants_int8(int8, bf16=bf16, device=self._device, stamp=stamp):
            precision = self._quantise(source, stamp, half=half, forced=bool(int8)) or precision
        self.revision = f"{_revision(stamp, str(temperature))}-{precision}-{self._device}"
        _check_known(self, source)

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of texts; see `NliModel.judge`.

        A pair that is too long is split into windows, and the window that contradicts most counts.
        """
        distinct = sorted(set(texts))
        parts = [(pair, part) for pair in distinct for part in self._split(pair)]
        best: dict[tuple[str, str], NDArray[np.float32]] = {}
        for (pair, _), row in zip(parts, self._score([part for _, part in parts]), strict=True):
            if pair not in best or row[CONTRADICTION] > best[pair][CONTRADICTION]:
                best[pair] = row
        return np.asarray([best[pair] for pair in texts], dtype=np.float32).reshape(len(texts), 3)

    def _quantise(self, source: str, stamp: str, *, half: bool, forced: bool) -> str | None:
        """Go over to int8 if that is wanted or worth it, and say what the revision must tell of it."""
        folder = quantised_folder(
            stamp,
            lambda: _load(source, download=False)[1],
            self._run,
            self._tokenizer,
            self._limit,
            cache=self._cache,
        )
        small = OpenVinoRunner(folder / MODEL, bf16=half)
        if not forced and not (
            is_faithful(folder) and is_faster(folder, self._run, small, self._tokenizer, cache=self._cache)
        ):
            return None
        self._run = small
        return f"{folder.name}-{'bf16' if half else 'fp32'}"

    def _split(self, pair: tuple[str, str]) -> list[tuple[str, str]]:
        most = sum(len(text.encode("utf-8", "replace")) for text in pair) + 8  # no token is less than a byte
        return [pair] if most < self._limit else split_pair(pair, self._tokenizer, self._limit)

    def _score(self, pairs: list[tuple[str, str]]) -> NDArray[np.float32]:
        if not pairs:
            return np.zeros((0, 3), dtype=np.float32)
        encoded = self._tokenizer([left for left, _ in pairs], [right for _, right in pairs])
        lengths = [-(-len(ids) // STEP) * STEP for ids in encoded["input_ids"]]
        logits = np.zeros((len(pairs), 3), dtype=np.float64)
        batches = batches_of(lengths, self._rows)
        with self._workers() as pool:
            found = pool.map(lambda rows: self._forward(encoded, rows, lengths[rows[0]]), batches)
            for rows, part in zip(batches, found, strict=True):
                logits[rows] = part
        return softmax(logits[:, self._columns] / self._temperature).astype(np.float32)

    def _workers(self) -> ThreadPoolExecutor:
        """Return one worker a core, each computing alone.

        One batch on each core beats one batch spread over all cores: no thread waits for another, which on a
        busy machine made two threads four times slower than one (measured), and the bytes of a judgement do
        not depend on the number of cores.
        """
        count = physical_cores() if self._device == "cpu" else 1
        return ThreadPoolExecutor(count, initializer=self._torch.set_num_threads, initargs=(1,))

    def _forward(self, encoded: Any, rows: list[int], length: int) -> NDArray[np.float64]:
        filled = rows + [rows[0]] * (self._rows - len(rows))
        batch = self._tokenizer.pad(
            {key: [encoded[key][row] for row in filled] for key in encoded},
            padding="max_length",
            max_length=length,
        )
        return self._run({key: np.asarray(batch[key], dtype=np.int64) for key in encoded})[: len(rows)]


def _load(source: str, *, download: bool) -> tuple[Any, Any]:
    transformers = require("transformers")
    known = {"local_files_only": not download, "trust_remote_code": False}
    try:
        with quiet():
            tokenizer = transformers.AutoTokenizer.from_pretrained(source, **known)
            model = transformers.AutoModelForSequenceClassification.from_pretrained(
                source, use_safetensors=True, **known
            )
    except (OSError, ValueError) as error:
        remedy = "Check the name." if download else "Give a model folder, or allow the download."
        raise ModelError(f"{source}: no NLI model could be loaded, found {error}. {remedy}") from error
    return tokenizer, model


def _wants_int8(wish: bool | None, *, bf16: bool | None, device: str, stamp: str) -> bool:
    able = device == "cpu" and stamp != "unknown"
    if wish and not able:
        raise ModelError(f"int8: needs device cpu and the hash of the weights, found {device} and {stamp}.")
    return able and bf16 is None and installed() if wish is None else wish


def _positions(config: Any) -> int:
    """Return how many tokens the model has positions for; two are offsets in the RoBERTa family."""
    return int(getattr(config, "max_position_embeddings", LONGEST + 2)) - 2


def _revision(*parts: str) -> str:
    return hashlib.sha256(":".join(parts).encode()).hexdigest()[:16]


def _check_known(model: CrossEncoder, source: str) -> None:
    scores = model.judge([(left, right) for left, right, _ in KNOWN])
    for (left, right, label), row in zip(KNOWN, scores, strict=True):
        found = LABELS[int(row.argmax())]
        if found != label:
            raise ModelError(
                f"{source}: judged {left!r} / {right!r}, found {found}, expected {label}. "
                "The weights or their label order are wrong: use another model, or correct id2label."
            )
