"""Pairs held against each other: what stands out among the pairs of its claims; statements judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.align.candidates import propose
from contradict.claims.annotate import annotate
from contradict.disputes.copies import find_copies
from contradict.nli.judge import judge, stand
from contradict.records import Couple, Judgement, Pair
from tests.build import article, claims
from tests.toy import ToyEncoder, ToyNli

LEFT = claims("One gate was shut. Two men left.")
RIGHT = claims("The gate stood open. Three men left.", outlet="The Ledger")


def pair(left: int, right: int, contradiction: float | None) -> Pair:
    row = (0.0, 1 - (contradiction or 0.0), contradiction or 0.0)
    judgement = None if contradiction is None else Judgement(row, row)
    return Pair(LEFT[left], RIGHT[right], 0.5, ("neighbours",), judgement)


def test_a_pair_stands_out_by_its_margin_over_its_claims_other_pairs() -> None:
    best, other, third = stand([pair(0, 0, 0.9), pair(0, 1, 0.3), pair(1, 1, 0.2)])
    assert best.standing == 0.6
    assert other.standing == -0.6
    assert third.standing == -0.1


def test_a_pair_that_was_not_judged_stands_nowhere() -> None:
    only = pair(0, 0, None)
    assert stand([only]) == (replace(only),)


class Eager:
    """Contradicts whatever it is shown the more, the shorter the hypothesis."""

    name = revision = "eager"

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        odds = [1 / len(hypothesis.split()) for _, hypothesis in texts]
        return np.array([(0.0, 1 - chance, chance) for chance in odds], dtype=np.float32)


def test_the_statement_that_is_contradicted_most_speaks_for_the_sentence() -> None:
    left = claims("Ana Ruiz, who led the choir, left on Monday with her brother.")[-1]
    right = claims("She stayed, and the choir sang until midnight.", outlet="The Ledger")[-1]
    couples = (
        Couple("Ana Ruiz led the choir.", "She stayed.", 0.5),
        Couple("Ana Ruiz left on Monday.", "The choir sang.", 0.4),
    )
    given = Pair(left, right, 0.5, ("values",), couples=couples)
    (judged,) = judge([given], Eager(), find_copies([]))
    assert judged.stated == ("Ana Ruiz left on Monday.", "She stayed.")
    assert judged.by_statement is not None
    assert judged.by_statement.directions == ((0.0, 0.5, 0.5), (0.0, 0.8, 0.2))


@pytest.mark.parametrize(
    ("reading", "unvalued", "asked"),
    [
        ("Met 2012.", "Met at some time.", True),
        ("They met for the very first time by the sea in the year 2012.", "They met.", False),
        ("They met.", "", False),
    ],
    ids=["both state a year", "no clash", "one states none"],
)
def test_what_clashes_is_asked_again_without_its_values(reading: str, unvalued: str, asked: bool) -> None:
    left = replace(LEFT[0], reading="Wed 2015.", unvalued="Wed at some time.")
    right = replace(RIGHT[0], reading=reading, unvalued=unvalued)
    (judged,) = judge([Pair(left, right, 0.5, ("neighbours",))], Eager(), find_copies([]))
    if asked:
        assert judged.unvalued == Judgement((0.0, 0.75, 0.25), (0.0, 0.75, 0.25))
    else:
        assert judged.unvalued is None


BOTH = "Rescuers said that 12 miners were hurt. Rescuers said that no miners were hurt."
ONE = "Rescuers said that 12 miners were hurt. Rescuers said that four miners were never hurt."


def _judged(herald: str, ledger: str) -> set[tuple[frozenset[tuple[str, str]], bool]]:
    """Which pairs of outlets' sentences are judged, with the outlets' files under these names."""
    read = [
        annotate(article(BOTH, outlet="The Herald", path=herald)),
        annotate(article(ONE, outlet="The Ledger", path=ledger)),
    ]
    claims = [claim for one in read for claim in one.claims]
    pairs = judge(propose(claims, ToyEncoder(), neighbours=2).pairs, ToyNli(), find_copies(read))
    return {
        (
            frozenset((claim.outlet, claim.text) for claim in (pair.left, pair.right)),
            pair.judgement is not None,
        )
        for pair in pairs
    }


def test_what_is_judged_does_not_hang_on_the_names_of_the_files() -> None:
    judged = _judged("story/a.txt", "story/b.txt")
    assert judged == _judged("story/b.txt", "story/a.txt")
    assert {was for _, was in judged} == {True, False}
