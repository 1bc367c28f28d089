"""Verdicts become examples: features read back from the terms, disagreements and stale ones left out."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest

from contradict.cli.app import run_cli
from contradict.disputes.confidence import SHIPPED, ConfidenceModel, Weight, load_confidence, to_json
from contradict.errors import InputError
from contradict.evaluation.from_verdicts import examples_from_verdicts
from contradict.records import Kind
from contradict.reporters.json import render, to_wire
from contradict.reporters.judged import judged
from contradict.review.exchange import to_jsonl
from contradict.review.verdicts import Label, Verdict
from contradict.wire import WireModel, WireReport
from tests.reporters import sample
from tests.review.given import verdict

MODEL = ConfidenceModel(0.2, {}, (Weight("cosine", 0.5, 0.25, 1.5), Weight("score", 0.4, 0.2, 2.0)), {})


def report_with(
    features: dict[str, float], *, model: ConfidenceModel = MODEL, story: str = "mill"
) -> WireReport:
    """A report of one dispute whose confidence the model made of these features."""
    confidence, terms = model.score(features, Kind.DATE)
    report = sample.report(story=story)
    made = replace(report.disputes[1], id=f"d-{story}-{features}", confidence=confidence, terms=terms)
    models = [{"role": "confidence", "name": "additive", "revision": model.revision}]
    return to_wire(replace(report, disputes=(made,), provenance={**report.provenance, "models": models}))


def on(report: WireReport, label: Label, **rest: object) -> Verdict:
    dispute = report["disputes"][0]
    given = verdict(dispute["id"], label, on=judged(dispute), **rest)  # type: ignore[arg-type]
    return replace(given, story=report["story"])


def test_the_features_are_those_the_confidence_was_made_of() -> None:
    report = report_with({"cosine": 0.8, "score": 0.9})
    (example,) = examples_from_verdicts([report], [on(report, Label.CONFIRMED)], MODEL)
    assert example.right
    assert example.kind == "date"
    assert example.features == pytest.approx({"cosine": 0.8, "score": 0.9}, abs=1e-3)


def test_a_dismissal_is_a_wrong_dispute_and_the_last_word_counts() -> None:
    report = report_with({"cosine": 0.8})
    words = [on(report, Label.CONFIRMED), on(report, Label.DISMISSED, minute=1)]
    (example,) = examples_from_verdicts([report], words, MODEL)
    assert not example.right


@pytest.mark.parametrize("label", [Label.UNSURE, Label.OPEN])
def test_no_decision_is_no_example(label: Label) -> None:
    report = report_with({"cosine": 0.8})
    assert examples_from_verdicts([report], [on(report, label)], MODEL) == []


def test_reviewers_who_disagree_teach_nothing() -> None:
    report = report_with({"cosine": 0.8})
    words = [on(report, Label.CONFIRMED), on(report, Label.DISMISSED, reviewer="Ben")]
    assert examples_from_verdicts([report], words, MODEL) == []


def test_a_verdict_on_other_values_or_another_story_is_left_out() -> None:
    report = report_with({"cosine": 0.8})
    given = on(report, Label.CONFIRMED)
    changed = deepcopy(report)
    for claim in changed["disputes"][0]["claims"]:
        claim.update(value="1999", text="It was built in 1999.")
    assert examples_from_verdicts([changed], [given], MODEL) == []
    assert examples_from_verdicts([report], [replace(given, story="other")], MODEL) == []


@pytest.mark.parametrize(
    "models", [[], [{"role": "confidence", "name": "additive", "revision": "sha256:00"}]]
)
def test_a_report_of_another_model_is_refused_by_name(models: list[WireModel]) -> None:
    report = report_with({"cosine": 0.8}, story="the pier")
    report["provenance"]["models"] = models
    with pytest.raises(InputError, match=r"the pier: .*another confidence model.*--config"):
        examples_from_verdicts([report], [on(report, Label.CONFIRMED)], MODEL)


def test_calibrate_needs_enough_verdicts_and_then_says_how_far_to_trust_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shipped = load_confidence(SHIPPED)
    name = shipped.weights[0].name
    reports, verdicts = [], []
    for number in range(80):
        report = report_with({name: number / 80}, model=shipped, story=f"s{number % 8}")
        file = tmp_path / "batch" / str(number) / "report.json"
        file.parent.mkdir(parents=True)
        file.write_text(render(report), encoding="utf-8")
        reports.append(str(file))
        verdicts.append(on(report, Label.CONFIRMED if number % 4 else Label.DISMISSED))
    few, all_of_them = tmp_path / "few.jsonl", tmp_path / "all.jsonl"
    few.write_text(to_jsonl(verdicts[:10]), encoding="utf-8")
    all_of_them.write_text(to_jsonl(verdicts), encoding="utf-8")
    target = tmp_path / "confidence.json"
    assert run_cli(["calibrate", *reports, "--verdicts", str(few), "-o", str(target)]) == 2
    assert "found 10 verdicts" in capsys.readouterr().err
    assert run_cli(["calibrate", *reports, "--verdicts", str(all_of_them), "-o", str(target)]) == 0
    told = capsys.readouterr().out
    assert "80 verdicts in 8 stories" in told
    batch = str(tmp_path / "batch")
    assert run_cli(["calibrate", batch, "--verdicts", str(all_of_them), "-o", str(target)]) == 0
    assert capsys.readouterr().out == told
    assert to_json(load_confidence(target)) == target.read_text(encoding="utf-8")
