"""Comparison: laws for any two values, and pairs that newspapers print for one fact or for two."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from contradict.records import (
    Approximation,
    DateMention,
    Granularity,
    NumberMention,
    Sentence,
    Span,
)
from contradict.text.compare import (
    Relation,
    compare_dates,
    compare_numbers,
    relate_amounts,
    relate_dates,
    relate_numbers,
)
from contradict.text.dates import find_dates
from contradict.text.grammar import parse
from contradict.text.numbers import find_numbers
from contradict.text.numbers_counted import same_kind

SAME, COMPATIBLE, CLASH, INCOMPARABLE = (
    Relation.SAME,
    Relation.COMPATIBLE,
    Relation.CLASH,
    Relation.INCOMPARABLE,
)


@cache
def number(text: str) -> NumberMention:
    item = Sentence(0, Span(0, len(text)), text, 0)
    (mention,) = find_numbers(item, parse([item])[0])
    return mention


@cache
def day(text: str) -> DateMention:
    item = Sentence(0, Span(0, len(text)), text, 0)
    (mention,) = find_dates(item, parse([item])[0], published=date(2024, 3, 12))
    return mention


NUMBERS = [
    ("It cost $1.2bn.", "It cost $1,200m.", SAME),
    ("It cost $1.2bn.", "It cost $1.23 billion.", COMPATIBLE),
    ("It cost $1.2bn.", "It cost $1.4 billion.", CLASH),
    ("It cost $640 million.", "It cost $540 million.", CLASH),
    ("It cost £5 million.", "It cost €5 million.", INCOMPARABLE),
    ("It cost £50 a week.", "It cost £50 a month.", INCOMPARABLE),
    ("It cost nearly £40 million.", "It cost £38.5 million.", COMPATIBLE),
    ("It cost nearly £40 million.", "It cost £41 million.", CLASH),
    ("About 2,000 people came.", "1,987 people came.", COMPATIBLE),
    ("2,000 people came.", "1,987 people came.", COMPATIBLE),
    ("2,000 people came.", "1,600 people came.", CLASH),
    ("About 1,400 residents left.", "2,400 residents left.", CLASH),
    ("More than 9,000 people died.", "9,300 people died.", COMPATIBLE),
    ("More than 9,000 people died.", "8,100 people died.", CLASH),
    ("Up to 50 people died.", "60 people died.", CLASH),
    ("Four people died.", "At least four people died.", COMPATIBLE),
    ("Four people died.", "Six villagers died.", CLASH),
    ("Four people died.", "Four villagers died.", SAME),
    ("They sold 16,000 rifles.", "They sold 61,000 rifles.", CLASH),
    ("They sold 16,000 rifles.", "They sold 200 tickets.", INCOMPARABLE),
    ("They sold nine of the aircraft.", "They sold 14 planes.", CLASH),
    ("They mapped 40 square miles.", "They mapped 104 square kilometres.", COMPATIBLE),
    ("They covered 400,000 acres.", "They covered 625 square miles.", SAME),
    ("It sank to 10 degrees Fahrenheit.", "It sank to minus 12C.", COMPATIBLE),
    ("It sank to 10 degrees Fahrenheit.", "It sank to minus 17C.", CLASH),
    ("The dog lost 14 pounds.", "The dog lost a stone.", SAME),
    ("She walked 5 km.", "She walked 5,000 metres.", SAME),
    ("She walked 3 miles.", "She walked 5 km.", COMPATIBLE),
    ("She walked 3 miles.", "She walked 4 miles.", CLASH),
    ("She walked 3 miles.", "She walked for 3 days.", INCOMPARABLE),
    ("They found 60 pg/ml.", "They found 0.06 nanograms in every millilitre.", SAME),
    ("They found 60 pg/ml.", "They found 0.6 ng/ml.", CLASH),
    ("It took seven nights.", "It lasted for a week.", SAME),
    ("It took seven nights.", "It took nine nights.", CLASH),
    ("He got 32 months.", "He got two years and eight months.", SAME),
    ("He got 32 months.", "He got four years.", CLASH),
    ("It took a year.", "It lasted 12 months.", SAME),
    ("The limit is 12 tons.", "The limit is 15 tons.", CLASH),
    ("They won 9-4.", "It passed by nine votes to four.", SAME),
    ("They won 9-4.", "They won 11-2.", CLASH),
    ("She is 67.", "The 61-year-old slept.", CLASH),
    ("She is in her sixties.", "The 61-year-old slept.", COMPATIBLE),
    ("Prices rose 2.8 percent.", "Prices rose 3.2 per cent.", CLASH),
    ("Prices rose 2.8 percent.", "Prices rose 2.83%.", COMPATIBLE),
    ("A third of them left.", "33 percent of them left.", COMPATIBLE),
    ("The tower fell at 4:17 a.m.", "The tower fell at 4.17am.", SAME),
    ("The tower fell at 4:17 a.m.", "The tower fell at 8 a.m.", CLASH),
    ("It fell shortly before 8 a.m.", "It fell at 7:50 a.m.", COMPATIBLE),
    ("The tower fell at 19:30.", "The tower fell at 20:15.", CLASH),
    ("The tower fell at 19:30.", "The tower fell at 7.30pm.", SAME),
    ("The tower fell at 19:30.", "The tower fell at half past seven.", COMPATIBLE),
    ("The tower fell at 19:30.", "The tower fell at half past eight.", CLASH),
    ("The tower fell at half past seven.", "The tower fell at half past seven.", SAME),
    ("The tower fell at half past seven.", "The tower fell at quarter to nine.", CLASH),
    ("It fell at 11.57pm.", "It fell around midnight.", COMPATIBLE),
    ("It fell at 11.57pm.", "It fell at 12.20am.", CLASH),
    ("It fell at 1930 GMT.", "It fell at 8.30pm BST.", SAME),
    ("It fell at 1930 GMT.", "It fell at 9.30pm BST.", CLASH),
    ("It fell at 1930 GMT.", "It fell at 9.30pm.", INCOMPARABLE),
    ("It fell at half past seven.", "It fell at 7.30 p.m. EST.", INCOMPARABLE),
    ("It fell at half past seven.", "It fell at 8.30 p.m. ET.", INCOMPARABLE),
    ("It fell at 8 p.m.", "It fell at 8:04 p.m.", COMPATIBLE),
    ("She left in the fourth song.", "She left in the sixth song.", CLASH),
]


@pytest.mark.parametrize(("left", "right", "expected"), NUMBERS)
def test_numbers(left: str, right: str, expected: Relation) -> None:
    assert compare_numbers(number(left), number(right)) is expected
    assert compare_numbers(number(right), number(left)) is expected


DATES = [
    ("He died in May 2009.", "He died in 2009.", COMPATIBLE),
    ("He died in May 2009.", "He died in 2010.", CLASH),
    ("He died in 2009.", "He died in 2012.", CLASH),
    ("It closed in late 2019.", "It closed in August 2019.", COMPATIBLE),
    ("It closed in late 2019.", "It closed in March 2019.", CLASH),
    ("It closed in late 2019.", "It closed in 2019.", COMPATIBLE),
    ("It closed in early March 2019.", "It closed in late March 2019.", CLASH),
    ("It closed in early March 2019.", "It closed on March 12, 2019.", COMPATIBLE),
    ("It closed at the end of 2018.", "It closed on 3 January 2019.", COMPATIBLE),
    ("It closed in the early 1980s.", "It closed in 1988.", CLASH),
    ("It closed in the early 1980s.", "It closed in the 1980s.", COMPATIBLE),
    ("It was built in the 19th century.", "It was built in 1790.", CLASH),
    ("He died on Monday.", "He died on March 11.", SAME),
    ("He died on Monday.", "He died on Sunday.", CLASH),
    ("He died on Sunday.", "He died last weekend.", COMPATIBLE),
    ("He died ten years ago.", "He died in 2014.", SAME),
    ("He died ten years ago.", "He died in 2013.", COMPATIBLE),
    ("He died ten years ago.", "He died in 2012.", CLASH),
    ("He died around 1990.", "He died in 1991.", COMPATIBLE),
    ("He died in the 2000s.", "He died in 2003.", COMPATIBLE),
    ("He died in the 2000s.", "He died in 1999.", CLASH),
    ("He ruled from 1967 to 1979.", "He ruled from 1971 to 1979.", CLASH),
    ("He ruled between 2000 and 2005.", "He ruled in the 2000s.", COMPATIBLE),
    ("He died three weeks later.", "He died in 2009.", INCOMPARABLE),
    ("It was cut in September 2023.", "It was stuck for the past two months.", CLASH),
]


@pytest.mark.parametrize(("left", "right", "expected"), DATES)
def test_dates(left: str, right: str, expected: Relation) -> None:
    assert compare_dates(day(left), day(right)) is expected
    assert compare_dates(day(right), day(left)) is expected


def test_reader_gets_the_word_for_why() -> None:
    assert relate_dates(day("He died in May 2009."), day("He died in 2009.")).why == "refinement"
    assert relate_numbers(number("She walked 3 miles."), number("She walked 5 km.")).why == "unit conversion"
    rounded = relate_numbers(number("2,000 people came."), number("1,987 people came."))
    assert rounded.why == "rounding"


def test_amounts_compare_whatever_is_counted() -> None:
    packs, tickets = number("They sold 38 packs."), number("They sold 40 tickets.")
    assert compare_numbers(packs, tickets) is INCOMPARABLE
    assert relate_amounts(packs, tickets).relation is CLASH


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("employee", "worker", True),
        ("plane", "airliner", True),
        ("", "pack", True),
        ("pack", "ticket", False),
        ("person", "pack", False),
    ],
)
def test_same_kind(left: str, right: str, expected: bool) -> None:
    assert same_kind(left, right) is expected
    assert same_kind(right, left) is expected


UNITS = [("count", "person"), ("count", "pack"), ("money", "usd"), ("duration", "day"), ("distance", "metre")]
amounts = st.floats(0, 1e9, allow_nan=False)


@st.composite
def numbers(draw: st.DrawFn) -> NumberMention:
    low = draw(amounts)
    high = draw(st.one_of(st.just(low), st.just(math.inf), st.floats(low, 2e9)))
    dimension, unit = draw(st.sampled_from(UNITS))
    slack = draw(st.floats(0, 10))
    return NumberMention(Span(0, 1), "1", low, high, dimension, unit, Approximation.EXACT, (), slack)


@st.composite
def dates(draw: st.DrawFn) -> DateMention:
    earliest = draw(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
    length = draw(st.sampled_from([0, 6, 30, 364, 1500]))
    granularity = draw(st.sampled_from(list(Granularity)))
    latest = earliest + timedelta(length)
    return DateMention(Span(0, 1), "1", earliest, latest, granularity, False, draw(st.booleans()))


@given(numbers(), numbers())
def test_numbers_compare_symmetrically(left: NumberMention, right: NumberMention) -> None:
    assert relate_numbers(left, right) == relate_numbers(right, left)


@given(numbers())
def test_a_number_is_the_same_as_itself(value: NumberMention) -> None:
    assert compare_numbers(value, value) is SAME


@given(numbers(), numbers())
def test_numbers_never_compare_across_dimensions(left: NumberMention, right: NumberMention) -> None:
    assume(left.dimension != right.dimension)
    assert compare_numbers(left, right) is INCOMPARABLE
    assert compare_numbers(left, replace(left, dimension=right.dimension, unit=right.unit)) is INCOMPARABLE


@given(dates(), dates())
def test_dates_compare_symmetrically(left: DateMention, right: DateMention) -> None:
    assert relate_dates(left, right) == relate_dates(right, left)


@given(dates())
def test_a_date_is_the_same_as_itself(value: DateMention) -> None:
    assert compare_dates(value, value) is SAME


@given(dates(), dates())
def test_an_open_date_compares_with_nothing(left: DateMention, right: DateMention) -> None:
    assert compare_dates(replace(left, earliest=None, latest=None), right) is INCOMPARABLE


PAIRS = [
    ("mile", "kilometre", 1.609344),
    ("foot", "metre", 0.3048),
    ("acre", "square mile", 1 / 640),
    ("hour", "minute", 60.0),
    ("week", "day", 7.0),
    ("stone", "pound", 14.0),
    ("kilogram", "gram", 1000.0),
]


@given(st.integers(2, 5000), st.sampled_from(PAIRS))
def test_a_converted_figure_never_clashes(count: int, pair: tuple[str, str, float]) -> None:
    left, right, factor = pair
    plural = "feet" if left == "foot" else f"{left}s"
    converted = f"It is {count * factor:.2f} {right}s."
    assume(not converted.startswith("It is 0.0"))
    relation = compare_numbers(number(f"It is {count} {plural}."), number(converted))
    assert relation in (SAME, COMPATIBLE)
