"""A toy encoder and a toy NLI model: no download, no weights, the same answers everywhere."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np

from contradict.align.interface import Vectors
from contradict.nli.interface import CONTRADICTION, ENTAILMENT, NEUTRAL

DIMENSION = 256
_NEGATIONS = {"not", "never", "no", "refused", "denied"}


class ToyEncoder:
    """Bags of hashed word stems: texts that share words are near."""

    name = "toy-encoder"
    revision = "1"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.extend(texts)
        rows = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().split():
                stem = word.strip(".,;:!?\"'“”‘’()")[:6]
                rows[row, int(hashlib.md5(stem.encode()).hexdigest(), 16) % DIMENSION] += 1.0
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


class ToyNli:
    """Calls a pair contradictory when the words overlap and one side alone is negated, or figures differ."""

    name = "toy-nli"
    revision = "1"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def judge(self, texts: Sequence[tuple[str, str]]) -> np.ndarray:
        self.asked.extend(texts)
        rows = np.zeros((len(texts), 3), dtype=np.float32)
        for row, (premise, hypothesis) in enumerate(texts):
            left, right = _words(premise), _words(hypothesis)
            overlap = len(left & right) / max(1, min(len(left), len(right)))
            figures = [{word for word in side if word.isdigit()} for side in (left, right)]
            negated = bool(left & _NEGATIONS) != bool(right & _NEGATIONS)
            differ = negated or (all(figures) and figures[0] != figures[1])
            column = NEUTRAL if overlap < 0.5 else CONTRADICTION if differ else ENTAILMENT
            rows[row] = 0.05
            rows[row, column] = 0.9
        return rows


def _words(text: str) -> set[str]:
    return {word.strip(".,;:!?\"'“”‘’()") for word in text.lower().split()}
