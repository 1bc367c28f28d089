"""Typesetters' spaces: read like plain ones, and nothing of the article is altered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.records import Sentence, Span
from contradict.text.dates import find_dates
from contradict.text.grammar import parse
from contradict.text.numbers import find_numbers
from contradict.text.spaces import with_plain_spaces

SPACES = ["\u00a0", "\u202f", "\u2009"]


def sentence(text: str) -> Sentence:
    return Sentence(0, Span(0, len(text)), text, 0)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("printed", ["3 May 2020", "May 3, 2020", "3rd of May, 2020"])
def test_a_day_is_read_whatever_its_spaces(space: str, printed: str) -> None:
    words = printed.replace(" ", space)
    item = sentence(f"He died on {words} in the village.")
    (mention,) = find_dates(item, parse([item])[0], published=None)
    assert (mention.text, str(mention.earliest)) == (words, "2020-05-03")


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize(
    ("printed", "value", "unit"),
    [
        ("12 000 people", 12_000, "person"),
        ("1 250 000 euros", 1_250_000, "eur"),
        ("£3.5 million", 3.5e6, "gbp"),
        ("40 per cent", 40, "percent"),
        ("12 km", 12_000, "metre"),
    ],
)
def test_a_figure_is_read_whatever_its_spaces(space: str, printed: str, value: float, unit: str) -> None:
    item = sentence(f"It came to {printed.replace(' ', space)} at last.")
    (mention,) = find_numbers(item, parse([item])[0])
    assert (mention.low, mention.unit) == (value, unit)
    assert mention.text == mention.span.slice(item.text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("About 12 000 people", "About 12,000 people"),
        ("€12 500", "€12,500"),
        ("12\u00a0500 people", "12,500 people"),
        ("12\u201114\u00a0people", "12-14 people"),
        ("three\npeople", "three people"),
        ("on 3 May 300 people", "on 3 May 300 people"),
        ("call 555 123 456", "call 555 123 456"),
        ("in 2019\u00a0300 people", "in 2019 300 people"),
        ("12 500 people", "12 500 people"),
        ("3\u00a0May\u00a02020", "3 May 2020"),
    ],
)
def test_what_is_put_for_what(text: str, read: str) -> None:
    assert with_plain_spaces(text) == read


@given(st.text(alphabet=st.sampled_from("1230 ,.-a$€\u00a0\u202f\u2009\u2011\n\t")))
def test_every_character_stands_where_it_stood(text: str) -> None:
    plain = with_plain_spaces(text)
    assert len(plain) == len(text)
    assert [char for char in plain if char.isalnum()] == [char for char in text if char.isalnum()]
    assert with_plain_spaces(plain) == plain
