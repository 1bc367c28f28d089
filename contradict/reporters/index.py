"""The page over a batch, ``index.md``: which stories hold disputes, which failed, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.reporters.escape import item_start
from contradict.reporters.figures import percent
from contradict.reporters.layout import brief, clip, counted, table
from contradict.wire import WireDispute, WireReport, WireSkipped

_QUESTION, _STORY = 70, 50


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One story of a batch."""

    story: str
    folder: str
    """Relative to the index, POSIX separators."""
    report: WireReport | None
    """None when the story failed."""
    reason: str = ""
    """Why it failed."""


def render_index(
    name: str, rows: Sequence[IndexRow], skipped: Sequence[WireSkipped] = (), *, page: str = "report.md"
) -> str:
    """Write the index of a batch as markdown.

    Args:
        name: the batch's name.
        rows: its stories, in any order.
        skipped: what belongs to no story.
        page: the file in each story's folder that its line links to.

    Returns:
        Stories with the most hard disputes first, then by name; failures below.
    """
    done = sorted((row for row in rows if row.report), key=_most_first)
    failed = sorted((row for row in rows if not row.report), key=lambda row: row.story)
    total = sum(len(row.report["disputes"]) for row in done if row.report)
    stories = counted(len(done), "finished story", "finished stories")
    parts = [f"# {brief(name)}", f"**{counted(total, 'dispute')}** in {stories}, {len(failed)} failed."]
    if done:
        parts.append(
            table(("Story", "Hard", "Soft", "Strongest", "Confidence"), [_line(row, page) for row in done])
        )
    if failed:
        parts.append(
            "## Failed\n\n"
            + "\n".join(
                f"- {item_start(clip(row.story, _STORY))}: {brief(row.reason, 600)}" for row in failed
            )
        )
    if skipped:
        lines = (f"- {item_start(clip(item['what'], 240))}: {brief(item['reason'], 600)}" for item in skipped)
        parts.append("## Not used\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def _line(row: IndexRow, page: str) -> tuple[str, ...]:
    found = row.report["disputes"] if row.report else []
    hard = _hard(found)
    strongest = found[0] if found else None
    place = "/".join(
        part.replace(" ", "%20").replace("(", "%28").replace(")", "%29") for part in row.folder.split("/")
    )
    return (
        f"[{brief(row.story, _STORY)}]({place}/{page})",
        str(hard),
        str(len(found) - hard),
        brief(strongest["question"], _QUESTION) if strongest else "none",
        f"{percent(strongest['confidence'])} %" if strongest else "",
    )


def _hard(disputes: Sequence[WireDispute]) -> int:
    return sum(found["strength"] == "hard" for found in disputes)


def _most_first(row: IndexRow) -> tuple[int, int, str]:
    found = row.report["disputes"] if row.report else []
    return (-_hard(found), -len(found), row.story)
