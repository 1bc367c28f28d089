from __future__ import annotations

from contradict.records import Article
from contradict.text.grammar import parse, span_of
from contradict.text.sentences import split

TEXT = "It rained all night.\n\nThe café’s owner, Zoë Lind, paid £40 for it.\n"


def test_each_sentence_is_parsed_by_itself_in_order() -> None:
    sentences = split(Article("s/p.txt", "P", "", TEXT))
    docs = parse(sentences)
    assert [doc.text for doc in docs] == [sentence.text for sentence in sentences]
    assert [next(token.lemma_ for token in doc if token.dep_ == "ROOT") for doc in docs] == ["rain", "pay"]


def test_token_offsets_lead_back_into_the_article() -> None:
    sentences = split(Article("s/p.txt", "P", "", TEXT))
    for sentence, doc in zip(sentences, parse(sentences), strict=True):
        for token in doc:
            assert span_of(sentence, token, token).slice(TEXT) == token.text
        assert span_of(sentence, doc[0], doc[-1]) == sentence.span


def test_nothing_is_parsed_to_nothing() -> None:
    assert parse([]) == []
