"""JSON and JSON lines: one article an object, whatever its fields are called."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from contradict.errors import InputError
from contradict.records import Article, Skipped

from .decode import decode
from .fields import Found, build
from .interface import Source, skipped

FIELDS: Mapping[str, tuple[str, ...]] = {
    "body": ("body", "text"),
    "outlet": ("outlet",),
    "title": ("title",),
    "published": ("published", "date"),
    "url": ("url",),
    "story": ("story",),
}
"""Our fields and the names they are looked up under; ``--map`` puts another name in front."""
_TOO_DEEP = "JSON nested too deeply for an article"


def read_json(source: Source) -> Iterator[Article | Skipped]:
    """Yield the articles of a JSON file: one object, a list of objects, or ``{"articles": [...]}``."""
    try:
        loaded = json.loads(decode(source.data))
    except json.JSONDecodeError as error:
        raise InputError(f"line {error.lineno}: broken JSON ({error.msg}). Repair the file") from error
    except RecursionError as error:
        raise InputError(f"{_TOO_DEEP}. Give a list of articles, or one article") from error
    except ValueError as error:
        raise InputError(f"JSON that cannot be read ({error}). Repair the file") from error
    if isinstance(loaded, dict) and isinstance(loaded.get("articles"), list):
        loaded = loaded["articles"]
    if isinstance(loaded, list):
        yield from _all(source, [(f"{source.name}#{n}", item) for n, item in enumerate(loaded, 1)])
    else:
        yield from _article(source, source.name, loaded)


def read_lines(source: Source) -> Iterator[Article | Skipped]:
    """Yield the articles of a JSON lines file; a broken line is skipped by number, the others are used."""
    records: list[tuple[str, object]] = []
    # Only newlines end a record: JSON strings may hold U+2028, at which splitlines would cut.
    for number, line in enumerate(decode(source.data).split("\n"), 1):
        if not line.strip():
            continue
        try:
            records.append((f"{source.name}#{number}", json.loads(line)))
        except (ValueError, RecursionError) as error:
            what = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
            what = _TOO_DEEP if isinstance(error, RecursionError) else what
            yield skipped(f"{source.name}:{number}", f"broken JSON line ({what}). Repair or remove the line")
    if records:
        yield from _all(source, records)


def _all(source: Source, records: list[tuple[str, object]]) -> Iterator[Article | Skipped]:
    """Yield every record; a file in which none is an article is one entry, not a thousand."""
    if not records:
        raise InputError("no article: nothing in it")
    if not any(_value(source, item, "body") for _, item in records):
        raise InputError(_no_article(records[0][1]))
    for name, item in records:
        try:
            yield from _article(source, name, item)
        except InputError as error:
            yield skipped(name, str(error))


def _article(source: Source, name: str, item: object) -> Iterator[Article | Skipped]:
    found = {field: _value(source, item, field) for field in FIELDS}
    text = found.pop("body")
    if not text.strip():
        raise InputError(_no_article(item))
    # Two records of one file without an outlet are still two voices.
    numbered = name.rsplit("/", 1)[-1] if "#" in name else ""
    found["outlet"] = found["outlet"] or _host(found["url"]) or numbered
    yield from build(source, name, Found(text, 0, **found))


def _host(url: str) -> str:
    """Return the host of ``url`` without ``www.``, or an empty string."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _value(source: Source, item: object, field: str) -> str:
    if not isinstance(item, dict):
        return ""
    names = (source.fields[field],) if field in source.fields else FIELDS[field]
    values = (item.get(name) for name in names)
    return next((str(value) for value in values if isinstance(value, str | int) and str(value).strip()), "")


def _no_article(item: object) -> str:
    keys = ", ".join(sorted(map(str, item))[:6]) if isinstance(item, dict) else type(item).__name__
    return (
        f"no article: no body or text in it, found {keys or 'nothing'}. Name the field with --map body=FIELD"
    )
