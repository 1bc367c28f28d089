"""Floors rise with what is reached and fall only when asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.evaluation.gate import Baseline, baseline_of, breaches, pin, read_baseline, write_baseline
from contradict.evaluation.metrics import Totals
from contradict.evaluation.results import Evaluation

REACHED = Totals(
    disputes=40, right=26, gold=140, found=25, gold_hard=139, found_hard=25, duplicates=1, traps=170,
    traps_hit=3, average_precision=0.15, kinds={},
)  # fmt: skip


def evaluation(**changes: float) -> Evaluation:
    return Evaluation((), replace(REACHED, **changes), REACHED, "sha256:stories", {"nli": "sha256:weights"})


def test_the_same_result_passes_its_own_gate() -> None:
    assert breaches(evaluation(), baseline_of(evaluation())) == ()


@pytest.mark.parametrize(
    ("changes", "figure"),
    [
        ({"right": 20}, "precision"),
        ({"found": 20, "found_hard": 25}, "recall"),
        ({"found_hard": 10}, "recall_hard"),
        ({"average_precision": 0.1}, "average_precision"),
        ({"duplicates": 9}, "duplicate_rate"),
        ({"traps_hit": 12}, "trap_rate"),
    ],
)
def test_a_worse_figure_is_a_breach(changes: dict[str, float], figure: str) -> None:
    (breach,) = breaches(evaluation(**changes), baseline_of(evaluation()))
    assert breach.startswith(f"{figure}:")
    with pytest.raises(InputError, match="--allow-regression"):
        pin(evaluation(**changes), baseline_of(evaluation()))
    fallen = pin(evaluation(**changes), baseline_of(evaluation()), allow_regression=True)
    assert fallen == baseline_of(evaluation(**changes))


def test_other_stories_or_weights_are_a_breach() -> None:
    pinned = baseline_of(evaluation())
    assert [
        line.split(":")[0] for line in breaches(evaluation(), replace(pinned, corpus="sha256:other"))
    ] == ["corpus"]
    assert [line.split(":")[0] for line in breaches(evaluation(), replace(pinned, models={}))] == ["models"]


def test_floors_rise_figure_by_figure() -> None:
    better = pin(evaluation(right=30, traps_hit=1), baseline_of(evaluation()))
    assert better.at_least["precision"] == 0.75
    assert better.at_most["trap_rate"] < baseline_of(evaluation()).at_most["trap_rate"]
    # Within the slack nothing is refused, and nothing falls either.
    hardly_worse = pin(evaluation(right=30, traps_hit=1, average_precision=0.148), better)
    assert hardly_worse.at_least["average_precision"] == 0.15


def test_a_baseline_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    write_baseline(baseline_of(evaluation()), path)
    assert read_baseline(path) == baseline_of(evaluation())


@pytest.mark.parametrize("content", ["{", "[]", '{"corpus": ""}'])
def test_a_broken_baseline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content)
    with pytest.raises(InputError, match="not a baseline"):
        read_baseline(path)


def test_no_baseline_yet(tmp_path: Path) -> None:
    assert isinstance(pin(evaluation(), None), Baseline)
    with pytest.raises(InputError, match="Pin a baseline first"):
        read_baseline(tmp_path / "baseline.json")
