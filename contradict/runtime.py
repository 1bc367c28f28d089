"""What the machine offers: device, optional imports, folders; decided once, here."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from types import ModuleType

from platformdirs import user_cache_path

from contradict.errors import ModelError, SettingsError

DEVICES = ("auto", "cpu", "cuda", "mps")


def require(module: str, *, extra: str | None = None) -> ModuleType:
    """Import a heavy or optional module late, with the remedy in the error.

    Args:
        module: dotted name, for example ``"torch"``.
        extra: the optional-dependency group that brings it, if any.

    Returns:
        The imported module.

    Raises:
        ModelError: the module is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        target = f"contradict[{extra}]" if extra else module
        raise ModelError(
            f"{module}: not installed ({error}). Install it with: pip install '{target}'"
        ) from error


def pick_device(wanted: str) -> str:
    """Turn ``auto`` into the device that is there, and check any other word.

    Args:
        wanted: one of ``auto``, ``cpu``, ``cuda``, ``mps``.

    Returns:
        ``cpu``, ``cuda`` or ``mps``.

    Raises:
        SettingsError: an unknown word, or a device this machine does not have.
    """
    if wanted not in DEVICES:
        raise SettingsError(f"device: unknown value {wanted!r}. Use one of {', '.join(DEVICES)}.")
    if wanted == "cpu":
        return "cpu"
    torch = require("torch")
    present = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if wanted == "auto":
        return next((name for name, there in present.items() if there), "cpu")
    if not present[wanted]:
        raise SettingsError(f"device: {wanted} asked for, but this machine has none. Use auto or cpu.")
    return wanted


def cache_dir() -> Path:
    """Return the folder for merged models and judgement caches (``CONTRADICT_CACHE`` overrides it)."""
    override = os.environ.get("CONTRADICT_CACHE")
    return Path(override) if override else user_cache_path("contradict")


def models_dir() -> Path:
    """Return the folder of our own weights: inside an installed wheel, or ``models/`` of a checkout."""
    installed = Path(__file__).parent / "_models"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "models"
