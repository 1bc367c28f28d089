"""The question a dispute puts, in the plainest words of either side; where neither gives one, both quoted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from contradict.disputes.excerpts import LONGEST, excerpt
from contradict.disputes.quoted import who_said, who_was_quoted, words_said
from contradict.disputes.tellings import LEAST, Telling, printed, tell, tellings, whole
from contradict.records import Claim, Finding, Kind, Span
from contradict.text.questions import ask_either, ask_for, ask_where, ask_whether, stands_alone
from contradict.text.wording import words_of

_ASKED = {Kind.DATE: "date", Kind.LOCATION: "place"}
_STEM = 5
"""Characters in which a question's word agrees with one of the article's."""


def ask(seed: Finding) -> str:
    """Put the question on which the sides differ.

    Args:
        seed: the finding that names the fact.

    Returns:
        One line: "When was the mill built?", "Did he resign, or was he dismissed?"; or both sides' words.
    """
    if seed.kind is Kind.QUOTE_SPEAKER:
        return who_said(seed)
    if seed.kind is Kind.QUOTE_WORDING:
        return words_said(seed)
    askers: tuple[Callable[[Finding], str | None], ...] = {
        Kind.ROLE: (_office,),
        Kind.NUMBER: (_age, _value),
        Kind.DATE: (_value,),
        Kind.LOCATION: (_value, _where),
        Kind.EVENT: (who_was_quoted, _whether),
    }.get(seed.kind, ())
    return next(filter(None, (asker(seed) for asker in askers)), None) or _both(seed)


def _sides(seed: Finding) -> tuple[tuple[Claim, Span | None, Claim], tuple[Claim, Span | None, Claim]]:
    left, right = seed.pair.left, seed.pair.right
    return (left, seed.left_span, right), (right, seed.right_span, left)


def _office(seed: Finding) -> str | None:
    holders = [_holder(claim, span, "office") for claim, span, _ in _sides(seed)]
    name = next(filter(None, holders), None)
    return f"What office does {name} hold: {seed.left_value} or {seed.right_value}?" if name else None


def _age(seed: Finding) -> str | None:
    holders = [_holder(claim, span, "age") for claim, span, _ in _sides(seed)]
    name = next(filter(None, holders), None)
    return f"How old is {name}?" if name else None


def _holder(claim: Claim, span: Span | None, name: str) -> str | None:
    """Name the person of whom the words at a span say the age or the office."""
    said = (at for at in claim.attributes if at.name == name and span is not None and at.span.overlaps(span))
    return next((at.entity for at in said), None)


def _value(seed: Finding) -> str | None:
    """Ask for a date, an amount or a place, of the clause that presumes the least of what one side says."""
    asked = [
        (_presumed(question, other), place, question)
        for place, (claim, span, other) in enumerate(_sides(seed))
        for question in _values_asked(claim, span, seed.kind)
    ]
    return min(asked)[-1] if asked else None


def _values_asked(claim: Claim, span: Span | None, kind: Kind) -> Iterator[str]:
    mention = next((number for number in claim.numbers if number.span == span), None)
    dimension = mention.dimension if mention is not None else _ASKED.get(kind)
    if span is None or dimension is None:
        return
    value = span.slice_in(claim.text, claim.span.start)
    if claim.text.count(value) == 1:
        for telling in tellings(claim):
            if telling.text.count(value) == 1:
                start = telling.text.index(value)
                question = ask_for(telling.text, start, start + len(value), dimension, back=telling.back)
                if question is not None:
                    yield question


def _where(seed: Finding) -> str | None:
    asked = [
        (_presumed(question, other), place, question)
        for place, (claim, _, other) in enumerate(_sides(seed))
        for telling in tellings(claim)
        if (question := ask_where(telling.text, back=telling.back)) is not None
    ]
    return min(asked)[-1] if asked else None


def _presumed(question: str, other: Claim) -> int:
    """Count what a question takes for granted that the other side does not say."""
    known = _known(other)
    return sum(word.is_content and word.text[:_STEM] not in known for word in words_of(question))


def _whether(seed: Finding) -> str | None:
    """Ask whether it was one or the other; of one side only where the other gives no plain question."""
    lefts, rights = (list(_decisive(seed, place, claim)) for place, (claim, _, _) in enumerate(_sides(seed)))
    for left, right in product(lefts, rights):
        again = right.after(left)
        both = ask_either(left.text, again.text, longest=LONGEST, back=(left.back, again.back))
        if both is not None:
            return both
    asked = [
        question
        for tellings_of_one, other in ((lefts, seed.pair.right), (rights, seed.pair.left))
        for telling in tellings_of_one
        if (question := ask_whether(telling.text, back=telling.back)) and _touches(question, other)
    ]
    return asked[0] if asked else None


def _touches(question: str, other: Claim) -> bool:
    """Say whether the other side speaks of what is asked, by more than a name."""
    return any(
        word.is_content and word.text[:_STEM] in _known(other) and question[word.span.start].islower()
        for word in words_of(question)
    )


def _known(claim: Claim) -> set[str]:
    """Return the words a claim uses, by their beginnings."""
    return {word.text[:_STEM] for text in (claim.text, claim.reading) for word in words_of(text)}


def _decisive(seed: Finding, place: int, claim: Claim) -> Iterator[Telling]:
    """Yield the statement of one side that the models set against the other; else the whole claim."""
    if seed.pair.stated is not None:
        telling = tell(seed.pair.stated[place], claim)
        if telling is not None:
            yield telling
        return
    reading = tell(claim.reading, claim)
    yield from (telling for telling in (reading, whole(claim)) if telling is not None)


def _both(seed: Finding) -> str:
    """Quote both sides: the honest way where the grammar is not plain."""
    left, right = (_printed(seed, place, claim) for place, (claim, _, _) in enumerate(_sides(seed)))
    words = [
        excerpt(one, other=other, value=value)
        for one, other, value in ((left, right, seed.left_value), (right, left, seed.right_value))
    ]
    opening = "How do things stand" if seed.kind is Kind.NARRATIVE else "Which is right"
    return f"{opening}: “{words[0]}” or “{words[1]}”?"


def _printed(seed: Finding, place: int, claim: Claim) -> str:
    """Return the words of a side as printed: the shortest clause with its value, or the decisive one."""
    span = _sides(seed)[place][1]
    value = span.slice_in(claim.text, claim.span.start) if span is not None else ""
    if not value:
        stated = printed(seed.pair.stated[place], claim) if seed.pair.stated is not None else None
        return stated if stated and stands_alone(f"{stated}.".replace(" …", ",")) else whole(claim).words
    clauses = (telling.words for telling in tellings(claim) if value in telling.words)
    fit = (words for words in clauses if len(words.split()) >= LEAST and stands_alone(f"{words}."))
    return min(fit, key=len, default=whole(claim).words)
