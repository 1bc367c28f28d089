"""What holds for dates and numbers alike: one clash a pair, and beside it no look-alike."""

from __future__ import annotations

import pytest

from contradict.detectors.dates import DateClash
from contradict.detectors.numbers import NumberClash
from contradict.detectors.value_clash import ValueClash
from contradict.records import DateMention, NumberMention, Outcome
from tests.build import pair
from tests.toy import ToyEncoder

Detector = ValueClash[DateMention] | ValueClash[NumberMention]

# detector, a sentence, one with its second value in other words, one with another first value as well
CASES = [
    (
        DateClash(ToyEncoder()),
        "The mill opened in 1999 and the mill burned down in May 2011.",
        "The mill opened in 1999 and the mill burned down in 2011.",
        "The mill opened in 1987 and the mill burned down in 2011.",
        Outcome.REFINEMENT,
    ),
    (
        NumberClash(ToyEncoder()),
        "The mill employs 31 people and the mill makes 1,987 tonnes of paper.",
        "The mill employs 31 people and the mill makes about 2,000 tonnes of paper.",
        "The mill employs 14 people and the mill makes about 2,000 tonnes of paper.",
        Outcome.ROUNDING,
    ),
]


@pytest.mark.parametrize(("detector", "left", "alike", "apart", "cleared"), CASES)
def test_a_clash_hides_the_look_alikes_of_its_pair(
    detector: Detector, left: str, alike: str, apart: str, cleared: Outcome
) -> None:
    assert [finding.outcome for finding in detector.find([pair(left, alike)])] == [cleared]
    assert [finding.outcome for finding in detector.find([pair(left, apart)])] == [Outcome.CONFLICT]


@pytest.mark.parametrize("detector", [DateClash(ToyEncoder()), NumberClash(ToyEncoder())])
def test_a_pair_without_values_is_nothing_to_look_at(detector: Detector) -> None:
    assert list(detector.find([pair("The mill opened in 1999.", "The mill stands empty.")])) == []
