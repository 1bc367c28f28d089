"""Are two speakers of two articles one person? Same, different, or left open.

Names decide first; roles, gender and the aliases of both articles can prove a difference or an identity.
Whatever neither proves stays open, and an open question is no conflict.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz

from contradict.records import Speaker
from contradict.text import roles

MISSPELT = 88.0
"""Similarity of two full names, in percent, from which one is taken for a misspelling of the other."""
_TRUST = {"pronoun": 0.8, "epithet": 0.9}
"""How far a name is trusted that was read off a pronoun or an epithet."""
_POSSESSIVES = ("your ", "my ", "his ", "her ", "their ", "our ")
_PARTICLES = frozenset("de da di du del der den van von bin ibn al el la le ter af jr snr sr".split())


class Relation(StrEnum):
    """How two speakers relate."""

    SAME = "same"
    DIFFERENT = "different"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Voices:
    """What is known of two speakers together."""

    relation: Relation
    certainty: float
    """How sure, in [0, 1]; 0.5 for an open question."""
    distance: float
    """Distance of the two names in [0, 1]; 0 for equal ones."""


def compare_speakers(left: Speaker | None, right: Speaker | None) -> Voices:
    """Compare two speakers by name, alias, role and gender.

    Args:
        left: a speaker in one article, or None when the article gives none.
        right: a speaker in another.

    Returns:
        The relation with its certainty; groups, organisations and unnamed sources are always open.
    """
    if left is None or right is None:
        return Voices(Relation.OPEN, 0.5, 0.5)
    if left.name and right.name:
        voices = _by_name(left, right)
        trust = _TRUST.get(left.manner, 1.0) * _TRUST.get(right.manner, 1.0)
        return replace(voices, certainty=max(0.5, round(voices.certainty * trust, 4)))
    if "group" in (left.manner, right.manner) or "unnamed" in (left.manner, right.manner):
        return Voices(Relation.OPEN, 0.5, 0.5)
    return _by_role(left, right)


def _by_name(left: Speaker, right: Speaker) -> Voices:
    one, other = _words(left.name), _words(right.name)
    likeness = float(fuzz.token_sort_ratio(" ".join(one), " ".join(other)))
    distance = 1 - likeness / 100
    if set(one) <= set(other) or set(other) <= set(one):
        return Voices(Relation.SAME, 1.0, distance)
    if likeness >= MISSPELT or _initialled(one, other) or _share_alias(left, right):
        return Voices(Relation.SAME, 0.8, distance)
    if "group" in (left.manner, right.manner):
        return Voices(Relation.OPEN, 0.5, distance)
    if one[-1] == other[-1]:
        apart = _genders_differ(left, right)
        return Voices(Relation.DIFFERENT if apart else Relation.OPEN, 0.8 if apart else 0.5, distance)
    if len(one) == 1 and len(other) == 1 and not _genders_differ(left, right):
        given = [roles.is_given_name(word[0]) for word in (one, other)]
        if given[0] != given[1]:
            return Voices(Relation.OPEN, 0.5, distance)
    return Voices(Relation.DIFFERENT, 1.0 if len(one) > 1 or len(other) > 1 else 0.9, distance)


def _words(name: str | None) -> list[str]:
    plain = (name or "").lower().replace("’", "'").replace(".", "")
    words = [word.removesuffix("'s") for word in plain.split()]
    if "the" in words[1:]:  # a name ran into what follows it: "Lund The Herald"
        words = words[: words.index("the", 1)]
    return [
        word for word in words if word not in _PARTICLES and word not in roles.ABBREVIATED_TITLES
    ] or words


def _initialled(one: list[str], other: list[str]) -> bool:
    """ "D. Lund" and "Denise Lund"."""
    same = one[-1] == other[-1] and len(one) > 1 and len(other) > 1
    return same and one[0][0] == other[0][0] and 1 in (len(one[0]), len(other[0]))


def _share_alias(left: Speaker, right: Speaker) -> bool:
    """One article calls its speaker by the other's full name somewhere."""
    own = {alias.lower() for alias in left.aliases}
    others = {alias.lower() for alias in right.aliases}
    return (right.name or "").lower() in own or (left.name or "").lower() in others


def _genders_differ(left: Speaker, right: Speaker) -> bool:
    one, other = gender_of(left), gender_of(right)
    return one is not None and other is not None and one != other


def gender_of(speaker: Speaker) -> str | None:
    """Return what an article's words for a speaker tell of the gender, or None."""
    for phrase in (speaker.text, *speaker.aliases):
        for word in phrase.split():
            told = roles.gender_of_role(word)
            if told is not None:
                return told
            if word.lower() in {"he", "his", "him", "she", "her"} and speaker.manner == "pronoun":
                return "m" if word.lower() in {"he", "his", "him"} else "f"
    return roles.gender_of_given_name(_words(speaker.name)[0]) if speaker.name else None


def _roles(speaker: Speaker) -> set[str]:
    phrases = " ".join((speaker.text, *speaker.aliases)).lower().split()
    return {word.strip(".,") for word in phrases if roles.is_role(word.strip(".,"))}


def _by_role(left: Speaker, right: Speaker) -> Voices:
    """An epithet against a name, or two epithets: only roles and gender can tell."""
    if "pronoun" in (left.manner, right.manner) and not (left.name or right.name):
        return Voices(Relation.OPEN, 0.5, 0.5)
    one, other = _roles(left), _roles(right)
    alike = [word for word in one for role in other if roles.same_role(word, role)]
    if any(word in roles.TITLES for word in alike):
        return Voices(Relation.SAME, 0.7, 0.5)
    if alike:
        return Voices(Relation.OPEN, 0.5, 0.5)  # two actresses are not one
    owned = any(s.text.lower().startswith(_POSSESSIVES) for s in (left, right))
    if _genders_differ(left, right) and not owned and "pronoun" not in (left.manner, right.manner):
        return Voices(Relation.DIFFERENT, 0.6, 0.5)
    return Voices(Relation.OPEN, 0.5, 0.5)
