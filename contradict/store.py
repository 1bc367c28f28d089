"""A run's folder on disk: files appear whole or not at all, and a finished story is known again."""

from __future__ import annotations

import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from contradict.errors import InputError, StoreError
from contradict.readers.naming import numbered
from contradict.readers.written import REPORT, STAMP, written_in
from contradict.wire import SCHEMA, WireReport

SETTINGS = "report.settings.toml"
_UNFINISHED = ""
"""The key while files are being written; no run has it."""
_LONGEST = 180
"""Bytes of one folder's name; file systems take 255, and a number may follow."""
_LISTED = 40
"""Stories of a batch that an error names."""


def write_text(file: Path, text: str) -> None:
    """Write a file so that a reader, or a crash, never meets half of it.

    Raises:
        StoreError: the folder cannot be made or written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(file)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise StoreError(f"{file}: cannot be written ({error.strerror}). Choose another place.") from error


def check_target(folder: Path) -> None:
    """Refuse a folder that cannot be written before hours are spent on what should go into it.

    Raises:
        StoreError: the folder, or the nearest one above it that exists, is a file or not writable.
    """
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not there.is_dir():
        raise StoreError(f"{folder}: cannot be made, {there} is a file. Choose another folder with -o.")
    if not os.access(there, os.W_OK):
        raise StoreError(f"{folder}: {there} cannot be written. Choose another folder with -o.")


@dataclass(frozen=True, slots=True)
class RunFolder:
    """Where one story's report lies."""

    root: Path

    def stands(self, key: str) -> bool:
        """Say whether a finished run with this key, and all its files, lies here."""
        try:
            stamp = json.loads((self.root / STAMP).read_text(encoding="utf-8"))
            files = stamp["files"]
            return stamp["key"] == key and all((self.root / name).is_file() for name in files)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return False

    def check(self, names: Iterable[str]) -> None:
        """Refuse to write over a file that no run of ours wrote: it may be an article, or a reader's notes.

        Args:
            names: what will be written.

        Raises:
            InputError: one of them is there and is not ours.
        """
        ours = written_in(self.root)
        for name in sorted(names):
            file = self.root / name
            if name not in ours and os.path.lexists(file):
                raise InputError(
                    f"{file}: not written by contradict, and the report would replace it. Choose another "
                    "folder with -o, or give that file another name."
                )

    def save(self, files: Mapping[str, str], *, key: str) -> None:
        """Write a finished run, and remove what an earlier run wrote here and this one does not.

        Args:
            files: name to text.
            key: what `stands` is asked with the next time; not empty.

        Raises:
            InputError: a file is in the way, see `check`.
            StoreError: the folder cannot be written.
        """
        self.check(files)
        earlier = written_in(self.root)
        # First, so that a run that is cut off is no finished one.
        self._stamp({*earlier, *files}, _UNFINISHED)
        for name, text in files.items():
            write_text(self.root / name, text)
        for name in earlier - files.keys():  # it would stand beside the new report and contradict it
            with suppress(OSError):
                (self.root / name).unlink()
        self._stamp(files, key)

    def _stamp(self, files: Iterable[str], key: str) -> None:
        stamp = json.dumps({"files": sorted(files), "key": key}, indent=2, sort_keys=True)
        write_text(self.root / STAMP, stamp + "\n")


def folder_names(stories: Iterable[str], *, reserved: Iterable[str] = ()) -> dict[str, str]:
    """Give every story of a batch a folder of its own.

    Args:
        stories: their names, in any order; they may come from a file's contents.
        reserved: names in lower case that no folder may have.

    Returns:
        Story to a harmless relative folder with POSIX separators. Where two would share one, also on a file
        system that does not tell capitals apart, the later gets a number; a story whose name is
        a folder's as it stands comes first.
    """
    wanted = {story: _harmless(story) for story in sorted(stories)}
    taken = set(reserved)
    found: dict[str, str] = {}
    for story in sorted(wanted, key=lambda story: (wanted[story] != story, story)):
        found[story] = numbered(wanted[story], lambda folder: folder.casefold() in taken)
        taken.add(found[story].casefold())
    return found


def _harmless(story: str) -> str:
    plain = re.sub(r"[^\w .()+,/-]", "-", unicodedata.normalize("NFC", story))
    cut = (part.strip(" .").encode()[:_LONGEST].decode(errors="ignore") for part in plain.split("/"))
    return "/".join(part.rstrip(" .") for part in cut if part) or "story"


def read_report(path: Path) -> WireReport:
    """Read a report back.

    Args:
        path: a ``report.json``, or the folder that holds one.

    Raises:
        InputError: there is none, there are those of many stories, or it is not a report of this schema.
    """
    file = path / REPORT if path.is_dir() else path
    if path.is_dir() and not file.is_file() and (found := sorted(path.rglob(REPORT))):
        raise InputError(_one_of(path, [report.parent for report in found]))
    try:
        loaded = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"{file}: cannot be read ({error.strerror}). Give a report.json or its folder."
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"{file}: not JSON ({error}). Give a report.json that `contradict run` wrote."
        ) from error
    given = loaded.get("schema") if isinstance(loaded, dict) else None
    if given != SCHEMA:
        raise InputError(f"{file}: schema, found {given!r}, expected {SCHEMA!r}. Run `contradict run` again.")
    return cast(WireReport, loaded)


def _one_of(folder: Path, stories: Sequence[Path]) -> str:
    more = len(stories) - _LISTED
    listed = [str(story) for story in stories[:_LISTED]] + ([f"and {more} more"] if more > 0 else [])
    return "\n".join(
        [f"{folder}: a report for each story, found {len(stories)}. Give the folder of one story:", *listed]
    )
