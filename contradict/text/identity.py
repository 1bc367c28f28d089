"""Whether two names, each from another article, can be one person's."""

from __future__ import annotations

from functools import cache

from nicknames import NickNamer

from contradict.text.roles import TITLES


def same_person(left: str, right: str) -> bool:
    """Compare two full forms of a name across articles.

    Args:
        left: for example "Mrs Denise Lund".
        right: for example "Lund".

    Returns:
        True when surnames agree and given names do not contradict: "D. Lund" and "Denise Lund" agree, "Bill
        Lund" and "William Lund" too, "Denise Lund" and "Karl Lund" do not, "Lund" agrees with all.
    """
    one, other = _parts(left), _parts(right)
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return _given(one[0], other[0])


def _given(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return one in _full(other) or other in _full(one)


@cache
def _full(given: str) -> frozenset[str]:
    """Return the names that a given name is short for; two short forms of one name are not enough."""
    return frozenset(_short_forms().canonicals_of(given))


@cache
def _short_forms() -> NickNamer:
    return NickNamer()


def _parts(name: str) -> list[str]:
    words = [word.strip(".,’'").casefold() for word in name.split()]
    return [word for word in words if word and word not in TITLES and word not in ("jr", "sr")]
