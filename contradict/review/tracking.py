"""What became of disputes and verdicts when a story was run again.

A dispute's id is a hash over its sides' words and values, so a changed word makes a new id. A new dispute
is therefore matched to the vanished one of the same type whose sentences, article by article, it repeats.
How much of a verdict survives depends on what changed: a confirmed dispute may be reworded as long as every
judged side still gives the same value; a dismissed one comes back as soon as a side's words change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from contradict.reporters.judged import WireJudged
from contradict.review.likeness import RELATED, likeness_of, same_values, same_words, still_holds
from contradict.review.verdicts import Label, Verdict, latest


class Status(StrEnum):
    """Where a dispute stands."""

    NEW = "new"
    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"
    GONE = "gone"


class Change(StrEnum):
    """What happened to a dispute since it was seen or judged before."""

    NONE = "none"
    REWORDED = "words changed"
    VALUE = "answers changed"


@dataclass(frozen=True, slots=True)
class Tracked:
    """A dispute, what it was before, and what reviewers said of it."""

    id: str
    judged: WireJudged
    status: Status
    predecessor: str | None
    """The id it had before its words changed."""
    change: Change
    standing: tuple[Verdict, ...]
    """Verdicts that still hold, one for each reviewer at most."""
    history: tuple[Verdict, ...]
    """Decisions that no longer hold: the words changed, the time ran out."""


def track(
    current: Mapping[str, WireJudged],
    earlier: Sequence[Mapping[str, WireJudged]],
    verdicts: Sequence[Verdict],
    *,
    today: date,
    reviewer: str | None = None,
) -> tuple[Tracked, ...]:
    """Say where every dispute of a run stands, and which disputes are gone.

    Args:
        current: the run's disputes by id.
        earlier: the disputes of the runs before it, oldest first.
        verdicts: all verdicts on the story.
        today: the day on which dismissals are checked for running out.
        reviewer: whose verdict makes the status; None takes the latest verdict of anyone.

    Returns:
        Current disputes in their order, then those that the run before had and this one has not.
    """
    seen = {verdict.dispute: verdict.judged for verdict in verdicts}
    for run in earlier:
        seen |= run
    ancestors = _ancestors(current, seen)
    counting = list(latest(verdicts).values())
    found = []
    for id, judged in current.items():
        line = (id, *ancestors.get(id, ()))
        about = [verdict for verdict in counting if verdict.dispute in line]
        standing = tuple(v for v in _one_each(about) if _holds(v, judged, today))
        history = tuple(v for v in about if v.label is not Label.OPEN and v not in standing)
        before = next((past for past in line if past in seen), None)
        change = _change(seen[before], judged) if before else Change.NONE
        known = before is not None and change is not Change.VALUE
        status = _status(standing, reviewer) or (Status.OPEN if known else Status.NEW)
        predecessor = before if before != id else None
        found.append(Tracked(id, judged, status, predecessor, change, standing, history))
    taken = {past for line in ancestors.values() for past in line}
    return (*found, *_gone(current, earlier, counting, taken=taken))


def _holds(verdict: Verdict, judged: WireJudged, today: date) -> bool:
    if not verdict.stands_on(today):
        return False
    if verdict.label is Label.DISMISSED:
        return same_words(verdict.judged, judged)
    return still_holds(verdict.judged, judged)


def _change(before: WireJudged, after: WireJudged) -> Change:
    if same_words(before, after):
        return Change.NONE
    return Change.REWORDED if still_holds(before, after) else Change.VALUE


def _ancestors(
    current: Mapping[str, WireJudged], seen: Mapping[str, WireJudged]
) -> dict[str, tuple[str, ...]]:
    """Give every vanished dispute to the current one it became, the latest first.

    A dispute that was there before under the same id takes only what is a rewording of itself.
    """
    lines: dict[str, tuple[str, ...]] = {}
    for past, old in seen.items():
        if past in current:
            continue
        heirs = [
            (same_values(old, new), id not in seen, likeness, id)
            for id, new in current.items()
            if new["type"] == old["type"]
            and (likeness := likeness_of(old, new)) >= RELATED
            and (id not in seen or still_holds(old, new))
        ]
        if heirs:
            heir = max(heirs)[-1]
            lines[heir] = (past, *lines.get(heir, ()))
    return lines


def _gone(
    current: Mapping[str, WireJudged],
    earlier: Sequence[Mapping[str, WireJudged]],
    counting: Sequence[Verdict],
    *,
    taken: set[str],
) -> list[Tracked]:
    before = earlier[-1] if earlier else {}
    return [
        Tracked(
            id,
            judged,
            Status.GONE,
            None,
            Change.NONE,
            (),
            tuple(v for v in counting if v.dispute == id and v.label is not Label.OPEN),
        )
        for id, judged in before.items()
        if id not in current and id not in taken
    ]


def _one_each(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Keep each reviewer's latest, in order of time."""
    mine: dict[str, Verdict] = {}
    for verdict in sorted(verdicts, key=lambda verdict: (verdict.decided_at, verdict.id)):
        mine[verdict.reviewer] = verdict
    return tuple(mine.values())


def _status(standing: Sequence[Verdict], reviewer: str | None) -> Status | None:
    mine = [verdict for verdict in standing if reviewer is None or verdict.reviewer == reviewer]
    last = max(mine, key=lambda verdict: (verdict.decided_at, verdict.id), default=None)
    return Status(last.label.value) if last else None
