"""The door of the detectors: pairs of claims in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from contradict.records import Finding, Pair


class Detector(Protocol):
    """One kind of clash."""

    @property
    def name(self) -> str:
        """A short name, unique among the detectors of a run."""
        ...

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """Say which pairs clash, and which only look as if they did.

        Args:
            pairs: pairs of claims from different outlets, in a fixed order.

        Yields:
            Findings in the order of the pairs; pairs the detector has nothing to say about yield none.
        """
        ...
