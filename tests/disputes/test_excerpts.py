"""Excerpts: short sentences whole, long ones cut to what matters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contradict.disputes.excerpts import LONGEST, around, excerpt

LONG = (
    "Nobody in the small harbour town had slept when the mayor, who had come down to the quay in his coat, "
    "said at last that 14 boats were lost."
)


def test_a_short_sentence_stays_whole() -> None:
    assert excerpt("The mill was sold in 1999.", other="It burned.") == "The mill was sold in 1999"


def test_a_long_one_begins_where_it_begins() -> None:
    assert excerpt(LONG, other="").startswith("Nobody in the small harbour town")
    assert excerpt(LONG, other="").endswith(" …")


def test_a_value_is_never_cut_away() -> None:
    assert excerpt(LONG, other="", value="14").startswith("… ")
    assert "14 boats" in excerpt(LONG, other="", value="14")


def test_a_piece_around_a_place_begins_some_words_before_it() -> None:
    piece = around(LONG, LONG.index("14"))
    assert piece.startswith("… ") and "14 boats were lost" in piece
    assert around(LONG, 0).startswith("Nobody in")


def test_a_bracket_without_its_other_half_is_left_out() -> None:
    assert excerpt("(After a night, he left.", other="") == "After a night, he left"


def test_marks_of_quotation_inside_are_single() -> None:
    assert excerpt("The sequel to “Low Tide” is late.", other="") == "The sequel to ‘Low Tide’ is late"
    assert excerpt("“The mill is sold.”", other="") == "The mill is sold"
    assert excerpt("The mill is sold,” she said.", other="") == "The mill is sold, she said"


@given(st.lists(st.sampled_from(["mill", "the", "town,", "14", "sold", "of"]), min_size=1, max_size=40))
def test_no_excerpt_is_long_and_every_word_is_printed(words: list[str]) -> None:
    text = " ".join(words)
    piece = excerpt(text, other="mill").replace("… ", "").replace(" …", "")
    assert piece.rstrip(",") in text
    assert len(piece.split()) <= LONGEST + 4
