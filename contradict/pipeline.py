"""The one place that knows the order: articles in, disputes out; no files, no models, no printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from contradict.align.candidates import Proposal, propose
from contradict.align.statements import couple
from contradict.assembly import Engine
from contradict.claims.annotate import annotate
from contradict.disputes.build import build
from contradict.disputes.copies import find_copies, settle_copies
from contradict.disputes.features import features_of
from contradict.disputes.group import group
from contradict.disputes.settle import settle_readings
from contradict.drift import dispute_in_own_name, finding_in_own_name, undated, versions
from contradict.errors import InputError
from contradict.nli.judge import judge
from contradict.progress import Progress, silent
from contradict.provenance import describe
from contradict.records import (
    AnnotatedArticle,
    Article,
    Claim,
    Dispute,
    Finding,
    Outcome,
    Pair,
    Report,
    Role,
    Strength,
    Trace,
)
from contradict.text.outlets import one_spelling


def find_disputes(
    articles: Sequence[Article], engine: Engine, *, story: str, progress: Progress = silent
) -> Report:
    """Find where the articles of one story contradict each other.

    Args:
        articles: at least two outlets' articles, in any order; with the setting ``drift`` two of one outlet
            will do, if they are of different days.
        engine: models, detectors and settings.
        story: the story's name.
        progress: told about every step.

    Returns:
        The report; equal for equal articles, settings and models, whatever the order.

    Raises:
        InputError: fewer than two outlets, and no drift to look for; or two articles of one path.
    """
    return trace_disputes(articles, engine, story=story, progress=progress)[0]


def trace_disputes(
    articles: Sequence[Article], engine: Engine, *, story: str, progress: Progress = silent
) -> tuple[Report, Trace]:
    """Do what `find_disputes` does, and keep what was seen on the way; same arguments and errors."""
    engine.begin_story()
    drift = engine.settings.drift
    annotated = read_claims(articles, story=story, drift=drift, progress=progress)
    report, trace = _trace(annotated, engine, story=story, progress=progress)
    return _with_drift(report, engine, progress) if drift else report, trace


def _trace(
    annotated: tuple[AnnotatedArticle, ...], engine: Engine, *, story: str, progress: Progress
) -> tuple[Report, Trace]:
    """Hold the articles of different outlets against each other."""
    claims = [claim for article in annotated for claim in article.claims]
    progress("aligning", 0, 1)
    proposal = propose(claims, engine.encoder, neighbours=engine.settings.neighbours)
    progress("aligning", 1, 1)
    judged = choose(proposal.pairs, engine.settings.judged_pairs_limit)
    copies = find_copies(annotated)
    if engine.nli is not None:
        judged = judge(couple(judged, engine.encoder), engine.nli, copies, progress=progress)
    found = [finding for detector in engine.detectors for finding in detector.find(judged)]
    findings = settle_readings(settle_copies(found, copies))
    disputes = _disputes(findings, engine, story)
    printed = tuple(dispute for dispute in disputes if is_printed(dispute, engine))
    report = Report(
        story=story,
        articles=annotated,
        disputes=printed,
        cleared=_cleared(findings, printed),
        skipped=(),
        funnel=_funnel(annotated, proposal, judged, findings, printed),
        provenance=describe([item.article for item in annotated], engine.settings, engine.models),
        voices=copies.voices,
    )
    return report, Trace(annotated, judged, findings, disputes)


def _with_drift(report: Report, engine: Engine, progress: Progress) -> Report:
    """Go the same way with every outlet's own articles of different days."""

    def within(stage: str, done: int, total: int, /) -> None:
        progress(f"{stage} within outlets", done, total)

    articles = {item.article.path: item.article for item in report.articles}
    found = [
        _trace(group, engine, story=report.story, progress=within)[0] for group in versions(report.articles)
    ]
    drift = tuple(dispute_in_own_name(one, articles) for each in found for one in each.disputes)
    cleared = tuple(finding_in_own_name(one, articles) for each in found for one in each.cleared)
    return replace(
        report,
        drift=drift,
        cleared=(*report.cleared, *cleared),
        skipped=(*report.skipped, *undated(report.articles)),
    )


def read_claims(
    articles: Sequence[Article], *, story: str, drift: bool = False, progress: Progress = silent
) -> tuple[AnnotatedArticle, ...]:
    """Read every article of a story, sorted by path.

    Args:
        articles: the story's.
        story: its name.
        drift: whether one outlet's articles of different days are enough.
        progress: told after every article.

    Raises:
        InputError: there is nothing to hold against anything, or two articles have one path.
    """
    ordered = one_spelling(sorted(articles, key=lambda article: (article.path, article.id)))
    if twice := sorted(path for path, count in Counter(one.path for one in ordered).items() if count > 1):
        raise InputError(f"{story}: a path for each article, found {twice[0]!r} twice. Give each its own.")
    outlets = {article.outlet for article in ordered}
    if len(outlets) < 2 and not drift:
        raise _too_few(ordered, story)
    annotated = []
    for number, article in enumerate(ordered):
        progress("reading", number, len(ordered))
        annotated.append(annotate(article))
    progress("reading", len(ordered), len(ordered))
    if len(outlets) < 2 and not versions(annotated):
        raise _too_few(ordered, story, or_else=", or of one outlet on different days,")
    return tuple(annotated)


def _too_few(articles: Sequence[Article], story: str, *, or_else: str = "") -> InputError:
    found = ", ".join(sorted({article.outlet for article in articles})) or "none"
    return InputError(
        f"{story}: articles of two outlets or more{or_else} are needed, found {len(articles)} article(s) of: "
        f"{found}. Add another outlet's article, or name the outlets"
        f"{' and the days' if or_else else ''} in the front matter."
    )


def choose(pairs: Sequence[Pair], limit: int) -> tuple[Pair, ...]:
    """Keep the pairs that are judged: those of a typed route or a shared statement, then the most similar."""
    ranked = sorted(pairs, key=lambda p: (p.routes == ("neighbours",), -p.similarity, p.left.id, p.right.id))
    return tuple(sorted(ranked[:limit], key=lambda pair: (pair.left.id, pair.right.id)))


def is_printed(dispute: Dispute, engine: Engine) -> bool:
    """Say whether a dispute reaches the threshold of its strength and is of a kind that was asked for."""
    settings = engine.settings
    asked = settings.threshold if dispute.strength is Strength.HARD else settings.soft_threshold
    least = engine.confidence.threshold(dispute.strength) if asked is None else asked
    return dispute.confidence >= least and (not settings.only or dispute.kind in settings.only)


def _disputes(findings: Sequence[Finding], engine: Engine, story: str) -> tuple[Dispute, ...]:
    def similarity(left: Claim, right: Claim) -> float:
        one, other = engine.encoder.encode([left.reading, right.reading])
        return float(one @ other)

    def weigh(finding: Finding) -> float:
        return engine.confidence.score(features_of([finding]), finding.kind)[0]

    built = [
        build(found, story=story, confidence=engine.confidence)
        for found in group(findings, similarity, weigh)
    ]
    return tuple(sorted(built, key=lambda d: (d.strength is not Strength.HARD, -d.confidence, d.id)))


def _cleared(findings: Sequence[Finding], printed: Sequence[Dispute]) -> tuple[Finding, ...]:
    """Keep the look-alikes that were let go, without those whose pair stands in a printed dispute."""
    shown = {(f.pair.left.id, f.pair.right.id) for dispute in printed for f in dispute.findings}
    return tuple(
        finding
        for finding in findings
        if finding.outcome is not Outcome.CONFLICT
        and (finding.pair.left.id, finding.pair.right.id) not in shown
    )


def _funnel(
    annotated: Sequence[AnnotatedArticle],
    proposal: Proposal,
    judged: Sequence[Pair],
    findings: Sequence[Finding],
    printed: Sequence[Dispute],
) -> dict[str, int | dict[str, int]]:
    sentences = [sentence for article in annotated for sentence in article.sentences]
    routes = Counter(route for pair in proposal.pairs for route in pair.routes)
    outcomes = Counter(finding.outcome.value for finding in findings)
    return {
        "sentences": len(sentences),
        "furniture": sum(sentence.role is Role.FURNITURE for sentence in sentences),
        "claims": sum(len(article.claims) for article in annotated),
        "pairs_possible": proposal.possible,
        "pairs_by_route": dict(sorted(routes.items())),
        "pairs_proposed": len(proposal.pairs),
        "judged": len(judged),
        "findings": outcomes.get(Outcome.CONFLICT.value, 0),
        "cleared": dict(sorted((k, v) for k, v in outcomes.items() if k != Outcome.CONFLICT.value)),
        "disputes": len(printed),
    }
