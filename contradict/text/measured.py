"""What a figure is of, as far as its sentence says: a share of whom, a lead or a total, the length of what.

"88 per cent of the wards" and "40 per cent of the vote" answer two questions; so do "won by 900 votes" and
"won with 12,040 votes".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from contradict.text import clauses, grammar
from contradict.text.numbers_counted import same_kind

_MARGINS = frozenset("lead margin gap difference majority deficit advantage edge shortfall".split())
"""Nouns for how far two amounts lie apart."""
_COMPARING = frozenset("separate divide win lose beat lead trail defeat edge".split())
"""Verbs that take such a distance with "by"."""
_BEHIND_FIGURE = frozenset("ahead behind apart".split())
"""Words before which a figure is such a distance: "900 votes ahead"; "900 lower" is a change."""
_NEAR_MARGIN = _MARGINS | _BEHIND_FIGURE | frozenset("separate between short widen narrow".split())
"""With one of these about, a figure may be such a distance too: "the gap has widened to 900 votes"."""
TALLIED = frozenset("vote ballot point seat".split())
"""What two sides have amounts of and lie apart by; "beaten by 12 men" says who did it."""
_COUNTING = frozenset("count report tally tabulate process declare".split())
"""What is done to ballots and places while a count goes on: "with 88 per cent of the wards reporting"."""
_RESULTS = frozenset("result return count tally".split())
_POLLED = frozenset("ward precinct district county constituency station box centre center place".split())
_COUNTED = _POLLED | frozenset("vote ballot poll paper".split())
"""What is counted on the night; patients who report a pain are not."""
_PART_OF_PHRASE = frozenset(("nummod", "quantmod", "compound", "amod", "nmod"))
_LEAST_MANY = 2


@dataclass(frozen=True, slots=True)
class Measured:
    """What one figure is of; what the sentence leaves open is empty."""

    whole: str
    """Lemma of what a share is a share of."""
    is_progress: bool
    """A share that says how far a count has got."""
    is_margin: bool
    """How far two amounts of votes, points or seats lie apart, rather than an amount."""
    may_be_margin: bool
    """Whether its sentence has a word for such a distance, wherever it stands."""
    may_be_progress: bool
    """A share of places that are counted, or one of votes that does not say who has them."""
    lasting: str
    """Lemma of what a length of time stands in front of: "siege" in "the 16-hour siege"."""


def measured(text: str, start: int, end: int) -> Measured:
    """Read what a figure is of.

    Args:
        text: one sentence.
        start: offset of the figure with its unit.
        end: where it ends.
    """
    doc = grammar.parse_once(text)
    cover = doc.char_span(start, end, alignment_mode="expand")
    figure = next((token for token in reversed(list(cover or ())) if token.like_num), None)
    if figure is None:
        figure = clauses.token_at(doc, start)
    chain = list(_chain(figure))
    top = chain[-1]
    return Measured(
        whole=_whole(top),
        is_progress=_is_progress(top),
        is_margin=_is_margin(figure, chain),
        may_be_margin=any(token.lemma_.lower() in _NEAR_MARGIN for token in doc),
        may_be_progress=_may_be_progress(top),
        lasting=_lasting(chain),
    )


def progress_apart(left: Measured, right: Measured) -> bool:
    """Say whether one of two shares tells how far a count has got, and the other certainly does not."""
    told, other = (left, right) if left.is_progress else (right, left)
    return told.is_progress and not other.is_progress and not other.may_be_progress


def wholes_apart(left: Measured, right: Measured) -> bool:
    """Say whether two shares are of two nouns, which may still be two words for one thing."""
    return bool(left.whole and right.whole) and not same_kind(left.whole, right.whole)


def _chain(figure: Token) -> Iterator[Token]:
    """Yield a figure and what it is part of, up to the head of its phrase."""
    yield figure
    while figure.dep_ in _PART_OF_PHRASE and figure.head.i > figure.i:
        figure = figure.head
        yield figure


def _whole(top: Token) -> str:
    """Return the lemma behind "of"; a name says too little of what it stands for."""
    of = next((child for child in top.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return noun.lemma_.lower() if noun is not None and noun.pos_ == "NOUN" else ""


def _is_progress(top: Token) -> bool:
    """ "With 88 per cent of the wards counted", "results from 88 per cent of the wards"."""
    if top.dep_ != "pobj" or not _of_counted(top, _COUNTED):
        return False
    if top.head.lower_ == "from" and top.head.head.lemma_.lower() in _RESULTS:
        return True
    return top.head.lower_ == "with" and any(token.lemma_ in _COUNTING for token in top.subtree)


def _may_be_progress(top: Token) -> bool:
    """ "88 per cent of the wards have reported", "62 per cent of the votes are in"."""
    return _of_counted(top, _POLLED) or (
        _of_counted(top, _COUNTED) and (top.dep_ != "dobj" or top.head.lemma_.lower() in _COUNTING)
    )


def _of_counted(top: Token, nouns: frozenset[str]) -> bool:
    of = next((child for child in top.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    return of is not None and any(token.lemma_.lower() in nouns for token in of.subtree)


def _is_margin(figure: Token, chain: list[Token]) -> bool:
    top = chain[-1]
    if all(token.lemma_.lower() not in TALLIED for token in chain):
        return False
    if any(token.lemma_.lower() in _MARGINS for token in chain):
        return True
    over = top.head
    if top.dep_ == "pobj" and over.lower_ == "of":
        return over.head.lemma_.lower() in _MARGINS and not _is_most(over.head)
    if top.dep_ == "pobj" and over.lower_ == "by":
        return over.head.lemma_.lower() in _COMPARING and not _has_other_count(over)
    if top.dep_ == "npadvmod":
        return over.lower_ in _BEHIND_FIGURE and over.i > top.i
    if top.dep_ in ("attr", "dobj") and over.lemma_ in ("be", "have", "stand"):
        return any(child.dep_ == "nsubj" and child.lemma_.lower() in _MARGINS for child in over.children)
    return _is_more_than(figure, top)


def _is_most(noun: Token) -> bool:
    """ "The majority of 12 seats" is most of them."""
    return noun.lemma_.lower() == "majority" and any(child.lower_ == "the" for child in noun.children)


def _has_other_count(by: Token) -> bool:
    """ "By 52 votes to 48": two totals."""
    behind = (token for token in (*by.subtree, *by.head.children) if token.i > by.i)
    return any(
        token.lower_ in ("to", "against") and any(child.like_num for child in token.children)
        for token in behind
    )


def _is_more_than(figure: Token, top: Token) -> bool:
    """ "900 more votes than Orr"; "more than 900 votes" is an amount, "900 more than in May" a change."""
    more = any(child.lower_ in ("more", "fewer") and child.i > figure.i for child in top.children)
    than = next((child for child in top.children if child.lower_ == "than"), None)
    return more and than is not None and any(child.pos_ == "PROPN" for child in than.children)


def _lasting(chain: list[Token]) -> str:
    """Return what stands behind "16-hour"."""
    if len(chain) <= _LEAST_MANY or chain[0].i + 1 >= len(chain[0].doc):
        return ""
    return chain[-1].lemma_.lower() if chain[0].nbor(1).text == "-" else ""
