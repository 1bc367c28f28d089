"""What an evaluation found, per story and over all stories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from contradict.evaluation.false_alarms import FalseAlarm
from contradict.evaluation.losses import Loss
from contradict.evaluation.metrics import StoryScore, Totals
from contradict.evaluation.reliability import Rated, calibration_error
from contradict.records import Report, Trace


@dataclass(frozen=True, slots=True)
class StoryRun:
    """One story: what was reported, how it scored, what was lost and what was wrong."""

    report: Report
    trace: Trace
    score: StoryScore
    candidates: StoryScore
    """The score of all disputes before the thresholds: what a lower threshold could win."""
    losses: tuple[Loss, ...]
    false_alarms: tuple[FalseAlarm, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The product's result on a collection of stories."""

    runs: tuple[StoryRun, ...]
    totals: Totals
    candidates: Totals
    corpus: str
    """Hash of the stories."""
    models: Mapping[str, str]
    """Role to revision, from the runs' provenance."""

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Every gold conflict with the stage it came to."""
        return tuple(loss for run in self.runs for loss in run.losses)

    @property
    def false_alarms(self) -> tuple[FalseAlarm, ...]:
        """Every wrong dispute."""
        return tuple(alarm for run in self.runs for alarm in run.false_alarms)

    def ranked(self, *, candidates: bool = False) -> list[Rated]:
        """Return the disputes that count, with their confidence and whether they are right.

        Args:
            candidates: take all disputes before the thresholds rather than those reported.
        """
        scores = (run.candidates if candidates else run.score for run in self.runs)
        return [
            Rated(marked.flagged.confidence, marked.right, marked.duplicate)
            for score in scores
            for marked in score.marked
            if not marked.optional
        ]

    @property
    def calibration_error(self) -> float:
        """Expected calibration error over all disputes before the thresholds."""
        return calibration_error(self.ranked(candidates=True))
