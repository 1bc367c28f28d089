"""Refit the confidence model from reviewers' verdicts, near the shipped weights, and say how far to trust it.

A newsroom has dozens of verdicts, not thousands. The penalty therefore pulls to the shipped weights rather
than to zero, and the refit model is kept only if it predicts verdicts it has not seen better than the
shipped one does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from contradict.disputes.confidence import ConfidenceModel, Weight
from contradict.errors import InputError
from contradict.evaluation.examples import Booleans, Example
from contradict.evaluation.logistic import Floats, Problem, log_losses, probabilities, solve
from contradict.evaluation.reliability import Rated, pick_threshold

MINIMUM = 30
"""Verdicts below which nothing is fitted."""
MINIMUM_EACH = 8
"""Confirmed and dismissed disputes there must be of each."""
FOLDS = 5
_PULL_TO_SHIPPED = 8.0
_PULL_OF_BASE = 1.0
"""The base rate may move freely: a newsroom's mix of disputes is its own."""


class Trust(StrEnum):
    """How far a refit can be trusted."""

    NONE = "none"
    FAIR = "fair"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Refit:
    """The model to use from now on, and why."""

    model: ConfidenceModel
    trust: Trust
    statement: str
    """One or two sentences for the person who gave the verdicts."""
    gain: float
    """Held-out log loss of the shipped model minus that of the refit one, per verdict, in nats."""
    margin: float
    """Half the width of the gain's 95 % interval."""


def check_verdicts(examples: Sequence[Example]) -> None:
    """Refuse too few or one-sided verdicts.

    Raises:
        InputError: fewer than `MINIMUM` verdicts, or fewer than `MINIMUM_EACH` of one sort.
    """
    right = sum(example.right for example in examples)
    if len(examples) < MINIMUM or min(right, len(examples) - right) < MINIMUM_EACH:
        raise InputError(
            f"calibrate: found {len(examples)} verdicts, {right} confirmed and {len(examples) - right}"
            f" dismissed; expected {MINIMUM} or more, {MINIMUM_EACH} of each. Review more disputes first."
        )


def _inputs(model: ConfidenceModel, examples: Sequence[Example]) -> tuple[Floats, Floats, tuple[str, ...]]:
    """Return the standardised rows, the shipped solution for their columns, and the kinds among these."""
    kinds = tuple(sorted({*model.kinds, *(example.kind for example in examples)}))
    rows = [
        [part.standardise(example.features.get(part.name, 0.0)) for part in model.weights]
        + [float(example.kind == kind) for kind in kinds]
        for example in examples
    ]
    shipped = [part.weight for part in model.weights] + [model.kinds.get(kind, 0.0) for kind in kinds]
    return np.array(rows, dtype=np.float64), np.array([*shipped, model.intercept], dtype=np.float64), kinds


def _solve(inputs: Floats, labels: Floats, shipped: Floats) -> Floats:
    # A weight keeps the sign it was shipped with; one shipped as zero was ruled out and stays near zero.
    signs = np.sign(shipped[:-1])
    pull = np.append(np.full(len(shipped) - 1, _PULL_TO_SHIPPED), _PULL_OF_BASE)
    return solve(Problem(inputs, labels, signs, shipped, pull))


def _folds(examples: Sequence[Example]) -> list[Booleans]:
    """Leave out whole stories where there are enough of them, else every fifth verdict."""
    stories = sorted({example.story for example in examples})
    place = {story: index % FOLDS for index, story in enumerate(stories)}
    by_story = len(stories) >= FOLDS
    fold = np.array(
        [place[example.story] if by_story else row % FOLDS for row, example in enumerate(examples)]
    )
    return [fold == number for number in range(FOLDS)]


def _statement(trust: Trust, gain: float, margin: float, examples: Sequence[Example]) -> str:
    stories = len({example.story for example in examples})
    seen = f"{len(examples)} verdicts in {stories} stories"
    interval = f"95 % interval {gain - margin:+.3f} to {gain + margin:+.3f}"
    figures = f"held-out gain {gain:+.3f} nats a verdict, {interval}"
    if trust is Trust.NONE:
        return f"The shipped model is kept: on {seen} the refit one predicts no better ({figures})."
    if trust is Trust.FAIR:
        return f"Refitted on {seen}; probably better, but it could be chance ({figures}). Review more."
    return f"Refitted on {seen}; better than the shipped model on verdicts it had not seen ({figures})."


def _rebuilt(
    model: ConfidenceModel, solution: Floats, kinds: tuple[str, ...], trained_on: dict[str, object]
) -> ConfidenceModel:
    count = len(model.weights)
    weights = tuple(
        Weight(part.name, part.mean, part.scale, round(float(weight), 5))
        for part, weight in zip(model.weights, solution[:count], strict=True)
    )
    offsets = {kind: round(float(value), 5) for kind, value in zip(kinds, solution[count:-1], strict=True)}
    return ConfidenceModel(round(float(solution[-1]), 5), offsets, weights, model.thresholds, trained_on)


def _thresholds(
    model: ConfidenceModel, examples: Sequence[Example], chances: Floats, precision: float
) -> Mapping[str, float]:
    """Return thresholds for a target precision on held-out confidence, the old ones where none reaches it."""
    rated = [Rated(float(chance), example.right) for chance, example in zip(chances, examples, strict=True)]
    reached = pick_threshold(rated, precision=precision)
    return model.thresholds if reached is None else dict.fromkeys(model.thresholds, round(reached, 4))


def refit(model: ConfidenceModel, examples: Sequence[Example], *, precision: float | None = None) -> Refit:
    """Refit a confidence model from verdicts.

    Args:
        model: the one in use.
        examples: one per verdict; ``right`` where a reviewer confirmed.
        precision: choose new thresholds for this target on held-out confidence; None keeps the old ones.

    Returns:
        The refit model, or the given one when the verdicts give no reason to change it.

    Raises:
        InputError: too few verdicts, or too few of one sort.
    """
    check_verdicts(examples)
    inputs, shipped, kinds = _inputs(model, examples)
    labels = np.array([example.right for example in examples], dtype=np.float64)
    chances = np.zeros(len(examples))
    for out in _folds(examples):
        if out.any():
            chances[out] = probabilities(inputs[out], _solve(inputs[~out], labels[~out], shipped))
    gains = log_losses(probabilities(inputs, shipped), labels) - log_losses(chances, labels)
    gain = float(gains.mean())
    margin = 1.96 * float(gains.std(ddof=1)) / float(np.sqrt(len(gains)))
    trust = Trust.NONE if gain <= 0 else Trust.GOOD if gain > margin else Trust.FAIR
    statement = _statement(trust, gain, margin, examples)
    if trust is Trust.NONE:
        return Refit(model, trust, statement, gain, margin)
    trained_on = {
        **model.trained_on,
        "refit": {"verdicts": len(examples), "trust": trust.value, "gain": round(gain, 4)},
    }
    better = _rebuilt(model, _solve(inputs, labels, shipped), kinds, trained_on)
    if precision is not None:
        better = replace(better, thresholds=_thresholds(model, examples, chances, precision))
    return Refit(better, trust, statement, gain, margin)
