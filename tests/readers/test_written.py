"""Our own files are known by what stands in them, and by nothing else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from contradict.batch import INDEX, INDEX_HTML
from contradict.readers.written import MARKS, is_ours, written_in
from contradict.reporters import REPORTERS
from contradict.reporters.index import IndexRow, render_index
from contradict.reporters.index_html import render_index_html
from contradict.reporters.json import to_wire
from contradict.reporters.markdown import render as render_markdown
from contradict.settings import Settings, to_toml
from contradict.store import SETTINGS, write_text
from contradict.wire import WireReport
from tests.reporters import sample

_NAMES = ("mill", "", "a\nb # **x** <title> & co", "‮日" * 90)


def _written(report: WireReport, settings: Settings) -> dict[str, str]:
    rows = [IndexRow("mill", "mill", report), IndexRow("dam", "dam", None, "one outlet only")]
    return {
        **{reporter.file: reporter.render(report) for reporter in REPORTERS.values()},
        SETTINGS: to_toml(settings),
        INDEX: render_index(report["story"], rows),
        INDEX_HTML: render_index_html(report["story"], rows),
    }


@pytest.mark.parametrize("story", _NAMES)
@pytest.mark.parametrize("found", [True, False])
def test_whatever_a_run_writes_is_known_as_ours(tmp_path: Path, story: str, found: bool) -> None:
    full = to_wire(replace(sample.report(), story=story))
    report = full if found else WireReport(**{**full, "disputes": []})
    settings = Settings() if found else replace(Settings(), device="cpu", drift=True, map=(("a", "b"),))
    files = _written(report, settings)
    for name, text in files.items():
        write_text(tmp_path / name, text)
    assert written_in(tmp_path) == MARKS.keys() == files.keys()


def test_pages_with_drift_a_link_or_windows_line_ends_are_ours(tmp_path: Path) -> None:
    wire = to_wire(sample.report())
    drifted = WireReport(**{**wire, "drift": wire["disputes"]})
    for text in (render_markdown(drifted), render_markdown(wire, page="review.html")):
        for data in (text, text.replace("\n", "\r\n")):
            (tmp_path / "report.md").write_bytes(data.encode("utf-8"))
            assert written_in(tmp_path) == {"report.md"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("report.md", "# Mill\n\nThe mill burned.\n"),
        (
            "report.md",
            "Found: # mill\n\n**2 disputes** in 3 articles by 3 outlets; 1 look-alike examined and let go.",
        ),
        (
            "report.md",
            "# Mill\n\nWe read: **2 disputes** in 3 articles by 3 outlets; 1 look-alike examined and let go.",
        ),
        ("report.md", ""),
        ("report.json", '{"body": "\\"schema\\": \\"contradict.report/1\\""}'),
        ("report.json", '{\n  "run": {\n    "schema": "contradict.report/1"\n  }\n}'),
        ("report.json", ""),
        ("report.sarif", '{"version": "2.1.0", "runs": []}'),
        ("report.settings.toml", "threshold = 0.6\n"),
        ("review.html", '<!doctype html>\n<html lang="en">\n<head>\n<title>The mill · Review</title>'),
        ("index.html", "<p>My own page · contradict</p>"),
        ("index.md", "# Stories\n\n**Four** in one week.\n"),
        ("disputes.csv", "story,dispute\nmill,1\n"),
        ("disputes.jsonl", '{"body": "The mill burned."}\n{"schema": "contradict.dispute/1"}\n'),
        (
            "notes.md",
            "# mill\n\n**2 disputes** in 3 articles by 3 outlets; 1 look-alike examined and let go.",
        ),
    ],
)
def test_what_somebody_else_wrote_is_not_ours(tmp_path: Path, name: str, text: str) -> None:
    for other, ours in _written(to_wire(sample.report()), Settings()).items():
        write_text(tmp_path / other, ours)
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert not is_ours(tmp_path / name)
    assert written_in(tmp_path) == MARKS.keys() - {name}


def test_a_folder_that_is_not_there_and_a_folder_of_that_name_hold_nothing_of_ours(tmp_path: Path) -> None:
    (tmp_path / "report.md").mkdir()
    assert written_in(tmp_path) == written_in(tmp_path / "gone") == frozenset()


@pytest.mark.parametrize("name", sorted(MARKS))
def test_a_hostile_file_costs_no_more_than_reading_it(tmp_path: Path, name: str) -> None:
    """Repetitions of what a mark looks for; were one of them quadratic, this would take minutes."""
    heads = (
        "# x\n\n**2 disputes** ", "<!doctype html>\n<html lang=\"en\">\n<head>\n", '{"x": 1', "",
    )  # fmt: skip
    pieces = (
        "in 1 articles by 1 outlets; 1 look-alike ", "<meta x>\n", "<title>", '"schema": ', '  "schema":\n',
        "judged_pairs_limit = 1\nmax_bytes = 1\n", '      "automationDetails": {\n', "\n", " ", "1",
    )  # fmt: skip
    for head in heads:
        for piece in pieces:
            (tmp_path / name).write_text(head + piece * 50_000, encoding="utf-8")
            assert not is_ours(tmp_path / name)
