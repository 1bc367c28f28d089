"""Two places that clash: sentences that say the same but for where it was."""

from __future__ import annotations

import re

from contradict.records import Claim, NameMention, Pair

ALIKE = 0.6
"""Cosine of two sentences from which they tell of one thing, whatever places they name."""
_SLOT = re.compile(
    r"\b(?P<preposition>in|at|near|outside|inside|off|from|to|toward|towards|through|via|around|by)"
    r"\s(?:the\s|downtown\s|central\s|(?:north|south|east|west)(?:ern)?\s)?\Z",
    re.IGNORECASE,
)
"""What a place is put with; behind a comma ("in Varn, Ostland") it only says where the other place is."""


def parting_places(pair: Pair) -> tuple[NameMention, NameMention] | None:
    """Return the two places that stand in one slot of two sentences which are otherwise of the same places.

    Args:
        pair: a pair whose sentences clash.

    Returns:
        The place of the left claim and that of the right one: after one preposition, neither named by the
        other side; None where no places or several ones differ, or the sentences are not alike.
    """
    left, right = _alone(pair.left, pair.right), _alone(pair.right, pair.left)
    if pair.similarity < ALIKE or len(left) != 1 or len(right) != 1:
        return None
    (one, left_slot), (other, right_slot) = left[0], right[0]
    return (one, other) if left_slot == right_slot else None


def _alone(claim: Claim, other: Claim) -> list[tuple[NameMention, str]]:
    """Return the places of a claim that the other side does not name, with the prepositions before them."""
    found = []
    for name in claim.names:
        slot = _SLOT.search(claim.text[: name.span.start - claim.span.start])
        if name.label == "place" and slot is not None and not _is_named(name, other):
            found.append((name, slot["preposition"].casefold()))
    return found


def _is_named(name: NameMention, claim: Claim) -> bool:
    if any(_is_one_place(name, other) for other in claim.names):
        return True
    # A stop ends "U.S.", so that no word boundary follows it.
    forms = (re.escape(words) for words in (name.text, name.entity))
    return any(re.search(rf"(?<!\w){form}(?!\w)", claim.reading, re.IGNORECASE) for form in forms)


def _is_one_place(left: NameMention, right: NameMention) -> bool:
    """Say whether two names are of one entity, or one is the initials of the other: "US", "United States"."""
    if left.entity.casefold() == right.entity.casefold():
        return True
    return left.entity in _initials(right) or right.entity in _initials(left)


def _initials(name: NameMention) -> tuple[str, ...]:
    words = name.entity.split()
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return (capitals,) if len(words) > 1 else ()
