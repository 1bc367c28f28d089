"""Counts: figures without a unit of measure, with the noun they count; labels and pronouns are dropped."""

from __future__ import annotations

import re

from spacy.tokens import Token

from contradict.text.dates_lexicon import MONTH_NAMES
from contradict.text.numbers_counted import HARMED, counted, modifiers_of, people_without_noun, unit_of
from contradict.text.numbers_hedges import bounds_of, hedge_around
from contradict.text.numbers_measure import Measure, slack_of
from contradict.text.numbers_words import Figure

_LABELS = frozenset(
    """route unit flight section article chapter page level phase grade channel room gate platform lane
    interstate highway exit apartment division group category type formula ward district precinct line track
    stage episode season series volume part act scene step rule title amendment clause paragraph schedule
    appendix figure table item lot case boeing airbus iphone windows covid sars resolution psalm version
    junction area terminal pier day""".split()
)
_INHABITED = re.compile(
    r"\b(?:city|town|county|village|population|community|crowd|nation|country|suburb) of (?:\w+ )?$"
)
_MAGNITUDE = re.compile(r"\bmagnitude(?: of |[- ])$", re.IGNORECASE)
_RICHTER = re.compile(r"[- ]magnitude\b| on the (?:Richter|moment magnitude)\b", re.IGNORECASE)
_ONE_COUNTS = re.compile(
    r"\b(?:only|just|at least|exactly|precisely|all but|by|than|single)\s$", re.IGNORECASE
)
_TOTALS = frozenset("number total be come reach rise climb stand".split())
_SUMS = frozenset("number total figure count tally".split())
_TOLLS = frozenset({"toll"})
_TIMES_MORE = frozenset("as more the that higher larger bigger faster what".split())
_OBJECTS = frozenset({"attr", "dobj", "acomp", "npadvmod"})
_AFTER_NAME = frozenset({"nummod", "appos", "npadvmod", "nmod", "conj", "pobj"})


def count(text: str, figure: Figure, first: Token, last: Token) -> Measure | None:
    """Read a figure as a count.

    Args:
        text: the sentence.
        figure: the figure.
        first: its first token.
        last: its last token.

    Returns:
        A measure whose unit is the lemma of the counted noun ("" where the sentence leaves it open); None
        for a label ("Route 9"), a pronoun-like "one" and a half of nothing countable.
    """
    if figure.form in ("multiple", "share") or _is_label(figure, first) or _is_pronoun(text, figure, first):
        return None
    noun = counted(first.doc, first, last)
    unit, modifiers = _counted_unit(text, noun, first, last)
    hedge = hedge_around(text, figure.start, figure.end)
    low, high, approximation = bounds_of(figure, hedge)
    reach = (hedge.start, hedge.end) if hedge else (figure.start, figure.end)
    dimension = "multiple" if unit == "time" and _is_multiple(noun) else "count"
    slack = slack_of(figure, dimension, 1.0, hedged=hedge is not None)
    return Measure(*reach, low, high, dimension, unit, approximation, modifiers, slack, scale=figure.scale)


def _counted_unit(text: str, noun: Token | None, first: Token, last: Token) -> tuple[str, tuple[str, ...]]:
    if text.startswith("-strong", last.idx + len(last.text)):
        return "member", ()
    if _MAGNITUDE.search(text, max(0, first.idx - 20), first.idx) or _RICHTER.match(
        text, last.idx + len(last)
    ):
        return "magnitude", ()
    if _INHABITED.search(text, max(0, first.idx - 40), first.idx):
        return "person", ()
    if text[: first.idx].lower().endswith("-of-"):
        return "child", ()
    if noun is not None:
        return unit_of(noun), modifiers_of(noun, first, last)
    if (following := _next(last)) is not None and following.lower_ in HARMED:
        return "person", (following.lower_,)
    if people_without_noun(last):
        return "person", ()
    subject = _subject_of_total(last)
    if subject is None:
        return "", ()
    if subject.lemma_ in _TOLLS:
        return "person", ()
    return unit_of(subject), modifiers_of(subject, last, last)


def _subject_of_total(last: Token) -> Token | None:
    """ "The mourners numbered 400", "the gap was two"."""
    verb = last.head
    if verb.lemma_ not in _TOTALS or last.dep_ not in _OBJECTS:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.pos_ == "NOUN"), None)
    if subject is None or subject.lemma_ not in _SUMS:
        return subject
    return next((word for word in subject.subtree if word.dep_ == "pobj" and word.pos_ == "NOUN"), None)


def _is_label(figure: Figure, first: Token) -> bool:
    """ "Platform 4", "Room 12", "Physics 101": a number that names what stands before it."""
    if first.i == 0 or not figure.integer:
        return False
    before = first.nbor(-1)
    if before.lower_.rstrip("s") in _LABELS and before.whitespace_ and first.head.i <= first.i:
        return True
    named = (
        before.pos_ == "PROPN"
        and before.lower_ not in MONTH_NAMES
        and before.text[:1].isupper()
        and before.whitespace_ != ""
    )
    alone = first.head.i == before.i and first.dep_ in _AFTER_NAME
    return named and alone and figure.form == "digits" and figure.value < 1000


def _is_pronoun(text: str, figure: Figure, first: Token) -> bool:
    """ "One" counts only when something says so: "only one", "one dead"."""
    if figure.form != "words" or figure.value != 1.0:
        return False
    following = _next(first)
    dead = following is not None and following.lower_ in HARMED
    return _ONE_COUNTS.search(text[: figure.start]) is None and not dead


def _is_multiple(noun: Token | None) -> bool:
    following = _next(noun) if noun is not None else None
    return following is not None and following.lower_ in _TIMES_MORE


def _next(token: Token) -> Token | None:
    return token.nbor(1) if token.i + 1 < len(token.doc) else None
