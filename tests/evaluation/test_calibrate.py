"""The confidence model: additive, calibrated on what it has not seen, and refitted with care."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.disputes.confidence import (
    ConfidenceModel,
    Weight,
    load_confidence,
    probability,
    shipped_confidence,
    to_json,
)
from contradict.errors import InputError, ModelError
from contradict.evaluation.calibrate import calibrate, describe
from contradict.evaluation.examples import Example, Plan
from contradict.evaluation.refit import Trust, refit
from contradict.records import Kind, Strength

PLAN = Plan({"clash": 1, "noise": 1, "hedge": -1}, penalties=(2.0,), precision=0.6)
MODEL = ConfidenceModel(
    -1.0,
    {"date": 0.5},
    (Weight("clash", 0.5, 0.25, 1.2), Weight("hedge", 0.1, 0.3, -0.4)),
    {"hard": 0.6, "soft": 0.8},
)


def examples(seed: int, *, stories: int = 8, each: int = 40, slope: float = 4.0) -> list[Example]:
    """Disputes whose truth follows ``clash`` and nothing else."""
    rng = random.Random(seed)
    made = []
    for story in range(stories):
        for _ in range(each):
            clash, noise, hedge = rng.random(), rng.random(), float(rng.random() < 0.2)
            right = rng.random() < probability(slope * (clash - 0.6))
            features = {"clash": clash, "noise": noise, "hedge": hedge}
            made.append(Example(f"s{story}", rng.choice(["date", "number"]), features, right))
    return made


@given(
    st.dictionaries(st.sampled_from(["clash", "hedge", "unknown"]), st.floats(-5, 5)),
    st.sampled_from(list(Kind)),
)
@settings(deadline=None)
def test_terms_sum_to_the_log_odds(features: dict[str, float], kind: Kind) -> None:
    confidence, terms = MODEL.score(features, kind)
    assert confidence == pytest.approx(probability(sum(term.contribution for term in terms)))
    assert terms[0].name == "base rate"
    assert ("kind date" in {term.name for term in terms}) == (kind is Kind.DATE)


@given(st.floats(-1e6, 1e6))
@settings(deadline=None)
def test_probability_is_sound_far_out(log_odds: float) -> None:
    assert 0.0 <= probability(log_odds) <= 1.0
    assert probability(log_odds) + probability(-log_odds) == pytest.approx(1.0)


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    path = tmp_path / "confidence.json"
    path.write_text(to_json(MODEL))
    assert load_confidence(path) == MODEL
    assert to_json(load_confidence(path)) == to_json(MODEL)


@pytest.mark.parametrize(
    "content", ["{", "[]", "[" * 100_000, "{}", to_json(MODEL).replace("confidence/1", "confidence/9"),
                to_json(MODEL).replace('"soft"', '"gentle"'), to_json(MODEL).replace("0.25", "0.0")],
)  # fmt: skip
def test_a_broken_model_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "confidence.json"
    path.write_text(content)
    with pytest.raises(ModelError, match="not a confidence model"):
        load_confidence(path)


def test_a_missing_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        load_confidence(tmp_path / "none.json")


def test_the_shipped_model_loads() -> None:
    model = shipped_confidence()
    assert all(0 < model.threshold(strength) < 1 for strength in Strength)


def test_calibration_finds_the_signal_and_keeps_the_signs() -> None:
    result = calibrate(examples(1), PLAN)
    weights = {weight.name: weight.weight for weight in result.model.weights}
    assert weights["clash"] > 0.5
    assert weights["noise"] >= 0 and weights["hedge"] <= 0
    assert result.error <= 0.10
    shown = [rated.right for rated, keep in zip(result.rated, result.printed, strict=True) if keep]
    assert shown and sum(shown) / len(shown) >= 0.5
    assert "clash" in describe(result)


def test_calibration_is_deterministic() -> None:
    assert to_json(calibrate(examples(2), PLAN).model) == to_json(calibrate(examples(2), PLAN).model)


def test_a_story_is_rated_without_having_been_seen() -> None:
    """Truth that is a story's own accident must not be learnt: held-out loss stays near the base rate's."""
    rng = random.Random(3)
    made = []
    for story in range(6):
        flip = rng.random() < 0.5
        for index in range(20):
            made.append(
                Example(f"s{story}", "date", {f"only{story}": float(index % 2)}, (index % 2 == 0) == flip)
            )
    assert calibrate(made, PLAN).log_loss > 0.6


@pytest.mark.parametrize("keep", [lambda e: e.right, lambda e: not e.right, lambda e: e.story == "s0"])
def test_one_sided_examples_are_refused(keep: object) -> None:
    assert callable(keep)
    with pytest.raises(InputError, match="Add stories with gold"):
        calibrate([example for example in examples(4) if keep(example)], PLAN)


def test_refit_needs_enough_verdicts() -> None:
    with pytest.raises(InputError, match="Review more"):
        refit(MODEL, examples(5, stories=1, each=20))


def test_refit_learns_what_the_newsroom_sees() -> None:
    wrong_base = ConfidenceModel(3.0, {}, MODEL.weights, MODEL.thresholds)
    result = refit(wrong_base, examples(6))
    assert result.trust is Trust.GOOD and result.gain > result.margin > 0
    assert result.model.intercept < 3.0
    assert "not seen" in result.statement


def test_refit_keeps_a_model_it_cannot_better() -> None:
    """Verdicts by the toss of a coin, a model that already says one half: whatever is learnt is noise."""
    coin = ConfidenceModel(0.0, {}, tuple(Weight(w.name, w.mean, w.scale, 0.0) for w in MODEL.weights), {})
    verdicts = examples(7, stories=6, each=20, slope=0.0)
    result = refit(coin, verdicts)
    assert result.trust is Trust.NONE and result.gain <= 0
    assert result.model is coin
    assert "is kept" in result.statement


def test_refit_can_choose_a_threshold() -> None:
    wrong_base = ConfidenceModel(3.0, {}, MODEL.weights, MODEL.thresholds)
    assert refit(wrong_base, examples(9), precision=0.7).model.thresholds != MODEL.thresholds
