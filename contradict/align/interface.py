"""What the aligner needs of an embedding model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their cosine similarity."""

    name: str
    revision: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Embed texts.

        Args:
            texts: any number of texts, in any order.

        Returns:
            Float32 array (n, d) in the order given, rows L2-normalised; a text's row does not depend
            on which other texts it came with beyond float noise, and not at all on their order.
        """
        ...
