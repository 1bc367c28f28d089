"""``from contradict import detect``: paths or records in, a report out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from contradict import api, detect
from contradict.errors import InputError
from contradict.readers.folder import read_paths
from contradict.records import Article
from contradict.settings import Settings
from tests.toy_engine import toy_engine, write_story


@pytest.fixture(autouse=True)
def _toy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(api, "build", toy_engine)


def test_a_folder_its_files_and_their_records_give_the_same_disputes(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "mill")
    records = read_paths([folder]).stories[0].articles
    reports = [
        detect(folder),
        detect(str(folder)),
        detect(sorted(folder.iterdir())),
        detect(records, story="mill"),
    ]
    assert [len(report.disputes) for report in reports] == [2, 2, 2, 2]
    assert len({tuple(dispute.id for dispute in report.disputes) for report in reports}) == 1


def test_settings_are_obeyed(tmp_path: Path) -> None:
    assert detect(write_story(tmp_path / "mill"), Settings(threshold=1.0)).disputes == ()


def test_what_was_skipped_is_in_the_report(tmp_path: Path) -> None:
    folder = write_story(tmp_path / "mill")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    assert [item.what for item in detect(folder).skipped] == ["mill/photo.jpg"]


def test_a_record_too_long_for_an_article_is_skipped_as_a_file_is(tmp_path: Path) -> None:
    records = read_paths([write_story(tmp_path / "mill")]).stories[0].articles
    dump = Article("mill/dump.txt", "Dump", "Dump", "It rained. " * 10_000)
    report = detect([dump, *records], story="mill")
    assert [(item.what, item.reason[:18]) for item in report.skipped] == [
        ("mill/dump.txt", "110,000 characters")
    ]
    assert len(report.disputes) == 2
    with pytest.raises(InputError, match=r"mill/dump\.txt: 110,000 characters"):
        detect([dump])


def test_several_stories_and_mixtures_are_refused(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    with pytest.raises(InputError, match="found 2 stories"):
        detect(tmp_path / "in")
    records = read_paths([tmp_path / "in" / "mill"]).stories[0].articles
    with pytest.raises(InputError, match="articles and paths together"):
        detect([*records, tmp_path])


def test_two_records_of_one_path_are_refused() -> None:
    """Their claims would have the same ids."""
    records = [Article("a.txt", outlet, "Mill", f"{outlet} saw it burn.") for outlet in ("Herald", "Ledger")]
    with pytest.raises(InputError, match=r"mill: .*'a.txt' twice"):
        detect(records, story="mill")


def test_importing_the_package_is_quick() -> None:
    code = (
        "import sys, contradict; sys.exit(any(name in sys.modules for name in ('torch', 'spacy', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_name_is_no_attribute() -> None:
    import contradict

    with pytest.raises(AttributeError, match="find"):
        contradict.find  # noqa: B018
