"""The letters of the sides of a dispute: A, B, ... Z, AA, AB; equal letters say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import count, product
from string import ascii_uppercase

from contradict.records import Finding


def letters() -> Iterator[str]:
    """Yield the letters in their order, without end."""
    for size in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=size))


def by_letter(stance: str) -> tuple[int, str]:
    """Return what stances are sorted by: "B" comes before "AA"."""
    return len(stance), stance


def opponents(findings: Iterable[Finding]) -> Mapping[str, Set[str]]:
    """Return, by claim id, the ids of the claims that stand at the other end of any finding."""
    against: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        left, right = finding.pair.left.id, finding.pair.right.id
        against[left].add(right)
        against[right].add(left)
    return against


def choose(known: str | None, opposed: Set[str], used: Set[str], *, typed: bool) -> str:
    """Choose the letter of a claim.

    Args:
        known: the letter of the same answer, if another claim gives it.
        opposed: the letters of the claims that contradict this one; none of them is chosen.
        used: every letter given so far.
        typed: whether the answer is a value. A new value is a new side; without values there are only sides,
            and what clashes with A stands with B unless it clashes with B as well.
    """
    if known is not None and known not in opposed:
        return known
    standing = min(used - opposed, key=by_letter, default=None)
    if opposed and standing is not None and not typed:
        return standing
    return next(letter for letter in letters() if letter not in used)
