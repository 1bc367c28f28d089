"""Pairs held against each other: what stands out among the pairs of its claims and its story."""

from __future__ import annotations

from dataclasses import replace

from contradict.nli.judge import stand
from contradict.records import Judgement, Pair
from tests.build import claims

LEFT = claims("One gate was shut. Two men left.")
RIGHT = claims("The gate stood open. Three men left.", outlet="The Ledger")


def pair(left: int, right: int, contradiction: float | None) -> Pair:
    row = (0.0, 1 - (contradiction or 0.0), contradiction or 0.0)
    judgement = None if contradiction is None else Judgement(row, row)
    return Pair(LEFT[left], RIGHT[right], 0.5, ("neighbours",), judgement)


def test_a_pair_stands_out_by_its_margin_over_its_claims_other_pairs() -> None:
    best, other, third = stand([pair(0, 0, 0.9), pair(0, 1, 0.3), pair(1, 1, 0.2)])
    assert (best.standing, best.place) == (0.6, 1.0)
    assert (other.standing, other.place) == (-0.6, 0.5)
    assert third.standing == -0.1


def test_a_pair_that_was_not_judged_has_no_place() -> None:
    only = pair(0, 0, None)
    assert stand([only]) == (replace(only),)


def test_equal_pairs_share_their_place() -> None:
    assert {p.place for p in stand([pair(0, 0, 0.5), pair(1, 1, 0.5)])} == {1.0}
