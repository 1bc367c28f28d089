"""Folders and files to stories: every article that can be used, and a reason for each that cannot."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import InputError, ModelError
from contradict.records import Article, Skipped

from .discover import File, discover
from .interface import Source, skipped
from .registry import READERS

MAX_BYTES = 5_000_000
_MOST_EXAMPLES = 3

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, in the order of their paths."""

    name: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Everything that was given: stories by name, and what was not used."""

    stories: tuple[Story, ...]
    skipped: tuple[Skipped, ...]


def read_paths(
    paths: Sequence[Path], *, fields: Mapping[str, str] | None = None, max_bytes: int = MAX_BYTES
) -> ReadResult:
    """Read folders and files into stories; the order in which they are given does not matter.

    Args:
        paths: folders of articles (one story), folders of such folders (one story a folder), or files (one
            story); records with a ``story`` field go to the story they name.
        fields: our field names to those of JSON records, as in ``{"body": "content"}``.
        max_bytes: files larger than this are skipped.

    Returns:
        Stories sorted by name, and one `Skipped` for each thing given that was not used.

    Raises:
        InputError: a path that is not there, or no usable article in any of them.
    """
    files, dropped = discover(paths)
    stories: dict[str, list[Article]] = defaultdict(list)
    for file in files:
        for item in _read(file, fields or {}, max_bytes):
            if isinstance(item, Skipped):
                dropped.append(item)
            else:
                stories[item.story or file.story].append(item)
    if not stories:
        raise InputError(_nothing(paths, dropped))
    return ReadResult(
        stories=tuple(Story(name, tuple(stories[name])) for name in sorted(stories)),
        skipped=tuple(sorted(dropped, key=lambda item: (item.what, item.reason))),
    )


def _read(file: File, fields: Mapping[str, str], max_bytes: int) -> Iterator[Article | Skipped]:
    """Read one file; a fault is its own affair and never stops the others."""
    try:
        size = file.path.stat().st_size
        if size > max_bytes:
            raise InputError(f"{size:,} bytes, more than {max_bytes:,}. Split the file, or raise max_bytes")
        source = Source(file.name, file.story, file.path.read_bytes(), fields)
        yield from READERS[file.path.suffix.lower()](source)
    except InputError as error:
        yield skipped(file.name, str(error))
    except OSError as error:
        yield skipped(file.name, f"cannot be read ({error.strerror}). Check its permissions")
    except ModelError:  # a library that is missing is missing for every file
        raise
    except Exception as error:  # one file's bug, ours or a library's, must not cost the others their run
        _LOG.debug("file %s", file.name, exc_info=True)
        yield skipped(file.name, f"unexpected {type(error).__name__} ({error}). Report it with the file")


def _nothing(paths: Sequence[Path], dropped: list[Skipped]) -> str:
    """Say that there is nothing to work on, with the first reasons why."""
    where = ", ".join(str(path) for path in paths) or "no path"
    reasons = "".join(f"\n  {item.what}: {item.reason}" for item in dropped[:_MOST_EXAMPLES])
    more = f"\n  and {len(dropped) - _MOST_EXAMPLES} more" if len(dropped) > _MOST_EXAMPLES else ""
    kinds = ", ".join(READERS)
    remedy = f"Give a folder with two or more outlets' articles ({kinds})."
    return f"{where}: no articles found. {remedy}{reasons}{more}"
