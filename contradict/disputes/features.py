"""What the confidence model sees of a group of findings: one flat record of named numbers."""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from contradict.claims.likeness import overlap, shared_entities
from contradict.records import Claim, Finding, Kind


def features_of(findings: Sequence[Finding]) -> dict[str, float]:
    """Summarise the findings of one dispute.

    Args:
        findings: all findings of the dispute, the strongest first.

    Returns:
        Feature name to value; detector features carry the detector's name ("number frame").
    """
    seed = findings[0]
    features = {
        "score": max(f.score for f in findings if f.detector == seed.detector),
        "standing": max(f.pair.standing for f in findings),
        "cosine": max(f.pair.similarity for f in findings),
        "findings": log1p(len(findings) - 1),
        "detectors": float(len({f.detector for f in findings})),
        "days apart": _days_apart(seed),
        **_of_judgements(findings),
        **_of_sides(seed.pair.left, seed.pair.right),
    }
    if seed.kind in _VALUED:
        features |= {f"values {name}": features[name] for name in ("entailment", "entities")}
    if seed.kind in _NAMED:
        features |= {f"{seed.detector} {name}": value for name, value in seed.evidence}
    return features


_VALUED = frozenset({Kind.DATE, Kind.NUMBER})
"""Kinds whose sides say the same but for a value: there entailment and shared names tell more."""
_NAMED = frozenset({Kind.DATE, Kind.NUMBER, Kind.QUOTE_SPEAKER, Kind.QUOTE_WORDING, Kind.ROLE})


def _of_judgements(findings: Sequence[Finding]) -> dict[str, float]:
    judged = [f.pair.judgement for f in findings if f.pair.judgement is not None]
    looked = [f.pair.in_context for f in findings if f.pair.in_context is not None]
    stated = [f.pair.by_statement for f in findings if f.pair.by_statement is not None]
    return {
        "contradiction": max((j.contradiction for j in judged), default=0.0),
        "weaker direction": max((j.weaker for j in judged), default=0.0),
        "contradiction in context": max((j.contradiction for j in looked), default=0.0),
        "contradiction of statements": max((j.contradiction for j in stated), default=0.0),
        "both looks": max((_both(f) for f in findings), default=0.0),
        "contradiction without values": max((_unvalued(f) for f in findings), default=0.0),
        "entailment": max((j.entailment for j in judged), default=0.0),
    }


def _of_sides(left: Claim, right: Claim) -> dict[str, float]:
    return {
        "lemmas": overlap(left.lemmas, right.lemmas),
        "entities": float(min(2, shared_entities(left, right))),
        "hedged": float(left.hedged or right.hedged),
        "hedge mismatch": float(left.hedged != right.hedged),
        "undated": float(left.article.published is None or right.article.published is None),
        "attributed": float(left.speaker is not None or right.speaker is not None),
    }


def _unvalued(finding: Finding) -> float:
    """Return the contradiction that is left without dates and numbers; all of it where there are none.

    Of a clash of dates or numbers none is to be left, so that all of it counts there as well.
    """
    pair = finding.pair
    judgement = pair.judgement if finding.kind in _VALUED else pair.unvalued or pair.judgement
    return judgement.contradiction if judgement is not None else 0.0


def _both(finding: Finding) -> float:
    """Return the lesser contradiction of the two looks, bare and in context."""
    pair = finding.pair
    if pair.judgement is None or pair.in_context is None:
        return 0.0
    return min(pair.judgement.contradiction, pair.in_context.contradiction)


def _days_apart(finding: Finding) -> float:
    left, right = finding.pair.left.article.published, finding.pair.right.article.published
    if left is None or right is None:
        return 0.0
    return log1p(abs((left - right).days))
