"""Verdicts as records: added, never changed; of a reviewer's verdicts on a dispute the latest counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from contradict.reporters.judged import WireJudged


class Label(StrEnum):
    """What a reviewer decided."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"
    OPEN = "open"
    """Taken back, or a note without a decision."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reviewer's decision on one dispute at one moment, with what exactly was judged.

    Verdicts are added, never changed: of a reviewer's verdicts on a dispute the latest counts.
    """

    id: str
    story: str
    dispute: str
    reviewer: str
    label: Label
    reason: str
    """Why it was dismissed: a key of `REASONS`, or empty."""
    note: str
    decided_at: datetime
    expires: date | None
    """The last day on which a dismissal holds."""
    judged: WireJudged

    def stands_on(self, day: date) -> bool:
        """Say whether the verdict is a decision that has not run out by ``day``."""
        return self.label is not Label.OPEN and (self.expires is None or day <= self.expires)


def latest(verdicts: Iterable[Verdict]) -> dict[tuple[str, str], Verdict]:
    """Return the verdict that counts for every (dispute, reviewer): its latest, of equal ones the last."""
    counting: dict[tuple[str, str], Verdict] = {}
    for verdict in verdicts:
        key = (verdict.dispute, verdict.reviewer)
        if key not in counting or counting[key].decided_at <= verdict.decided_at:
            counting[key] = verdict
    return counting
