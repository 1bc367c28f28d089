from __future__ import annotations

from datetime import date

import pytest

from contradict.errors import InputError
from contradict.readers.interface import Source
from contradict.readers.text import read
from contradict.records import Article, Skipped


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
        "---\n# It rained\nDate: 2031-05-04\n\nIt stopped.",
        "---\nThe mayor: it rained\n---\nIt stopped.",
        "---\nMayor: It rained.\nClerk: It snowed.\n---\nIt stopped.",
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


def notes_of(data: str) -> list[str]:
    items = read(Source("flood/river-times.txt", "flood", data.encode()))
    return [item.reason for item in items if isinstance(item, Skipped) and "front matter" in item.what]


@pytest.mark.parametrize(
    ("data", "body", "note"),
    [
        ("---\noutlet: Daily\n\nIt rained.", "It rained.", "opened with --- and not closed; from line 3 on"),
        (
            "---\noutlet: Daily\nIt rained.\nIt stopped.",
            "It rained.\nIt stopped.",
            "ends at line 3, which is no",
        ),
        (
            "---\noutlet: Daily\n\nIt rained.\n\n---\n\nSun.",
            "It rained.\n\n---\n\nSun.",
            "not closed; from line 3",
        ),
        ("---\noutlet: Daily\nOn we go\n---\nIt rained.", "On we go\n---\nIt rained.", "found 'On we go'"),
    ],
)
def test_a_block_left_open_is_read_as_far_as_it_goes_and_said(data: str, body: str, note: str) -> None:
    article = article_of(data)
    assert article.outlet == "Daily"
    assert article.text[article.body_start :].strip() == body
    (found,) = notes_of(data)
    assert note in found and "--- behind the last field" in found


@pytest.mark.parametrize("name", ["published", "Published", "date", "Date", "DATE"])
def test_fields_are_known_in_capitals_too_and_a_date_by_its_usual_name(name: str) -> None:
    data = f"---\nOutlet: Daily\nTITLE: Mill: it floods\n{name}: 2031-05-04\n---\nIt rained."
    article = article_of(data)
    assert (article.outlet, article.title, article.published) == (
        "Daily",
        "Mill: it floods",
        date(2031, 5, 4),
    )
    assert notes_of(data) == []


def test_the_day_of_publication_comes_before_any_other_date() -> None:
    assert article_of("---\npublished: 2031-05-04\ndate: 2031-05-09\n---\nIt rained.").published == date(
        2031, 5, 4
    )


@pytest.mark.parametrize(
    ("block", "note"),
    [
        ("layout: post", "none of the fields outlet, title"),
        ("outlett: Daily\ntitle: Flood", "unknown field 'outlett' was not used. Did you mean 'outlet'?"),
        ("outlet: [Daily]\ntitle: Flood", "outlet is no text and was not used"),
        ("outlet: Daily\nauthor: Ann Lee\ntags:\n- mills\n- rain\n# a comment", None),
        ("The mayor spoke: of rain", None),
        (
            "- outlet: Daily\n- title: Flood",
            "its fields stand in a list, found '- outlet: Daily'. Write each",
        ),
        ("# ours\n- Outlet: Daily", "its fields stand in a list, found '- Outlet: Daily'"),
        (
            "{outlet: Daily, title: Flood}",
            "its fields stand in a list, found '{outlet: Daily, title: Flood}'",
        ),
        ("- the mill: flooded\n- the dam: safe", None),
        ("# ours\noutlet: Daily", None),
    ],
)
def test_a_field_that_was_meant_and_not_used_is_said(block: str, note: str | None) -> None:
    found = notes_of(f"---\n{block}\n---\nIt rained.")
    assert len(found) == (note is not None)
    assert note is None or note in found[0]


def test_a_thousand_misspelt_fields_are_a_handful_of_notes() -> None:
    fields = "".join(f"titl{number}: Flood\n" for number in range(1000))
    notes = notes_of(f"---\noutlet: Daily\n{fields}---\nIt rained.")
    assert len(notes) == 6
    assert notes[-1] == "more fields like these were not used"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_front_matter_is_seen_whatever_ends_its_lines(end: str) -> None:
    lines = ["---", "outlet: Daily", "title: Mill: it floods", "published: 2031-05-04", "---", "It rained."]
    article = article_of(end.join(lines))
    assert (article.outlet, article.title) == ("Daily", "Mill: it floods")
    assert article.published == date(2031, 5, 4)
    assert article.text[article.body_start :] == "It rained."
    (note,) = notes_of(end.join([*lines[:3], "It rained."]))
    assert "ends at line 4" in note
