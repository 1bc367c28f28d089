"""A number inside a name or a title is no quantity; one in a heading or in speech is."""

from __future__ import annotations

import pytest

from contradict.records import Sentence, Span
from contradict.text.grammar import parse_once
from contradict.text.numbers import find_numbers


def numbers(text: str) -> list[str]:
    sentence = Sentence(0, Span(0, len(text)), text, 0)
    return [number.text for number in find_numbers(sentence, parse_once(text))]


@pytest.mark.parametrize(
    "text",
    [
        'It is her first-rate return since "Five Long Nights", a thriller.',
        "She starred in Five Long Nights, which won a prize.",
        "The film Four Brave Men opened to mixed reviews.",
        "He wrote “Twelve Angry Birds” in 1990.",
        "She sang 'Ninety-Nine Days' with her band.",
        "In the film, Seven Sisters, she plays the twins.",
        "They met at the house on Five Mile Road.",
    ],
)
def test_titles_hold_no_quantity(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Five Men Die in Hotel Fire", ["Five"]),
        ("Hotel Fire Kills Five Guests", ["Five"]),
        ("“Six men died,” he said.", ["Six"]),
        ("He said “two men” fled.", ["two"]),
        ("Two Ukrainian soldiers died.", ["Two"]),
        ("The mayor said: Four Danes were on board.", ["Four"]),
        ("They were joined by four Danish Red Cross nurses.", ["four"]),
        ("Some 20 British Airways planes stayed on the ground.", ["Some 20"]),
    ],
)
def test_other_capitals_hide_nothing(text: str, found: list[str]) -> None:
    assert numbers(text) == found
