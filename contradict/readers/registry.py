"""Which reader takes which suffix: to add one, write it and add a line."""

from __future__ import annotations

from collections.abc import Mapping

from . import html, jsonl, text
from .interface import Reader

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".md": text.read,
    ".html": html.read,
    ".htm": html.read,
    ".json": jsonl.read_json,
    ".jsonl": jsonl.read_lines,
}
