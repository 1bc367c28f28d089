from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.text.wording import GAP, align, is_shift, words_of

SAME = [
    ("can't", "cannot"),
    ("We’re", "we are"),
    ("colour", "color"),
    ("retraumatise", "retraumatize"),
    ("the U.S. team", "the US team"),
    ("re-read", "reread"),
    ("towards", "toward"),
    ("travelled", "traveled"),
    ("thirty", "30"),
    ("twenty-five", "25"),
    ("eleventh-hour", "11th-hour"),
    ("’em", "them"),
    ("the No. 1 rule", "the number one rule"),
    ("O’Brien", "OBrien"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_wording(left: str, right: str) -> None:
    assert [word.text for word in words_of(left)] == [word.text for word in words_of(right)]


@pytest.mark.parametrize("mark", ["…", "...", ". . .", "[…]", "[Tom]", "(local)", "d***ed"])
def test_what_stands_for_words_left_out(mark: str) -> None:
    assert [word.text for word in words_of(f"the {mark} men")] == ["the", GAP, "men"]


def test_a_cut_is_no_difference() -> None:
    aligned = align(words_of("The dam was old, and the wall held."), words_of("The dam was old … held."))
    assert all(difference.is_cut for difference in aligned.differences)
    assert aligned.coverage == 1.0


def test_a_small_word_behind_a_cut_is_no_anchor() -> None:
    aligned = align(words_of("they may live in the valley"), words_of("they may live … far from the harbour"))
    (difference,) = aligned.differences
    assert difference.is_cut
    assert [word.text for word in difference.left] == ["in", "the", "valley"]


def test_words_beside_a_bracket_are_the_editor_s() -> None:
    aligned = align(words_of("the WW [water works] hall"), words_of("the [water works] hall"))
    assert [difference.is_cut for difference in aligned.differences] == [True]


def test_a_negation_beside_a_cut_is_a_difference() -> None:
    aligned = align(words_of("we did not … close the mill"), words_of("we did … close the mill"))
    assert [difference.is_cut for difference in aligned.differences] == [False]


def test_a_difference_at_an_edge_ends_with_its_sentence() -> None:
    aligned = align(words_of("It rained. The dam held well."), words_of("The dam held badly. We left."))
    (difference,) = [d for d in aligned.differences if not d.is_cut]
    assert [word.text for word in difference.left] == ["well"]
    assert [word.text for word in difference.right] == ["badly"]


def test_shifted_pronouns_and_fillers_are_no_change() -> None:
    assert is_shift(words_of("I look"), words_of("she looks"))
    assert is_shift(words_of("really"), ())
    assert is_shift(words_of("pew"), words_of("pews"))
    assert is_shift(words_of("Qaeda"), words_of("Qaida"))
    assert not is_shift(words_of("never"), ())
    assert not is_shift(words_of("legal"), words_of("illegal"))


@pytest.mark.parametrize("word", ["20-²", "²0-²", f"{'9' * 4999}0-5"])
def test_what_is_no_numeral_is_not_added_up(word: str) -> None:
    assert "".join(found.text for found in words_of(word)).startswith(word.partition("-")[0][:20])


@given(st.text(alphabet="ab c'’-.…[](),;1", max_size=40))
def test_words_point_at_the_text_in_order(text: str) -> None:
    found = words_of(text, 10)
    assert all(10 <= word.span.start < word.span.end <= 10 + len(text) for word in found)
    assert [word.span.start for word in found] == sorted(word.span.start for word in found)


@given(st.lists(st.sampled_from("dam wall was not the held".split()), max_size=8), st.data())
def test_an_alignment_with_oneself_has_no_difference(words: list[str], data: st.DataObject) -> None:
    wording = words_of(" ".join(words))
    aligned = align(wording, wording)
    assert aligned.differences == ()
    assert len(aligned.matched) == len(wording)
