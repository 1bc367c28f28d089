"""The line that makes two runs comparable: version, settings, models, input; no clock, no folder names."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from contradict.records import Article, Skipped
from contradict.settings import Settings
from contradict.version import __version__


def describe(
    articles: Iterable[Article], settings: Settings, models: Sequence[Mapping[str, str]]
) -> dict[str, object]:
    """Say what a report rests on.

    Args:
        articles: what was read, in any order.
        settings: of which the part that can change the disputes is kept.
        models: role, name and revision of every model that took part.

    Returns:
        The ``provenance`` of a report, JSON-ready; equal for equal runs on any machine.
    """
    return {
        "contradict": __version__,
        "settings": settings.decisive(),
        "models": sorted((dict(model) for model in models), key=lambda model: model["role"]),
        "input": input_hash(articles),
    }


def input_hash(articles: Iterable[Article]) -> str:
    """Hash what was read: the path and id of every article, whatever their order."""
    return _sha256(sorted((article.path, article.id) for article in articles))


def run_key(provenance: Mapping[str, object], skipped: Iterable[Skipped], formats: Sequence[str]) -> str:
    """Hash everything a report's folder depends on, so that a story which already stands is not run again.

    Args:
        provenance: what `describe` returns.
        skipped: what the readers left out; it is printed in the report.
        formats: which files are written.

    Returns:
        ``sha256:`` and 64 digits; also changes with the code of this package.
    """
    left_out = sorted((item.what, item.stage, item.reason) for item in skipped)
    return _sha256([provenance, left_out, sorted(formats), code_hash()])


@cache
def code_hash() -> str:
    """Hash the source of this package: a changed detector must not be answered from an old report."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.suffix in {".py", ".json", ".html", ".css", ".j2", ".js"}:
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return f"sha256:{digest.hexdigest()}"


def _sha256(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
