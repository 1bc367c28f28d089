"""Whole files compared byte for byte; ``pytest --update`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"


def check(name: str, text: str, request: pytest.FixtureRequest) -> None:
    """Compare a text with the pinned file of that name."""
    file = FOLDER / name
    if request.config.getoption("--update"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))
    assert text == file.read_bytes().decode("utf-8")
