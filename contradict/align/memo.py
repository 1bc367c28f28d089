"""An encoder that embeds each distinct text once, whoever asks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from contradict.align.interface import Encoder, Vectors


class MemoEncoder:
    """Remembers what was embedded, so that aligner and detectors share one pass over a story.

    Args:
        encoder: the model that does the work.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}
        self.name = encoder.name
        self.revision = encoder.revision

    def forget(self) -> None:
        """Drop every vector: the next story has other texts, and a batch may have thousands of stories."""
        self._known.clear()

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder.encode`."""
        fresh = sorted({text for text in texts if text not in self._known})
        for text, row in zip(fresh, self._encoder.encode(fresh), strict=True):
            self._known[text] = row
        if not texts:
            return self._encoder.encode([])
        stacked: Vectors = np.stack([self._known[text] for text in texts])
        return stacked
