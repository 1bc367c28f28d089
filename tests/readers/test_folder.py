from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.errors import InputError
from contradict.readers import READERS, ReadResult, read_paths, registry
from contradict.readers.interface import Source
from contradict.records import Article, Skipped

ASSETS = Path(__file__).parent.parent / "assets"
GOLDEN = Path(__file__).parent.parent / "golden"


def write(root: Path, *names: str) -> None:
    for number, name in enumerate(names):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\noutlet: Paper {number}\n---\nThe mill flooded on day {number}.\n")


def shape(result: ReadResult) -> dict[str, list[str]]:
    return {story.name: [article.path for article in story.articles] for story in result.stories}


def test_a_folder_of_articles_is_one_story(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/daily.md")
    assert shape(read_paths([tmp_path / "flood"])) == {"flood": ["flood/daily.md", "flood/wire.txt"]}


def test_a_folder_of_folders_is_one_story_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/daily.txt", "fire/wire.txt")
    result = read_paths([tmp_path])
    assert shape(result) == {"fire": ["fire/wire.txt"], "flood": ["flood/daily.txt", "flood/wire.txt"]}
    assert result.skipped == ()


def test_files_given_one_by_one_are_one_story(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/daily.txt", "flood/unused.txt")
    result = read_paths([tmp_path / "flood/wire.txt", tmp_path / "flood/daily.txt"])
    assert shape(result) == {"flood": ["flood/daily.txt", "flood/wire.txt"]}


def test_files_of_several_folders_are_named_from_the_folder_they_share(tmp_path: Path) -> None:
    write(tmp_path, "in/first/wire.txt", "in/second/wire.txt")
    result = read_paths([tmp_path / "in/first/wire.txt", tmp_path / "in/second/wire.txt"])
    assert shape(result) == {"in": ["in/first/wire.txt", "in/second/wire.txt"]}


def test_folders_of_one_name_stay_two_stories(tmp_path: Path) -> None:
    write(tmp_path, "old/flood/wire.txt", "new/flood/wire.txt")
    result = read_paths([tmp_path / "old/flood", tmp_path / "new/flood"])
    assert shape(result) == {"flood": ["flood/wire.txt"], "flood-2": ["flood-2/wire.txt"]}


def test_records_go_to_the_story_they_name(tmp_path: Path) -> None:
    records = [{"story": story, "outlet": outlet, "body": "It rained."} for story in "ba" for outlet in "xy"]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, records)))
    result = read_paths([tmp_path / "all.jsonl"])
    assert [(story.name, len(story.articles)) for story in result.stories] == [("a", 2), ("b", 2)]


def test_ten_records_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_text("\n".join(json.dumps({"body": f"Day {n}."}) for n in range(12)))
    (story,) = read_paths([tmp_path / "all.jsonl"]).stories
    assert [article.text for article in story.articles] == [f"Day {n}." for n in range(12)]


def test_order_and_repetition_change_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a/wire.txt", "b/wire.txt", "c/wire.txt", "c/daily.txt")
    given = [tmp_path / "a", tmp_path / "b", tmp_path / "c", tmp_path / "c" / "wire.txt", tmp_path / "a"]
    first = read_paths(given)
    for seed in range(5):
        random.Random(seed).shuffle(given)
        assert read_paths(given) == first
    assert sum(len(story.articles) for story in first.stories) == 4


def test_what_is_not_used_is_listed_with_its_reason(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/README.md")
    (tmp_path / "flood/gold.json").write_text('{"conflicts": []}')
    (tmp_path / "flood/photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "flood/binary.txt").write_bytes(b"\x00\x01\x02" * 50)
    (tmp_path / "flood/empty.txt").write_bytes(b"")
    (tmp_path / "flood/long.txt").write_text("It rained. " * 200)
    reasons = {item.what: item.reason for item in read_paths([tmp_path / "flood"], max_bytes=1000).skipped}
    assert {what: reason.split(",")[0].split(":")[0] for what, reason in reasons.items()} == {
        "flood/README.md": "about the folder",
        "flood/binary.txt": "not a text file",
        "flood/empty.txt": "empty file",
        "flood/gold.json": "no article",
        "flood/long.txt": "2",
        "flood/photo.jpg": "unknown kind of file '.jpg'. Known are .txt",
    }
    assert "2,200 bytes, more than 1,000" in reasons["flood/long.txt"]


def test_a_fifty_megabyte_file_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt")
    with (tmp_path / "flood/huge.txt").open("wb") as file:
        file.truncate(50_000_000)
    (skipped,) = read_paths([tmp_path / "flood"]).skipped
    assert skipped.what == "flood/huge.txt" and "50,000,000 bytes" in skipped.reason


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/.draft.txt", "flood/.git/note.txt")
    result = read_paths([tmp_path / "flood"])
    assert shape(result) == {"flood": ["flood/wire.txt"]} and result.skipped == ()


def test_our_own_reports_are_not_read(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "fire/wire.txt")
    before = read_paths([tmp_path])
    for folder in ("reports/flood", "reports/fire", "flood"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / "report.json").write_text('{"schema": "contradict.report/1"}')
        (tmp_path / folder / "report.md").write_text((GOLDEN / "report.md").read_text("utf-8"), "utf-8")
    (tmp_path / "reports/index.md").write_text((GOLDEN / "index.md").read_text("utf-8"), "utf-8")
    assert read_paths([tmp_path]) == before


def test_links_are_followed_once(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt")
    (tmp_path / "flood/again").symlink_to(tmp_path / "flood", target_is_directory=True)
    (tmp_path / "flood/gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "flood/circle.txt").symlink_to(tmp_path / "flood/circle.txt")
    (tmp_path / "flood/same.txt").symlink_to(tmp_path / "flood/wire.txt")
    result = read_paths([tmp_path / "flood"])
    assert shape(result) == {"flood": ["flood/wire.txt"]}
    assert {item.what: item.reason for item in result.skipped} == {
        "again": "a link to a folder that is read already",
        "flood/circle.txt": "a link that leads nowhere",
        "flood/same.txt": "the same file as flood/wire.txt",
        "flood/gone.txt": "a link that leads nowhere",
    }


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs permissions that bind")
def test_a_file_that_may_not_be_read_is_skipped(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/locked.txt")
    (tmp_path / "flood/locked.txt").chmod(0)
    (skipped,) = read_paths([tmp_path / "flood"]).skipped
    assert "permission" in skipped.reason.lower()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt")
    os.mkfifo(tmp_path / "flood/pipe.txt")
    (skipped,) = read_paths([tmp_path / "flood"]).skipped
    assert skipped.reason == "not a regular file"


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt")
    with pytest.raises(InputError, match=r"flod: no such file or folder\. Check the spelling"):
        read_paths([tmp_path / "flood", tmp_path / "flod"])


def test_an_impossible_path_is_wrong_use() -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        read_paths([Path("x" * 5000)])


def test_stories_keep_the_names_their_records_give_them(tmp_path: Path) -> None:
    given = ["Flood: day 1", "Flood? day 1", "x" * 500 + "1", "x" * 500 + "2", "two\n words", "  "]
    records = [{"story": story, "body": "It rained."} for story in given]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, records)))
    names = [story.name for story in read_paths([tmp_path / "all.jsonl"]).stories]
    assert names == sorted([*given[:4], "two words", tmp_path.name])


def test_an_empty_folder_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no articles found\. Give a folder"):
        read_paths([tmp_path])


def test_a_folder_of_rubbish_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_bytes(b"\x00" * 10)
    with pytest.raises(InputError, match=r"no articles found(?s:.)*0\.txt: not a text file(?s:.)*and 2 more"):
        read_paths([tmp_path])


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(READERS)), st.binary(max_size=60), st.integers(0, 900), st.integers(0, 200))
def test_no_damage_breaks_a_reader(suffix: str, noise: bytes, at: int, lost: int) -> None:
    page = (ASSETS / "article.html").read_bytes()
    line = b'{"body": "It rained \\ud83d.", "published": "2024-13-45"}'
    front = b'---\ntitle: "\\ud800"\noutlet: [x]\n---\nIt rained.'
    for data in (page, line, front):
        damaged = data[: at % len(data)] + noise + data[at % len(data) + lost :]
        try:
            articles = list(READERS[suffix](Source(f"flood/any{suffix}", "flood", damaged)))
        except InputError:
            continue
        for article in articles:
            repr(article).encode()


def test_every_suffix_has_a_reader_that_refuses_rubbish(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt")
    for suffix in READERS:
        (tmp_path / f"flood/rubbish{suffix}").write_bytes(bytes(range(256)) * 8)
    assert len(read_paths([tmp_path / "flood"]).skipped) == len(READERS)


@pytest.mark.parametrize("name", ["huge.txt", "huge.html", "huge.json", "huge.jsonl"])
def test_a_dump_is_listed_and_the_other_articles_go_on(tmp_path: Path, name: str) -> None:
    write(tmp_path, "flood/wire.txt", "flood/daily.txt")
    line = "the mill by the river flooded " * 10_000
    page = f"<html><body><p>{line}</p></body></html>" if name.endswith("html") else line
    (tmp_path / "flood" / name).write_text(json.dumps({"body": line}) if "json" in name else page)
    result = read_paths([tmp_path / "flood"])
    assert shape(result) == {"flood": ["flood/daily.txt", "flood/wire.txt"]}
    (skipped,) = result.skipped
    assert skipped.what.startswith(f"flood/{name}")
    assert "characters (longest line" in skipped.reason and "Give each article its own" in skipped.reason


def test_a_reader_that_breaks_costs_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "flood/wire.txt", "flood/daily.md")

    def broken(source: Source) -> Iterator[Article | Skipped]:
        raise ZeroDivisionError("oh")

    monkeypatch.setitem(registry.READERS, ".md", broken)
    result = read_paths([tmp_path / "flood"])
    assert shape(result) == {"flood": ["flood/wire.txt"]}
    assert [item.reason for item in result.skipped] == [
        "unexpected ZeroDivisionError (oh). Report it with the file"
    ]


def test_links_are_followed_inside_what_was_given_and_no_further(tmp_path: Path) -> None:
    write(tmp_path, "in/flood/wire.txt", "in/fire/wire.txt", "secret/diary.txt", "secret/note.txt")
    (tmp_path / "in/flood/daily.txt").symlink_to(tmp_path / "secret/diary.txt")
    (tmp_path / "in/more").symlink_to(tmp_path / "secret", target_is_directory=True)
    (tmp_path / "in/flood/inner.txt").symlink_to(tmp_path / "in/fire/wire.txt")
    result = read_paths([tmp_path / "in"])
    assert shape(result) == {"fire": ["fire/wire.txt"], "flood": ["flood/wire.txt"]}
    reasons = {item.what: item.reason for item in result.skipped}
    assert reasons.pop("flood/inner.txt") == "the same file as fire/wire.txt"
    assert set(reasons) == {"flood/daily.txt", "more"}
    assert all("leads out of what was given" in reason for reason in reasons.values())


def test_a_link_that_was_given_itself_is_followed(tmp_path: Path) -> None:
    write(tmp_path, "far/flood/wire.txt", "far/flood/daily.txt")
    (tmp_path / "story").symlink_to(tmp_path / "far/flood", target_is_directory=True)
    (tmp_path / "one.txt").symlink_to(tmp_path / "far/flood/wire.txt")
    assert shape(read_paths([tmp_path / "story"])) == {"story": ["story/daily.txt", "story/wire.txt"]}
    assert len(read_paths([tmp_path / "one.txt"]).stories[0].articles) == 1


def test_an_article_called_like_a_report_is_read_whatever_lies_beside_it(tmp_path: Path) -> None:
    write(tmp_path, "flood/wire.txt", "flood/report.md", "flood/index.md")
    quoting = json.dumps({"body": 'It wrote {"schema": "contradict.report/1"} on the wall.'}, indent=2)
    (tmp_path / "flood/report.json").write_text(quoting)
    stamp = '{"files": ["report.json", "report.md", "index.md", "wire.txt"], "key": "k"}'
    (tmp_path / "flood/.run.json").write_text(stamp)
    names = ["flood/index.md", "flood/report.json", "flood/report.md", "flood/wire.txt"]
    assert shape(read_paths([tmp_path / "flood"])) == {"flood": names}
    (tmp_path / "flood/report.json").write_text('{"schema": "contradict.report/1"}')
    names.remove("flood/report.json")
    assert shape(read_paths([tmp_path / "flood"])) == {"flood": names}
