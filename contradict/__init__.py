"""Finds where several outlets' articles on one story contradict each other.

``from contradict import detect`` is the whole interface for most programs; the models load when it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from contradict.version import __version__

if TYPE_CHECKING:
    from contradict.api import detect

__all__ = ["__version__", "detect"]


def __getattr__(name: str) -> object:
    """Import `detect` on first use, so that ``import contradict`` stays quick."""
    if name == "detect":
        from contradict.api import detect

        return detect
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
