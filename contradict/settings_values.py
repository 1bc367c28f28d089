"""Reading one setting's value from a TOML value or from a string, with the fault in words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path

from contradict.records import Kind
from contradict.runtime import DEVICES

FORMATS = ("md", "json", "html", "csv", "jsonl", "sarif")
"""The words ``formats`` accepts; the reporters package has one reporter for each."""

ARTICLE_FIELDS = ("outlet", "title", "published", "url", "body", "story")
"""The article fields that ``map`` can point at another key of a JSON file."""


def suggestion(word: str, known: tuple[str, ...]) -> str:
    """Say which known word was meant, or which there are."""
    close = difflib.get_close_matches(word.lower(), known, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Known: {', '.join(known)}."


def to_text(value: object) -> str:
    """Read a name or folder."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ValueError("expected a name or a folder.")


def to_device(value: object) -> str:
    """Read a device word."""
    if value in DEVICES:
        return str(value)
    raise ValueError(f"expected one of {', '.join(DEVICES)}.")


def to_switch(value: object) -> bool:
    """Read yes or no."""
    switch = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if (word := str(value).lower()) in switch:
        return switch[word]
    raise ValueError("expected true or false.")


def to_share(value: object) -> float:
    """Read a number in [0, 1]."""
    try:
        number = (
            float(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else -1.0
        )
    except ValueError:
        number = -1.0
    if 0.0 <= number <= 1.0:
        return number
    raise ValueError("expected a number from 0 to 1.")


def to_count(value: object) -> int:
    """Read a whole number above 0."""
    text = str(value).replace("_", "")
    if not isinstance(value, bool) and re.fullmatch(r"[0-9]+", text) and int(text) > 0:
        return int(text)
    raise ValueError("expected a whole number above 0.")


def to_size(value: object) -> int:
    """Read a number of bytes: 5000000 or "5MB"."""
    found = re.fullmatch(r"([0-9_]+)\s*(kB|KB|MB|GB)?", str(value))
    if found and not isinstance(value, bool) and (number := int(found[1].replace("_", "") or 0)) > 0:
        return number * {None: 1, "kB": 1000, "KB": 1000, "MB": 1000**2, "GB": 1000**3}[found[2]]
    raise ValueError("expected a number of bytes, or one with kB, MB or GB.")


def _words(value: object) -> list[str]:
    items = value.split(",") if isinstance(value, str) else value
    if isinstance(items, (list, tuple)) and all(isinstance(item, str) for item in items):
        return [item.strip() for item in items if item.strip()]
    raise ValueError("expected a list of words, or one string with commas.")


def _known_words(value: object, known: tuple[str, ...]) -> tuple[str, ...]:
    words = _words(value)
    for word in words:
        if word not in known:
            raise ValueError(f"which has the unknown word {word!r}. {suggestion(word, known)}")
    return tuple(dict.fromkeys(words))


def to_kinds(value: object) -> tuple[Kind, ...]:
    """Read kinds of dispute: a list, or one string with commas."""
    return tuple(Kind(word) for word in _known_words(value, tuple(kind.value for kind in Kind)))


def to_formats(value: object) -> tuple[str, ...]:
    """Read output formats: a list, or one string with commas."""
    words = _known_words(value, FORMATS)
    if words:
        return words
    raise ValueError(f"expected at least one of {', '.join(FORMATS)}.")


def to_map(value: object) -> tuple[tuple[str, str], ...]:
    """Read article fields and the keys that hold them: a table, a list or one string of ``field=key``."""
    if isinstance(value, Mapping):
        value = [f"{field}={key}" for field, key in value.items()]
    pairs = [tuple(word.partition("=")[::2]) for word in _words(value)]
    for field, key in pairs:
        if field not in ARTICLE_FIELDS or not key:
            raise ValueError(f"expected field=key with a field of {', '.join(ARTICLE_FIELDS)}.")
    return tuple((field, key) for field, key in pairs)


def to_path(value: object) -> Path:
    """Read a file or a folder."""
    if isinstance(value, (str, Path)) and str(value):
        return Path(value)
    raise ValueError("expected a path.")
