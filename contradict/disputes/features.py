"""What the confidence model sees of a group of findings: one flat record of named numbers."""

from __future__ import annotations

from collections.abc import Sequence
from math import log1p

from contradict.claims.likeness import overlap, shared_entities
from contradict.records import Finding, Kind


def features_of(findings: Sequence[Finding]) -> dict[str, float]:
    """Summarise the findings of one dispute.

    Args:
        findings: all findings of the dispute, the strongest first.

    Returns:
        Feature name to value; detector features carry the detector's name ("number frame").
    """
    seed = findings[0]
    judged = [f.pair.judgement for f in findings if f.pair.judgement is not None]
    looked = [f.pair.in_context for f in findings if f.pair.in_context is not None]
    stated = [f.pair.by_statement for f in findings if f.pair.by_statement is not None]
    left, right = seed.pair.left, seed.pair.right
    features = {
        "score": max(f.score for f in findings if f.detector == seed.detector),
        "contradiction": max((j.contradiction for j in judged), default=0.0),
        "weaker direction": max((j.weaker for j in judged), default=0.0),
        "contradiction in context": max((j.contradiction for j in looked), default=0.0),
        "contradiction of statements": max((j.contradiction for j in stated), default=0.0),
        "both looks": max((_both(f) for f in findings), default=0.0),
        "contradiction without values": max((_unvalued(f) for f in findings), default=0.0),
        "entailment": max((j.entailment for j in judged), default=0.0),
        "standing": max(f.pair.standing for f in findings),
        "lemmas": overlap(left.lemmas, right.lemmas),
        "entities": float(min(2, shared_entities(left, right))),
        "cosine": max(f.pair.similarity for f in findings),
        "findings": log1p(len(findings) - 1),
        "detectors": float(len({f.detector for f in findings})),
        "hedged": float(left.hedged or right.hedged),
        "hedge mismatch": float(left.hedged != right.hedged),
        "days apart": _days_apart(seed),
        "undated": float(left.article.published is None or right.article.published is None),
        "attributed": float(left.speaker is not None or right.speaker is not None),
    }
    if seed.kind in _NAMED:
        for name, value in seed.evidence:
            features[f"{seed.detector} {name}"] = value
    return features


_NAMED = frozenset({Kind.DATE, Kind.NUMBER, Kind.QUOTE_SPEAKER, Kind.QUOTE_WORDING, Kind.ROLE})


def _unvalued(finding: Finding) -> float:
    """Return the contradiction that is left without dates and numbers; all of it where there are none."""
    pair = finding.pair
    judgement = pair.unvalued or pair.judgement
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
