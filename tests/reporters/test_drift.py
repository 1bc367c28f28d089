"""The section "Within one outlet": there when asked for, in the order of time, harmless as the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contradict.reporters import html, markdown
from contradict.reporters.drift import drift
from contradict.reporters.explain import find_dispute
from contradict.reporters.json import render, to_wire
from contradict.store import read_report, write_text
from contradict.wire import WireReport
from tests.reporters import sample
from tests.reporters.test_escape import HOSTILE
from tests.reporters.test_html import Reader
from tests.reporters.test_markdown import hostile, outline

TITLE = "Within one outlet"
AGAIN = replace(
    sample.LEDGER,
    sentences=("The mill was full.", "It was built in 1878, says the Orr family.", "Entry was free."),
    published=date(2031, 5, 9),
)


def report(*, found: bool = True) -> WireReport:
    """The sample report, and the same outlet's later article with another year."""
    first, later = sample.position(sample.LEDGER, 1, "1871", "A"), sample.position(AGAIN, 1, "1878", "B")
    path = "mill/vale-ledger-2.txt"
    article = replace(AGAIN.article, path=path)
    claim = replace(later.claim, id=f"{path}:0-1", article=article)
    later = replace(later, claim=claim)
    change = sample.dispute("turn", (first, later), (sample.finding(first, later),))
    made = sample.report()
    articles = (*made.articles, replace(AGAIN.annotated(), article=article))
    return to_wire(replace(made, articles=articles, drift=(change,) if found else ()))


def test_the_section_stands_between_disputes_and_look_alikes() -> None:
    page = markdown.render(report())
    titles = ["## 1. ", "## Tensions", f"## {TITLE}", "### 3. When was the mill built?", "## Looked at"]
    places = [page.index(title) for title in titles]
    assert places == sorted(places)
    assert "1 change within one outlet" in page.splitlines()[2]


def test_it_says_which_article_came_later() -> None:
    section = markdown.render(report()).split(f"## {TITLE}")[1].split("\n## ")[0]
    for part in (
        "Date · Vale Ledger · confidence 88 % · id `turn`",
        "- **A: 1871** (4 May 2031)",
        "- **B: 1878** (9 May 2031, later)",
        "> It was built in **1871** by the Orr family.",
        "> It was built in **1878**, says the Orr family.",
    ):
        assert part in section
    text = " ".join(Reader(html.render(report())).text.split())
    assert f"{TITLE} What an outlet's own later article gives differently." in text
    assert "1871 4 May 2031 Vale Ledger" in text
    assert "1878 9 May 2031, later Vale Ledger" in text
    assert "Within one outlet, 1 answer changes from one day to another." in text


def test_nothing_found_is_said() -> None:
    for page in (markdown.render(report(found=False)), Reader(html.render(report(found=False))).text):
        assert TITLE in page
        assert "No article was found to change what an earlier one of its own outlet says" in page


def test_nothing_asked_for_is_not_mentioned() -> None:
    wire = to_wire(sample.report())
    assert "drift" not in wire
    assert drift(wire) is None
    assert TITLE not in markdown.render(wire)
    assert TITLE not in html.render(wire)


@pytest.mark.parametrize("page", [markdown.render, html.render])
def test_a_page_is_rebuilt_from_the_file(page: object, tmp_path: Path) -> None:
    wire = report()
    write_text(tmp_path / "report.json", render(wire))
    again = read_report(tmp_path)
    assert again == wire
    assert page(again) == page(wire)  # type: ignore[operator]


def test_versions_of_one_article_are_no_agency_copies_of_each_other() -> None:
    wire = report()
    for article in wire["articles"]:
        article["syndicated_with"] = [other["path"] for other in wire["articles"] if other is not article]
    for change in drift(wire) or ():
        assert not [voice.copy_of for side in change.sides for voice in side.voices if voice.copy_of]


def test_it_needs_no_verdict_and_leaves_the_disputes_their_places() -> None:
    read = Reader(html.render(report()))
    ids = [found["id"] for _, found in read.elements if found.get("id")]
    assert len(ids) == len(set(ids))
    assert {"d1", "d2", "d3"} <= set(ids)
    assert len([tag for tag, found in read.elements if found.get("data-act") == "confirmed"]) == 2


def test_explain_knows_it_by_number_and_id() -> None:
    assert find_dispute(report(), "3")["id"] == find_dispute(report(), "turn")["id"] == "turn"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_article_can_break_out_of_the_section(text: str) -> None:
    def wired(words: str) -> WireReport:
        wire = hostile(words)
        wire["drift"] = wire["disputes"]
        return wire

    assert outline(markdown.render(wired(text))) == outline(markdown.render(wired("harmless words")))
    tags = [[tag for tag, _ in Reader(html.render(wired(words))).elements] for words in (text, "plain words")]
    assert {"script", "img", "style"} & set(tags[0]) == {"script", "style"}
    assert [tags[0].count(tag) for tag in ("script", "style")] == [
        tags[1].count(tag) for tag in ("script", "style")
    ]
