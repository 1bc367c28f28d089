from __future__ import annotations

from datetime import date

import pytest

from contradict.errors import InputError
from contradict.readers.fields import MOST_CHARACTERS, Found, build, first_title, read_date
from contradict.readers.interface import Source
from contradict.records import Article, Skipped

SOURCE = Source("flood/river-times.txt", "flood", b"")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        ("2024-03-05T23:30:00-05:00", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("5 March 2024", date(2024, 3, 5)),
        ("March 5, 2024, 6:40 p.m.", date(2024, 3, 5)),
        ("Tue, 05 Mar 2024 10:00:00 GMT", date(2024, 3, 5)),
        ("13/03/2024", date(2024, 3, 13)),
        ("05/05/2024", date(2024, 5, 5)),
        ("03/05/2024", None),  # March or May
        ("March 2024", None),
        ("2024", None),
        ("Tuesday", None),
        ("yesterday", None),
        ("soon", None),
        ("", None),
        ("1" * 400, None),
        ("1500-01-01", date(1500, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
        ("0001-01-01T00:00:00", None),
        ("1 January 1499", None),
        ("9999-12-31", None),
    ],
)
def test_a_date_is_one_day_or_none(written: str, day: date | None) -> None:
    assert read_date(written) == day


def test_an_unclear_date_is_noted() -> None:
    note, article = build(SOURCE, SOURCE.name, Found("River rises.", published="03/05/2024"))
    assert isinstance(note, Skipped) and isinstance(article, Article)
    assert note.what == "flood/river-times.txt: published"
    assert "'03/05/2024'" in note.reason and "YYYY-MM-DD" in note.reason
    assert article.published is None


def test_the_null_date_of_a_content_system_is_noted() -> None:
    note, article = build(SOURCE, SOURCE.name, Found("River rises.", published="0001-01-01T00:00:00Z"))
    assert isinstance(note, Skipped) and isinstance(article, Article)
    assert "'0001-01-01T00:00:00Z'" in note.reason
    assert article.published is None


def test_missing_fields_fall_back() -> None:
    (article,) = build(SOURCE, SOURCE.name, Found("Old mill floods\n\nThe mill flooded on Sunday."))
    assert isinstance(article, Article)
    assert (article.outlet, article.title, article.story) == ("river-times", "Old mill floods", "flood")


def test_the_id_is_of_the_content_not_of_the_place() -> None:
    found = Found("The mill flooded.", outlet="River Times", title="Mill", published="2024-03-05")
    (here,) = build(SOURCE, SOURCE.name, found)
    (there,) = build(Source("x/y.txt", "x", b""), "x/y.txt", found)
    (other,) = build(SOURCE, SOURCE.name, Found("The mill burned.", outlet="River Times", title="Mill"))
    assert isinstance(here, Article) and isinstance(there, Article) and isinstance(other, Article)
    assert here.id == there.id != other.id
    assert here.id.startswith("sha256:") and len(here.id) == 71


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            "News\n\nOld mill floods for the third time\nIt was the third time this year.",
            "Old mill floods for the third time",
        ),
        ("# Mill floods\n\nIt was the third time this year.", "Mill floods"),
        ("The mill flooded on Sunday for the third time.\nNobody was hurt.", ""),
        ("Mill floods\nIt was the third time this year.", "Mill floods"),
        ("", ""),
    ],
)
def test_a_title_is_looked_for_above_the_first_sentence(body: str, title: str) -> None:
    assert first_title(body) == title


def test_what_is_longer_than_any_news_article_is_refused_with_its_size() -> None:
    words = "It rained on the mill. "
    longest = (words * MOST_CHARACTERS)[:MOST_CHARACTERS]
    assert list(build(SOURCE, SOURCE.name, Found(longest)))
    with pytest.raises(
        InputError, match=r"100,003 characters \(longest line 100,000\), more than the 100,000"
    ):
        list(build(SOURCE, SOURCE.name, Found(longest + "\nab")))
