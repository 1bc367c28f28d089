"""Changes that look like a conflict and are none: the other outlet rounds, converts, says less, says it
of a part, says it later, or says it of somebody else.

Source:
    Monotonicity and containment (MacCartney and Manning 2009; MED, Yanaka et al. 2019); approximate figures
    (EQUATE, Ravichander et al. 2019). The list is that of the report's ``cleared`` kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from spacy.tokens import Token

from contradict.contrast.assertions import opening
from contradict.contrast.entities import subject
from contradict.contrast.interface import Edit, Passage
from contradict.contrast.numerals import Figure, figure_in, other_value
from contradict.records import Approximation, Granularity, NumberMention, Span

_CONVERTED = {
    "mile": ("kilometres", 1.609344),
    "miles": ("kilometres", 1.609344),
    "km": ("miles", 0.621371),
    "kilometres": ("miles", 0.621371),
    "kilometers": ("miles", 0.621371),
    "feet": ("metres", 0.3048),
    "metres": ("feet", 3.28084),
    "meters": ("feet", 3.28084),
    "pounds": ("kilograms", 0.453592),
    "kilograms": ("pounds", 2.204623),
    "acres": ("hectares", 0.404686),
    "hectares": ("acres", 2.471054),
}
_TOLL = frozenset(
    "die kill dead injure hurt wound arrest detain rescue treat evacuate confirm infect sicken".split()
)
"""Counts that grow over a story's first days."""
_PEOPLE = frozenset({"people", "person", "passenger", "resident", "worker", "patient", "victim", "pupil"})
_PARTS = ("women", "children", "teenagers", "pensioners", "visitors from abroad")


def _figures(
    passage: Passage, *dimensions: str, at_least: bool = False
) -> list[tuple[NumberMention, Figure]]:
    """Return the plain figures of these dimensions that are stated exactly (or as a minimum), unquoted."""
    allowed = {Approximation.EXACT, Approximation.AT_LEAST} if at_least else {Approximation.EXACT}
    return [
        (mention, figure)
        for mention in passage.claim.numbers
        if mention.dimension in dimensions
        and mention.approximation in allowed
        and (figure := figure_in(passage, mention)) is not None
    ]


def rounding(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """An exact figure becomes "about" or "more than" a round one."""
    exact = []
    for _, figure in _figures(passage, "count", "money", "distance", "area"):
        unit = 10 ** (len(str(int(figure.value))) - 2)
        written = passage.words(figure.span)
        if (
            figure.value >= 100
            and figure.value % unit
            and not written.startswith("0")
            and not _determined(passage, figure.span)
        ):
            exact.append((figure, unit))
    if not exact:
        return None
    figure, unit = rng.choice(exact)
    below, near = figure.value // unit * unit, round(figure.value / unit) * unit
    words = rng.choice((f"about {figure.write(near)}", f"more than {figure.write(below)}"))
    return [Edit(_with_currency(passage, figure.span), _currency(passage, figure.span, words))]


def _determined(passage: Passage, span: Span) -> bool:
    """Say whether "its" or "the" stands before a figure: "its about 300 pages" is not English."""
    before = passage.claim.text[: span.start - passage.offset].split()
    return bool(before) and before[-1].lower() in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "these",
        "those",
        "all",
    }


def _with_currency(passage: Passage, span: Span) -> Span:
    before = passage.claim.text[span.start - passage.offset - 1 : span.start - passage.offset]
    return Span(span.start - 1, span.end) if before in {"£", "$", "€"} else span


def _currency(passage: Passage, span: Span, words: str) -> str:
    whole = passage.words(_with_currency(passage, span))
    if whole[0] not in "£$€":
        return words
    head, _, number = words.rpartition(" ")
    return f"{head} {whole[0]}{number}"


def unit(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """The same measure in the other system of units."""
    if "(" in passage.claim.text:
        return None  # The outlet may give the conversion itself.
    compounds = [passage.span(token) for token in passage.doc if token.dep_ in {"compound", "nmod"}]
    for mention, figure in _figures(passage, "distance", "area", "mass"):
        measure = passage.words(Span(figure.span.end, mention.span.end)).strip().lower()
        if measure not in _CONVERTED or any(mention.span.contains(span) for span in compounds):
            continue
        name_of, factor = _CONVERTED[measure]
        value = figure.value * factor
        shown = f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
        return [Edit(Span(figure.span.start, mention.span.end), f"about {shown} {name_of}")]
    return None


def refinement(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """A full date shrinks to its month or its year."""
    for mention in passage.claim.dates:
        start = mention.span.start - passage.offset
        if mention.granularity is not Granularity.DAY or mention.earliest is None:
            continue
        month, year = mention.earliest.strftime("%B"), str(mention.earliest.year)
        before = passage.claim.text[:start]
        stated_in_full = year in mention.text and not mention.anchored
        if stated_in_full and before.lower().endswith("on "):
            preposition = "In" if before.endswith("On ") and len(before) == 3 else "in"
            words = rng.choice((f"{month} {year}", year))
            return [Edit(Span(mention.span.start - 3, mention.span.end), f"{preposition} {words}")]
    return None


def subset(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """A smaller number of some of those who were counted."""
    for mention, figure in _figures(passage, "count"):
        counted = next((token for token in passage.doc if _follows(passage, figure, token)), None)
        if figure.value >= 4 and mention.unit in _PEOPLE and counted and counted.tag_ == "NNS":
            fewer = rng.randint(2, int(figure.value) - 2) if figure.value < 100 else int(figure.value // 3)
            words = f"{figure.write(fewer)} {rng.choice(_PARTS)}"
            capital = passage.words(figure.span)[:1].isupper()
            whole = Span(figure.span.start, passage.span(counted).end)
            return [Edit(whole, words[0].upper() + words[1:] if capital else words)]
    return None


def _follows(passage: Passage, figure: Figure, token: Token) -> bool:
    return token.i > 0 and passage.span(token.nbor(-1)).overlaps(figure.span)


def later_update(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """A higher count of people, said to be of a later evening."""
    if passage.claim.dates or not passage.claim.lemmas & _TOLL:
        return None
    for mention, figure in _figures(passage, "count", at_least=True):
        countable = mention.unit in _PEOPLE and figure.value < 1000 and not figure.decimals
        if not countable or figure.span.start == passage.offset:
            continue
        more = figure.value + max(1, round(figure.value * rng.choice((0.2, 0.4, 0.8))))
        when = rng.choice(("By the following evening", "Two days later", "By the end of the week"))
        return [opening(passage, f"{when},"), Edit(figure.span, figure.write(more))]
    return None


def other_subject(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another figure, but of another person: who is named changes with what is said of them."""
    figures = [figure for _, figure in _figures(passage, "age", "count", "money")]
    swapped = subject(passage, rng) if figures else None
    if swapped is None:
        return None
    figure = rng.choice(figures)
    if any(edit.span.overlaps(figure.span) for edit in swapped):
        return None
    return [*swapped, Edit(figure.span, figure.write(other_value(figure, rng)))]
