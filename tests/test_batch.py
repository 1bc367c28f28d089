"""Batches: each story in its folder, one failure does not stop the rest, finished stories are kept."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from contradict import batch as batches
from contradict.batch import Batch, State, StoryRun, check_targets, run_stories, write_index
from contradict.errors import InputError
from contradict.readers.folder import read_paths
from contradict.reporters import REPORTERS
from contradict.settings import Settings, load
from contradict.wire import WireReport
from tests.toy_engine import toy_engine, write_story

SETTINGS = replace(Settings(), formats=("md", "json"))


def make(tmp_path: Path, *stories: Path, settings: Settings = SETTINGS, fresh: bool = False) -> Batch:
    return Batch(read_paths(list(stories)), settings, tmp_path / "out", fresh)


def run(batch: Batch) -> list[StoryRun]:
    return list(run_stories(batch, toy_engine(batch.settings)))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_one_story_is_written_into_the_folder_itself(tmp_path: Path) -> None:
    runs = run(make(tmp_path, write_story(tmp_path / "mill")))
    assert [one.state for one in runs] == [State.WRITTEN]
    assert set(tree(tmp_path / "out")) == {"report.md", "report.json", "report.settings.toml", ".run.json"}
    assert load(tmp_path / "out" / "report.settings.toml") == SETTINGS


def test_the_report_links_to_the_review_page_only_where_there_is_one(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    for name, formats in (("with", ("md", "html")), ("without", ("md",))):
        run(make(tmp_path / name, story, settings=replace(SETTINGS, formats=formats)))
    pages = [(tmp_path / name / "out" / "report.md").read_text("utf-8") for name in ("with", "without")]
    assert ["(review.html)" in page for page in pages] == [True, False]


def test_several_stories_each_get_a_folder_and_an_index(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    batch = make(tmp_path, tmp_path / "in")
    index = write_index(batch, run(batch)).read_text(encoding="utf-8")
    assert {"ferry/report.md", "mill/report.md", "index.md"} <= set(tree(batch.out))
    assert "[ferry](ferry/report.md)" in index
    assert "[mill](mill/report.md)" in index


def test_twice_gives_the_same_bytes_and_shuffled_input_too(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    files = sorted(story.iterdir())
    run(make(tmp_path / "one", *files))
    run(make(tmp_path / "two", *files[::-1]))
    assert tree(tmp_path / "one" / "out") == tree(tmp_path / "two" / "out")


def test_a_finished_story_is_kept_until_something_changes(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    assert run(make(tmp_path, story))[0].state is State.WRITTEN
    again = run(make(tmp_path, story))[0]
    assert again.state is State.KEPT
    assert again.report
    assert again.report["disputes"]
    assert run(make(tmp_path, story, fresh=True))[0].state is State.WRITTEN
    changed = replace(SETTINGS, threshold=0.4)
    assert run(make(tmp_path, story, settings=changed))[0].state is State.WRITTEN
    write_story(story, year=1901)
    assert run(make(tmp_path, story, settings=changed))[0].state is State.WRITTEN


def test_a_story_that_fails_does_not_stop_the_rest(tmp_path: Path) -> None:
    write_story(tmp_path / "in" / "alone", outlets=("Herald", "herald"))
    (tmp_path / "in" / "alone" / "herald.txt").write_text("---\noutlet: Herald\n---\nOne voice.\n")
    write_story(tmp_path / "in" / "mill")
    batch = make(tmp_path, tmp_path / "in")
    runs = run(batch)
    assert [(one.story, one.state) for one in runs] == [("alone", State.FAILED), ("mill", State.WRITTEN)]
    assert "two outlets or more" in runs[0].reason
    assert "## Failed" in write_index(batch, runs).read_text(encoding="utf-8")


def test_a_bug_in_one_story_is_its_own_affair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    real = batches.find_disputes

    def broken(*args: object, story: str, **rest: object) -> object:
        if story == "ferry":
            raise ZeroDivisionError("oh")
        return real(*args, story=story, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(batches, "find_disputes", broken)
    runs = run(make(tmp_path, tmp_path / "in"))
    assert [one.state for one in runs] == [State.FAILED, State.WRITTEN]
    assert "ZeroDivisionError: oh" in runs[0].reason


def test_the_only_story_fails_loudly(tmp_path: Path) -> None:
    story = tmp_path / "alone"
    story.mkdir()
    (story / "herald.txt").write_text("One voice only.\n")
    with pytest.raises(InputError, match="two outlets or more"):
        run(make(tmp_path, story))


def test_an_interrupted_batch_keeps_what_is_finished(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    stories = run_stories(batch := make(tmp_path, tmp_path / "in"), toy_engine(SETTINGS))
    next(stories)
    stories.close()
    assert (batch.out / "ferry" / ".run.json").is_file()
    assert [one.state for one in run(make(tmp_path, tmp_path / "in"))] == [State.KEPT, State.WRITTEN]


def test_what_was_left_out_stands_in_its_story_or_on_the_index(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    (tmp_path / "in" / "mill" / "gold.json").write_text('{"conflicts": []}')
    batch = make(tmp_path, tmp_path / "in")
    run(batch)
    left_out = {
        name: json.loads((batch.out / name / "report.json").read_text(encoding="utf-8"))["skipped"]
        for name in ("ferry", "mill")
    }
    assert left_out["ferry"] == []
    assert [item["what"] for item in left_out["mill"]] == ["mill/gold.json"]


def test_stories_whose_names_make_one_folder_keep_a_report_each(tmp_path: Path) -> None:
    for name, year in (("story #1", 1878), ("story @1", 1879)):
        write_story(tmp_path / "in" / name, year)
    batch = make(tmp_path, tmp_path / "in")
    runs = run(batch)
    assert [(one.story, one.folder) for one in runs] == [("story #1", "story -1"), ("story @1", "story -1-2")]
    said = [json.loads((batch.out / one.folder / "report.json").read_text(encoding="utf-8")) for one in runs]
    assert [report["story"] for report in said] == ["story #1", "story @1"]
    assert "1878" in str(said[0]["disputes"]) and "1879" in str(said[1]["disputes"])


def test_the_index_links_to_what_was_written(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    batch = make(tmp_path, tmp_path / "in", settings=replace(SETTINGS, formats=("html",)))
    links = re.findall(r"\]\(([^)]+)\)", write_index(batch, run(batch)).read_text(encoding="utf-8"))
    assert len(links) == 2
    assert all((batch.out / link).is_file() for link in links)


def test_a_report_is_rendered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered = []

    def render(report: WireReport, *, page: str | None = None) -> str:
        rendered.append(page)
        return "# Report"

    monkeypatch.setattr("contradict.batch.render_markdown", render)
    monkeypatch.setitem(REPORTERS, "md", replace(REPORTERS["md"], render=render))
    run(make(tmp_path, write_story(tmp_path / "mill"), settings=replace(SETTINGS, formats=("md", "html"))))
    assert len(rendered) == 1


def test_reports_written_into_the_input_are_not_read_as_articles(tmp_path: Path) -> None:
    every = replace(SETTINGS, formats=("md", "json", "html", "csv", "jsonl", "sarif"))
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)

    def again() -> list[StoryRun]:
        batch = Batch(read_paths([tmp_path / "in"]), every, tmp_path / "in")
        runs = run(batch)
        write_index(batch, runs)
        return runs

    again()
    first = tree(tmp_path / "in")
    assert [one.state for one in again()] == [State.KEPT, State.KEPT]
    assert tree(tmp_path / "in") == first


def test_an_article_called_like_a_report_is_read_and_never_replaced(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    (story / "report.md").write_text("---\noutlet: Report\n---\n\nThe mill was built in 1802, it said.\n")
    before = tree(story)
    batch = Batch(read_paths([story]), SETTINGS, story)
    assert "mill/report.md" in {article.path for article in batch.read.stories[0].articles}
    with pytest.raises(InputError, match=r"mill/report\.md: not written by contradict"):
        check_targets(batch)
    assert tree(story) == before
    only_json = replace(SETTINGS, formats=("json",))
    for state in (State.WRITTEN, State.KEPT):  # the article is still read beside our report
        batch = Batch(read_paths([story]), only_json, story)
        check_targets(batch)
        assert [one.state for one in run(batch)] == [state]
    assert tree(story)["report.md"] == before["report.md"]


def test_an_index_of_somebody_else_is_not_replaced(tmp_path: Path) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    (tmp_path / "in" / "index.html").write_text("<p>My own page.</p>")
    batch = Batch(read_paths([tmp_path / "in"]), replace(SETTINGS, formats=("html",)), tmp_path / "in")
    with pytest.raises(InputError, match=r"index\.html: not written by contradict"):
        check_targets(batch)


def test_no_page_of_an_earlier_run_stays_beside_a_newer_report(tmp_path: Path) -> None:
    story = write_story(tmp_path / "in" / "mill")
    out = tmp_path / "out"
    run(Batch(read_paths([story]), SETTINGS, out))
    run(Batch(read_paths([story]), replace(SETTINGS, formats=("json",)), out))
    assert set(tree(out)) == {"report.json", "report.settings.toml", ".run.json"}
    write_story(tmp_path / "in" / "ferry")
    batch = Batch(read_paths([tmp_path / "in"]), SETTINGS, out)
    write_index(batch, run(batch))
    assert {name for name in tree(out) if "/" not in name} == {"index.md", ".run.json"}
    run(Batch(read_paths([story]), SETTINGS, out))
    assert "index.md" not in tree(out) and "report.md" in tree(out) and "ferry/report.md" in tree(out)
