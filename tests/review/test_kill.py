"""The server is killed again and again while verdicts stream in: none that was acknowledged is lost."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from contradict.review.store import VerdictStore
from tests.reporters.wire_reports import ferry
from tests.review.given import verdict
from tests.review.serving import Server


def whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as database:
        return bool(database.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def stream(server: Server, reviewer: str, acknowledged: list[str], stop: threading.Event) -> None:
    number = len(acknowledged)
    while not stop.is_set():
        number += 1
        one = verdict(f"d{number}", reviewer=reviewer, minute=number)
        if server.post(one):
            acknowledged.append(one.id)


def test_no_acknowledged_verdict_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps(ferry()), encoding="utf-8")
    path = tmp_path / "verdicts.sqlite"
    chance = random.Random(11)
    acknowledged: list[str] = []
    for turn in range(4):
        server = Server(tmp_path, path)
        stop = threading.Event()
        writers = [
            threading.Thread(target=stream, args=(server, f"R{turn}{writer}", acknowledged, stop))
            for writer in range(3)
        ]
        for writer in writers:
            writer.start()
        stop.wait(chance.uniform(0.15, 0.6))
        server.kill()
        stop.set()
        for writer in writers:
            writer.join()
        assert whole(path)
        kept = {one.id for one in VerdictStore(path).verdicts()}
        assert set(acknowledged) <= kept
    assert len(acknowledged) > 20


def test_two_servers_on_one_store_do_not_corrupt_it(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(json.dumps(ferry()), encoding="utf-8")
    path = tmp_path / "verdicts.sqlite"
    servers = [Server(tmp_path, path), Server(tmp_path, path)]
    acknowledged: list[list[str]] = [[], []]

    def give(which: int) -> None:
        for number in range(40):
            one = verdict(f"d{number}", reviewer=f"R{which}", minute=number)
            if servers[which].post(one):
                acknowledged[which].append(one.id)

    writers = [threading.Thread(target=give, args=(which,)) for which in (0, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    for server in servers:
        server.close()
    assert [len(ids) for ids in acknowledged] == [40, 40]
    assert whole(path)
    assert {one.id for one in VerdictStore(path).verdicts()} == {*acknowledged[0], *acknowledged[1]}
