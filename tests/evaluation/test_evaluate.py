"""Stories in, totals and a written report out."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import toy_runs as toy

from contradict.errors import StoreError
from contradict.evaluation.evaluate import evaluate
from contradict.evaluation.gold import Story
from contradict.records import Report, Trace
from tests.reporters.test_escape import HOSTILE, plain

GOLD: dict[str, Any] = {
    "conflicts": [
        {
            "id": "c1",
            "type": "number",
            "strength": "hard",
            "fact": "How many lambs were lost.",
            "sides": [
                {"file": "north.txt", "sentence": toy.NORTH[0], "value": "9"},
                {"file": "south.txt", "sentence": toy.SOUTH[0], "value": "90"},
            ],
        },
        {
            "id": "c2",
            "type": "date",
            "strength": "hard",
            "fact": "When the dam was built.",
            "sides": [
                {"file": "north.txt", "sentence": toy.NORTH[2], "value": "1931"},
                {"file": "south.txt", "sentence": toy.SOUTH[2], "value": "1951"},
            ],
        },
    ],
    "traps": [
        {
            "why": "Two sermons.",
            "a": {"file": "north.txt", "sentence": toy.NORTH[1]},
            "b": {"file": "south.txt", "sentence": toy.SOUTH[1]},
        }
    ],
}


def run(story: Story) -> tuple[Report, Trace]:
    north, south = toy.annotate("north.txt", toy.NORTH), toy.annotate("south.txt", toy.SOUTH)
    pairs = tuple(toy.pair(*couple) for couple in zip(north.claims, south.claims, strict=True))
    findings = tuple(toy.finding(pair) for pair in pairs)
    confidences = (0.9, 0.6, 0.2)
    disputes = tuple(toy.dispute(*entry) for entry in zip(findings, confidences, strict=True))
    traced = toy.trace((north, south), pairs=pairs, findings=findings, disputes=disputes)
    return toy.report((north, south), disputes[:2]), traced


def stories(root: Path, gold: object = GOLD) -> Path:
    folder = root / "stories" / "flood"
    folder.mkdir(parents=True)
    (folder / "gold.json").write_text(json.dumps(gold))
    return folder.parent


def test_evaluate_counts_and_writes(tmp_path: Path) -> None:
    target = tmp_path / "out"
    evaluation = evaluate(stories(tmp_path), run=run, report_dir=target)
    assert (evaluation.totals.precision, evaluation.totals.recall) == (0.5, 0.5)
    assert evaluation.candidates.recall == 1.0
    assert evaluation.models == {"nli": "sha256:0"}
    written = json.loads((target / "evaluation.json").read_text())
    assert written["reported"]["traps_hit"] == 1
    assert written["stages"] == {"date": {"below_threshold": 1}, "number": {"found": 1}}
    page = (target / "evaluation.md").read_text()
    assert "below threshold: number at 0.20" in page
    assert "\\[trap: Two sermons.\\]" in page
    assert (target / "reliability.svg").read_text().startswith("<svg")
    assert "default threshold 0.60" in (target / "precision-recall.svg").read_text()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_article_can_break_out_of_the_page(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def page(words: str, folder: Path) -> set[str]:
        monkeypatch.setattr(toy, "NORTH", (toy.NORTH[0], words, toy.NORTH[2]))
        gold = deepcopy(GOLD)
        gold["conflicts"][1]["fact"] = words
        evaluate(stories(folder, gold), run=run, report_dir=folder / "out")
        return plain((folder / "out" / "evaluation.md").read_text(encoding="utf-8"))[0]

    assert page(text, tmp_path / "hostile") == page("The vicar spoke.", tmp_path / "plain")


def test_a_report_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match=r"out.*cannot be written.*Choose another place"):
        evaluate(stories(tmp_path), run=run, report_dir=tmp_path / "out")


def test_two_evaluations_write_the_same_bytes(tmp_path: Path) -> None:
    root = stories(tmp_path)
    for name in ("one", "two"):
        evaluate(root, run=run, report_dir=tmp_path / name)
    for path in sorted((tmp_path / "one").iterdir()):
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()
