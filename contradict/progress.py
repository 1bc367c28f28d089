"""How far a run has come: a function handed down, silent unless the outside wants to hear."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told about every step of a stage; ``done`` grows to ``total``."""

    def __call__(self, stage: str, done: int, total: int, /) -> None:
        """Hear that ``done`` of ``total`` parts of ``stage`` ("reading", "embedding") are finished."""


def silent(stage: str, done: int, total: int, /) -> None:
    """Hear nothing: the default of every function of the library."""
