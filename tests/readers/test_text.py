from __future__ import annotations

from datetime import date

import pytest

from contradict.errors import InputError
from contradict.readers.interface import Source
from contradict.readers.text import read
from contradict.records import Article


def article_of(data: str | bytes, name: str = "flood/river-times.txt") -> Article:
    data = data.encode() if isinstance(data, str) else data
    (article,) = (item for item in read(Source(name, "flood", data)) if isinstance(item, Article))
    return article


def test_front_matter_is_read_and_stays_in_the_text() -> None:
    fields = "outlet: River Times\ntitle: Mill floods\npublished: 2024-03-05\nurl: https://r.example/1\n"
    data = f"---\n{fields}---\n\nIt rained.\n"
    article = article_of(data)
    assert article.text == data
    assert article.text[article.body_start :].strip() == "It rained."
    assert (article.outlet, article.title) == ("River Times", "Mill floods")
    assert (article.published, article.url) == (date(2024, 3, 5), "https://r.example/1")


def test_newlines_are_untouched() -> None:
    data = b"---\r\noutlet: River Times\r\n---\r\nIt rained.\r\nIt stopped.\r\n"
    article = article_of(data)
    assert article.text.encode() == data
    assert article.text[article.body_start :] == "It rained.\r\nIt stopped.\r\n"


@pytest.mark.parametrize(
    "title",
    [
        "FLOOD: Mill under water, again",
        "‘We swam’: a night at the mill",
        "# of flooded mills rises",
        "100%: all of it",
        "@river: what we know",
        '"We swam": a night at the mill',
        "- the mill",
    ],
)
def test_headlines_that_break_yaml_are_read(title: str) -> None:
    article = article_of(f"---\noutlet: River Times\ntitle: {title}\n---\nIt rained.")
    assert article.outlet == "River Times"
    assert article.title.strip('"') == title.strip('"') or title.startswith("#")


def test_values_stay_strings() -> None:
    article = article_of("---\noutlet: No\ntitle: 1984\npublished: '2024-03-05'\n---\nIt rained.")
    assert (article.outlet, article.title, article.published) == ("No", "1984", date(2024, 3, 5))


@pytest.mark.parametrize(
    "data",
    [
        "It rained.\n---\nIt stopped.\n---\n",
        "---\nIt rained all night\n---\nIt stopped.",
        "---\noutlet: River Times\nIt rained and nobody closed the block.",
        "---\n" + "[" * 3000 + "\n---\nIt rained.",
        "---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n---\nIt rained.",
    ],
)
def test_what_is_no_front_matter_is_body(data: str) -> None:
    article = article_of(data)
    assert article.text == data
    assert article.outlet == "river-times"
    assert "rained" in article.text[article.body_start :]


def test_front_matter_alone_is_no_article() -> None:
    with pytest.raises(InputError, match="no text behind the front matter"):
        article_of("---\noutlet: River Times\n---\n\n")


def test_a_byte_order_mark_before_front_matter() -> None:
    assert article_of("\ufeff---\noutlet: River Times\n---\nIt rained.").outlet == "River Times"
