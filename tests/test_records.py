"""The laws of the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.records import Article, Judgement, Span, Term
from tests.build import pair

spans = st.tuples(st.integers(0, 200), st.integers(1, 50)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
shares = st.floats(0, 1)
triples = st.tuples(shares, shares, shares)


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_a_span_is_never_empty_or_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="non-empty span"):
        Span(start, end)


@given(spans, spans)
def test_overlap_is_symmetric_and_containment_implies_it(left: Span, right: Span) -> None:
    assert left.overlaps(right) == right.overlaps(left)
    if left.contains(right):
        assert left.overlaps(right)


@given(spans, st.text(min_size=250, max_size=260))
def test_a_slice_is_the_same_from_the_whole_and_from_a_part(span: Span, text: str) -> None:
    assert span.slice(text) == span.slice_in(text[span.start :], span.start)


@given(triples, triples)
def test_a_judgement_does_not_care_which_side_is_left(
    forward: tuple[float, float, float], backward: tuple[float, float, float]
) -> None:
    one, other = Judgement(forward, backward), Judgement(backward, forward)
    assert one.contradiction == other.contradiction
    assert one.entailment == other.entailment


def test_a_pair_without_a_second_look_is_not_held_against_itself() -> None:
    clash = pair("Two men were rescued.", "Three men were rescued.")
    assert clash.contradiction_in_context == 1.0
    looked = replace(clash, in_context=Judgement((0.1, 0.5, 0.4), (0.1, 0.7, 0.2)))
    assert looked.contradiction_in_context == pytest.approx(0.3)


def test_a_term_contributes_its_value_times_its_weight() -> None:
    assert Term("cosine", 0.5, -2.0).contribution == -1.0


@given(st.text(max_size=20), st.text(max_size=20))
def test_an_article_without_an_id_gets_the_one_of_its_content(one: str, other: str) -> None:
    left, right = Article("a.txt", "Herald", "Mill", one), Article("b.txt", "Herald", "Mill", other)
    assert (left.id == right.id) == (one == other)
    assert left.id.startswith("sha256:")
    assert left.id != Article("a.txt", "Ledger", "Mill", one).id
    assert left.id != Article("a.txt", "Herald", "Mill", one, published=date(2031, 5, 4)).id


def test_an_id_that_is_given_is_kept() -> None:
    assert Article("a.txt", "Herald", "Mill", "It burned.", id="42").id == "42"
