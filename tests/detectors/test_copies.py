"""Agency copy is one voice; a changed word stays a matter for the other detectors."""

from __future__ import annotations

from itertools import product

from contradict.align.copies import is_copy, is_near_copy
from contradict.detectors.copies import SameCopy
from contradict.records import Outcome, Pair
from tests.build import claims, pair

WIRE = (
    "The bridge over the Orr fell on Monday. Two men were pulled from the river. The mayor wept at the scene."
)
COPY = "The bridge over the Orr fell on Monday. Two men were pulled from the river! The mayor wept openly at the scene."
OWN = "I saw the bridge go down from my window. It made no sound at all. Nobody screamed."


def pairs(left: str, right: str) -> list[Pair]:
    one, other = claims(left), claims(right, outlet="The Ledger")
    return [Pair(a, b, 0.5, ("neighbours",)) for a, b in product(one, other)]


def test_shared_copy_is_noted_once() -> None:
    (finding,) = SameCopy().find(pairs(WIRE, COPY))
    assert finding.outcome is Outcome.SYNDICATED
    assert "2 of 3" in finding.reason


def test_two_own_accounts_are_two_voices() -> None:
    assert list(SameCopy().find(pairs(WIRE, OWN))) == []


def test_one_changed_number_is_near_but_no_copy() -> None:
    changed = pair("Two men were pulled from the river.", "Ten men were pulled from the river.")
    assert not is_copy(changed.left, changed.right)
    assert is_near_copy(changed.left, changed.right)


def test_short_sentences_are_alike_by_chance() -> None:
    short = pair("He declined to comment.", "He declined to comment.")
    assert is_copy(short.left, short.right)
    assert not is_near_copy(short.left, short.right)
