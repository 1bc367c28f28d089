"""Fit the confidence model on disputes whose truth is known, and measure it on stories it has not seen.

What is said about a fit always comes from stories left out of it: weights, penalty and threshold are chosen
anew for every story left out.

Source:
    Leave-one-group-out cross-validation; L2 penalty as a Gaussian prior (Murphy 2012, section 8.3.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from contradict.disputes.confidence import ConfidenceModel
from contradict.evaluation.examples import (
    Booleans,
    Design,
    Example,
    Plan,
    check_examples,
    design_of,
    fit_rows,
    readable_model,
)
from contradict.evaluation.logistic import Floats, log_losses
from contradict.evaluation.metrics import StoryScore, Totals, score_story, totals
from contradict.evaluation.reliability import Rated, brier_score, calibration_error, pick_threshold

FALLBACK_THRESHOLD = 0.5
"""Used when no threshold reaches the target precision."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A fitted model and what it reached on stories it had not seen."""

    model: ConfidenceModel
    rated: tuple[Rated, ...]
    """Each example with its held-out confidence: from a model fitted without its story."""
    printed: tuple[bool, ...]
    """Whether each example passes a threshold chosen without its story."""
    penalty: float

    @property
    def error(self) -> float:
        """Expected calibration error of the held-out confidences."""
        return calibration_error(self.rated)

    @property
    def brier(self) -> float:
        """Mean squared error of the held-out confidences."""
        return brier_score(self.rated)

    @property
    def log_loss(self) -> float:
        """Mean negative log-likelihood of the held-out confidences, in nats."""
        labels = np.array([rated.right for rated in self.rated], dtype=np.float64)
        return float(log_losses(np.array([rated.confidence for rated in self.rated]), labels).mean())


def _held_out(design: Design, among: Booleans, penalty: float) -> Floats:
    """Return, for the rows in ``among``, probabilities from fits without their story (others are 0)."""
    stories = np.array(design.stories)
    chances = np.zeros(len(stories))
    for story in sorted(set(stories[among])):
        inside = (stories == story) & among
        chances[inside] = fit_rows(design, among & ~inside, penalty).predict(design.values[inside])
    return chances


def _best_penalty(design: Design, among: Booleans, plan: Plan) -> tuple[float, Floats]:
    """Return the penalty with the least held-out loss among the rows, and its held-out chances."""
    tried = [(penalty, _held_out(design, among, penalty)) for penalty in plan.penalties]
    return min(tried, key=lambda entry: float(log_losses(entry[1][among], design.labels[among]).mean()))


def _rate(chances: Floats, examples: Sequence[Example]) -> tuple[Rated, ...]:
    return tuple(
        Rated(float(chance), example.right, example.repeat)
        for chance, example in zip(chances, examples, strict=True)
    )


def _threshold(rated: Sequence[Rated], plan: Plan) -> float:
    reached = pick_threshold(rated, precision=plan.precision)
    return FALLBACK_THRESHOLD if reached is None else reached


def calibrate(examples: Sequence[Example], plan: Plan) -> Calibration:
    """Fit the confidence model, and measure it by leaving out one story at a time.

    Args:
        examples: disputes of at least three stories.
        plan: signs, penalties, target precision.

    Returns:
        The model fitted on everything, with the threshold chosen on held-out confidence, and the figures.

    Raises:
        InputError: there is nothing to learn from.
    """
    check_examples(examples)
    # Thousands of small products: on a busy machine threads waiting for each other made this 25 times slower.
    with threadpool_limits(limits=1, user_api="blas"):
        return _calibrate(examples, plan)


def _calibrate(examples: Sequence[Example], plan: Plan) -> Calibration:
    design = design_of(examples, plan.signs)
    stories, everything = np.array(design.stories), np.ones(len(examples), dtype=np.bool_)
    chances, printed = np.zeros(len(examples)), np.zeros(len(examples), dtype=np.bool_)
    for story in sorted(set(design.stories)):
        inside = stories == story
        penalty, inner = _best_penalty(design, ~inside, plan)
        chances[inside] = fit_rows(design, ~inside, penalty).predict(design.values[inside])
        seen = [rated for rated, other in zip(_rate(inner, examples), ~inside, strict=True) if other]
        printed[inside] = chances[inside] >= _threshold(seen, plan)
    penalty, outer = _best_penalty(design, everything, plan)
    rated = _rate(chances, examples)
    model = readable_model(
        design,
        fit_rows(design, everything, penalty),
        _threshold(_rate(outer, examples), plan),
        _provenance(rated, len(set(design.stories)), penalty, plan),
    )
    return Calibration(model, rated, tuple(bool(shown) for shown in printed), penalty)


def _provenance(rated: Sequence[Rated], stories: int, penalty: float, plan: Plan) -> dict[str, object]:
    return {
        "stories": stories,
        "disputes": len(rated),
        "right": sum(dispute.right for dispute in rated),
        "penalty": penalty,
        "target_precision": plan.precision,
        "held_out_calibration_error": round(calibration_error(rated), 4),
        "held_out_brier": round(brier_score(rated), 4),
    }


def cross_validated_totals(candidates: Sequence[StoryScore], calibration: Calibration) -> Totals:
    """Return the totals as they would be if every story had been printed by a model that never saw it.

    Args:
        candidates: the scores of all disputes before the thresholds, in the order of the examples.
        calibration: fitted on exactly those disputes.
    """
    verdicts = iter(zip(calibration.rated, calibration.printed, strict=True))
    scores: list[StoryScore] = []
    for score in candidates:
        counted = [marked.flagged for marked in score.marked if not marked.optional]
        judged = [(flagged, next(verdicts)) for flagged in counted]
        shown = [replace(flagged, confidence=rated.confidence) for flagged, (rated, keep) in judged if keep]
        scores.append(score_story(score.story, sorted(shown, key=lambda flagged: -flagged.confidence)))
    return totals(scores)


def describe(calibration: Calibration) -> str:
    """Return the result in a few lines for a terminal."""
    rows = sorted(calibration.model.weights, key=lambda weight: -abs(weight.weight))
    shown = [rated for rated, keep in zip(calibration.rated, calibration.printed, strict=True) if keep]
    precision = sum(rated.right for rated in shown) / max(1, len(shown))
    lines = [
        f"{len(calibration.rated)} disputes, {sum(rated.right for rated in calibration.rated)} right,"
        f" penalty {calibration.penalty:g}",
        f"held out: ECE {calibration.error:.3f}, Brier {calibration.brier:.3f},"
        f" log loss {calibration.log_loss:.3f}; {len(shown)} printed at precision {precision:.3f}",
        f"threshold {calibration.model.thresholds['hard']:.3f}",
        *(f"  {weight.name:32s} {weight.weight:+.3f}" for weight in rows if weight.weight),
    ]
    return "\n".join(lines)
