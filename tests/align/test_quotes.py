"""The route of shared words: near words across outlets, never inside one, each pair once."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.align.quotes import quoted_words, shared_quotations
from contradict.records import Article, Claim, Quotation, Span, Speaker
from contradict.text.wording import words_of

WORDS = "dam river boat mill harbour wall storm mayor flood bridge never we the was not".split()


def claim(words: str, outlet: str, number: int = 0) -> Claim:
    text = f"“{words}”"
    article = Article(path=f"story/{outlet}-{number}.txt", outlet=outlet, title="", text=text)
    quotation = Quotation(Span(1, len(text) - 1), words, None, 0)
    span = Span(0, len(text))
    return Claim(article.path, article, span, text, 0, text, quotations=(quotation,))


def routed(*claims: Claim) -> list[tuple[str, str]]:
    return [(left.id, right.id) for left, right in shared_quotations(claims)]


def test_near_words_of_two_outlets_are_paired() -> None:
    left, right = claim("The dam was never safe in a storm", "A"), claim("The dam was safe in a storm", "B")
    assert routed(left, right) == [(left.id, right.id)]


def test_one_outlet_is_never_paired_with_itself() -> None:
    assert (
        routed(claim("The dam was safe in a storm", "A", 1), claim("The dam was safe in a storm", "A", 2))
        == []
    )


def test_an_outlet_in_other_letters_is_the_same_outlet() -> None:
    words = "The dam was safe in a storm"
    assert routed(claim(words, "The Herald", 1), claim(words, "the HERALD", 2)) == []


def test_words_in_common_that_carry_nothing_pair_nothing() -> None:
    assert routed(claim("It was what it was", "A"), claim("That is what it was", "B")) == []


def test_two_speeches_on_one_matter_are_not_paired() -> None:
    assert (
        routed(
            claim("The dam broke when the storm came", "A"), claim("Our dam is the pride of every child", "B")
        )
        == []
    )


def test_a_repeated_speech_is_not_the_repeater_s() -> None:
    text = "“She told us, ‘I am fine’”"
    article = Article(path="story/a.txt", outlet="A", title="", text=text)
    inner = Span(text.index("I am"), text.index("’”"))
    speaker = Speaker(Span(1, 4), "She", None, "pronoun")
    quotations = (
        Quotation(Span(1, len(text) - 1), text[1:-1], None, 0),
        Quotation(inner, "I am fine", speaker, 0),
    )
    made = Claim("a", article, Span(0, len(text)), text, 0, text, quotations=quotations)
    outer_words, inner_words = (words for _, words in quoted_words(made))
    assert [word.text for word in outer_words] == ["she", "told", "us"]
    assert [word.text for word in inner_words] == ["i", "am", "fine"]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), st.sampled_from("ABC")),
        max_size=7,
    )
)
def test_laws(drawn: list[tuple[list[str], str]]) -> None:
    claims = [claim(" ".join(words), outlet, number) for number, (words, outlet) in enumerate(drawn)]
    found = list(shared_quotations(claims))
    assert len({(left.id, right.id) for left, right in found}) == len(found)
    for left, right in found:
        assert left.outlet != right.outlet
        assert claims.index(left) < claims.index(right)
        shared = {w.text for w in words_of(left.text)} & {w.text for w in words_of(right.text)}
        assert shared
