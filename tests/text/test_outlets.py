"""Which spellings are one outlet's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.text.outlets import one_spelling, outlet_key
from tests.build import article


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Alpha", "ALPHA", True),
        ("The Herald", "the  herald ", True),
        ("Straße Heute", "STRASSE HEUTE", True),
        ("Caf\u00e9 News", "Cafe\u0301 NEWS", True),
        ("\uff21\uff4c\uff50\uff48\uff41", "alpha", True),
        ("\ufb01rst Post", "First Post", True),
        ("People\u2019s Herald", "People's Herald", True),
        ("People\u02bcs Herald", "People\u2018s Herald", True),
        ("Mail\u2011on\u2013Line", "Mail-on-Line", True),
        ("Her\u00adald\u200b", "Herald", True),
        ("\u200eAlpha\u200f", "\ufeffAlpha", True),
        ("Alpha", "Alpha Post", False),
        ("Mail-on-Line", "Mail on Line", False),
        ("Cafe News", "Caf\u00e9 News", False),
        ("The Herald", "Herald", False),
    ],
)
def test_spellings(left: str, right: str, same: bool) -> None:
    assert (outlet_key(left) == outlet_key(right)) is same


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert outlet_key(outlet_key(name)) == outlet_key(name)


def test_the_first_spelling_is_everybodys_and_the_article_keeps_its_id() -> None:
    given_articles = [article("It rained.", outlet=name) for name in ("Alpha", "Beta", "ALPHA")]
    found = one_spelling(given_articles)
    assert [one.outlet for one in found] == ["Alpha", "Beta", "Alpha"]
    assert [one.id for one in found] == [one.id for one in given_articles]
