"""The gate: floors under the quality figures that may rise and never fall unnoticed.

A baseline is pinned to a corpus and to the models' revisions, since figures from other stories or other
weights are other figures. After a change that improves things, pin anew: floors rise to what was reached.
A floor falls only when that is asked for by name.

Source:
    trafilatura ``tests/eval_gate.py`` (pinned floors in CI), sacrebleu's signatures (what a number rests on).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import InputError
from contradict.evaluation.results import Evaluation

SLACK = 0.02
"""How far a figure may lie behind its floor: processors with and without fast bfloat16 round otherwise, and
one or two disputes of the hundred at the very threshold may tip over."""

_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Baseline:
    """What was reached, on which stories, with which models."""

    corpus: str
    models: Mapping[str, str]
    at_least: Mapping[str, float]
    """Figures that must not fall below."""
    at_most: Mapping[str, float]
    """Figures that must not rise above."""


def at_least(evaluation: Evaluation) -> dict[str, float]:
    """Return the figures of which more is better, rounded down."""
    score = evaluation.totals
    figures = {
        "average_precision": score.average_precision,
        "precision": score.precision,
        "recall": score.recall,
        "recall_hard": score.recall_hard,
    }
    return {name: math.floor(value * 10**_DIGITS) / 10**_DIGITS for name, value in figures.items()}


def at_most(evaluation: Evaluation) -> dict[str, float]:
    """Return the figures of which less is better, rounded up."""
    score = evaluation.totals
    figures = {"duplicate_rate": score.duplicate_rate, "trap_rate": score.trap_rate}
    return {name: math.ceil(value * 10**_DIGITS) / 10**_DIGITS for name, value in figures.items()}


def baseline_of(evaluation: Evaluation) -> Baseline:
    """Return the baseline an evaluation would make by itself."""
    return Baseline(evaluation.corpus, dict(evaluation.models), at_least(evaluation), at_most(evaluation))


def breaches(evaluation: Evaluation, baseline: Baseline) -> tuple[str, ...]:
    """Hold an evaluation against a baseline.

    Returns:
        One line for each figure on the wrong side of its floor, and for stories or models that are not those
        the floors were pinned for; empty when the gate is open.
    """
    found: list[str] = []
    if evaluation.corpus != baseline.corpus:
        found.append(f"corpus: floors are for {baseline.corpus}, found {evaluation.corpus}. Pin anew.")
    if _weights(evaluation.models) != _weights(baseline.models):
        pinned, now = json.dumps(dict(baseline.models)), json.dumps(dict(evaluation.models))
        found.append(f"models: floors are for {pinned}, found {now}. Pin anew.")
    return (*found, *_fallen(baseline_of(evaluation), baseline, slack=SLACK))


def _weights(models: Mapping[str, str]) -> dict[str, str]:
    """Leave out the precision and device behind a revision: the same weights on another processor."""
    return {role: revision.partition("-")[0] for role, revision in models.items()}


def pin(evaluation: Evaluation, old: Baseline | None, *, allow_regression: bool = False) -> Baseline:
    """Return the baseline to keep from now on.

    Args:
        evaluation: what the product reaches now.
        old: the floors so far, if any.
        allow_regression: take what is reached now even where it is worse.

    Returns:
        The better of old and new, figure by figure; the new alone with ``allow_regression``.

    Raises:
        InputError: a figure would have to fall and ``allow_regression`` is not given.
    """
    new = baseline_of(evaluation)
    if old is None or allow_regression:
        return new
    if fallen := _fallen(new, old, slack=SLACK):
        raise InputError(
            "gate: a floor would fall: " + "; ".join(fallen) + ". Give --allow-regression to accept it."
        )
    return Baseline(
        new.corpus,
        new.models,
        {name: max(value, old.at_least.get(name, value)) for name, value in new.at_least.items()},
        {name: min(value, old.at_most.get(name, value)) for name, value in new.at_most.items()},
    )


def _fallen(new: Baseline, old: Baseline, *, slack: float) -> list[str]:
    low = [
        f"{name}: {new.at_least[name]:.4f} is below its floor {floor:.4f}"
        for name, floor in sorted(old.at_least.items())
        if name in new.at_least and new.at_least[name] < floor - slack
    ]
    high = [
        f"{name}: {new.at_most[name]:.4f} is above its ceiling {ceiling:.4f}"
        for name, ceiling in sorted(old.at_most.items())
        if name in new.at_most and new.at_most[name] > ceiling + slack
    ]
    return low + high


def read_baseline(path: Path) -> Baseline:
    """Read a baseline.

    Raises:
        InputError: the file is missing or is not a baseline.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(raw["corpus"], dict(raw["models"]), dict(raw["at_least"]), dict(raw["at_most"]))
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}). Pin a baseline first.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not a baseline, found {error}. Pin a new one.") from error


def write_baseline(baseline: Baseline, path: Path) -> None:
    """Write a baseline, sorted, so that a change reads as a change of figures."""
    content = {
        "at_least": dict(baseline.at_least),
        "at_most": dict(baseline.at_most),
        "corpus": baseline.corpus,
        "models": dict(baseline.models),
    }
    path.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")
