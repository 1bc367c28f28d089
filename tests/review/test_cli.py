"""``contradict review`` and ``contradict stats`` as commands: import, export, tables, clear refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from contradict.cli.review import review
from contradict.cli.stats import stats
from contradict.errors import InputError
from contradict.review.exchange import to_jsonl
from contradict.review.reports import report_files
from contradict.review.stats import summarise
from contradict.review.stats_text import render_stats
from contradict.review.verdicts import Label
from tests.reporters.wire_reports import ferry
from tests.review.given import about, verdict

app = typer.Typer()
app.command()(review)
app.command()(stats)


def run(*arguments: object) -> str:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def given() -> str:
    return to_jsonl(
        [
            verdict("d1", on=about(confidence=0.93)),
            verdict("d2", on=about(confidence=0.91)),
            verdict("d3", Label.DISMISSED, on=about(confidence=0.6), reason="scope"),
            verdict("d1", Label.DISMISSED, reviewer="Ben", minute=1),
            verdict("d2", reviewer="Ben", minute=1, on=about(confidence=0.91)),
        ]
    )


def test_verdicts_go_in_and_come_out_the_same(tmp_path: Path) -> None:
    file, store, out = tmp_path / "in.jsonl", tmp_path / "v.sqlite", tmp_path / "out.jsonl"
    file.write_text(given(), encoding="utf-8")
    run("review", "--store", store, "--import", file, "--import", file, "--export", out)
    assert out.read_text(encoding="utf-8") == given()


def test_stats_reads_stores_and_files_alike(tmp_path: Path) -> None:
    file, store = tmp_path / "in.jsonl", tmp_path / "v.sqlite"
    file.write_text(given(), encoding="utf-8")
    run("review", "--store", store, "--import", file)
    printed = run("stats", "--store", store)
    assert printed == run("stats", file) == run("stats", file, "--store", store)
    assert "3 disputes judged by 2 reviewers. Precision 50 % (9 % to 91 %)." in printed
    assert "For a precision of 90 %, print from confidence 0.91" in printed
    assert "Ann and Ben" in printed


def test_without_verdicts_stats_says_what_to_do() -> None:
    assert "contradict review" in render_stats(summarise([]))


def test_wrong_use_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no report given"):
        review(store=tmp_path / "v.sqlite")
    with pytest.raises(InputError, match="no verdict store"):
        stats(store=tmp_path / "nowhere.sqlite")
    with pytest.raises(InputError, match="--precision"):
        stats(precision=1.5)
    with pytest.raises(InputError, match=r"no report\.json"):
        report_files([tmp_path])


def test_a_batchs_folder_stands_for_all_its_stories(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.json").write_text(json.dumps(ferry()), encoding="utf-8")
    both = tuple(tmp_path / name / "report.json" for name in ("a", "b"))
    assert report_files([tmp_path]) == both
    assert report_files([tmp_path / "b", tmp_path, both[0]]) == both[::-1]
