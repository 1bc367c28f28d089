"""What a served page knows beyond its report: verdicts that hold, what changed, what is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from contradict.disputes.stances import by_letter
from contradict.reporters.html import Gone, Session, Since
from contradict.reporters.judged import LABELS, REASONS, judged
from contradict.review.exchange import to_wire
from contradict.review.store import VerdictStore
from contradict.review.tracking import Change, Status, Tracked, track
from contradict.review.verdicts import Verdict
from contradict.wire import WireReport


def open_session(
    report: WireReport, store: VerdictStore, *, base: str, reviewer: str, today: date
) -> Session:
    """Prepare what the page of a report needs to write into the store.

    Args:
        report: the report.
        store: where verdicts go; the report's run is recorded in it when the report is opened first.
        base: the path under which the server answers.
        reviewer: the name the page starts with.
        today: the day on which dismissals are checked for running out.
    """
    *earlier, _ = store.record_run(report)
    current = {dispute["id"]: judged(dispute) for dispute in report["disputes"]}
    found = track(current, [run.disputes for run in earlier], store.verdicts(report["story"]), today=today)
    here = [one for one in found if one.status is not Status.GONE]
    return Session(
        base=base,
        reviewer=reviewer,
        # A verdict that holds across a rewording is shown on the dispute's new id.
        verdicts=tuple(to_wire(replace(verdict, dispute=one.id)) for one in here for verdict in one.standing),
        since={one.id: since for one in here if (since := _since(one, first_run=not earlier))},
        gone=tuple(
            Gone(one.judged["question"], described(one.history[-1]) if one.history else "never decided")
            for one in found
            if one.status is Status.GONE
        ),
    )


def described(verdict: Verdict) -> str:
    """Put a verdict into one line for a reader."""
    reason = f" ({REASONS[verdict.reason].lower()})" if verdict.reason else ""
    note = f": “{verdict.note}”" if verdict.note else ""
    day = verdict.decided_at.date().isoformat()
    return f"{LABELS[verdict.label.value]}{reason} by {verdict.reviewer} on {day}{note}"


def _since(one: Tracked, *, first_run: bool) -> Since | None:
    history = _history(one.history)
    if one.change is not Change.NONE:
        return Since(str(one.change.value).capitalize(), history)
    if one.status is Status.NEW and not first_run:
        return Since("New", history)
    return Since("Open again", history) if history else None


def _history(verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    """Describe the verdicts that no longer hold, with the answers they were given on."""
    lines = []
    for verdict in sorted(verdicts, key=lambda verdict: (verdict.decided_at, verdict.id)):
        values = {side["stance"]: side["value"] for side in verdict.judged["sides"] if side["value"]}
        answers = ", ".join(f"“{values[stance]}”" for stance in sorted(values, key=by_letter))
        about = f", when the answers were {answers}" if answers else ""
        lines.append(described(verdict) + about)
    return tuple(lines)
