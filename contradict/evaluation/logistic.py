"""Logistic regression with a penalty towards a prior and with signs that must hold.

scikit-learn's version has neither bounds nor a prior, and both matter with some sixty positives: a feature
that can only speak for a dispute must not get a negative weight by chance, and a refit on a few verdicts must
stay near the shipped weights. The problem is convex, so L-BFGS-B finds the one optimum.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

Floats: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Problem:
    """What to fit."""

    inputs: Floats
    """(n, d), standardised."""
    labels: Floats
    """(n,), 0 or 1."""
    signs: Floats
    """(d,): +1 and -1 bind the sign of a weight, 0 leaves it free."""
    prior: Floats
    """(d + 1,): weights and, last, the intercept the penalty pulls to."""
    penalty: Floats
    """(d + 1,): how strongly it pulls each of them."""


def probabilities(inputs: Floats, solution: Floats) -> Floats:
    """Return the probability of each row.

    Args:
        inputs: (n, d).
        solution: (d + 1,), the intercept last.

    Returns:
        (n,), in [0, 1].
    """
    logits = inputs @ solution[:-1] + solution[-1]
    return np.asarray(np.exp(-np.logaddexp(0.0, -logits)), dtype=np.float64)


def log_losses(chance: Floats, labels: Floats) -> Floats:
    """Return the negative log-likelihood of each label, in nats, chances clipped to [1e-6, 1 - 1e-6]."""
    clipped = np.clip(chance, 1e-6, 1 - 1e-6)
    return np.asarray(-(labels * np.log(clipped) + (1 - labels) * np.log1p(-clipped)), dtype=np.float64)


def solve(problem: Problem) -> Floats:
    """Return the weights and, last, the intercept that minimise loss plus penalty within the signs."""
    inputs, labels = problem.inputs, problem.labels

    def objective(solution: Floats) -> tuple[float, Floats]:
        logits = inputs @ solution[:-1] + solution[-1]
        pull = solution - problem.prior
        loss = np.sum(np.logaddexp(0.0, logits) - labels * logits)
        slack = probabilities(inputs, solution) - labels
        gradient = np.append(inputs.T @ slack, slack.sum()) + problem.penalty * pull
        return float(loss + 0.5 * np.sum(problem.penalty * pull**2)), gradient

    bounds = [(0.0 if sign > 0 else None, 0.0 if sign < 0 else None) for sign in problem.signs]
    lows = np.array([-np.inf if low is None else low for low, _ in bounds] + [-np.inf])
    highs = np.array([np.inf if high is None else high for _, high in bounds] + [np.inf])
    start = np.clip(problem.prior, lows, highs)
    options = {"maxiter": 500, "ftol": 1e-10, "gtol": 1e-7}
    found = minimize(
        objective, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)], options=options
    )
    return np.asarray(found.x, dtype=np.float64)
