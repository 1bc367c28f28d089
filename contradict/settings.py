"""What a run can be told: one frozen record, filled from default < file < environment < flag.

A file is TOML with the field names below as keys; the environment has ``CONTRADICT_`` and the name in
capitals. Anything unknown or out of range is an error, and all faults are reported at once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from contradict.errors import SettingsError
from contradict.records import Kind
from contradict.settings_values import (
    suggestion,
    to_count,
    to_device,
    to_formats,
    to_kinds,
    to_map,
    to_path,
    to_share,
    to_size,
    to_switch,
    to_text,
)

ENVIRONMENT_PREFIX = "CONTRADICT_"
ELSEWHERE = frozenset({"CONTRADICT_VERDICTS"})
"""Variables of ours that are no settings of a run: where the reviewers' store lies."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run depends on besides its articles."""

    embedder: str | None = None
    """Name or folder of the sentence embedder; None for the one that is installed with the package."""
    nli: str | None = None
    """Name or folder of the NLI model; None for the one that is shipped with the package."""
    confidence: Path | None = None
    """A confidence model that ``contradict calibrate`` wrote; None for the shipped one."""
    device: str = "auto"
    """Where the models run: auto, cpu, cuda or mps."""
    download: bool = False
    """Whether a model that is not on disk may be fetched from a hub; otherwise nothing leaves the machine."""
    threshold: float | None = None
    """The least confidence, in [0, 1], a hard dispute needs to be reported; None for the one that the
    confidence model was fitted with."""
    soft_threshold: float | None = None
    """The same for a soft dispute (tension, framing)."""
    only: tuple[Kind, ...] = ()
    """Report these kinds of dispute alone; empty for all."""
    neighbours: int = 2
    """How many of its nearest claims in every other outlet a claim is paired with, as a whole and by one
    statement."""
    drift: bool = False
    """Whether to report too where an outlet's own later article changes a fact."""
    judged_pairs_limit: int = 2000
    """The most pairs of one story the NLI model judges, the likeliest first."""
    max_bytes: int = 5_000_000
    """A larger file is skipped and listed."""
    map: tuple[tuple[str, str], ...] = ()
    """Article field and the key that holds it in JSON files, for example body and content."""
    formats: tuple[str, ...] = ("md", "json", "html")
    """What is written into a report's folder."""
    cache: Path | None = None
    """Folder for merged models and remembered judgements; None for the user's cache folder."""

    def decisive(self) -> dict[str, object]:
        """Return what can change the disputes found, JSON-ready: no folders of this machine, no formats."""
        asked: dict[str, object] = {"drift": True} if self.drift else {}
        return asked | {
            "judged_pairs_limit": self.judged_pairs_limit,
            "neighbours": self.neighbours,
            "only": sorted(kind.value for kind in self.only),
            "soft_threshold": self.soft_threshold,
            "threshold": self.threshold,
        }


def load(
    file: Path | None = None,
    *,
    environment: Mapping[str, str] | None = None,
    flags: Mapping[str, object] | None = None,
) -> Settings:
    """Fill the settings from default < file < environment < flag.

    Args:
        file: a TOML file, or None.
        environment: variables, of which those that begin with ``CONTRADICT_`` are read.
        flags: field names and what was given on the command line; None counts as not given.

    Returns:
        The settings, every value checked.

    Raises:
        SettingsError: all faults of all three sources, one a line.
    """
    faults: list[str] = []
    values: dict[str, Any] = {}
    for where, source in (
        (str(file), _read_toml(file) if file else {}),
        ("environment", _from_environment(environment or {})),
        ("flag", {name: value for name, value in (flags or {}).items() if value is not None}),
    ):
        _fill(values, source, where, faults)
    if faults:
        raise SettingsError("\n".join(faults))
    return Settings(**values)


def to_toml(settings: Settings) -> str:
    """Write settings as a TOML file that `load` reads back to equal settings."""
    lines = []
    for name in sorted(_PARSERS):
        value = getattr(settings, name)
        if name != "map" and value is not None and value != ():
            lines.append(f"{name} = {_toml_value(value)}")
    if settings.map:
        lines += ["", "[map]", *(f"{_quoted(key)} = {_quoted(value)}" for key, value in settings.map)]
    return "\n".join(lines) + "\n"


def _read_toml(file: Path) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read ({error.strerror}). Check the path.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{file}: not valid TOML ({error}). Write lines such as: threshold = 0.6"
        ) from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    return {
        name.removeprefix(ENVIRONMENT_PREFIX).lower(): value
        for name, value in environment.items()
        if name.startswith(ENVIRONMENT_PREFIX) and name not in ELSEWHERE
    }


def _fill(values: dict[str, Any], source: Mapping[str, object], where: str, faults: list[str]) -> None:
    for name, value in source.items():
        shown = f"{ENVIRONMENT_PREFIX}{name.upper()}" if where == "environment" else name
        parse = _PARSERS.get(name)
        if parse is None:
            faults.append(f"{where}: unknown setting {shown!r}. {suggestion(name, tuple(_PARSERS))}")
            continue
        try:
            values[name] = parse(value)
        except ValueError as error:
            faults.append(f"{where}: {shown}: found {value!r}, {error}")


def _toml_value(value: object) -> str:
    if isinstance(value, (int, float)):
        return repr(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(item)) for item in value)}]"
    return _quoted(str(value))


def _quoted(text: str) -> str:
    escaped = re.sub(r'["\\\x00-\x1f\x7f]', lambda found: f"\\u{ord(found[0]):04x}", text)
    return f'"{escaped}"'


_PARSERS: dict[str, Callable[[object], object]] = {
    "embedder": to_text,
    "nli": to_text,
    "confidence": to_path,
    "device": to_device,
    "download": to_switch,
    "threshold": to_share,
    "soft_threshold": to_share,
    "only": to_kinds,
    "neighbours": to_count,
    "drift": to_switch,
    "judged_pairs_limit": to_count,
    "max_bytes": to_size,
    "map": to_map,
    "formats": to_formats,
    "cache": to_path,
}
