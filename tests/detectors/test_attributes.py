"""One person's two ages or two offices; what goes together stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.detectors.attributes import AttributeClash
from contradict.records import Finding, Kind, Outcome, Pair
from tests.build import claims, pair

FIRES = [
    ("Ada Lund, 52, was rescued.", "Ada Lund, 46, may leave hospital today.", Kind.NUMBER),
    ("Ada Lund, who is 79, paints.", "The 84-year-old Ada Lund has a garden.", Kind.NUMBER),
    ("Ada Lund died at the age of 67.", "Ada Lund, 61, died on Monday.", Kind.NUMBER),
    ("Chief Executive Edith Rowe said so.", "The chairwoman, Edith Rowe, denied it.", Kind.ROLE),
    (
        "They chose Edith Rowe, dean of the music faculty, as president.",
        "Provost Edith Rowe takes over.",
        Kind.ROLE,
    ),
]
SILENT = [
    ("Ada Lund, 52, was rescued.", "Karl Lund, 46, saw her."),
    ("Ada Lund, 52, was rescued.", "Ada Lund, 52, may leave hospital."),
    ("Ada Lund, 52, was rescued.", "Ada Lund was 20 when she moved here."),
    ("Ada Lund, 85, steps down.", "When Ada Lund was elected at age 78, she had planned to retire."),
    ("Chief Executive Edith Rowe said so.", "Edith Rowe, a mother of two, denied it."),
    ("Environment Minister Edith Rowe abstained.", "Edith Rowe, leader of the Greens, abstained."),
]


def found(*pairs: Pair) -> list[Finding]:
    return list(AttributeClash().find(pairs))


@pytest.mark.parametrize(("left", "right", "kind"), FIRES)
def test_must_fire(left: str, right: str, kind: Kind) -> None:
    (finding,) = found(pair(left, right))
    assert finding.kind is kind
    assert finding.outcome is Outcome.CONFLICT


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_must_stay_silent(left: str, right: str) -> None:
    assert found(pair(left, right)) == []


def test_a_birthday_between_two_articles_is_an_update() -> None:
    one = claims("Ada Lund, 45, resigned.", outlet="The Herald", published=date(2023, 9, 10))[0]
    other = claims("Ada Lund, 46, is back.", outlet="The Ledger", published=date(2023, 12, 12))[0]
    (finding,) = found(Pair(one, other, 0.4, ("attributes",)))
    assert finding.outcome is Outcome.UPDATE


def test_an_age_cannot_fall() -> None:
    one = claims("Ada Lund, 46, resigned.", outlet="The Herald", published=date(2023, 9, 10))[0]
    other = claims("Ada Lund, 45, is back.", outlet="The Ledger", published=date(2023, 12, 12))[0]
    (finding,) = found(Pair(one, other, 0.4, ("attributes",)))
    assert finding.outcome is Outcome.CONFLICT
