"""An article, read: sentences, names, references, quotations, dates and numbers put together as claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from spacy.tokens import Doc

from contradict.records import (
    AnnotatedArticle,
    Article,
    Attribute,
    Claim,
    DateMention,
    NameMention,
    NumberMention,
    Quotation,
    Role,
    Sentence,
    Span,
)
from contradict.text import clauses, grammar
from contradict.text.attributes import find_attributes
from contradict.text.datelines import dateline_end
from contradict.text.dates import dateline_date, find_dates
from contradict.text.hedges import is_hedged
from contradict.text.names import find_names
from contradict.text.numbers import find_numbers
from contradict.text.quotations import find_quotations
from contradict.text.references import resolve_references
from contradict.text.sentences import split
from contradict.text.speakers import find_attribution
from contradict.text.statements import find_statements
from contradict.text.unvalued import stand_ins

_OPENING = 3
"""Sentences of an article that may carry its dateline."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
Mention = TypeVar("Mention", DateMention, NumberMention, NameMention, Quotation)


def annotate(article: Article) -> AnnotatedArticle:
    """Read everything that the detectors need out of one article.

    Args:
        article: any article; furniture and headings are kept as sentences and make no claims.

    Returns:
        The article with its sentences and one claim a body sentence, in text order.
    """
    sentences = split(article)
    body = [sentence for sentence in sentences if sentence.role is Role.BODY]
    docs = grammar.parse(body)
    names = find_names(body, docs)
    references = dict(resolve_references(body, docs, names)) | _datelines(body[:_OPENING])
    quotations = find_quotations(article.text, body, docs, names)
    published = article.published or next(filter(None, map(dateline_date, body[:_OPENING])), None)
    dated = replace(article, published=published)
    claims: list[Claim] = []
    for sentence, doc in zip(body, docs, strict=True):
        dates = find_dates(sentence, doc, published=published)
        claim = Claim(
            id=f"{article.path}:{sentence.span.start}-{sentence.span.end}",
            article=dated,
            span=sentence.span,
            text=sentence.text,
            sentence=sentence.index,
            reading=_reading(sentence, doc, references),
            before=claims[-1].text if claims else "",
            speaker=find_attribution(sentence, doc, names),
            hedged=is_hedged(doc),
            dates=dates,
            numbers=find_numbers(sentence, doc),
            names=_inside(names, sentence.span),
            quotations=tuple(q for q in quotations if q.span.overlaps(sentence.span)),
            statements=find_statements(doc, references, offset=sentence.span.start),
            lemmas=_lemmas(doc, _inside(names, sentence.span), references, sentence),
        )
        attributes = find_attributes(
            sentence, doc, names=claim.names, numbers=claim.numbers, references=references
        )
        frames = _frames(claim, doc, references)
        unvalued = _unvalued(claim, doc, references)
        claims.append(replace(claim, frames=frames, attributes=attributes, unvalued=unvalued))
    return AnnotatedArticle(dated, sentences, _consistent(claims))


def _datelines(body: Sequence[Sentence]) -> dict[Span, str]:
    """Read nothing where an agency says where and when it wrote."""
    ends = ((sentence.span.start, dateline_end(sentence.text)) for sentence in body)
    return {Span(start, start + end): "" for start, end in ends if end}


def _consistent(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Drop ages given by an epithet where the article states another age beside the person's name.

    "The 68-year-old baker" was taken for somebody it is not.
    """
    certain: dict[str, set[str]] = {}
    for claim in claims:
        for attribute in claim.attributes:
            if attribute.name == "age" and attribute.value.isdigit():
                certain.setdefault(attribute.entity, set()).add(attribute.value)

    def holds(attribute: Attribute) -> bool:
        ages = certain.get(attribute.entity)
        if attribute.name != "age" or ages is None:
            return True
        return attribute.value in ages or "".join(filter(str.isdigit, attribute.value)) in ages

    return tuple(replace(claim, attributes=tuple(filter(holds, claim.attributes))) for claim in claims)


def _inside(mentions: Sequence[Mention], span: Span) -> tuple[Mention, ...]:
    return tuple(mention for mention in mentions if span.contains(mention.span))


def _reading(sentence: Sentence, doc: Doc, references: Mapping[Span, str]) -> str:
    """Put the names in for the pronouns; the exact words stay in ``Claim.text``."""
    local = {span: name for span, name in references.items() if sentence.span.contains(span)}
    return clauses.render(doc, local, offset=sentence.span.start) if local else sentence.text


def _unvalued(claim: Claim, doc: Doc, references: Mapping[Span, str]) -> str:
    """Write the reading without its values; nothing where it states none."""
    values = stand_ins(doc, claim.dates, claim.numbers, offset=claim.span.start)
    bare = clauses.render(doc, {**references, **values}, offset=claim.span.start)
    return bare if bare != claim.reading and values else ""


def _frames(claim: Claim, doc: Doc, references: Mapping[Span, str]) -> tuple[tuple[Span, str], ...]:
    """Write, for every date and number, its clause with the value taken out."""
    frames: list[tuple[Span, str]] = []
    values: tuple[DateMention | NumberMention, ...] = (*claim.dates, *claim.numbers)
    for mention in values:
        token = clauses.token_at(doc, mention.span.start - claim.span.start)
        tokens = clauses.clause_tokens(clauses.clause_head(token))
        frames.append(
            (mention.span, clauses.frame(tokens, mention.span, references, offset=claim.span.start))
        )
    return tuple(frames)


def _lemmas(
    doc: Doc, names: Sequence[NameMention], references: Mapping[Span, str], sentence: Sentence
) -> frozenset[str]:
    found = {token.lemma_.lower() for token in doc if token.pos_ in _CONTENT and token.is_alpha}
    for name in names:
        found.update(name.entity.lower().split())
    for span, entity in references.items():
        if sentence.span.contains(span):
            found.update(entity.lower().split())
    return frozenset(found)
