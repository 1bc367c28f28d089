"""Other people, places and speakers.

Source:
    FactCC (Kryściński et al. 2020), entity swap; VitaminC (Schuster et al. 2021). PAWS (Zhang et al. 2019)
    and HANS (McCoy et al. 2019) for the exchange of who did it and to whom it was done.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from spacy.tokens import Token

from contradict.contrast.interface import Edit, Passage
from contradict.records import Claim, NameMention

_STRANGERS = {
    "person": ("Harriet Lowe", "Tomas Keller", "Ruth Adeyemi", "Colin Marchbank"),
    "place": ("Eastbourne", "Lyon", "Aberdeen", "Porto", "Graz"),
}
"""For an article that names nobody else and no other place."""

SUBJECTS = ("nsubj", "nsubjpass")

_PLACED_BY = frozenset({"in", "near", "from", "of"})


def _short(mention: NameMention, other: str) -> str:
    """Write another name as briefly as the mention is written."""
    return other.split()[-1] if " " not in mention.text.strip() else other


def _others(passage: Passage, mention: NameMention) -> list[str]:
    """Return the story's other names of the same label that are not in this sentence."""
    here = {name.entity for name in passage.claim.names}
    told = sorted({name.entity for name in passage.cast if name.label == mention.label} - here)
    text = passage.claim.text
    fits = [name for name in told if not any(word in text for word in name.split() if len(word) > 2)]
    if mention.label == "person":
        # A single word may be a book, a ship or a misread place; a first name and a surname hardly ever.
        fits = [name for name in fits if " " in name]
    elif mention.label == "place":
        # The name finder takes many things for places; what something is "in" hardly ever is none.
        fits = [name for name in fits if name in passage.places and "." not in name]
    return fits or [name for name in _STRANGERS[mention.label] if name not in text]


def _swap(passage: Passage, mentions: Iterable[NameMention], rng: Random) -> Sequence[Edit] | None:
    known = list(mentions)
    if not known:
        return None
    mention = rng.choice(known)
    return [Edit(mention.span, _short(mention, rng.choice(_others(passage, mention))))]


def _tokens(passage: Passage, mention: NameMention) -> list[Token]:
    return [token for token in passage.doc if mention.span.contains(passage.span(token))]


def people(passage: Passage, *roles: str) -> list[NameMention]:
    """Return the people named outside of quotation marks who stand in one of these grammatical roles."""
    found = []
    for mention in passage.claim.names:
        tokens = _tokens(passage, mention)
        if mention.label == "person" and tokens and not any(map(passage.quoted, tokens)):
            known = " " in mention.entity
            if known and tokens[-1].dep_ in roles:
                found.append(mention)
    return found


def name(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another person of the story, written as briefly as this one, outside of quotation marks."""
    return _swap(passage, people(passage, *SUBJECTS, "dobj", "pobj", "poss", "appos"), rng)


def subject(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another person as the one the sentence is about."""
    return _swap(passage, people(passage, *SUBJECTS), rng)


def place(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Another place of the story, where a preposition puts something there."""
    places = [mention for mention in passage.claim.names if is_placed(passage.claim, mention)]
    return _swap(passage, places, rng)


def is_placed(claim: Claim, mention: NameMention) -> bool:
    """Say whether a name is a place behind a preposition that puts something there."""
    before = claim.text[: mention.span.start - claim.span.start].split()
    return mention.label == "place" and bool(before) and before[-1].lower() in _PLACED_BY


def speaker(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """The same words, said by another person of the story."""
    named = [
        mention
        for quotation in passage.claim.quotations
        if quotation.speaker is not None and len(quotation.text.split()) >= 4
        for mention in passage.claim.names
        if mention.label == "person"
        and quotation.speaker.span.overlaps(mention.span)
        and not quotation.span.overlaps(mention.span)
    ]
    return _swap(passage, named, rng)


def exchange(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """Who did it and to whom it was done change places."""
    for verb in passage.doc:
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        target = next((child for child in verb.children if child.dep_ == "dobj"), None)
        if verb.pos_ != "VERB" or subject is None or target is None:
            continue
        if subject.pos_ != "PROPN" or target.pos_ != "PROPN" or passage.quoted(verb):
            continue
        pair = [
            next((n for n in passage.claim.names if n.span.overlaps(passage.span(token))), None)
            for token in (subject, target)
        ]
        left, right = pair
        if (
            left is not None
            and right is not None
            and left.label == right.label
            and left.entity != right.entity
        ):
            return [Edit(left.span, right.text), Edit(right.span, left.text)]
    return None
