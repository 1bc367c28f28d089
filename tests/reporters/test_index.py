"""``index.md``: most hard disputes first, failures with their reason, links that stay inside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.reporters.index import IndexRow, render_index
from contradict.reporters.json import to_wire
from tests import goldens
from tests.reporters import sample
from tests.reporters.test_escape import HOSTILE, parser

FULL = to_wire(sample.report())
EMPTY = to_wire(replace(sample.report(), disputes=()))


def rows() -> list[IndexRow]:
    return [
        IndexRow("quiet", "quiet", EMPTY),
        IndexRow("mill", "mill (old)", FULL),
        IndexRow("broken", "broken", None, "one outlet only"),
    ]


def test_the_whole_page(request: pytest.FixtureRequest) -> None:
    skipped = {"what": "loose.bin", "stage": "read", "reason": "not text"}
    goldens.check("index.md", render_index("november", rows(), [skipped]), request)


def test_stories_are_counted_in_english() -> None:
    assert "in 1 finished story, 0 failed" in render_index("november", [IndexRow("quiet", "quiet", EMPTY)])
    assert "in 2 finished stories, 1 failed" in render_index("november", rows())


def test_a_line_links_to_the_page_that_was_written() -> None:
    assert "](mill%20%28old%29/review.html)" in render_index("november", rows(), page="review.html")


def test_the_order_of_the_rows_does_not_matter() -> None:
    assert render_index("november", rows()) == render_index("november", rows()[::-1])


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_or_reason_can_break_out(text: str) -> None:
    def page(words: str) -> str:
        bad = [IndexRow(words, "mill", FULL), IndexRow(words, "x", None, words)]
        return render_index(words, bad, [{"what": words, "stage": "read", "reason": words}])

    def outline(markdown: str) -> list[str]:
        return [token.type for token in parser().parse(markdown)]

    assert outline(page(text)) == outline(page("harmless words"))
