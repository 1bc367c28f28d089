"""Pairs of claims put before the NLI model, both ways, and held against each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from contradict.disputes.copies import Copies
from contradict.nli.interface import NliModel
from contradict.progress import Progress, silent
from contradict.records import Judgement, Pair

BATCH = 64


def judge(
    pairs: Sequence[Pair], nli: NliModel, copies: Copies, *, progress: Progress = silent
) -> tuple[Pair, ...]:
    """Let the NLI model judge each pair both ways.

    Args:
        pairs: pairs without a judgement.
        nli: the model.
        copies: what each article prints; a sentence the other side prints too is not judged.
        progress: told after every batch.

    Returns:
        The pairs in the same order, each with its judgement; those of copies are left without.
    """
    wanted = [at for at, pair in enumerate(pairs) if not copies.prints(pair.left.article, pair.right.text)]
    directed = [(pairs[place].left.reading, pairs[place].right.reading) for place in wanted]
    directed += [(hypothesis, premise) for premise, hypothesis in directed]
    # Longest first, so that the estimate of the time left errs on the safe side.
    order = sorted(
        range(len(directed)), key=lambda i: (-len(directed[i][0]) - len(directed[i][1]), directed[i])
    )
    rows: dict[int, tuple[float, float, float]] = {}
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        progress("judging", start, len(order))
        for place, row in zip(batch, nli.judge([directed[i] for i in batch]), strict=True):
            entailment, neutral, contradiction = (round(float(value), 4) for value in row)
            rows[place] = (entailment, neutral, contradiction)
    progress("judging", len(order), len(order))
    judged = list(pairs)
    for row, place in enumerate(wanted):
        judged[place] = replace(pairs[place], judgement=Judgement(rows[row], rows[row + len(wanted)]))
    return stand(judged)


def stand(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Hold each judged pair against the others of its claims and of its story.

    A model that calls much of a story contradictory says little by it; what stands out from the other
    pairs of the same sentences says more.

    Args:
        pairs: the pairs of one story.

    Returns:
        The pairs in the same order, the judged ones with `Pair.standing` and `Pair.place`.
    """
    strengths = [pair.judgement.contradiction if pair.judgement else 0.0 for pair in pairs]
    by_claim: dict[str, list[float]] = {}
    for pair, strength in zip(pairs, strengths, strict=True):
        for claim in (pair.left, pair.right):
            by_claim.setdefault(claim.id, []).append(strength)
    top = {claim: sorted(found)[-2:] for claim, found in by_claim.items()}
    ordered = sorted(strengths)
    placed = []
    for pair, strength in zip(pairs, strengths, strict=True):
        if pair.judgement is not None:
            rivals = [_rival(top[claim.id], strength) for claim in (pair.left, pair.right)]
            rank = len(ordered) - bisect_right(ordered, strength) + 1
            pair = replace(pair, standing=round(strength - max(rivals), 4), place=round(1 / rank, 4))
        placed.append(pair)
    return tuple(placed)


def _rival(top: Sequence[float], strength: float) -> float:
    """Return the strongest other value, given the two strongest of all."""
    if len(top) < 2:
        return 0.0
    return top[0] if strength == top[-1] else top[-1]
