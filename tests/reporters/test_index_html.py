"""The page over a batch: order, links, failures, hostile names."""

from __future__ import annotations

from contradict.reporters.index import IndexRow
from contradict.reporters.index_html import render_index_html
from tests.reporters.test_html import Reader
from tests.reporters.wire_reports import HOSTILE, empty, ferry, hostile

ROWS = [
    IndexRow("quiet-day", "quiet-day", empty()),
    IndexRow("ferry-terminal-fire", "ferry terminal #1", ferry()),
    IndexRow("broken", "broken", None, "no article could be read"),
]


def test_most_disputes_first_and_failures_below() -> None:
    text = Reader(render_index_html("harbour week", ROWS)).text
    places = [
        text.index(name)
        for name in ("Ferry terminal fire", "Quiet day", "Failed", "no article could be read")
    ]
    assert places == sorted(places)
    assert "6 disputes in 2 stories, 5 of them hard; 1 story failed." in text


def test_links_to_each_storys_page() -> None:
    links = [found["href"] for tag, found in Reader(render_index_html("x", ROWS)).elements if tag == "a"]
    assert links == ["./ferry%20terminal%20%231/review.html", "./quiet-day/review.html"]


def test_hostile_names_are_text_and_stay_relative() -> None:
    rows = [IndexRow(text, text, hostile()) for text in HOSTILE]
    read = Reader(
        render_index_html(HOSTILE[0], rows, [{"what": HOSTILE[1], "stage": "read", "reason": HOSTILE[2]}])
    )
    assert not [tag for tag, _ in read.elements if tag in ("script", "img")]
    assert all(str(found["href"]).startswith("./") for tag, found in read.elements if tag == "a")


def test_the_order_given_does_not_matter() -> None:
    assert render_index_html("x", ROWS) == render_index_html("x", ROWS[::-1])
