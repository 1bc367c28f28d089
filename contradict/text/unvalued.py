"""A sentence without its values: whether two sentences still clash then tells what the clash rests on.

"They opened in 1994" against "they began in 1989" is a contradiction to a model that takes both years for
one event; "they opened at some time" against "they began at some time" is none. The idea is that of erasing
a part of the input and asking again: Li et al., Understanding Neural Networks through Representation Erasure
(2016).
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from contradict.records import DateMention, NumberMention, Span

_SOME_DAY, _SOME = "at some time", "some"
_LEADS = frozenset("in on at since from by until during of before after".split())
"""What may stand before a date and goes with it: "in 1994" becomes "at some time"."""


def stand_ins(
    doc: Doc, dates: Sequence[DateMention], numbers: Sequence[NumberMention], *, offset: int
) -> dict[Span, str]:
    """Return what to read in place of the values of a sentence.

    Args:
        doc: the parse of the sentence.
        dates: its dates.
        numbers: its numbers; those inside a date go with it.
        offset: where the sentence starts in the article.

    Returns:
        Article spans to "at some time" and "some", for `contradict.text.clauses.render`.
    """
    leads = {token.i + 1: token for token in doc if token.lower_ in _LEADS}
    starts = {offset + token.idx: token.i for token in doc}
    found: dict[Span, str] = {}
    for date in dates:
        lead = leads.get(starts.get(date.span.start, -1))
        begin = date.span.start if lead is None else offset + lead.idx
        found[Span(begin, date.span.end)] = _SOME_DAY
    for number in numbers:
        if not any(span.overlaps(number.span) for span in found):
            found[number.span] = _SOME
    return found
