"""The page over a batch as ``index.html``: stories by number and strength of disputes, each linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from contradict.reporters.figures import percent
from contradict.reporters.html import environment, policy, story_title, stylesheet
from contradict.reporters.index import IndexRow
from contradict.wire import WireReport, WireSkipped

PAGE = "review.html"


@dataclass(frozen=True, slots=True)
class _Line:
    title: str
    address: str
    hard: int
    soft: int
    strongest: str
    percent: int
    articles: int
    share: float
    """Per cent of the width that belongs to the story with the most disputes."""
    hard_share: float


def render_index_html(
    name: str, rows: Sequence[IndexRow], skipped: Sequence[WireSkipped] = (), *, page: str = PAGE
) -> str:
    """Write the index of a batch as one self-contained page.

    Args:
        name: the batch's name.
        rows: its stories, in any order.
        skipped: what belongs to no story.
        page: the file in each story's folder that its line links to; empty links to the folder.

    Returns:
        Stories with the most hard disputes first, then by number and name; failures below.
    """
    done = sorted(((row, row.report) for row in rows if row.report), key=_most_first)
    most = max((len(report["disputes"]) for _, report in done), default=0)
    lines = [_line(row, report, most, page) for row, report in done]
    failed = sorted((row.story, row.reason) for row in rows if not row.report)
    style = stylesheet()
    return (
        environment()
        .get_template("index.html.j2")
        .render(
            policy=policy(style, ""),
            css=Markup(style),
            title=story_title(name),
            lines=lines,
            total=sum(line.hard + line.soft for line in lines),
            hard=sum(line.hard for line in lines),
            failed=failed,
            skipped=skipped,
        )
    )


def _line(row: IndexRow, report: WireReport, most: int, page: str) -> _Line:
    found = report["disputes"]
    hard = sum(dispute["strength"] == "hard" for dispute in found)
    strongest = max(found, key=lambda dispute: dispute["confidence"], default=None)
    folder = f"{row.folder}/" if row.folder else ""
    return _Line(
        title=story_title(row.story),
        address="./" + quote(folder + page),
        hard=hard,
        soft=len(found) - hard,
        strongest=strongest["question"] if strongest else "",
        percent=percent(strongest["confidence"]) if strongest else 0,
        articles=len(report["articles"]),
        share=round(100 * len(found) / most, 1) if most else 0,
        hard_share=round(100 * hard / most, 1) if most else 0,
    )


def _most_first(row: tuple[IndexRow, WireReport]) -> tuple[int, int, str]:
    disputes = row[1]["disputes"]
    hard = sum(dispute["strength"] == "hard" for dispute in disputes)
    return (-hard, -len(disputes), row[0].story)
