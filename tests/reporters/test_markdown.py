"""``report.md``: what matters first, and nothing an article says can change the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.reporters.json import to_wire
from contradict.reporters.markdown import render
from contradict.wire import WireReport
from tests import goldens
from tests.reporters import sample
from tests.reporters.test_escape import HOSTILE, parser


def page(report: WireReport | None = None) -> str:
    return render(report or to_wire(sample.report()))


def test_the_whole_page(request: pytest.FixtureRequest) -> None:
    goldens.check("report.md", page(), request)


def test_what_matters_comes_first() -> None:
    lines = page().splitlines()
    assert lines[2].startswith("**2 disputes** (1 hard, 1 soft) in 3 articles by 3 outlets")
    assert "When was the mill built?" in lines[6]
    order = [
        "## 1. When was",
        "## Tensions",
        "### 2.",
        "## Looked at",
        "## Articles",
        "## Not used",
        "## How",
    ]
    places = [page().index(title) for title in order]
    assert places == sorted(places)


def test_a_dispute_shows_sides_words_sources_and_reason() -> None:
    section = page().split("## 1. ")[1].split("## Tensions")[0]
    for part in (
        "- **A: 1871** (Vale Ledger and Post)",
        "- **B: 1878** (Herald), stands alone",
        "> It was built in **1871** by the Orr family.",
        "> The mill was built in **1878**.",
        "4 May 2031",
        "[source](https://example.org/mill)",
        "Before: *The old mill reopens on Friday.*",
        "seven years apart",
        "confidence 88 %",
        "date clash +2.40",
    ):
        assert part in section


def test_without_disputes_it_says_so_and_promises_nothing() -> None:
    text = page(to_wire(replace(sample.report(), disputes=())))
    assert "**No dispute found**" in text
    assert "does not prove that the articles agree" in text


def hostile(text: str) -> WireReport:
    """A report in which every word that comes from outside is ``text``."""
    wire = to_wire(sample.report())
    wire["story"] = text
    for article in wire["articles"]:
        article.update(outlet=text, title=text, path=text, url=text, published=text)
    claims = [claim for dispute in wire["disputes"] for claim in dispute["claims"]]
    claims += [claim for item in wire["cleared"] for claim in (item["left"], item["right"])]
    for claim in claims:
        claim.update(article=text, outlet=text, text=text, start=0, end=len(text), value=text)
        claim.update(value_start=0, value_end=len(text), speaker=text, said_by=text)
        claim.update(before=text, after=text, url=text, published=text)
    for dispute in wire["disputes"]:
        dispute["question"] = text
        for pair in dispute["pairs"]:
            pair["why"] = text
    for item in wire["skipped"]:
        item.update(what=text, reason=text)
    return wire


def outline(markdown: str) -> list[tuple[str, str]]:
    """The page's structure as a parser sees it, without its words."""
    return [
        (token.type, token.tag)
        for token in parser().parse(markdown)
        if token.type not in {"inline", "html_block"} and token.map != []
    ]


EXPECTED_HTML = ["<details>\n<summary>Every one of them</summary>\n", "</details>\n"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_article_can_break_out_of_its_place(text: str) -> None:
    markdown = page(hostile(text))
    assert outline(markdown) == outline(page(hostile("harmless words")))
    tokens = parser().parse(markdown)
    assert [token.content for token in tokens if token.type == "html_block"] == EXPECTED_HTML
    inline = {child.type for token in tokens for child in token.children or ()}
    assert not inline & {"html_inline", "link_open", "image", "s_open", "hardbreak"}
    assert all(
        child.content in {"built", "mood"}
        for token in tokens
        for child in token.children or ()
        if child.type == "code_inline"
    )


def test_a_sentence_of_unending_words_is_cut_visibly() -> None:
    text = page(hostile("word" * 2500))
    assert "characters left out" in text
    assert max(map(len, text.splitlines())) < 4000
