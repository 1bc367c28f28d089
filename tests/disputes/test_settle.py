"""A typed judgement settles what a reading of the same two sentences says."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from contradict.disputes.settle import settle_readings
from contradict.records import Judgement, Kind, Outcome
from tests.disputes.findings import finding

LEFT, RIGHT = "The blast killed 12 people.", "The blast killed 14 people."
NUMBER = finding(LEFT, RIGHT, values=("12", "14"))
READING = finding(LEFT, RIGHT, values=("", ""), kind=Kind.EVENT, detector="entailment")
UPDATE = replace(NUMBER, outcome=Outcome.UPDATE, reason="Monday, then Friday.")


@pytest.mark.parametrize("kind", [Kind.EVENT, Kind.NUMBER])
def test_a_reading_of_an_update_is_an_update(kind: Kind) -> None:
    settled = settle_readings([replace(READING, kind=kind), UPDATE])
    assert [found.outcome for found in settled] == [Outcome.UPDATE, Outcome.UPDATE]
    assert settled[0].reason == "Monday, then Friday."


def test_a_typed_conflict_leaves_the_reading_as_it_is() -> None:
    assert settle_readings([READING, NUMBER]) == (READING, NUMBER)


def test_a_weak_look_alike_settles_nothing() -> None:
    weak = replace(UPDATE, score=0.3)
    assert settle_readings([READING, weak]) == (READING, weak)


def test_what_was_cleared_of_the_very_values_of_a_reading_is_settled_however_weak() -> None:
    weak = replace(UPDATE, score=0.3)
    reading = replace(NUMBER, detector="entailment")
    assert settle_readings([reading, weak])[0].outcome is Outcome.UPDATE


def test_of_two_findings_that_settle_a_pair_the_surer_counts_in_any_order() -> None:
    rounding = replace(UPDATE, outcome=Outcome.ROUNDING, reason="About a dozen.", score=UPDATE.score - 0.1)
    for order in permutations([READING, UPDATE, rounding]):
        settled = settle_readings(order)[order.index(READING)]
        assert (settled.outcome, settled.reason) == (UPDATE.outcome, UPDATE.reason)


def test_another_pair_is_left_alone() -> None:
    other = finding("It rained.", "It was dry.", values=("", ""), kind=Kind.EVENT)
    assert settle_readings([other, UPDATE])[0] == other


def test_a_reading_that_rests_on_dates_needs_the_date_rule() -> None:
    reading = replace(READING, kind=Kind.DATE)
    date = replace(NUMBER, kind=Kind.DATE, detector="date")
    assert settle_readings([reading])[0].outcome is Outcome.OTHER_SUBJECT
    assert settle_readings([reading, date]) == (reading, date)


@pytest.mark.parametrize(("left_over", "outcome"), [(0.9, Outcome.CONFLICT), (0.1, Outcome.UPDATE)])
def test_what_clashes_without_the_values_too_is_not_settled_by_them(
    left_over: float, outcome: Outcome
) -> None:
    unvalued = Judgement((0.0, 1.0 - left_over, left_over))
    reading = replace(READING, pair=replace(READING.pair, unvalued=unvalued))
    assert settle_readings([reading, UPDATE])[0].outcome is outcome
    others = replace(UPDATE, outcome=Outcome.OTHER_SUBJECT, reason="Said of two people.")
    assert settle_readings([reading, others])[0].outcome is Outcome.OTHER_SUBJECT
