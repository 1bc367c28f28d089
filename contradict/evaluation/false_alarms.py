"""Where every false alarm was born: its detectors, its confidence and its terms, and what it fell for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from contradict.evaluation.gold import Gold
from contradict.evaluation.marking import Marked
from contradict.evaluation.matching import falls_for, holds
from contradict.evaluation.metrics import StoryScore
from contradict.records import Dispute, Report


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """A wrong dispute: which detectors bore it, how sure they were, and what it fell for."""

    story: str
    dispute: Dispute
    detectors: tuple[str, ...]
    fell_for: str
    """The trap's explanation, the agreement it broke up, or empty."""


def _fell_for(marked: Marked, gold: Gold) -> str:
    traps = [trap.why for trap in gold.traps if falls_for(marked.flagged.claims, trap)]
    if traps:
        return f"trap: {traps[0]}"
    for agreement in gold.agreements:
        if sum(holds(marked.flagged.claims, side) for side in agreement.sides) >= 2:
            return f"agreement: {agreement.fact}"
    return ""


def false_alarms(score: StoryScore, report: Report) -> Iterator[FalseAlarm]:
    """Yield every wrong dispute of a story, in the report's order.

    Args:
        score: the story's score, its marks in the order of ``report.disputes``.
        report: what the run reported.
    """
    for marked, dispute in zip(score.marked, report.disputes, strict=True):
        if marked.wrong:
            detectors = tuple(sorted({finding.detector for finding in dispute.findings}))
            yield FalseAlarm(score.story.name, dispute, detectors, _fell_for(marked, score.story.gold))
