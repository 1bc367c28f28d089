"""A group of findings made into a dispute: sides, the question, the confidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from contradict.disputes.answers import answer, wording
from contradict.disputes.confidence import ConfidenceModel
from contradict.disputes.features import features_of
from contradict.disputes.group import Group
from contradict.disputes.ids import dispute_id
from contradict.disputes.question import ask
from contradict.disputes.stances import by_letter, choose, opponents
from contradict.records import Claim, Dispute, Finding, Kind, Position, Span
from contradict.text.speech_words import names_nobody


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


def _positions(findings: Sequence[Finding]) -> tuple[Position, ...]:
    """Give every claim its stance: the two ends of a finding never share one."""
    stances: dict[str, str] = {}
    by_value: dict[tuple[object, ...], str] = {}
    sides: dict[str, _Side] = {}
    against = opponents(findings)
    for side in (end for finding in findings for end in _ends(finding)):
        identity, said = side.claim.id, answer(side.claim, side.span, side.value)
        if identity in sides:
            continue
        opposed = {stances[other] for other in against[identity] if other in stances}
        known = by_value.get(said) or _worded_alike(side, findings[0], by_value, opposed)
        letter = choose(known, opposed, set(stances.values()), typed=side.span is not None)
        sides[identity], stances[identity] = side, letter
        by_value.setdefault(said, letter)
    positions = [
        Position(side.claim, side.value, side.span, stances[identity], _speaker(side))
        for identity, side in sides.items()
    ]
    return tuple(sorted(positions, key=_place))


def _worded_alike(
    side: _Side, seed: Finding, by_value: Mapping[tuple[object, ...], str], opposed: Set[str]
) -> str | None:
    """Return the letter of a wording that this side has too, where its own value marks other words of it."""
    if seed.kind is not Kind.QUOTE_WORDING:
        return None
    printed = f" {wording(side.claim.text)} "
    alike = (letter for said, letter in by_value.items() if f" {said[0]} " in printed)
    return next((letter for letter in alike if letter not in opposed), None)


def _place(position: Position) -> tuple[tuple[int, str], str, int]:
    claim = position.claim
    return by_letter(position.stance), claim.article.path, claim.span.start


def _speaker(side: _Side) -> str | None:
    """Return the name of whose assertion a claim is, or the words for it; nothing for an open pronoun.

    Where a sentence quotes several people, it is whoever says the disputed words, or all of them.
    """
    claim = side.claim
    quoted = [(q.span, q.speaker.name) for q in claim.quotations if q.speaker and q.speaker.name]
    if len({name for _, name in quoted}) > 1:
        told = [name for span, name in quoted if side.span is not None and span.contains(side.span)]
        return " and ".join(dict.fromkeys(told or [name for _, name in quoted]))
    speaker = claim.speaker
    if speaker is None or (speaker.name is None and names_nobody(speaker.text)):
        return None
    return speaker.name or speaker.text


def _ends(finding: Finding) -> tuple[_Side, _Side]:
    return (
        _Side(finding.pair.left, finding.left_value, finding.left_span),
        _Side(finding.pair.right, finding.right_value, finding.right_span),
    )
