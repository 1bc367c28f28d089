"""``contradict run`` as a user meets it: one line on stdout, words on stderr, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from contradict.cli import dry_run, session
from contradict.cli.app import run_cli
from contradict.readers import folder as readers
from tests.toy_engine import toy_engine, write_story


@pytest.fixture(autouse=True)
def _toy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(session, "build", toy_engine)
    monkeypatch.setattr(dry_run, "build", toy_engine)
    monkeypatch.chdir(tmp_path)
    for name in ("CONTRADICT_THRESHOLD", "CONTRADICT_CACHE"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: object) -> int:
    return run_cli(["run", *map(str, arguments)])


def test_one_story_ends_with_one_line_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(write_story(tmp_path / "mill")) == 0
    out, err = capsys.readouterr()
    assert out == "reports/mill/report.md: 2 disputes (2 hard)\n"
    assert err == ""
    assert {file.name for file in (tmp_path / "reports" / "mill").iterdir()} >= {
        "report.md",
        "report.json",
        "review.html",
    }


def test_a_batch_points_at_its_index(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    assert run(tmp_path / "in", "-o", "out") == 0
    assert run(tmp_path / "in", "-o", "out") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == "out/index.md: 4 disputes (4 hard), 2 of 2 stories"
    assert second == "out/index.md: 4 disputes (4 hard), 2 of 2 stories, 2 unchanged"


def test_findings_fail_only_when_asked(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    assert run(story, "--fail-on-findings") == 1
    assert run(story, "--fail-on-findings", "--only", "location") == 0


def test_drift_is_looked_for_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "mill"
    story.mkdir()
    for day, year in (("2031-05-04", 1871), ("2031-05-09", 1878)):
        text = f"Crowds came to Wexley. The mill was built in {year} by the Orr family. Entry was free."
        (story / f"{day}.txt").write_text(f"---\noutlet: Herald\npublished: {day}\n---\n\n{text}\n", "utf-8")
    asked = (story, "--drift", "--threshold", "0", "-o", "out", "--fail-on-findings")
    assert run(story, "-o", "out") == 2
    assert "two outlets or more" in capsys.readouterr().err
    assert run(*asked) == 1
    assert capsys.readouterr().out == "out/report.md: 0 disputes (0 hard), 1 within one outlet\n"
    assert run(*asked, "--dry-run") == 0
    assert "pairs to judge" in capsys.readouterr().out
    assert run_cli(["explain", "out", "1"]) == 0
    assert "1878" in capsys.readouterr().out


def test_only_keeps_the_kinds_that_were_named(tmp_path: Path) -> None:
    run(write_story(tmp_path / "mill"), "--only", "date", "-o", "out")
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [found["type"] for found in report["disputes"]] == ["date"]
    assert report["provenance"]["settings"]["only"] == ["date"]


def test_format_names_the_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(write_story(tmp_path / "mill"), "--format", "json", "-o", "out")
    assert capsys.readouterr().out.startswith("out/report.json: ")
    assert not (tmp_path / "out" / "report.md").exists()


def test_map_reads_other_names_of_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "mill.jsonl"
    texts = [file.read_text().split("---\n")[2] for file in write_story(tmp_path / "mill").iterdir()]
    source.write_text(
        "".join(
            json.dumps({"paper": name, "content": text}) + "\n"
            for name, text in zip(["A", "B"], texts, strict=True)
        )
    )
    assert run(source, "--map", "outlet=paper", "--map", "body=content", "-o", "out") == 0
    assert "2 disputes" in capsys.readouterr().out


def test_dry_run_counts_loads_no_judge_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    judges: list[bool] = []

    def build(settings: object, *, judge: bool = True) -> object:
        judges.append(judge)
        return toy_engine(judge=judge)

    monkeypatch.setattr(dry_run, "build", build)
    assert run(write_story(tmp_path / "mill"), "--dry-run") == 0
    out = capsys.readouterr().out
    assert judges == [False]
    assert "pairs to judge (" in out
    assert "Together" in out
    assert not (tmp_path / "reports").exists()


def test_a_failing_story_is_named_and_the_code_is_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_story(tmp_path / "in" / "mill")
    (tmp_path / "in" / "alone").mkdir()
    (tmp_path / "in" / "alone" / "herald.txt").write_text("One voice only.\n")
    assert run(tmp_path / "in", "-o", "out", "--fail-on-findings") == 3
    out, err = capsys.readouterr()
    assert "alone: failed." in err
    assert "two outlets or more" in err
    assert out.endswith("1 of 2 stories, 1 failed\n")


def test_an_interruption_keeps_finished_stories_and_says_how_to_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("ferry", "mill"):
        write_story(tmp_path / "in" / name)
    real = session.run_stories

    def stopped(*args: object, **rest: object) -> object:
        yield next(iter(real(*args, **rest)))  # type: ignore[arg-type]
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "run_stories", stopped)
    assert run(tmp_path / "in", "-o", "out") == 130
    out, err = capsys.readouterr()
    assert out == ""
    assert "Stopped. 1 finished report in out; the same command goes on after them." in err
    assert (tmp_path / "out" / "index.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["nowhere"], "nowhere: no such file or folder"),
        (["mill", "--only", "dates"], "Did you mean 'date'?"),
        (["mill", "--threshold", "7"], "expected a number from 0 to 1"),
        (["mill", "--threshold", "high"], "threshold"),
        (["mill", "--config", "none.toml"], "none.toml: cannot be read"),
        (["mill", "--colour"], "No such option"),
        (["empty"], "no articles found"),
        (["alone"], "two outlets or more"),
    ],
)
def test_wrong_use_is_told_without_a_traceback(
    tmp_path: Path, arguments: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_story(tmp_path / "mill")
    (tmp_path / "empty").mkdir()
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "herald.txt").write_text("One voice only.\n")
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert part in err
    assert "Traceback" not in err


def test_an_unwritable_folder_is_a_failure_with_a_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert run(write_story(tmp_path / "mill"), "-o", "file/out") == 3
    assert "Choose another folder with -o." in capsys.readouterr().err


def test_the_environment_and_the_file_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "contradict.toml").write_text('threshold = 0.2\nonly = ["number"]\n')
    monkeypatch.setenv("CONTRADICT_THRESHOLD", "0.3")
    run(write_story(tmp_path / "mill"), "--config", "contradict.toml", "-o", "out")
    used = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["provenance"][
        "settings"
    ]
    assert (used["threshold"], used["only"]) == (0.3, ["number"])


def test_skipped_files_are_counted_named_with_v_and_silent_with_q(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = write_story(tmp_path / "mill")
    (story / "photo.jpg").write_bytes(b"\xff\xd8\x00\x01")
    for flag, expected in (("-v", "mill/photo.jpg"), ("-q", "")):
        run(story, flag, "-o", f"out{flag}")
        err = capsys.readouterr().err
        assert expected in err
        assert bool(err) is bool(expected)


def test_a_large_file_is_left_out_not_read(tmp_path: Path) -> None:
    assert readers.MAX_BYTES == 5_000_000
    story = write_story(tmp_path / "mill")
    (story / "huge.txt").write_bytes(b"x" * 5_000_001)
    run(story, "-o", "out")
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [item["what"] for item in report["skipped"]] == ["mill/huge.txt"]


def test_the_setting_of_a_cache_does_not_outlive_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Path | None] = []
    monkeypatch.setattr(
        session, "build", lambda settings: given.append(settings.cache) or toy_engine(settings)
    )
    (tmp_path / "own.toml").write_text('cache = "own"\n')
    assert run(write_story(tmp_path / "mill"), "--config", "own.toml") == 0
    assert given == [Path("own")]
    assert "CONTRADICT_CACHE" not in os.environ


def test_a_broken_page_is_listed_and_its_library_says_nothing(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    (story / "broken.html").write_text("hello <<<>>> &#0; world")
    program = (
        "import sys; from contradict.cli.console import set_loudness; from pathlib import Path;"
        "set_loudness(quiet=False, verbose=0); from contradict.readers.folder import read_paths;"
        "print([item.reason for item in read_paths([Path(sys.argv[1])]).skipped])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(story)], capture_output=True, text=True, check=True
    )
    assert "no article on this page" in done.stdout
    assert done.stderr == ""


def test_a_report_never_replaces_an_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = write_story(tmp_path / "mill")
    article = "---\noutlet: Report\n---\n\nThe mill was built in 1802.\n"
    (story / "report.md").write_text(article)
    assert run(story, "-o", story) == 2
    assert "report.md: not written by contradict" in capsys.readouterr().err
    assert (story / "report.md").read_text() == article
    assert not (story / "report.json").exists()
