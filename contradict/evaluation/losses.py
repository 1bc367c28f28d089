"""Where every missed conflict was lost.

A conflict can be reached through any two opposed sentences of its gold. Each such couple is followed
through the trace of the run until the stage at which it disappears; the conflict counts as lost where the
couple that came furthest was lost, since that is the cheapest place to win it back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations

from contradict.evaluation.gold import GoldConflict, GoldSentence, article_key
from contradict.evaluation.matching import opposed, same_sentence
from contradict.evaluation.metrics import StoryScore
from contradict.records import AnnotatedArticle, Claim, Finding, Outcome, Report, Role, Trace


class Stage(IntEnum):
    """How far a conflict came, in funnel order."""

    NO_ARTICLE = 0
    NO_SENTENCE = 1
    FURNITURE = 2
    NO_CLAIM = 3
    NOT_PROPOSED = 4
    NOT_JUDGED = 5
    NO_FINDING = 6
    CLEARED = 7
    NOT_GROUPED = 8
    BELOW_THRESHOLD = 9
    MERGED = 10
    FOUND = 11

    @property
    def words(self) -> str:
        """The stage as a reader sees it."""
        return _WORDS[self]


_WORDS: Mapping[Stage, str] = {
    Stage.NO_ARTICLE: "article not read",
    Stage.NO_SENTENCE: "sentence not found in the segmented article",
    Stage.FURNITURE: "sentence taken for page furniture",
    Stage.NO_CLAIM: "claim not made",
    Stage.NOT_PROPOSED: "pair not proposed by any route",
    Stage.NOT_JUDGED: "pair proposed, not judged, no finding",
    Stage.NO_FINDING: "judged but no finding",
    Stage.CLEARED: "finding cleared",
    Stage.NOT_GROUPED: "finding in no dispute with both sides",
    Stage.BELOW_THRESHOLD: "below threshold",
    Stage.MERGED: "grouped into a dispute counted for another conflict",
    Stage.FOUND: "found",
}


@dataclass(frozen=True, slots=True)
class Loss:
    """A gold conflict, how far it came, and what is known about the place where it stopped."""

    story: str
    conflict: GoldConflict
    stage: Stage
    detail: str
    """For example the routes that proposed the pair, or the reason a finding was cleared."""
    left: str = ""
    """The gold sentence on one side of the couple that came furthest."""
    right: str = ""


class _Index:
    """What a run made of each gold sentence: built once a story, asked for every couple."""

    def __init__(self, trace: Trace) -> None:
        self.articles: dict[str, AnnotatedArticle] = {
            article_key(annotated.article.path): annotated for annotated in trace.annotated
        }
        self.pairs = {_couple(pair.left, pair.right): pair for pair in trace.pairs}
        self.findings: dict[frozenset[str], list[Finding]] = {}
        for finding in trace.findings:
            self.findings.setdefault(_couple(finding.pair.left, finding.pair.right), []).append(finding)
        self.disputes = tuple(
            (dispute, frozenset(position.claim.id for position in dispute.positions))
            for dispute in trace.disputes
        )

    def claims(self, sentence: GoldSentence) -> tuple[Claim, ...]:
        """Return the claims that are this gold sentence, or a clause of it."""
        annotated = self.articles[sentence.article]
        return tuple(claim for claim in annotated.claims if same_sentence(claim.text, sentence.text))

    def missing(self, sentence: GoldSentence) -> Stage | None:
        """Return the stage at which a single sentence was lost, None if it became a claim."""
        if sentence.article not in self.articles:
            return Stage.NO_ARTICLE
        if self.claims(sentence):
            return None
        annotated = self.articles[sentence.article]
        there = [part for part in annotated.sentences if same_sentence(part.text, sentence.text)]
        if not there:
            return Stage.NO_SENTENCE
        furniture = all(part.role is Role.FURNITURE for part in there)
        return Stage.FURNITURE if furniture else Stage.NO_CLAIM


def _couple(left: Claim, right: Claim) -> frozenset[str]:
    return frozenset((left.id, right.id))


def _furthest(steps: Iterable[tuple[Stage, str]]) -> tuple[Stage, str]:
    return max(steps, key=lambda step: step[0])


def _follow(index: _Index, couple: tuple[Claim, Claim], reported: frozenset[str]) -> tuple[Stage, str]:
    ids = _couple(*couple)
    held = [dispute for dispute, claims in index.disputes if ids <= claims]
    if held:
        best = max(held, key=lambda dispute: dispute.confidence)
        stage = Stage.MERGED if any(dispute.id in reported for dispute in held) else Stage.BELOW_THRESHOLD
        return stage, f"{best.kind.value} at {best.confidence:.2f}"
    findings = index.findings.get(ids, [])
    if any(finding.outcome is Outcome.CONFLICT for finding in findings):
        return Stage.NOT_GROUPED, ", ".join(sorted({finding.detector for finding in findings}))
    if findings:
        return Stage.CLEARED, "; ".join(sorted({f"{f.outcome.value} by {f.detector}" for f in findings}))
    pair = index.pairs.get(ids)
    if pair is None:
        return Stage.NOT_PROPOSED, ""
    routes = f"cosine {pair.similarity:.2f}, routes {'+'.join(pair.routes)}"
    if pair.judgement is None:
        return Stage.NOT_JUDGED, routes
    verdict = f"contradiction {pair.judgement.contradiction:.2f}, entailment {pair.judgement.entailment:.2f}"
    return Stage.NO_FINDING, f"{verdict}, {routes}"


def _lost_between(
    index: _Index, left: GoldSentence, right: GoldSentence, reported: frozenset[str]
) -> tuple[Stage, str]:
    missing = [(stage, side.article) for side in (left, right) if (stage := index.missing(side)) is not None]
    if missing:
        return min(missing)
    claims = ((one, other) for one in index.claims(left) for other in index.claims(right))
    return _furthest(_follow(index, couple, reported) for couple in claims)


def trace_conflict(index: _Index, conflict: GoldConflict, reported: frozenset[str]) -> Loss:
    """Follow one gold conflict to the stage where its best couple of sentences stopped."""
    couples = [(left, right) for left, right in combinations(conflict.sides, 2) if opposed(left, right)]
    steps = [(_lost_between(index, left, right, reported), left, right) for left, right in couples]
    if not steps:
        return Loss("", conflict, Stage.NO_SENTENCE, "gold has no two sides in different articles")
    (stage, detail), left, right = max(steps, key=lambda step: step[0][0])
    return Loss("", conflict, stage, detail, f"{left.article}: {left.text}", f"{right.article}: {right.text}")


def losses(score: StoryScore, report: Report, trace: Trace) -> tuple[Loss, ...]:
    """Say of every gold conflict of a story how far it came.

    Args:
        score: the story's score.
        report: what the run reported.
        trace: what the run saw on the way.

    Returns:
        One `Loss` a gold conflict, in the gold's order; those found have the stage `Stage.FOUND`.
    """
    index = _Index(trace)
    reported = frozenset(dispute.id for dispute in report.disputes)
    lost: list[Loss] = []
    for conflict in score.story.gold.conflicts:
        loss = trace_conflict(index, conflict, reported)
        stage = Stage.FOUND if conflict.id in score.found else loss.stage
        lost.append(Loss(score.story.name, conflict, stage, loss.detail, loss.left, loss.right))
    return tuple(lost)


def stage_table(lost: Iterable[Loss]) -> dict[str, dict[Stage, int]]:
    """Count, for every kind of conflict, at which stage it was lost (or found)."""
    counts: dict[str, Counter[Stage]] = {}
    for loss in lost:
        counts.setdefault(loss.conflict.kind, Counter())[loss.stage] += 1
    return {kind: dict(sorted(counts[kind].items())) for kind in sorted(counts)}
