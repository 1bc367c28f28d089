"""A group of findings made into a dispute: sides, the question, the confidence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from contradict.disputes.answers import answer
from contradict.disputes.confidence import ConfidenceModel
from contradict.disputes.features import features_of
from contradict.disputes.group import Group
from contradict.disputes.ids import dispute_id
from contradict.disputes.question import ask
from contradict.records import Claim, Dispute, Finding, Position, Span
from contradict.text.speech_words import names_nobody

STANCES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of a finding."""

    claim: Claim
    value: str
    span: Span | None


def build(group: Group, *, story: str, confidence: ConfidenceModel) -> Dispute:
    """Turn findings about one fact into a dispute.

    Args:
        group: findings about one fact, the strongest first.
        story: the story's name, part of the dispute's id.
        confidence: scores the group's features.

    Returns:
        The dispute, its positions ordered by stance, then article, then place.
    """
    positions = _positions(group.findings)
    seed = group.seed
    score, terms = confidence.score(features_of(group.findings), seed.kind)
    return Dispute(
        id=dispute_id(story, seed.kind, positions),
        kind=seed.kind,
        question=ask(seed),
        strength=seed.strength,
        confidence=round(score, 4),
        positions=positions,
        findings=tuple(group.findings),
        terms=terms,
    )


def _positions(findings: Iterable[Finding]) -> tuple[Position, ...]:
    """Give every claim its stance: the two ends of a finding never share one."""
    stances: dict[str, str] = {}
    by_value: dict[tuple[object, ...], str] = {}
    sides: dict[str, _Side] = {}
    for finding in findings:
        for side, other in _ends(finding):
            if side.claim.id in sides:
                continue
            sides[side.claim.id] = side
            stances[side.claim.id] = _stance(side, other, stances, by_value)
            by_value.setdefault(_answer(side), stances[side.claim.id])
    positions = [
        Position(
            side.claim,
            side.value,
            side.span,
            stances[identity],
            _speaker(side),
        )
        for identity, side in sides.items()
    ]
    return tuple(sorted(positions, key=lambda p: (p.stance, p.claim.article.path, p.claim.span.start)))


def _speaker(side: _Side) -> str | None:
    """Return the name of whose assertion a claim is, or the words for it; nothing for an open pronoun.

    Where a sentence quotes several people, it is whoever says the disputed words, or all of them.
    """
    claim = side.claim
    quoted = [q for q in claim.quotations if q.speaker is not None and q.speaker.name]
    told = [q for q in quoted if side.span is not None and q.span.contains(side.span)] or quoted
    names = dict.fromkeys(q.speaker.name for q in told if q.speaker is not None and q.speaker.name)
    several = len({q.speaker.name for q in quoted if q.speaker is not None}) > 1
    if several:
        return " and ".join(names)
    speaker = claim.speaker
    if speaker is None or (speaker.name is None and names_nobody(speaker.text)):
        return None
    return speaker.name or speaker.text


def _ends(finding: Finding) -> tuple[tuple[_Side, _Side], tuple[_Side, _Side]]:
    left = _Side(finding.pair.left, finding.left_value, finding.left_span)
    right = _Side(finding.pair.right, finding.right_value, finding.right_span)
    return (left, right), (right, left)


def _answer(side: _Side) -> tuple[object, ...]:
    return answer(side.claim, side.span, side.value)


def _stance(
    side: _Side, other: _Side, stances: dict[str, str], by_value: dict[tuple[object, ...], str]
) -> str:
    opposite = stances.get(other.claim.id)
    known = by_value.get(_answer(side))
    if known is not None and known != opposite:
        return known
    used = set(stances.values())
    if opposite is not None and len(used) == 2 and not side.span:
        # An untyped finding has two sides: what clashes with A stands with B.
        return next(letter for letter in sorted(used) if letter != opposite)
    return next(letter for letter in STANCES if letter not in used)
