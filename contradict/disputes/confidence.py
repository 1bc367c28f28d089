"""How sure a dispute is: a small additive, calibrated model whose terms are the waterfall.

Log-odds = base rate + what the kind of dispute adds + the sum of weight times standardised feature. Every
part is a `Term`, so that a reader can add the bars up and arrive at the printed confidence. The weights are
fitted by `contradict.evaluation.calibrate` and kept, with what they were fitted on, in ``confidence.json``.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from contradict.errors import ModelError
from contradict.records import Kind, Strength, Term

SCHEMA = "contradict.confidence/1"
SHIPPED = Path(__file__).with_name("confidence.json")

BASE = "base rate"
"""Name of the term that holds the intercept."""


@dataclass(frozen=True, slots=True)
class Weight:
    """One feature: how it is standardised and what one standard deviation adds to the log-odds."""

    name: str
    mean: float
    scale: float
    weight: float

    def standardise(self, value: float) -> float:
        """Return how many standard deviations ``value`` lies above the mean of the training disputes."""
        return (value - self.mean) / self.scale


@dataclass(frozen=True, slots=True)
class ConfidenceModel:
    """The fitted weights, the thresholds chosen with them, and where they come from."""

    intercept: float
    kinds: Mapping[str, float]
    """What each kind of dispute adds; a kind not seen in training adds nothing."""
    weights: tuple[Weight, ...]
    thresholds: Mapping[str, float]
    """Strength to the confidence at which a dispute is printed by default."""
    trained_on: Mapping[str, Any] = field(default_factory=dict)

    def score(self, features: Mapping[str, float], kind: Kind) -> tuple[float, tuple[Term, ...]]:
        """Return the confidence of a dispute and the terms it is made of.

        Args:
            features: raw values by name; a feature that is absent counts as 0.0, one the model does not know
                is ignored.
            kind: what the dispute is about.

        Returns:
            The confidence in [0, 1], and the terms, base rate first: their contributions sum to its log-odds.
        """
        terms = [Term(BASE, 1.0, self.intercept)]
        if offset := self.kinds.get(kind.value, 0.0):
            terms.append(Term(f"kind {kind.value}", 1.0, offset))
        terms += [
            Term(weight.name, weight.standardise(features.get(weight.name, 0.0)), weight.weight)
            for weight in self.weights
            if weight.weight
        ]
        return probability(math.fsum(term.contribution for term in terms)), tuple(terms)

    @property
    def revision(self) -> str:
        """Hash of everything in it, by which a report names the model it was made with."""
        return f"sha256:{hashlib.sha256(to_json(self).encode()).hexdigest()}"

    def threshold(self, strength: Strength) -> float:
        """Return the confidence from which disputes of this strength are printed."""
        return self.thresholds[strength.value]


def probability(log_odds: float) -> float:
    """Return the probability that belongs to ``log_odds``, without overflow."""
    if log_odds >= 0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    odds = math.exp(log_odds)
    return odds / (1.0 + odds)


def to_json(model: ConfidenceModel) -> str:
    """Return the model as readable JSON, the same bytes for the same model."""
    content = {
        "schema": SCHEMA,
        "intercept": model.intercept,
        "kinds": dict(sorted(model.kinds.items())),
        "weights": [
            {"name": part.name, "mean": part.mean, "scale": part.scale, "weight": part.weight}
            for part in model.weights
        ],
        "thresholds": dict(sorted(model.thresholds.items())),
        "trained_on": dict(model.trained_on),
    }
    return json.dumps(content, indent=1) + "\n"


def _parse(content: Mapping[str, Any]) -> ConfidenceModel:
    if content["schema"] != SCHEMA:
        raise ValueError(f"schema {content['schema']!r}, expected {SCHEMA!r}")
    weights = tuple(
        Weight(part["name"], float(part["mean"]), float(part["scale"]), float(part["weight"]))
        for part in content["weights"]
    )
    numbers = [content["intercept"], *content["kinds"].values(), *content["thresholds"].values()]
    numbers += [number for part in weights for number in (part.mean, part.scale, part.weight)]
    if not all(math.isfinite(number) for number in numbers) or any(part.scale <= 0 for part in weights):
        raise ValueError("a number that is not finite, or a scale that is not positive")
    if missing := {strength.value for strength in Strength} - set(content["thresholds"]):
        raise ValueError(f"no threshold for {', '.join(sorted(missing))}")
    return ConfidenceModel(
        float(content["intercept"]),
        content["kinds"],
        weights,
        content["thresholds"],
        content.get("trained_on", {}),
    )


def load_confidence(path: Path = SHIPPED) -> ConfidenceModel:
    """Read a confidence model.

    Args:
        path: as `to_json` writes it; the shipped one by default.

    Raises:
        ModelError: the file is missing or is not such a model.
    """
    try:
        return _parse(json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ModelError(
            f"{path}: cannot be read ({error.strerror}). Name a file written by `contradict calibrate`."
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ModelError(
            f"{path}: not a confidence model, found {error}. Write a new one with `contradict calibrate`."
        ) from error


@lru_cache(maxsize=1)
def shipped_confidence() -> ConfidenceModel:
    """Return the model that comes with the package."""
    return load_confidence()
