"""A real browser for the page tests: Chromium driven by Playwright, with everything off that calls home."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """Return where Chromium is, or skip the test and say what is missing."""
    pytest.importorskip("playwright.sync_api", reason="real-browser test: pip install playwright")
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("real-browser test: no Chromium on the PATH (Debian: apt-get install chromium)")
    return found


class Watched:
    """A page, and everything it should not have done."""

    def __init__(self, page: object) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.errors.append(f"{message.type}: {message.text}"))  # type: ignore[attr-defined]
        page.on("pageerror", lambda error: self.errors.append(str(error)))  # type: ignore[attr-defined]
        page.on("request", lambda request: self.requests.append(request.url))  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


def write(folder: Path, name: str, text: str) -> str:
    """Write a page and return its file address."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file.as_uri()


def await_words(locator: Any, words: str = "") -> None:
    """Wait until a place of the page shows words, or any words at all."""
    from playwright.sync_api import expect

    if words:
        expect(locator).to_contain_text(words)
    else:
        expect(locator).not_to_be_empty()
