"""Plain text and Markdown, with or without YAML front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from contradict.errors import InputError
from contradict.records import Article, Skipped

from .decode import decode
from .fields import Found, build, check_length
from .interface import Source

_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LINE = re.compile(r"^([A-Za-z_][\w-]*):[ \t]+(.*?)[ \t\r]*$", re.MULTILINE)


def read(source: Source) -> Iterator[Article | Skipped]:
    """Yield the one article of a text file; its text is the whole file, front matter included."""
    text = decode(source.data)
    check_length(text)
    head, body_start = _front_matter(text)
    if not text[body_start:].strip():
        raise InputError("no text behind the front matter")
    known = {key: head.get(key, "") for key in ("outlet", "title", "published", "url")}
    yield from build(source, source.name, Found(text, body_start, **known))


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the front matter and where the body begins; ({}, 0) where there is none."""
    match = _FRONT.match(text)
    if match is None:
        return {}, 0
    block = match["yaml"]
    fields = _yaml_fields(block)
    if fields is None:
        # Headlines hold colons ("KILLER CHEESE: ..."), which YAML forbids in a plain value and people write.
        fields = {key: value.strip("\"'") for key, value in _LINE.findall(block)}
    return (fields, match.end()) if fields else ({}, 0)


def _yaml_fields(block: str) -> dict[str, str] | None:
    try:
        # BaseLoader keeps every value a string: `outlet: No` stays a name, a date stays as written.
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    return {str(key).lower(): value for key, value in loaded.items() if isinstance(value, str)}
