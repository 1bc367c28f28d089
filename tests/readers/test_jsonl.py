from __future__ import annotations

import json
from datetime import date

import pytest

from contradict.errors import InputError
from contradict.readers.interface import Source
from contradict.readers.jsonl import read_json, read_lines
from contradict.records import Article, Skipped

MILL = {
    "outlet": "River Times",
    "title": "Mill floods",
    "published": "2024-03-05",
    "body": "It rained.\n\nIt stopped.",
}


def lines(*records: object, **fields: str) -> list[Article | Skipped]:
    data = "\n".join(record if isinstance(record, str) else json.dumps(record) for record in records)
    return list(read_lines(Source("in/flood.jsonl", "in", data.encode(), fields)))


def test_a_line_is_an_article() -> None:
    (article,) = lines(MILL)
    assert isinstance(article, Article)
    assert (article.path, article.outlet, article.text) == ("in/flood.jsonl#1", "River Times", MILL["body"])
    assert article.body_start == 0


def test_a_broken_line_is_skipped_by_number_and_the_others_are_used() -> None:
    found = lines(MILL, '{"body": "It rai', "", {**MILL, "outlet": "Mill News"})
    articles = [item for item in found if isinstance(item, Article)]
    (fault,) = (item for item in found if isinstance(item, Skipped))
    assert [article.path for article in articles] == ["in/flood.jsonl#1", "in/flood.jsonl#4"]
    assert fault.what == "in/flood.jsonl:2" and "broken JSON" in fault.reason


def test_a_story_field_names_the_story() -> None:
    stories = [item.story for item in lines({**MILL, "story": "flood"}, MILL) if isinstance(item, Article)]
    assert stories == ["flood", "in"]


def test_fields_of_another_name_are_mapped() -> None:
    (article,) = lines({"content": "It rained.", "source": "Mill News"}, body="content", outlet="source")
    assert isinstance(article, Article) and (article.text, article.outlet) == ("It rained.", "Mill News")


def test_records_without_outlet_are_not_taken_for_one_voice() -> None:
    first, second, third = lines(
        {"text": "It rained."}, {"text": "It snowed."}, {"text": "Sun.", "url": "https://www.mill.example/a"}
    )
    assert isinstance(first, Article) and isinstance(second, Article) and isinstance(third, Article)
    assert first.outlet != second.outlet
    assert third.outlet == "mill.example"


def test_a_separator_inside_a_string_ends_no_line() -> None:
    (article,) = lines('{"body": "It rained.\u2028It stopped."}')
    assert isinstance(article, Article) and article.text == "It rained.\u2028It stopped."


def test_half_a_surrogate_pair_is_skipped() -> None:
    good, bad = lines(MILL, '{"body": "It rained \\ud800."}')
    assert isinstance(good, Article) and isinstance(bad, Skipped)
    assert "surrogate" in bad.reason


@pytest.mark.parametrize(
    "record", [{"body": ""}, {"body": ["It rained."]}, {"headline": "Mill floods"}, ["x"], "text", 3, None]
)
def test_one_record_without_text_is_skipped_among_others(record: object) -> None:
    good, bad = lines(MILL, json.dumps(record))
    assert isinstance(good, Article) and isinstance(bad, Skipped)
    assert bad.what == "in/flood.jsonl#2" and "--map body=" in bad.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"conflicts": [], "story": "flood"}, "no body or text in it, found conflicts, story"),
        ([{"id": 1}, {"id": 2}], "found id"),
        ([], "no article"),
        ("text", "found str"),
        ({}, "found nothing"),
    ],
)
def test_json_without_an_article_says_what_it_holds(data: object, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        list(read_json(Source("flood/gold.json", "flood", json.dumps(data).encode())))


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"body": ' + "1" * 5000 + "}", "{'body': 1}"])
def test_broken_json_is_refused(data: str) -> None:
    with pytest.raises(InputError, match="JSON"):
        list(read_json(Source("flood/gold.json", "flood", data.encode())))


@pytest.mark.parametrize(
    "wrap", [lambda record: record, lambda record: [record], lambda record: {"articles": [record]}]
)
def test_json_holds_one_article_or_a_list(wrap) -> None:  # type: ignore[no-untyped-def]
    (article,) = read_json(Source("flood/mill.json", "flood", json.dumps(wrap(MILL)).encode()))
    assert isinstance(article, Article) and article.outlet == "River Times"


def test_a_line_nested_too_deeply_is_skipped_and_the_others_are_used() -> None:
    found = lines(MILL, '{"body": ' + "[" * 5000 + "]" * 5000 + "}")
    articles, faults = [[item for item in found if isinstance(item, kind)] for kind in (Article, Skipped)]
    assert len(articles) == 1
    assert [fault.reason for fault in faults if isinstance(fault, Skipped)] == [
        "broken JSON line (JSON nested too deeply for an article). Repair or remove the line"
    ]


def test_a_file_nested_too_deeply_says_so() -> None:
    with pytest.raises(InputError, match="nested too deeply for an article"):
        list(read_json(Source("in/flood.json", "in", b"[" * 5000 + b"]" * 5000)))


def test_a_date_is_known_by_its_usual_name_too() -> None:
    first, second = lines({"body": "Sun.", "date": "2024-03-05"}, {**MILL, "date": "2024-03-09"})
    assert isinstance(first, Article) and isinstance(second, Article)
    assert first.published == second.published == date(2024, 3, 5)
