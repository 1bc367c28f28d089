"""Pairs of claims put before the NLI model: whole, in context, statement by statement; then ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.disputes.copies import Copies
from contradict.nli.interface import BATCH, NliModel
from contradict.progress import Progress, silent
from contradict.records import Judgement, Pair

SCREEN = 0.15
"""Contradiction, left to right, below which a pair is not judged the other way round too.

On eleven stories with gold it loses none of the 64 conflicts that give a finding without it, and leaves 219
pairs a story to look at again, where 0.1 leaves 278; 0.2 loses one.
"""
SCREEN_OF_VALUES = 0.05
"""The same for a pair that shares a value, a name or a quotation, whose typed findings the model seconds.

Of 1,127 such pairs of 42 stories that lie below, 5 are contradicted the other way round.
"""
SECOND_LOOK = 0.25
"""Mean contradiction from which a pair is judged once more with the sentence before each claim in front.

Measured on the tuning stories with an interim model: the mean contradiction of bare sentences tells the
best pair of a conflict from a look-alike with AUROC 0.71, with the sentence before it 0.81, and the two
err on different pairs. On 42 stories, none of the 80 conflicts that only likeness of meaning proposed lies
below 0.3.
"""

FLOOR = 0.3
"""Mean contradiction probability from which a pair is worth a finding."""
STATEMENT_FLOOR = 0.5
"""The same for statements held against whole sentences; the most contradicted one counts."""

Triple = tuple[float, float, float]


def judge(
    pairs: Sequence[Pair], nli: NliModel, copies: Copies, *, progress: Progress = silent
) -> tuple[Pair, ...]:
    """Let the NLI model judge each pair: one way, both, in context, by statement, as far as it may matter.

    Args:
        pairs: pairs without a judgement.
        nli: the model.
        copies: what each article prints; a pair of which one side prints both sentences is not judged.
        progress: told after every batch.

    Returns:
        The pairs in the same order, each with its judgement; those of copies are left without.
    """
    wanted = [at for at, pair in enumerate(pairs) if not _prints_both(pair, copies)]
    judged = list(pairs)
    forward = _ask([_readings(pairs[at]) for at in wanted], nli, ("judging", progress))
    for at, row in zip(wanted, forward, strict=True):
        judged[at] = replace(pairs[at], judgement=Judgement(row))
    second = [at for at in wanted if _contradiction(judged[at]) >= _screen(pairs[at])]
    backward = _ask([_readings(pairs[at])[::-1] for at in second], nli, ("judging backwards", progress))
    for at, row in zip(second, backward, strict=True):
        judged[at] = replace(judged[at], judgement=_with_backward(judged[at], row))
    third = [at for at in second if _contradiction(judged[at]) >= SECOND_LOOK or not pairs[at].by_meaning]
    texts = [_in_context(pairs[at]) for at in third]
    texts += [(hypothesis, premise) for premise, hypothesis in texts]
    rows = _ask(texts, nli, ("judging in context", progress))
    for place, at in enumerate(third):
        judged[at] = replace(judged[at], in_context=Judgement(rows[place], rows[place + len(third)]))
    _judge_statements(judged, third, nli, progress)
    _judge_unvalued(judged, third, nli, progress)
    return stand(judged)


def _screen(pair: Pair) -> float:
    return SCREEN if pair.by_meaning else SCREEN_OF_VALUES


def _prints_both(pair: Pair, copies: Copies) -> bool:
    left, right = pair.left, pair.right
    return copies.prints(left.article, right.text) or copies.prints(right.article, left.text)


def _judge_statements(judged: list[Pair], places: Sequence[int], nli: NliModel, progress: Progress) -> None:
    """Hold each whole sentence against the statements of the other that speak of the same fact."""
    asked: dict[tuple[str, str], None] = {}
    for at in places:
        for forward, backward in _statements(judged[at]):
            asked |= {forward: None, backward: None}
    texts = list(asked)
    rows = dict(zip(texts, _ask(texts, nli, ("judging statements", progress)), strict=True))
    for at in places:
        found = _statements(judged[at])
        if found:
            forward = max((ahead for ahead, _ in found), key=lambda text: (rows[text][2], text))
            backward = max((back for _, back in found), key=lambda text: (rows[text][2], text))
            judgement = Judgement(rows[forward], rows[backward])
            judged[at] = replace(judged[at], by_statement=judgement, stated=(backward[1], forward[1]))


def _judge_unvalued(judged: list[Pair], places: Sequence[int], nli: NliModel, progress: Progress) -> None:
    """Take the dates and numbers out of what clashes, and ask again: what does the clash rest on?"""
    asked = [at for at in places if clashes(judged[at]) and _valued(judged[at])]
    texts = [(judged[at].left.unvalued, judged[at].right.unvalued) for at in asked]
    rows = _ask([*texts, *(text[::-1] for text in texts)], nli, ("judging without values", progress))
    for place, at in enumerate(asked):
        judged[at] = replace(judged[at], unvalued=Judgement(rows[place], rows[place + len(asked)]))


def clashes(pair: Pair) -> bool:
    """Say whether the model's contradiction is worth a finding; the confidence model decides on it."""
    stated = pair.by_statement.contradiction if pair.by_statement is not None else 0.0
    return _contradiction(pair) >= FLOOR or stated >= STATEMENT_FLOOR


def _valued(pair: Pair) -> bool:
    return bool(pair.left.unvalued and pair.right.unvalued)


def _statements(pair: Pair) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Return (left sentence, right statement) and (right sentence, left statement) of each couple."""
    return [((pair.left.reading, couple.right), (pair.right.reading, couple.left)) for couple in pair.couples]


def _ask(texts: Sequence[tuple[str, str]], nli: NliModel, stage: tuple[str, Progress]) -> list[Triple]:
    """Judge texts in batches, longest first, so that the estimate of the time left errs on the safe side."""
    order = sorted(range(len(texts)), key=lambda at: (-len(texts[at][0]) - len(texts[at][1]), texts[at]))
    rows: dict[int, Triple] = {}
    name, progress = stage
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        progress(name, start, len(order))
        for at, row in zip(batch, nli.judge([texts[at] for at in batch]), strict=True):
            entailment, neutral, contradiction = (round(float(value), 4) for value in row)
            rows[at] = (entailment, neutral, contradiction)
    progress(name, len(order), len(order))
    return [rows[at] for at in range(len(texts))]


def _readings(pair: Pair) -> tuple[str, str]:
    return pair.left.reading, pair.right.reading


def _in_context(pair: Pair) -> tuple[str, str]:
    left, right = (f"{claim.before} {claim.reading}".strip() for claim in (pair.left, pair.right))
    return left, right


def _contradiction(pair: Pair) -> float:
    return pair.judgement.contradiction if pair.judgement is not None else 0.0


def _with_backward(pair: Pair, row: Triple) -> Judgement:
    assert pair.judgement is not None
    return replace(pair.judgement, backward=row)


def stand(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Hold each judged pair against the others of its claims.

    A model that calls everything about a sentence contradictory says little by it; what stands out from the
    other pairs of the same sentences says more.

    Args:
        pairs: the pairs of one story.

    Returns:
        The pairs in the same order, the judged ones with `Pair.standing`.
    """
    strengths = [pair.judgement.contradiction if pair.judgement else 0.0 for pair in pairs]
    by_claim: dict[str, list[float]] = {}
    for pair, strength in zip(pairs, strengths, strict=True):
        for claim in (pair.left, pair.right):
            by_claim.setdefault(claim.id, []).append(strength)
    top = {claim: sorted(found)[-2:] for claim, found in by_claim.items()}
    placed = []
    for pair, strength in zip(pairs, strengths, strict=True):
        if pair.judgement is not None:
            rivals = [_rival(top[claim.id], strength) for claim in (pair.left, pair.right)]
            pair = replace(pair, standing=round(strength - max(rivals), 4))
        placed.append(pair)
    return tuple(placed)


def _rival(top: Sequence[float], strength: float) -> float:
    """Return the strongest other value, given the two strongest of all."""
    if len(top) < 2:
        return 0.0
    return top[0] if strength == top[-1] else top[-1]
