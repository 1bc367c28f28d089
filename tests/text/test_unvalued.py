"""Readings without their values."""

from __future__ import annotations

import pytest

from tests.build import claims


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("The couple wed in 2015.", "The couple wed at some time."),
        ("Some 112 people were on board on Tuesday.", "some people were on board at some time."),
        ("The mayor resigned.", ""),
        ("Often, ten men came.", "Often, some men came."),
        ("They may leave in May.", "They may leave at some time."),
        ("Flight MH17 fell with 17 people on board.", "Flight MH17 fell with some people on board."),
    ],
)
def test_dates_and_numbers_are_taken_out(sentence: str, bare: str) -> None:
    (claim,) = claims(sentence)
    assert claim.unvalued == bare
