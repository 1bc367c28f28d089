"""Which files to read, and which story each belongs to.

A folder that holds articles is one story, named after the folder; so is each folder inside it, named by its
path below the folder that was given. Files given one by one are one story together, named after the folder
they share. Hidden files and our own reports are passed over in silence: neither was given to be read, and a
report that lists yesterday's report would differ from it. Links are followed as far as they stay inside what
was given: a folder that came from elsewhere must not have a run read, and print, other files of this machine.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import InputError
from contradict.records import Skipped

from .interface import skipped
from .naming import numbered
from .registry import READERS
from .written import written_in

_ABOUT_THE_FOLDER = ("readme", "license", "licence", "changelog")
_LEADS_OUT = "a link that leads out of what was given. Give the file itself, or put a copy in its place"


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, under the name and the story it gets."""

    path: Path
    name: str
    story: str


@dataclass(frozen=True, slots=True)
class _Group:
    """The files of one story folder, before its name is made unique."""

    label: str
    folder: Path
    files: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Walk:
    """What a walk through folders keeps in mind."""

    allowed: tuple[Path, ...]
    """Where links may lead: what was given, resolved."""
    visited: set[Path]
    dropped: list[Skipped]


def discover(paths: Sequence[Path]) -> tuple[list[File], list[Skipped]]:
    """Find the files below ``paths``, each once, whatever the order and however often they are given.

    Returns:
        Files sorted by name, and what was found and will not be read.

    Raises:
        InputError: a path that is not there.
    """
    # Not resolve(): a linked story folder keeps the name it was given by.
    given = sorted({Path(os.path.abspath(path)) for path in paths})  # noqa: PTH100
    missing = [path for path in given if not _is(Path.exists, path)]
    if missing:
        raise InputError(f"{missing[0]}: no such file or folder. Check the spelling of the path")
    allowed = tuple(path.resolve() for path in given)
    dropped: list[Skipped] = []
    groups: list[_Group] = []
    visited: set[Path] = set()
    for root in (path for path in given if _is(Path.is_dir, path)):
        groups += _walk(root, root, _Walk(allowed, visited, dropped))
    loose = tuple(path for path in given if not _is(Path.is_dir, path))
    if loose:
        shared = Path(os.path.commonpath([path.parent for path in loose]))
        groups.append(_Group(shared.name or "articles", shared, loose))
    return _named(groups, allowed, dropped), dropped


def _walk(root: Path, folder: Path, walk: _Walk) -> Iterator[_Group]:
    """Yield the story folders at and below ``folder``; links are followed, but never twice to one place."""
    label = folder.relative_to(root).as_posix() if folder != root else root.name or "articles"
    place = folder.resolve()
    if place in walk.visited or not _inside(place, walk.allowed):
        if folder.is_symlink():
            again = "a link to a folder that is read already"
            walk.dropped.append(skipped(_printable(label), again if place in walk.visited else _LEADS_OUT))
        return
    walk.visited.add(place)
    try:
        children = sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    except OSError as error:
        walk.dropped.append(
            skipped(_printable(label), f"folder cannot be opened ({error.strerror}). Check its permissions")
        )
        return
    ours = written_in(folder)
    files = tuple(child for child in children if not _is(Path.is_dir, child) and child.name not in ours)
    if files:
        yield _Group(label, folder, files)
    for child in children:
        if _is(Path.is_dir, child):
            yield from _walk(root, child, walk)


def _inside(place: Path, allowed: tuple[Path, ...]) -> bool:
    return any(place.is_relative_to(given) for given in allowed)


def _named(groups: list[_Group], allowed: tuple[Path, ...], dropped: list[Skipped]) -> list[File]:
    """Give every story a name of its own and drop what is no candidate for a reader."""
    files: list[File] = []
    labels: set[str] = set()
    seen: dict[Path, File] = {}
    for group in groups:
        label = numbered(group.label, labels.__contains__)
        labels.add(label)
        for path in sorted(group.files, key=lambda path: (path.is_symlink(), path)):
            name = _printable(f"{label}/{path.relative_to(group.folder).as_posix()}")
            reason = _unfit(path, allowed)
            if reason:
                dropped.append(skipped(name, reason))
                continue
            file = seen.setdefault(path.resolve(), File(path, name, _printable(label)))
            if file.path != path:
                dropped.append(skipped(name, f"the same file as {file.name}"))
            elif file.name == name:
                files.append(file)
    return sorted(files, key=lambda file: file.name)


def _unfit(path: Path, allowed: tuple[Path, ...]) -> str | None:
    """Say why ``path`` is not handed to a reader, or None."""
    if not _is(Path.exists, path):
        return "a link that leads nowhere"
    if path.is_symlink() and not _inside(path.resolve(), allowed):
        return _LEADS_OUT
    if not _is(Path.is_file, path):
        return "not a regular file"
    if path.suffix.lower() not in READERS:
        return f"unknown kind of file {path.suffix or path.name!r}. Known are {', '.join(READERS)}"
    if path.stem.lower() in _ABOUT_THE_FOLDER:
        return "about the folder, not an article"
    return None


def _is(test: Callable[[Path], bool], path: Path) -> bool:
    """Ask about a path; one that may not be asked about is no file and no folder."""
    try:
        return test(path)
    except OSError:
        return False


def _printable(name: str) -> str:
    """Make a file name writable as UTF-8: names are bytes on some systems."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
