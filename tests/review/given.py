"""Verdicts and disputes to test with; the sentences are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from contradict.reporters.judged import WireJudged, judged
from contradict.review.verdicts import Label, Verdict
from tests.reporters.wire_reports import ferry

START = datetime(2031, 5, 4, 9, 30, tzinfo=UTC)
TODAY = date(2031, 6, 1)
LEFT = "The council closed the north pier for nine days after the storm."
RIGHT = "The north pier stayed closed for two weeks after the storm, the council said."


def about(
    left: str = LEFT,
    right: str = RIGHT,
    values: tuple[str, str] = ("nine days", "two weeks"),
    *,
    kind: str = "number",
    confidence: float = 0.9,
    detector: str = "number",
    outlets: tuple[str, str] = ("Post", "Wire"),
) -> WireJudged:
    """Make what a reviewer judged: two sides and the pair between them."""
    sides = zip("AB", outlets, (left, right), values, strict=True)
    return {
        "type": kind,
        "question": "How long was the pier closed?",
        "strength": "hard",
        "confidence": confidence,
        "sides": [
            {
                "stance": stance,
                "outlet": outlet,
                "article": f"pier/{outlet}.txt",
                "text": text,
                "value": value,
            }
            for stance, outlet, text, value in sides
        ],
        "pairs": [{"left": 0, "right": 1, "detector": detector}],
    }


def verdict(
    dispute: str = "d1",
    label: Label = Label.CONFIRMED,
    *,
    reviewer: str = "Ann",
    minute: int = 0,
    on: WireJudged | None = None,
    reason: str = "",
    expires: date | None = None,
) -> Verdict:
    """Make a verdict given some minutes after the start; its id says what it is."""
    return Verdict(
        id=f"{dispute}-{reviewer}-{minute}-{label.value}",
        story="pier",
        dispute=dispute,
        reviewer=reviewer,
        label=label,
        reason=reason,
        note="",
        decided_at=START + timedelta(minutes=minute),
        expires=expires,
        judged=on or about(),
    )


def ferry_judged() -> dict[str, WireJudged]:
    return {dispute["id"]: judged(dispute) for dispute in ferry()["disputes"]}
