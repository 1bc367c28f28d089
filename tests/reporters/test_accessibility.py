"""axe-core on the pages: no rule of WCAG AA or of good practice is broken, either theme, wide or narrow."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from contradict.reporters import html
from contradict.reporters.index import IndexRow
from contradict.reporters.index_html import render_index_html
from contradict.review.disagreements import render_disagreements
from contradict.review.verdicts import Label
from tests.reporters.browser import browser, write
from tests.reporters.wire_reports import ferry
from tests.review.given import verdict

__all__ = ["browser"]

PAGES = {
    "review": html.render(ferry()),
    "index": render_index_html(
        "week", [IndexRow("ferry", "ferry", ferry()), IndexRow("x", "x", None, "failed")]
    ),
    "disagreements": render_disagreements([verdict(), verdict(label=Label.UNSURE, reviewer="Ben")]),
}


def axe() -> str:
    package = pytest.importorskip("axe_playwright_python", reason="pip install axe-playwright-python")
    return next(Path(package.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "theme", "width"),
    [
        ("review", "light", 1280),
        ("review", "dark", 400),
        ("index", "dark", 1280),
        ("disagreements", "light", 400),
    ],
)
def test_breaks_no_rule(browser: Any, tmp_path: Path, name: str, theme: str, width: int) -> None:
    script = axe()
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(write(tmp_path, f"{name}.html", PAGES[name]))
    if name == "review":
        for key in ("c", "j", "d", "1", "j", "u", "n", "Escape", "j", "w", "x", "d"):
            page.keyboard.press(key)
        page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })")
    page.evaluate(script)
    broken = page.evaluate("axe.run()")["violations"]
    page.close()
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in broken] == []
