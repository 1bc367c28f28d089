"""Disputes with known truth as numbers to fit on, and one fit of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from contradict.disputes.confidence import ConfidenceModel, Weight
from contradict.errors import InputError
from contradict.evaluation.logistic import Floats, Problem, probabilities, solve
from contradict.evaluation.results import StoryRun
from contradict.records import Dispute

Booleans: TypeAlias = NDArray[np.bool_]

PENALTIES = (4.0, 8.0, 16.0, 32.0)
"""Tried in cross-validation; all strong, since right disputes are few."""

KIND = "kind "
"""Prefix of the indicator that stands for a dispute's kind among the columns."""

TARGET_PRECISION = 0.65

SIGNS: Mapping[str, int] = {
    "score": 1,
    "contradiction": 1,
    "weaker direction": 1,
    "contradiction in context": 1,
    "contradiction of statements": 1,
    "both looks": 1,
    "contradiction without values": 1,
    "standing": 1,
    "lemmas": 1,
    "findings": 1,
    "detectors": 1,
    "hedged": -1,
    "hedge mismatch": -1,
    "days apart": -1,
    "undated": -1,
    "entities": 1,
    "frame": 1,
    "near miss": 1,
    "other side has it too": -1,
    "rarity": 1,
    "same grain": 1,
    "same unit": 1,
    "seconded": 1,
}
"""Features that can only raise (+1) or only lower (-1) confidence, whatever the few examples suggest.

A detector's own feature ("number frame") is found by its name without the detector.

Entailment is free: two sentences that state one fact with another value often entail each other in part.
"""

Features = Callable[[Dispute], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Example:
    """A dispute with its features and whether it is right."""

    story: str
    kind: str
    features: Mapping[str, float]
    right: bool
    repeat: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """How to fit: which signs must hold, and which penalties and precision to aim at."""

    signs: Mapping[str, int]
    """Feature to +1 (can only raise confidence) or -1 (can only lower it); others are free."""
    penalties: Sequence[float] = PENALTIES
    precision: float = TARGET_PRECISION


@dataclass(frozen=True, slots=True)
class Design:
    """Examples as numbers: columns are features, then kinds."""

    columns: tuple[str, ...]
    values: Floats
    labels: Floats
    stories: tuple[str, ...]
    signs: Floats


def examples_from(run: StoryRun, features: Features) -> list[Example]:
    """Return every dispute of a run, before the thresholds, as an example; optional ones are left out.

    Args:
        run: one story's evaluation.
        features: gives a dispute's raw features by name.
    """
    return [
        Example(run.score.story.name, dispute.kind.value, features(dispute), marked.right, marked.duplicate)
        for marked, dispute in zip(run.candidates.marked, run.trace.disputes, strict=True)
        if not marked.optional
    ]


def design_of(examples: Sequence[Example], signs: Mapping[str, int]) -> Design:
    """Return the examples as a matrix: features by name, then one indicator a kind."""
    names = sorted({name for example in examples for name in example.features})
    kinds = sorted({example.kind for example in examples})
    rows = [
        [example.features.get(name, 0.0) for name in names] + [float(example.kind == kind) for kind in kinds]
        for example in examples
    ]
    return Design(
        (*names, *(KIND + kind for kind in kinds)),
        np.array(rows, dtype=np.float64).reshape(len(examples), len(names) + len(kinds)),
        np.array([example.right for example in examples], dtype=np.float64),
        tuple(example.story for example in examples),
        np.array([_sign(name, signs) for name in names] + [0] * len(kinds), dtype=np.float64),
    )


def _sign(name: str, signs: Mapping[str, int]) -> int:
    return signs.get(name, signs.get(name.partition(" ")[2], 0))


def _scaling(design: Design, rows: Floats) -> tuple[Floats, Floats]:
    """Return mean and scale per column; kinds and constant columns keep their raw values."""
    raw = np.array([name.startswith(KIND) for name in design.columns])
    mean, spread = rows.mean(axis=0), rows.std(axis=0)
    return np.where(raw, 0.0, mean), np.where(raw | (spread < 1e-9), 1.0, spread)


@dataclass(frozen=True, slots=True)
class Fit:
    """A solution with the scaling it was found in."""

    mean: Floats
    scale: Floats
    solution: Floats

    def predict(self, values: Floats) -> Floats:
        """Return the probability of each row of raw ``values``."""
        return probabilities((values - self.mean) / self.scale, self.solution)


def fit_rows(design: Design, chosen: Booleans, penalty: float) -> Fit:
    """Fit on the rows where ``chosen`` is true."""
    rows = design.values[chosen]
    mean, scale = _scaling(design, rows)
    pull = np.append(np.full(len(design.columns), penalty), 0.0)
    prior = np.zeros(len(design.columns) + 1)
    labels = design.labels[chosen]
    return Fit(mean, scale, solve(Problem((rows - mean) / scale, labels, design.signs, prior, pull)))


def readable_model(
    design: Design, fit: Fit, threshold: float, trained_on: Mapping[str, object]
) -> ConfidenceModel:
    """Turn a fit into the readable model; numbers are rounded so that the file reads well."""
    weights: list[Weight] = []
    kinds: dict[str, float] = {}
    for name, mean, scale, weight in zip(design.columns, fit.mean, fit.scale, fit.solution[:-1], strict=True):
        if name.startswith(KIND):
            kinds[name.removeprefix(KIND)] = round(float(weight), 5)
        else:
            weights.append(
                Weight(name, round(float(mean), 6), round(float(scale), 6), round(float(weight), 5))
            )
    rounded = round(threshold, 4)
    return ConfidenceModel(
        round(float(fit.solution[-1]), 5),
        kinds,
        tuple(weights),
        {"hard": rounded, "soft": rounded},
        trained_on,
    )


def check_examples(examples: Sequence[Example]) -> None:
    """Refuse examples from which nothing can be learnt.

    Raises:
        InputError: fewer than three stories, or no right or no wrong dispute.
    """
    stories = {example.story for example in examples}
    right = sum(example.right for example in examples)
    if len(stories) < 3 or not 0 < right < len(examples):
        raise InputError(
            f"calibration: found {len(examples)} disputes, {right} of them right, in {len(stories)} stories;"
            " expected right and wrong ones in three stories or more. Add stories with gold."
        )
