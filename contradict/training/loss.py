"""Cross entropy that also takes two-way labels, by summing what they allow, and a teacher's word."""

from __future__ import annotations

from typing import Any

from contradict.nli.labelled import ALLOWED
from contradict.runtime import require


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


def taught_loss(logits: Any, teacher: Any, weights: list[float]) -> Any:
    """Return the weighted mean of the divergence from a teacher's probabilities.

    Args:
        logits: (n, 3) tensor of the student.
        teacher: (n, 3) probabilities.
        weights: one a row.

    Returns:
        A scalar tensor.

    Source:
        Hinton et al. 2015, Distilling the Knowledge in a Neural Network, at temperature 1.
    """
    torch = require("torch")
    weight = torch.tensor(weights, device=logits.device)
    scores = torch.log_softmax(logits.float(), dim=1)
    gaps = torch.nn.functional.kl_div(scores, teacher.to(logits.device), reduction="none").sum(dim=1)
    return (gaps * weight).sum() / weight.sum()
