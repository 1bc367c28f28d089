"""What a reader is given and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from contradict.records import Article, Skipped

STAGE = "read"


@dataclass(frozen=True, slots=True)
class Source:
    """One file's bytes and where they stand in the input."""

    name: str
    """Relative to the input root, POSIX separators: becomes `Article.path`."""
    story: str
    """The story that articles without a story of their own belong to."""
    data: bytes
    fields: Mapping[str, str] = field(default_factory=dict)
    """Our field name to the file's own: ``{"body": "content"}``; read by the JSON reader."""

    @property
    def stem(self) -> str:
        """The file's name without folder and suffix: the outlet when nothing better is known."""
        return self.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]


class Reader(Protocol):
    """Turns one file into articles; what it cannot use it yields as `Skipped`."""

    def __call__(self, source: Source, /) -> Iterator[Article | Skipped]:
        """Yield the articles of ``source`` in the order they stand in it.

        Raises:
            InputError: nothing in the file can be used; the message is the reason.
        """


def skipped(what: str, reason: str) -> Skipped:
    """Record something given to a reader and not used."""
    return Skipped(what=what, stage=STAGE, reason=reason)
