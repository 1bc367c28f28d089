"""Judgements that are remembered: a repeated run costs no arithmetic, an interrupted one loses little."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contradict.errors import StoreError
from contradict.nli.interface import BATCH, NliModel

ASKED = 500
"""Keys in one query; SQLite's oldest limit is 999."""
TABLE = "CREATE TABLE IF NOT EXISTS judgement (key BLOB PRIMARY KEY, scores BLOB NOT NULL) WITHOUT ROWID"


class CachedNli:
    """A model that looks its judgements up before it makes them."""

    def __init__(self, model: NliModel, path: Path) -> None:
        """Open or make the cache.

        Args:
            model: does the judging.
            path: an SQLite file; several processes may share it.

        Raises:
            StoreError: the file cannot be opened, or is no cache of judgements.
        """
        self._model = model
        self._path = path
        with self._told(), closing(self._connect()) as store:
            store.execute("PRAGMA journal_mode=WAL")
            store.execute(TABLE)

    @property
    def name(self) -> str:
        """See `NliModel.name`."""
        return self._model.name

    @property
    def revision(self) -> str:
        """See `NliModel.revision`."""
        return self._model.revision

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs, each distinct one at most once ever; see `NliModel.judge`."""
        keys = [self._key(pair) for pair in texts]
        with self._told():
            store = self._connect()
        with closing(store):
            with self._told():
                known = _look_up(store, sorted(set(keys)))
            missing = sorted({pair for pair, key in zip(texts, keys, strict=True) if key not in known})
            missing.sort(key=lambda pair: len(pair[0]) + len(pair[1]))  # like lengths need little padding
            for start in range(0, len(missing), BATCH):
                batch = missing[start : start + BATCH]
                rows = self._model.judge(batch)  # outside: its faults are none of the file's
                fresh = {self._key(pair): row for pair, row in zip(batch, rows, strict=True)}
                with self._told():
                    _remember(store, fresh)
                known |= fresh
        found = [known[key] for key in keys]
        return np.asarray(found, dtype=np.float32).reshape(len(found), 3)

    def _key(self, pair: tuple[str, str]) -> bytes:
        whole = "\0".join((self.name, self.revision, str(len(pair[0])), *pair))
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).digest()

    def _connect(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(self._path, timeout=60)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn a fault of the file into an error that names it."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"{self._path}: cache of NLI judgements, found {error}. Delete the file, or name another."
            ) from error


def _look_up(store: sqlite3.Connection, keys: list[bytes]) -> dict[bytes, NDArray[np.float32]]:
    known = {}
    for start in range(0, len(keys), ASKED):
        part = keys[start : start + ASKED]
        marks = ",".join("?" * len(part))
        for key, scores in store.execute(f"SELECT key, scores FROM judgement WHERE key IN ({marks})", part):
            known[key] = np.frombuffer(scores, dtype="<f4").astype(np.float32)
    return known


def _remember(store: sqlite3.Connection, fresh: dict[bytes, NDArray[np.float32]]) -> None:
    rows = [(key, np.asarray(scores, dtype="<f4").tobytes()) for key, scores in fresh.items()]
    with store:
        store.executemany("INSERT OR IGNORE INTO judgement VALUES (?, ?)", rows)
