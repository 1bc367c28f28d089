"""The plain arithmetic around a model: which column is which, which rows go together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.nli.interface import LABELS


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


def batches_of(lengths: Sequence[int], rows: int) -> list[list[int]]:
    """Group indices of equal length into batches of at most ``rows``, shortest first."""
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lambda index: (lengths[index], index)):
        if batches and len(batches[-1]) < rows and lengths[batches[-1][0]] == lengths[index]:
            batches[-1].append(index)
        else:
            batches.append([index])
    return batches


def softmax(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn rows of logits into probabilities."""
    powers: NDArray[np.float64] = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances: NDArray[np.float64] = powers / powers.sum(axis=1, keepdims=True)
    return chances
