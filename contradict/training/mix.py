"""Reading the declared data mix."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from contradict.errors import SettingsError

MIX = Path(__file__).with_name("mix.toml")
MEASURED = (
    ".test",
    "mnli.dev_",
    "fever_symmetric.dev",
    "glue_rte.dev",
    "cad_snli_revised.dev",
    "check_covid.dev",
)
"""Parts of the names of files that are measured on, or fix the temperature: never trained on."""


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
class Quads:
    """One file of quads: in the data folder as pairs, or in ``models/data`` as quads."""

    file: str
    licence: str
    why: str
    passes: int = 1
    weight: float = 1.0
    context: float = 0.0
    claims: bool = True
    """Whether their claims are used too, where they have some."""


@dataclass(frozen=True, slots=True)
class Stories:
    """Unlabelled stories, used as pairs that do not contradict, or as sentences to change a fact in."""

    file: str
    licence: str
    why: str
    pairs: int
    weight: float


@dataclass(frozen=True, slots=True)
class Marks:
    """Our labels on pairs of real sentences."""

    file: str
    """In ``models/data``."""
    articles: str
    licence: str
    why: str
    passes: int = 1
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class GoldStories:
    """Invented stories with gold, as the pairs that the product would judge."""

    folder: str
    """In ``models/data``."""
    licence: str
    why: str
    weight: float = 1.0
    passes: int = 1


@dataclass(frozen=True, slots=True)
class Mix:
    """Everything one model is trained on."""

    sources: tuple[Source, ...]
    quads: tuple[Quads, ...]
    stories: Stories | None
    contrasts: Stories | None = None
    marks: Marks | None = None
    gold: GoldStories | None = None


def read_mix(path: Path = MIX) -> Mix:
    """Read a mix file.

    Args:
        path: a TOML file as described in ``mix.toml``.

    Raises:
        SettingsError: an unknown key, or a source that is measured on.
    """
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    sources, quads = (_tables(raw.get(key, []), kind, path) for key, kind in _TABLES)
    stories, contrasts = (Stories(**raw[key]) if key in raw else None for key in ("stories", "contrasts"))
    marks = Marks(**raw["marks"]) if "marks" in raw else None
    gold = GoldStories(**raw["gold"]) if "gold" in raw else None
    return Mix(sources, quads, stories, contrasts, marks, gold)


def is_measured(file: str) -> bool:
    """Say whether a file may not be trained on, by its name."""
    return any(part in file for part in MEASURED)


_TABLES: tuple[tuple[str, Any], ...] = (("source", Source), ("quads", Quads))


def _tables(raw: list[dict[str, Any]], kind: Any, path: Path) -> tuple[Any, ...]:
    known = {field.name for field in fields(kind)}
    for table in raw:
        unknown = sorted(set(table) - known)
        if unknown:
            raise SettingsError(f"{path}: {table.get('file')}: found {unknown}, expected {sorted(known)}.")
        if is_measured(table["file"]):
            raise SettingsError(f"{path}: {table['file']} is measured on. Take it out of the mix.")
    return tuple(kind(**table) for table in raw)
