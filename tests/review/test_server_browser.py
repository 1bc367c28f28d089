"""The served page in a real Chromium: verdicts reach the store, and none is lost while the server is away."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from contradict.review.store import VerdictStore
from tests.reporters.browser import Watched, await_words, browser
from tests.reporters.wire_reports import ferry
from tests.review.serving import Server

__all__ = ["browser"]


@pytest.fixture
def store(tmp_path: Path) -> VerdictStore:
    (tmp_path / "report.json").write_text(json.dumps(ferry()), encoding="utf-8")
    return VerdictStore(tmp_path / "verdicts.sqlite")


@pytest.fixture
def server(store: VerdictStore, tmp_path: Path, browser: Any) -> Iterator[Server]:
    running = Server(tmp_path, store.path)
    yield running
    running.close()


def wait_for(store: VerdictStore, count: int) -> None:
    deadline = time.monotonic() + 15
    while len(store.verdicts()) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(store.verdicts()) == count


def test_verdicts_go_into_the_store_and_come_back(browser: Any, server: Server, store: VerdictStore) -> None:
    context = browser.new_context(accept_downloads=True)
    watched = Watched(context.new_page())
    page = watched.page
    page.goto(server.address)
    page.keyboard.press("c")
    for key in ("j", "d", "2"):
        page.keyboard.press(key)
    wait_for(store, 2)
    assert [(one.reviewer, one.label.value, one.reason) for one in store.verdicts()] == [
        ("Ann", "confirmed", ""),
        ("Ann", "dismissed", "other-subject"),
    ]
    other = browser.new_context().new_page()
    other.goto(server.address)
    assert other.locator("#d1 .state").text_content() == "Confirmed"
    assert other.locator("#d2 .body").is_hidden()
    with page.expect_download() as download:
        page.locator("#export").click()
    assert len(Path(download.value.path()).read_text(encoding="utf-8").splitlines()) == 2
    origin = server.address.split("/")[2]
    assert all(origin in address or address.startswith("data:") for address in watched.requests)
    assert watched.errors == []
    other.context.close()
    context.close()


def test_two_reviewers_and_their_disagreement(browser: Any, server: Server, store: VerdictStore) -> None:
    page = browser.new_page()
    page.goto(server.address)
    page.keyboard.press("c")
    page.locator("#reviewer").fill("Ben")
    page.locator("#reviewer").press("Tab")
    page.locator("#d1").focus()
    page.keyboard.press("u")
    wait_for(store, 2)
    page.locator("text=Disagreements").click()
    assert (
        "1 dispute that reviewers decided differently" in page.locator("main, header").all_text_contents()[0]
    )
    assert page.locator(".split table tr").count() == 2
    page.close()


def test_what_is_decided_while_the_server_is_away_is_sent_when_it_is_back(
    browser: Any, store: VerdictStore, tmp_path: Path
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = (
        "import sys, secrets, pathlib; secrets.token_urlsafe = lambda size: 'always-the-same';"
        "from contradict.review.server import serve; from contradict.review.store import VerdictStore;"
        "serve([pathlib.Path(sys.argv[1])], VerdictStore(pathlib.Path(sys.argv[2])), reviewer='Ann',"
        f" port={port}, announce=lambda address: print(address, flush=True))"
    )

    def start() -> tuple[subprocess.Popen[str], str]:
        command = [sys.executable, "-c", program, str(tmp_path), str(store.path)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout
        return process, process.stdout.readline().strip()

    def stop(process: subprocess.Popen[str]) -> None:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()

    first, address = start()
    page = browser.new_page()
    page.goto(address)
    stop(first)
    page.keyboard.press("c")
    page.wait_for_selector("#says.bad")
    assert "Not kept yet" in page.locator("#says").text_content()
    assert store.verdicts() == ()
    second, _ = start()
    wait_for(store, 1)
    await_words(page.locator("#says"), "Kept.")
    stop(second)
    page.close()
