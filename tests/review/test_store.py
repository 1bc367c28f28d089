"""The verdict store: appended, never changed, shared, and clear about files that are not its own."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from contradict.errors import StoreError
from contradict.review.store import VERSION, VerdictStore, default_path
from contradict.review.verdicts import Label
from tests.reporters.wire_reports import ferry
from tests.review.given import verdict


@pytest.fixture
def store(tmp_path: Path) -> VerdictStore:
    return VerdictStore(tmp_path / "new folder" / "verdicts.sqlite")


def test_keeps_verdicts_in_order_across_openings(store: VerdictStore) -> None:
    given = [verdict(minute=5), verdict(label=Label.DISMISSED, reason="scope"), verdict("d2")]
    assert [store.add(one) for one in given] == [True, True, True]
    assert VerdictStore(store.path).verdicts() == tuple(given)
    assert store.verdicts("pier") == tuple(given)
    assert store.verdicts("another story") == ()


def test_the_same_verdict_twice_is_kept_once(store: VerdictStore) -> None:
    assert store.add(verdict())
    assert not store.add(verdict())
    assert len(store.verdicts()) == 1


def test_another_verdict_under_a_known_id_is_refused_and_nothing_of_the_batch_kept(
    store: VerdictStore,
) -> None:
    from dataclasses import replace

    store.add(verdict())
    forged = replace(verdict(), label=Label.DISMISSED)
    with pytest.raises(StoreError, match="another one has this id"):
        store.add_all([verdict("d9"), forged])
    assert store.verdicts() == (verdict(),)


@pytest.mark.parametrize("table", ["verdicts", "runs"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET story = 'x'", "DELETE FROM {}"])
def test_what_is_in_cannot_be_changed(store: VerdictStore, table: str, statement: str) -> None:
    store.add(verdict())
    store.record_run(ferry())
    with (
        closing(sqlite3.connect(store.path)) as database,
        pytest.raises(sqlite3.IntegrityError, match="never changed"),
    ):
        database.execute(statement.format(table))


def test_uses_a_write_ahead_log(store: VerdictStore) -> None:
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_many_writers_lose_nothing(store: VerdictStore) -> None:
    given = [verdict(f"d{number}", reviewer=f"R{number % 4}", minute=number) for number in range(60)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda one: VerdictStore(store.path).add(one), given))
    assert {one.id for one in store.verdicts()} == {one.id for one in given}


def test_a_report_is_recorded_once_and_its_runs_stay_the_same(store: VerdictStore) -> None:
    first, second = ferry(), ferry()
    second["disputes"] = second["disputes"][1:]
    seen = [store.record_run(report) for report in (first, first, second, first, second)]
    assert [[len(run.disputes) for run in runs] for runs in seen] == [[6], [6], [6, 5], [6], [6, 5]]
    assert store.runs(first["story"]) == seen[-1]
    assert store.runs("another story") == ()


def test_the_same_disputes_of_other_articles_are_another_run(store: VerdictStore) -> None:
    again = ferry()
    again["provenance"]["input"] = "sha256:22"
    assert [len(store.record_run(report)) for report in (ferry(), again)] == [1, 2]


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("not a database, but long enough to look at " * 30, encoding="utf-8")
    with pytest.raises(StoreError, match=r"notes\.txt.*--store"):
        VerdictStore(file)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(file)) as database:
        database.execute("CREATE TABLE theirs (x)")
    with pytest.raises(StoreError, match="another program"):
        VerdictStore(file)
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_newer_store_asks_for_a_newer_program(store: VerdictStore) -> None:
    with closing(sqlite3.connect(store.path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreError, match="Upgrade"):
        VerdictStore(store.path)


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="file"):
        VerdictStore(tmp_path / "file" / "verdicts.sqlite")


def test_the_usual_place_can_be_chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CONTRADICT_VERDICTS", str(tmp_path / "here.sqlite"))
    assert default_path() == tmp_path / "here.sqlite"
    monkeypatch.delenv("CONTRADICT_VERDICTS")
    assert default_path().name == "verdicts.sqlite"
