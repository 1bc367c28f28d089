"""Cross entropy that also takes two-way labels, by summing the probabilities they allow."""

from __future__ import annotations

from typing import Any

from contradict.runtime import require

ALLOWED = {
    "entailment": (1.0, 0.0, 0.0),
    "neutral": (0.0, 1.0, 0.0),
    "contradiction": (0.0, 0.0, 1.0),
    "not_entailment": (0.0, 1.0, 1.0),
    "not_contradiction": (1.0, 1.0, 0.0),
}
"""Which of entailment, neutral, contradiction a label leaves open."""


def marginal_loss(logits: Any, labels: list[str], weights: list[float]) -> Any:
    """Return the weighted mean of -log(sum of the allowed probabilities).

    Args:
        logits: (n, 3) tensor.
        labels: keys of `ALLOWED`.
        weights: one a row.

    Returns:
        A scalar tensor; for a three-way label the usual cross entropy.
    """
    torch = require("torch")
    allowed = torch.tensor([ALLOWED[label] for label in labels], device=logits.device)
    weight = torch.tensor(weights, device=logits.device)
    scores = torch.log_softmax(logits.float(), dim=1)
    losses = -torch.logsumexp(scores + torch.log(allowed), dim=1)
    return (losses * weight).sum() / weight.sum()
