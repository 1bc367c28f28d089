from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from contradict.records import Article, Sentence, Span
from contradict.text.quote_marks import quoted_spans
from contradict.text.sentences import split


def quoted(text: str) -> list[tuple[str, int]]:
    sentences = split(Article(path="a.txt", outlet="A", title="", text=text))
    return [(q.span.slice(text), q.depth) for q in quoted_spans(sentences)]


def test_straight_and_curly_marks() -> None:
    assert quoted('He said "no" and “never again”.') == [("no", 0), ("never again", 0)]


def test_a_mixed_pair_closes() -> None:
    assert quoted('"We are going home tonight,” she said.') == [("We are going home tonight,", 0)]


def test_nested_marks() -> None:
    assert quoted("“She told me, ‘run for the door,’ and I ran.”") == [
        ("She told me, ‘run for the door,’ and I ran.", 0),
        ("run for the door,", 1),
    ]


def test_straight_single_marks_inside_double_ones() -> None:
    assert quoted("\"She told us, 'I will not go,'\" he said.") == [
        ("She told us, 'I will not go,'", 0),
        ("I will not go,", 1),
    ]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("The drivers' union and Ann's boss don't agree about the '90s.") == []


def test_a_possessive_does_not_close_a_single_mark() -> None:
    assert quoted("It was ‘the teachers’ own idea’, he said.") == [("the teachers’ own idea", 0)]


def test_inches_open_nothing() -> None:
    assert quoted('The plank was 6" wide and broke.') == []


def test_a_speech_over_paragraphs() -> None:
    text = "“We waited for hours.\n\n“Then the boat came,” Stone said.\n"
    assert quoted(text) == [("We waited for hours.", 0), ("Then the boat came,", 0)]
    sentences = split(Article(path="a.txt", outlet="A", title="", text=text))
    assert [(q.unclosed, q.resumes) for q in quoted_spans(sentences)] == [(True, False), (False, True)]


def test_a_mark_set_twice_opens_once() -> None:
    assert quoted("She said, ““It was closed.”\n\nA miller spoke.\n\n“It was open,” he said.") == [
        ("It was closed.", 0),
        ("It was open,", 0),
    ]
    assert quoted('""It was closed," she said.') == [("It was closed,", 0)]


def test_a_closing_single_mark_opens_behind_a_double_one() -> None:
    assert quoted("“’The dam will hold.’ Says Ida Stone,” she wrote.") == [
        ("’The dam will hold.’ Says Ida Stone,", 0),
        ("The dam will hold.", 1),
    ]
    assert quoted("“’Til Monday the drivers’ gate is shut,” she wrote.") == [
        ("’Til Monday the drivers’ gate is shut,", 0)
    ]


def test_a_paragraph_without_marks_ends_an_unclosed_speech() -> None:
    text = "“We waited for hours.\n\nThe boat was late.\n\n“Then it came,” Stone said.\n"
    sentences = split(Article(path="a.txt", outlet="A", title="", text=text))
    assert [(q.unclosed, q.resumes) for q in quoted_spans(sentences)] == [(True, False), (False, False)]


@given(st.text(alphabet="ab ,.\n\"“”‘’'", min_size=1, max_size=60))
def test_every_stretch_lies_in_the_text_and_inner_ones_in_outer_ones(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            sentences.append(Sentence(len(sentences), Span(start, start + len(line)), line, number))
        start += len(line) + 1
    found = quoted_spans(sentences)
    assert len(sentences) == len(lines)
    for q in found:
        assert q.span.slice(text).strip() == q.span.slice(text) != ""
        if q.depth:
            assert any(outer.depth < q.depth and outer.span.contains(q.span) for outer in found)


@given(st.lists(st.sampled_from(["“", "”", '"', "‘", "’", "'", " ", "a", "b.", "a ", ', "']), max_size=30))
def test_depth_counts_the_stretches_around(pieces: list[str]) -> None:
    found = quoted_spans(split(Article(path="a.txt", outlet="A", title="", text="".join(pieces))))
    for quoted in found:
        around = [one for one in found if one is not quoted and one.span.contains(quoted.span)]
        assert quoted.depth == len(around)
