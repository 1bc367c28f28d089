"""The verdict store: one SQLite file that only ever grows, shared by any number of servers and reviewers."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from platformdirs import user_data_path

from contradict.errors import StoreError
from contradict.reporters.judged import WireJudged, judged
from contradict.review.exchange import from_wire, to_wire
from contradict.review.verdicts import Verdict
from contradict.wire import WireReport

VERSION = 1
_WAIT_SECONDS = 30
_APPLICATION = 0x434E5452  # "CNTR", so that `file` and we know whose database it is
_SCHEMA = """
CREATE TABLE verdicts (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL,
    dispute TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    label TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX verdicts_by_story ON verdicts (story);
CREATE TABLE runs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    story TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    disputes TEXT NOT NULL
);
CREATE INDEX runs_by_story ON runs (story);
"""
_FOREVER = "".join(
    f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} BEGIN"
    f" SELECT RAISE(ABORT, '{table} are added, never changed'); END;\n"
    for table in ("verdicts", "runs")
    for action in ("UPDATE", "DELETE")
)


@dataclass(frozen=True, slots=True)
class Run:
    """The disputes that one run over a story found."""

    story: str
    fingerprint: str
    disputes: dict[str, WireJudged]
    """By dispute id."""


def default_path() -> Path:
    """Return where verdicts are kept unless told otherwise (``CONTRADICT_VERDICTS`` overrides it)."""
    override = os.environ.get("CONTRADICT_VERDICTS")
    return Path(override) if override else user_data_path("contradict") / "verdicts.sqlite"


class VerdictStore:
    """Verdicts and runs on disk.

    Every call opens the file, does one transaction and closes it, so that a store may be used from many
    threads and processes. When `add` returns, the verdict is on the disk (WAL, ``synchronous = FULL``).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{path}: cannot be made ({error.strerror}). Choose another place.") from error
        with self._open() as database:
            self._prepare(database)

    def add(self, verdict: Verdict) -> bool:
        """Append a verdict.

        Returns:
            False when the same verdict is in the store already, so that it may be sent again without harm.

        Raises:
            StoreError: the file cannot be written, or another verdict has this id.
        """
        return self.add_all([verdict]) == 1

    def add_all(self, verdicts: Iterable[Verdict]) -> int:
        """Append verdicts in one transaction, all or none, and return how many were new.

        Raises:
            StoreError: the file cannot be written, or another verdict has an id that is given.
        """
        added = 0
        with self._open() as database, database:
            database.execute("BEGIN IMMEDIATE")
            for verdict in verdicts:
                record = _json(to_wire(verdict))
                known = database.execute("SELECT record FROM verdicts WHERE id = ?", (verdict.id,)).fetchone()
                if known is None:
                    database.execute(
                        "INSERT INTO verdicts (id, story, dispute, reviewer, label, decided_at, record)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        _row(verdict, record),
                    )
                    added += 1
                elif known[0] != record:
                    raise StoreError(
                        f"{self.path}: verdict {verdict.id}: another one has this id. Give it a new id."
                    )
        return added

    def verdicts(self, story: str | None = None) -> tuple[Verdict, ...]:
        """Return all verdicts, or one story's, in the order in which they came."""
        query = "SELECT seq, record FROM verdicts"
        query += " WHERE story = ? ORDER BY seq" if story is not None else " ORDER BY seq"
        with self._open() as database:
            found = database.execute(query, () if story is None else (story,)).fetchall()
        return tuple(
            from_wire(json.loads(record), where=f"{self.path}: verdict {seq}") for seq, record in found
        )

    def record_run(self, report: WireReport) -> tuple[Run, ...]:
        """Remember which disputes a run found, unless its report was recorded before.

        Args:
            report: any report; what it rests on and what it found make it the one it is.

        Returns:
            The story's runs up to this one, oldest first. Opening older reports again changes none of them.
        """
        disputes = {dispute["id"]: judged(dispute) for dispute in report["disputes"]}
        key = _json([report["provenance"], disputes]).encode("utf-8", "surrogatepass")
        run = {"story": report["story"], "key": sha256(key).hexdigest(), "disputes": _json(disputes)}
        with self._open() as database:
            database.execute(
                "INSERT INTO runs (story, fingerprint, disputes) SELECT :story, :key, :disputes"
                " WHERE NOT EXISTS (SELECT 1 FROM runs WHERE story = :story AND fingerprint = :key)",
                run,
            )
        runs = self.runs(run["story"])
        return runs[: 1 + [known.fingerprint for known in runs].index(run["key"])]

    def runs(self, story: str) -> tuple[Run, ...]:
        """Return a story's runs in the order in which their reports were first opened."""
        with self._open() as database:
            found = database.execute(
                "SELECT fingerprint, disputes FROM runs WHERE story = ? ORDER BY seq", (story,)
            ).fetchall()
        return tuple(Run(story, fingerprint, json.loads(disputes)) for fingerprint, disputes in found)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(sqlite3.connect(self.path, timeout=_WAIT_SECONDS, isolation_level=None)) as database:
                database.execute("PRAGMA synchronous = FULL")
                yield database
        except sqlite3.DatabaseError as error:
            raise StoreError(
                f"{self.path}: the verdict store cannot be used ({error})."
                " Check that the file is ours and can be written, or choose another with --store."
            ) from error

    def _prepare(self, database: sqlite3.Connection) -> None:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("BEGIN IMMEDIATE")
        version = database.execute("PRAGMA user_version").fetchone()[0]
        owner = database.execute("PRAGMA application_id").fetchone()[0]
        tables = database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if tables and owner != _APPLICATION:
            raise StoreError(f"{self.path}: a database of another program. Choose another file with --store.")
        if version > VERSION:
            raise StoreError(
                f"{self.path}: store version {version}, this program knows {VERSION}. Upgrade contradict."
            )
        if not tables:
            for statement in _statements(_SCHEMA + _FOREVER):
                database.execute(statement)
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {VERSION}")
        database.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """Split a script into statements; unlike `executescript` this leaves the transaction alone."""
    statement = ""
    for piece in script.splitlines(keepends=True):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _row(verdict: Verdict, record: str) -> tuple[str, ...]:
    moment = to_wire(verdict)["decided_at"]
    return (
        verdict.id,
        verdict.story,
        verdict.dispute,
        verdict.reviewer,
        verdict.label.value,
        moment,
        record,
    )
