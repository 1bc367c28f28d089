"""What the page looks up is what a reader would find by going through the whole article."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.text.cast import Cast
from contradict.text.quote_marks import quoted_spans
from contradict.text.quote_page import Page
from tests.text.reading import read

_PIECES = ('"', "“", "”", "‘", "’", "“‘", "’”", "ice ", "she said, ", "Go. ", "\n\n", " — ", "  ")


def _page(text: str) -> Page:
    reading = read(text)
    quoted = quoted_spans(reading.sentences)
    outer = [piece.span for piece in quoted if not piece.depth]
    starts = [sentence.span.start for sentence in reading.sentences]
    return Page(reading.sentences, reading.docs, quoted, Cast((), (), {}), starts, outer)


@settings(deadline=None)  # the first example loads the grammar
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=25).map("".join), st.data())
def test_neighbours_and_words_are_those_of_a_search_from_one_end_to_the_other(
    text: str, data: st.DataObject
) -> None:
    page = _page("They met on the ice. " + text)
    assert all(left.end <= right.start for left, right in pairwise(page.outer))
    place = st.integers(0, len(text) + 25)
    start, end = data.draw(place), data.draw(place)
    assert page.quoted_from(start) == next((s.start for s in page.outer if s.start > start), None)
    assert page.quoted_until(start) == max((s.end for s in page.outer if s.end <= start), default=None)
    for index, (sentence, doc) in enumerate(zip(page.sentences, page.docs, strict=True)):
        base = sentence.span.start
        inside = [t for t in doc if start <= base + t.idx < end and not t.is_quote and not t.is_space]
        assert page.tokens(index, start, end) == inside
