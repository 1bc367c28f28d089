"""A run's folder: files appear whole or not at all, and only a finished run counts as one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import InputError, StoreError
from contradict.readers.written import STAMP
from contradict.reporters import REPORTERS
from contradict.reporters.json import render, to_wire
from contradict.store import RunFolder, check_target, folder_names, read_report, write_text
from tests.reporters import sample

WIRE = to_wire(sample.report())
OURS = {reporter.file: reporter.render(WIRE) for reporter in REPORTERS.values()}


def test_a_finished_run_is_known_by_its_key(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path / "new" / "run")
    assert not folder.stands("k")
    folder.save({"report.md": "words\n"}, key="k")
    assert folder.stands("k")
    assert not folder.stands("another")
    assert (folder.root / "report.md").read_bytes() == b"words\n"


@pytest.mark.parametrize(
    "stamp", ["", "[]", "{}", '{"key": "k"}', '{"key": "k", "files": 3}', "\ud800", "[" * 100_000]
)
def test_a_broken_stamp_is_no_finished_run(tmp_path: Path, stamp: str) -> None:
    (tmp_path / STAMP).write_bytes(stamp.encode("utf-8", "surrogatepass"))
    assert not RunFolder(tmp_path).stands("k")


def test_a_run_that_lost_a_file_is_run_again(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path)
    folder.save({"report.md": "", "report.json": ""}, key="k")
    (tmp_path / "report.md").unlink()
    assert not folder.stands("k")


def test_a_crash_half_way_leaves_no_half_file_and_no_finished_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = RunFolder(tmp_path)
    folder.save({"report.md": OURS["report.md"]}, key="k")
    real = Path.replace

    def crash(self: Path, target: Path) -> Path:
        if target.name == "review.html":
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", crash)
    files = {name: OURS[name] for name in ("report.json", "review.html")}
    with pytest.raises(KeyboardInterrupt):
        folder.save(files, key="k")
    monkeypatch.undo()
    assert {file.name for file in tmp_path.iterdir()} == {STAMP, "report.json", "report.md"}
    assert (tmp_path / "report.md").read_text(encoding="utf-8") == OURS["report.md"]
    assert not folder.stands("k")
    folder.save(files, key="k")
    assert {file.name for file in tmp_path.iterdir()} == {STAMP, "report.json", "review.html"}


def test_what_an_earlier_run_wrote_and_this_one_does_not_is_removed(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path)
    folder.save(OURS, key="k")
    (tmp_path / "notes.md").write_text("mine")
    folder.save({"report.json": "new"}, key="l")
    assert {file.name for file in tmp_path.iterdir()} == {STAMP, "report.json", "notes.md"}


@pytest.mark.parametrize("beside", [None, "report.json", "report.md"])
@pytest.mark.parametrize(
    "stamp", [None, "{}", '{"files": ["notes.md", "../report.md", "report.md"], "key": "k"}']
)
@pytest.mark.parametrize("article", ["an article", "", "# Mill\n\n**Two disputes** kept 3 outlets busy.\n"])
def test_a_file_of_somebody_else_is_never_replaced_nor_removed(
    tmp_path: Path, article: str, stamp: str | None, beside: str | None
) -> None:
    if beside:
        (tmp_path / beside).write_text(OURS[beside], encoding="utf-8")
    for name, text in (("report.md", article), ("notes.md", "mine"), (STAMP, stamp)):
        if text is not None:
            (tmp_path / name).write_text(text)
    folder = RunFolder(tmp_path)
    with pytest.raises(InputError, match=r"report\.md: not written by contradict.*Choose another folder"):
        folder.save({"report.json": "new", "report.md": "new"}, key="k")
    folder.save({"report.json": OURS["report.json"]}, key="k")
    assert (tmp_path / "report.md").read_text() == article
    assert (tmp_path / "notes.md").read_text() == "mine"


def test_a_link_in_the_place_of_a_report_is_somebody_elses_too(tmp_path: Path) -> None:
    (tmp_path / "report.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(InputError, match="not written by contradict"):
        RunFolder(tmp_path).save({"report.md": "new"}, key="k")


def test_a_report_that_was_copied_without_its_stamp_is_known(tmp_path: Path) -> None:
    folder = RunFolder(tmp_path)
    folder.save(OURS, key="k")
    (tmp_path / STAMP).unlink()
    folder.save({"report.json": OURS["report.json"]}, key="l")
    assert {file.name for file in tmp_path.iterdir()} == {STAMP, "report.json"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match=r"file/report\.md: cannot be written .*Choose another place"):
        write_text(tmp_path / "file" / "report.md", "")


def test_a_report_is_read_from_its_file_or_its_folder(tmp_path: Path) -> None:
    wire = to_wire(sample.report())
    write_text(tmp_path / "report.json", render(wire))
    assert read_report(tmp_path) == wire == read_report(tmp_path / "report.json")


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"not json", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[1]", "schema, found None"),
        (b'{"schema": "contradict.report/9"}', "schema, found 'contradict.report/9'"),
        (None, "cannot be read"),
    ],
)
def test_what_is_no_report_is_refused_by_name(tmp_path: Path, data: bytes | None, part: str) -> None:
    file = tmp_path / "report.json"
    if data is not None:
        file.write_bytes(data)
    with pytest.raises(InputError, match=part) as caught:
        read_report(file)
    assert str(file) in str(caught.value)


def test_a_folder_that_cannot_be_made_is_refused_before_the_work(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine")
    check_target(tmp_path / "new" / "deeper")
    for target in (file, file / "reports"):
        with pytest.raises(StoreError, match=r"notes\.txt is a file\. Choose another folder"):
            check_target(target)


def test_a_batch_names_its_stories_instead_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    for story in ("mill", "dam/spring"):
        write_text(tmp_path / story / "report.json", "{}")
    with pytest.raises(InputError) as caught:
        read_report(tmp_path)
    first, *stories = str(caught.value).splitlines()
    assert first.startswith(f"{tmp_path}: ") and "found 2. Give the folder of one story" in first
    assert stories == [str(tmp_path / "dam/spring"), str(tmp_path / "mill")]


def test_a_large_batch_is_not_listed_to_its_end(tmp_path: Path) -> None:
    for number in range(45):
        write_text(tmp_path / f"story-{number:02}" / "report.json", "{}")
    with pytest.raises(InputError, match=r"(?s)found 45\..*story-39\nand 5 more$") as caught:
        read_report(tmp_path)
    assert "story-40" not in str(caught.value)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("harbour-ferry", "harbour-ferry"),
        ("a/b", "a/b"),
        ("a//./b", "a/b"),
        ("x" * 300, "x" * 180),
        ("日" * 300, "日" * 60),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc", "etc"),
        ("..", "story"),
        ("a\x00b\\c:d", "a-b-c-d"),
        ("name.", "name"),
        ("Überfall am Müggelsee", "Überfall am Müggelsee"),
    ],
)
def test_a_storys_name_cannot_leave_the_folder(story: str, expected: str) -> None:
    assert folder_names([story]) == {story: expected}


@pytest.mark.parametrize(
    ("stories", "folders"),
    [
        (["story #1", "story @1"], ["story -1", "story -1-2"]),
        (["story #1", "story -1"], ["story -1-2", "story -1"]),
        (["a?", "a*", "a--2"], ["a--3", "a-", "a--2"]),
        (["x" * 200 + "1", "x" * 200 + "2"], ["x" * 180, "x" * 180 + "-2"]),
        (["Flood", "flood", "FLOOD"], ["Flood-2", "flood-3", "FLOOD"]),
        (["caf\u00e9", "cafe\u0301"], ["caf\u00e9", "caf\u00e9-2"]),
        (["..", "story"], ["story-2", "story"]),
        (["index.md", "Index.HTML"], ["index.md-2", "Index.HTML-2"]),
    ],
)
def test_no_two_stories_share_a_folder(stories: list[str], folders: list[str]) -> None:
    expected = dict(zip(stories, folders, strict=True))
    for order in (stories, stories[::-1]):
        assert folder_names(order, reserved=("index.md", "index.html")) == expected


@given(st.lists(st.text(alphabet="aA#@/. é-2", max_size=5), unique=True, max_size=8))
def test_folders_differ_and_stay_inside(stories: list[str]) -> None:
    folders = list(folder_names(stories).values())
    assert len({folder.casefold() for folder in folders}) == len(stories)
    assert not any({"", ".", ".."} & set(folder.split("/")) for folder in folders)
