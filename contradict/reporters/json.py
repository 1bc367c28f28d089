"""A report as ``report.json``: the schema ``contradict.report/1``, the same bytes for the same report."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import cast

from contradict.records import (
    AnnotatedArticle,
    Claim,
    Dispute,
    Finding,
    Position,
    Report,
    Role,
    Span,
    Strength,
)
from contradict.wire import (
    SCHEMA,
    WireArticle,
    WireClaim,
    WireCleared,
    WireDispute,
    WireEvidence,
    WirePair,
    WireProvenance,
    WireReport,
)

DECIMALS = 4
"""Enough to order by, few enough that float noise between machines rarely shows."""

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: WireReport) -> str:
    """Write a report: keys sorted, two-space indent, characters as themselves, a newline at the end."""
    text = json.dumps(report, sort_keys=True, ensure_ascii=False, indent=2, allow_nan=False)
    # A lone surrogate from broken JSON input has no UTF-8 form; as an escape it survives.
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def to_wire(report: Report) -> WireReport:
    """Turn a report into its wire form.

    Args:
        report: what `find_disputes` returns.

    Returns:
        Articles by path, disputes strongest first (hard before soft), look-alikes by kind and place;
        floats rounded to `DECIMALS`. Nothing in it depends on the order in which the articles were given.
    """
    articles = {read.article.path: read for read in report.articles}

    def ordered(found: Iterable[Dispute]) -> list[WireDispute]:
        return sorted((_dispute(one, articles) for one in found), key=_strongest_first)

    wire: WireReport = {
        "schema": SCHEMA,
        "provenance": cast(WireProvenance, dict(report.provenance)),
        "story": report.story,
        "articles": [_article(articles[path], report.voices) for path in sorted(articles)],
        "disputes": ordered(report.disputes),
        "cleared": sorted((_cleared(finding, articles) for finding in report.cleared), key=_cleared_order),
        "skipped": [
            {"what": item.what, "stage": item.stage, "reason": item.reason}
            for item in sorted(report.skipped, key=lambda item: (item.what, item.stage, item.reason))
        ],
        "funnel": dict(report.funnel),
    }
    if report.drift is not None:
        wire["drift"] = ordered(report.drift)
    return wire


def _article(read: AnnotatedArticle, voices: Iterable[tuple[str, ...]]) -> WireArticle:
    article = read.article
    twins = {path for voice in voices if article.path in voice for path in voice if path != article.path}
    return {
        "id": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "sentences": len(read.sentences),
        "syndicated_with": sorted(twins),
    }


def _dispute(dispute: Dispute, articles: Mapping[str, AnnotatedArticle]) -> WireDispute:
    places = {position.claim.id: index for index, position in enumerate(dispute.positions)}
    return {
        "id": dispute.id,
        "type": dispute.kind.value,
        "question": dispute.question,
        "strength": dispute.strength.value,
        "confidence": _rounded(dispute.confidence),
        "claims": [_claim(position, articles) for position in dispute.positions],
        "pairs": [_pair(finding, places) for finding in dispute.findings],
        "terms": [
            {
                "name": term.name,
                "value": _rounded(term.value),
                "weight": _rounded(term.weight),
                "contribution": _rounded(term.contribution),
            }
            for term in dispute.terms
        ],
    }


def _claim(position: Position, articles: Mapping[str, AnnotatedArticle]) -> WireClaim:
    claim, where = position.claim, position.value_span
    speaker = claim.speaker
    return {
        "article": claim.article.path,
        "outlet": claim.outlet,
        "text": claim.text,
        "start": claim.span.start,
        "end": claim.span.end,
        "value": position.value,
        "value_start": where.start if where else None,
        "value_end": where.end if where else None,
        "speaker": position.speaker or (speaker.name if speaker else None),
        "said_by": speaker.text if speaker else None,
        "stance": position.stance,
        "before": _neighbour(claim, articles, step=-1),
        "after": _neighbour(claim, articles, step=1),
        "published": claim.article.published.isoformat() if claim.article.published else None,
        "url": claim.article.url,
    }


def _neighbour(claim: Claim, articles: Mapping[str, AnnotatedArticle], *, step: int) -> str:
    """Return the next body sentence before or after a claim's own, furniture and headings passed over."""
    read = articles.get(claim.article.path)
    sentences = read.sentences if read else ()
    at = next((place for place, sentence in enumerate(sentences) if sentence.index == claim.sentence), None)
    while at is not None and 0 <= (at := at + step) < len(sentences):
        if sentences[at].role is Role.BODY:
            return sentences[at].text
    return ""


def _pair(finding: Finding, places: Mapping[str, int]) -> WirePair:
    judgement = finding.pair.judgement
    evidence: WireEvidence = {"cosine": _rounded(finding.pair.similarity)}
    if judgement:
        evidence["nli_left_to_right"] = [_rounded(share) for share in judgement.forward]
        if judgement.backward is not None:
            evidence["nli_right_to_left"] = [_rounded(share) for share in judgement.backward]
    if finding.evidence:
        evidence["features"] = {name: _rounded(value) for name, value in finding.evidence}
    return {
        "left": places[finding.pair.left.id],
        "right": places[finding.pair.right.id],
        "detector": finding.detector,
        "score": _rounded(finding.score),
        "why": finding.reason,
        "evidence": evidence,
    }


def _cleared(finding: Finding, articles: Mapping[str, AnnotatedArticle]) -> WireCleared:
    def side(claim: Claim, value: str, where: Span | None, stance: str) -> WireClaim:
        return _claim(Position(claim, value, where, stance), articles)

    return {
        "left": side(finding.pair.left, finding.left_value, finding.left_span, "A"),
        "right": side(finding.pair.right, finding.right_value, finding.right_span, "B"),
        "kind": finding.outcome.value,
        "why": finding.reason,
    }


def _strongest_first(found: WireDispute) -> tuple[bool, float, str]:
    return (found["strength"] != Strength.HARD, -found["confidence"], found["id"])


def _cleared_order(item: WireCleared) -> tuple[str, str, int, str, int, str]:
    left, right = item["left"], item["right"]
    return (item["kind"], left["article"], left["start"], right["article"], right["start"], item["why"])


def _rounded(number: float) -> float:
    """Round; adding zero turns -0.0 into 0.0, so that equal reports are equal bytes."""
    return round(float(number), DECIMALS) + 0.0 if math.isfinite(number) else 0.0
