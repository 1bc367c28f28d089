"""What every natural-language-inference model looks like to the rest of the package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

LABELS = ("entailment", "neutral", "contradiction")
"""The columns of every judgement, in this order, whatever order a model was trained with."""

ENTAILMENT, NEUTRAL, CONTRADICTION = range(3)

BATCH = 64
"""Pairs judged at a time: between two words of progress, and what an interruption can lose."""


class NliModel(Protocol):
    """Judges whether a premise entails, leaves open or contradicts a hypothesis."""

    @property
    def name(self) -> str:
        """What the model is called, for the provenance line."""
        ...

    @property
    def revision(self) -> str:
        """A hash that changes whenever the judgements may change: weights, temperature, precision."""
        ...

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs of texts.

        Args:
            texts: (premise, hypothesis) pairs, of any length; none is cut.

        Returns:
            Array (n, 3) in input order: entailment, neutral, contradiction; rows sum to 1.
        """
        ...
