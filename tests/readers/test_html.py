from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.readers.html import read
from contradict.readers.interface import Source
from contradict.records import Article

ASSETS = Path(__file__).parent.parent / "assets"


def page(data: bytes) -> Article:
    (article,) = read(Source("bridge/weir.html", "bridge", data))
    assert isinstance(article, Article)
    return article


def test_the_article_and_its_metadata_are_found() -> None:
    article = page((ASSETS / "article.html").read_bytes())
    assert article.title == "Orchard bridge reopens after repairs"
    assert (article.outlet, article.published) == ("The Weir Post", date(2024, 5, 14))
    assert article.url == "https://weirpost.example/news/orchard-bridge"
    assert "Repairs cost the council £240,000" in article.text
    assert "Sport" not in article.text and article.body_start == 0


def test_the_page_names_its_own_encoding() -> None:
    page_text = (ASSETS / "article.html").read_text(encoding="utf-8").replace("utf-8", "windows-1252")
    assert "£240,000" in page(page_text.encode("cp1252")).text


def test_a_date_in_the_text_is_not_the_pages_own() -> None:
    """The day of a fire and the year of a copyright would clear conflicts as updates."""
    told = (
        "<p>The old mill of Wexley burned down on 4 May 2025, two months after its last inspection.</p>"
        "<p>Nobody was hurt, and the miller said that she would build it up again with the town's help.</p>"
    )
    text = f"<html><body><article><h1>Mill</h1>{told}</article><footer>Copyright 2025</footer></body></html>"
    assert page(text.encode()).published is None


def test_a_page_without_an_article_is_refused() -> None:
    with pytest.raises(InputError, match="no article on this page"):
        page((ASSETS / "cookie-wall.html").read_bytes())


@pytest.mark.parametrize("data", [b"<html></html>", b"just words", b"<p>" * 3000])
def test_rubbish_is_refused(data: bytes) -> None:
    with pytest.raises(InputError):
        page(data)
