"""What the confidence model is shown of a dispute."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.disputes.features import features_of
from contradict.records import Finding, Judgement, Kind
from tests.disputes.findings import finding

CLASH = Judgement((0.1, 0.1, 0.8), (0.1, 0.1, 0.8))
PEACE = Judgement((0.8, 0.1, 0.1), (0.8, 0.1, 0.1))


def judged(kind: Kind) -> Finding:
    found = finding(
        "The mill opened in 1996.", "The mill opened in 1998.", values=("1996", "1998"), kind=kind
    )
    return replace(found, pair=replace(found.pair, judgement=CLASH, unvalued=PEACE))


@pytest.mark.parametrize(("kind", "left_over"), [(Kind.DATE, 0.8), (Kind.NUMBER, 0.8), (Kind.EVENT, 0.1)])
def test_a_clash_of_values_need_not_clash_without_them(kind: Kind, left_over: float) -> None:
    features = features_of([judged(kind)])
    assert features["contradiction without values"] == pytest.approx(left_over)


def test_entailment_and_names_of_a_clash_of_values_weigh_by_themselves() -> None:
    assert "values entailment" in features_of([judged(Kind.DATE)])
    assert "values entailment" not in features_of([judged(Kind.EVENT)])


def test_the_strongest_finding_of_a_look_counts() -> None:
    weak = replace(judged(Kind.EVENT), pair=replace(judged(Kind.EVENT).pair, judgement=PEACE, unvalued=None))
    assert features_of([weak, judged(Kind.EVENT)])["contradiction"] == pytest.approx(0.8)
