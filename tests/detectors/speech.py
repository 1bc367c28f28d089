"""Two outlets' words on one matter, read and paired: what the tests of the quotation detectors start from."""

from __future__ import annotations

from contradict.align.quotes import shared_quotations
from contradict.records import Article, Claim, Pair, Role
from contradict.text import grammar
from contradict.text.names import find_names
from contradict.text.quotations import find_quotations
from contradict.text.sentences import split


def claims(text: str, outlet: str) -> list[Claim]:
    article = Article(path=f"story/{outlet}.txt", outlet=outlet, title="", text=text)
    sentences = [sentence for sentence in split(article) if sentence.role is Role.BODY]
    docs = grammar.parse(sentences)
    names = find_names(sentences, docs)
    quotations = find_quotations(text, sentences, docs, names)
    return [
        Claim(
            id=f"{article.path}:{sentence.span.start:04d}",
            article=article,
            span=sentence.span,
            text=sentence.text,
            sentence=sentence.index,
            reading=sentence.text,
            names=tuple(name for name in names if sentence.span.contains(name.span)),
            quotations=tuple(q for q in quotations if q.span.overlaps(sentence.span)),
        )
        for sentence in sentences
    ]


def pairs(left: str, right: str) -> list[Pair]:
    """Pair the claims of two outlets as the route of shared words does."""
    both = [*claims(left, "Left Herald"), *claims(right, "Right Tribune")]
    return [Pair(one, other, 0.5, ("quotations",)) for one, other in shared_quotations(both)]
