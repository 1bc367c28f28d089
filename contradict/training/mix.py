"""Reading the declared data mix."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from contradict.errors import SettingsError

MIX = Path(__file__).with_name("mix.toml")
MEASURED = (".test", ".dev_matched", ".dev_mismatched")
"""Endings of file names that are measured on and may never be trained on."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of labelled pairs and how it is used; see the head of ``mix.toml``."""

    file: str
    licence: str
    why: str
    cap: int = 0
    passes: int = 1
    weight: float = 1.0
    swap: float = 0.0
    even: bool = True


@dataclass(frozen=True, slots=True)
class Stories:
    """Unlabelled stories, used as pairs that do not contradict, or as sentences to change a fact in."""

    file: str
    licence: str
    why: str
    pairs: int
    weight: float


@dataclass(frozen=True, slots=True)
class Mix:
    """Everything one model is trained on."""

    sources: tuple[Source, ...]
    stories: Stories | None
    contrasts: Stories | None = None


def read_mix(path: Path = MIX) -> Mix:
    """Read a mix file.

    Args:
        path: a TOML file as described in ``mix.toml``.

    Raises:
        SettingsError: an unknown key, or a source that is measured on.
    """
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {field.name for field in fields(Source)}
    for table in raw["source"]:
        unknown = sorted(set(table) - known)
        if unknown:
            raise SettingsError(f"{path}: {table.get('file')}: found {unknown}, expected {sorted(known)}.")
        if any(ending in table["file"] for ending in MEASURED):
            raise SettingsError(f"{path}: {table['file']} is measured on. Take it out of the mix.")
    stories, contrasts = (Stories(**raw[key]) if key in raw else None for key in ("stories", "contrasts"))
    return Mix(tuple(Source(**table) for table in raw["source"]), stories, contrasts)
