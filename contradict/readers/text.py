"""Plain text and Markdown, with or without YAML front matter."""

from __future__ import annotations

from collections.abc import Iterator

from contradict.errors import InputError
from contradict.records import Article, Skipped

from .decode import decode
from .fields import Found, build, check_length
from .front_matter import read_front_matter
from .interface import Source, skipped


def read(source: Source) -> Iterator[Article | Skipped]:
    """Yield the one article of a text file; its text is the whole file, front matter included."""
    text = decode(source.data)
    check_length(text)
    head = read_front_matter(text)
    for note in head.notes:
        yield skipped(f"{source.name}: front matter", note)
    if not text[head.body_start :].strip():
        raise InputError("no text behind the front matter")
    yield from build(source, source.name, Found(text, head.body_start, **head.fields))
