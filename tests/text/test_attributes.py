"""Whose age a sentence gives: what must be tied to a person, and what must be left open."""

from __future__ import annotations

import pytest

from tests.build import claims

# sentence, the ages it gives
AGES = [
    # the person's own
    ("Ada Lund, 52, was rescued.", [("Ada Lund", "52")]),
    ("Ada Lund, who is 79, paints.", [("Ada Lund", "79")]),
    ("The 84-year-old Ada Lund has a garden.", [("Ada Lund", "84-year-old")]),
    ("The 34-year-old rapper Tom Barrow sang at the gate.", [("Tom Barrow", "34-year-old")]),
    ("Ada Lund, a 26-year-old painter, left the valley.", [("Ada Lund", "26-year-old")]),
    ("A 52-year-old sculptor, Ada Lund moved to the valley.", [("Ada Lund", "52-year-old")]),
    ("Police held a 34-year-old painter, Tom Barrow, on Friday.", [("Tom Barrow", "34-year-old")]),
    ("Ada Lund is a 52-year-old sculptor from the valley.", [("Ada Lund", "52-year-old")]),
    ("The 61-year-old retired judge Ada Lund spoke on Friday.", [("Ada Lund", "61-year-old")]),
    ("Ada Lund is 58 years old.", [("Ada Lund", "58 years old")]),
    (
        "In 2014, Karl Frost and Ada Marie Lund, a 26-year-old Frost admirer, were granted a licence.",
        [("Ada Marie Lund", "26-year-old")],
    ),
    ("Police named the 34-year-old victim as Ada Lund.", [("Ada Lund", "34-year-old")]),
    ("Police identified the 34-year-old gunman as Tom Barrow.", [("Tom Barrow", "34-year-old")]),
    ("The 34-year-old gunman, identified as Ada Lund, fled.", [("Ada Lund", "34-year-old")]),
    ("The 34-year-old victim was identified by police as Ada Lund.", [("Ada Lund", "34-year-old")]),
    ("Ada Lund, at 52 the oldest winner, left.", [("Ada Lund", "52")]),
    # somebody else's
    ("Police described the 34-year-old victim as Lund’s friend.", []),
    ("Police named the 34-year-old victim as Ada Lund’s sister.", []),
    ("Police did not name the 34-year-old victim as Ada Lund.", []),
    ("The club saw a 34-year-old coach as Ada Lund left.", []),
    ("Born in the valley to a 16-year-old girl, Karl Frost spent his youth at sea.", []),
    ("Tom Barrow met a 34-year-old woman at the gate.", []),
    ("The death of a 34-year-old woman ruined Tom Barrow.", []),
    ("A 34-year-old Barrow aide was held on Friday.", []),
    ("The 9-year-old son of Tom Barrow crossed the valley.", []),
    ("The 34-year-old woman who married Tom Barrow left the valley.", []),
    ("With a 9-year-old son, Tom Barrow crossed the valley.", []),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_whose_age_it_is(text: str, expected: list[tuple[str, str]]) -> None:
    (claim,) = claims(text)
    assert [(a.entity, a.value) for a in claim.attributes if a.name == "age"] == expected
