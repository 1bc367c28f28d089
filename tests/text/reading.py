"""A text read as an article: what the tests of names, references and quotations start from."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from contradict.records import Article, NameMention, Quotation, Role, Sentence
from contradict.text import grammar
from contradict.text.names import find_names
from contradict.text.quotations import find_quotations
from contradict.text.sentences import split


@dataclass(frozen=True)
class Reading:
    text: str
    sentences: tuple[Sentence, ...]
    docs: list[Doc]
    names: tuple[NameMention, ...]

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(self.text, self.sentences, self.docs, self.names)


def read(text: str) -> Reading:
    article = Article(path="story/outlet.txt", outlet="Outlet", title="", text=text)
    sentences = tuple(sentence for sentence in split(article) if sentence.role is Role.BODY)
    docs = grammar.parse(sentences)
    return Reading(text, sentences, docs, find_names(sentences, docs))
