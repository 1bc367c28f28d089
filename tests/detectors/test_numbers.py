"""Which pairs of sentences the number detector must and must not fire on."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.align.encoders import SentenceTransformerEncoder
from contradict.align.memo import MemoEncoder
from contradict.detectors.numbers import NumberClash
from contradict.records import Finding, Outcome, Pair
from tests.build import claims, pair

FIRES = [
    ("The blast killed 14 people.", "At least 41 people died in the blast.", "14", "At least 41"),
    (
        "Banks lent the firm $12 million.",
        "The firm was lent $21 million by its banks.",
        "$12 million",
        "$21 million",
    ),
    ("Turnout was 61 percent.", "Turnout stood at just 48 percent.", "61 percent", "48 percent"),
    (
        "The board voted 9-4 for the merger.",
        "The merger was approved by 11 votes to two.",
        "9-4",
        "11 votes to two",
    ),
    (
        "He was sentenced to 32 months in prison.",
        "The judge gave him four years in prison.",
        "32 months",
        "four years",
    ),
    ("The warrant names 16,000 rifles.", "The army is giving up 61,000 rifles.", "16,000", "61,000"),
    ("Karl Lund was fined 300 euros.", "The court fined Lund 500 euros.", "300 euros", "500 euros"),
    ("The concert began at 19:30.", "The concert began at 20:15.", "19:30", "20:15"),
    ("The crash happened at 7.30 a.m.", "Police: the crash happened at 9 a.m.", "7.30 a.m.", "9 a.m."),
    ("The north tower has 20 floors.", "The tower in the north has 24 floors.", "20", "24"),
    ("Ada Lund won her second title.", "It was Ada Lund's third title.", "second", "third"),
]
SILENT = [
    ("About 2,000 people work at the plant.", "The plant employs 1,987 people."),
    ("The runners covered 5 km.", "It was a race of 5,000 metres."),
    ("The deal is worth $1.2bn.", "They agreed on a deal of $1,200m."),
    ("The blast killed 14 people.", "Fourteen people died in the blast."),
    ("More than 9,000 people fled.", "Officials counted 9,300 people who fled."),
    ("The blast killed 14 people.", "The plant stands 3 miles from the town."),
    ("Ada Lund, 67, was found alive.", "A fund had raised 61 dollars for her."),
    ("The town was founded in 1852.", "The town was founded in 1825."),
    ("Karl Lund was fined 300 euros.", "Eva Moss was fined 500 euros."),
    ("Karl Lund paid 300 euros, and Eva Moss left.", "Eva Moss was fined 500 euros."),
    ("The concert began at 19:30.", "The doors of the hall were opened at 18:30."),
    ("The concert began at 19:30.", "The singer left the hall at 22:15."),
    ("The museum opens at 9 a.m. on weekdays.", "The museum opens at 11 a.m. on Sundays."),
    ("The first train leaves at 5.10 a.m.", "The last train leaves at 11.50 p.m."),
    ("The concert began at 7.30 p.m.", "The concert began at 19:30."),
]


@pytest.fixture(scope="module")
def detector() -> NumberClash:
    return NumberClash(MemoEncoder(SentenceTransformerEncoder()))


def found(detector: NumberClash, left: str, right: str) -> list[Finding]:
    return list(detector.find([pair(left, right)]))


@pytest.mark.parametrize(("left", "right", "one", "other"), FIRES)
def test_must_fire(detector: NumberClash, left: str, right: str, one: str, other: str) -> None:
    (finding,) = found(detector, left, right)
    assert finding.outcome is Outcome.CONFLICT
    assert (finding.left_value, finding.right_value) == (one, other)
    for claim, span, value in (
        (finding.pair.left, finding.left_span, one),
        (finding.pair.right, finding.right_span, other),
    ):
        assert span is not None
        assert span.slice(claim.article.text) == value


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_must_stay_silent(detector: NumberClash, left: str, right: str) -> None:
    assert [f for f in found(detector, left, right) if f.outcome is Outcome.CONFLICT] == []


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("About 2,000 people work at the plant.", "Some 1,987 people work at the plant.", Outcome.ROUNDING),
        ("The runners covered 5 km.", "The runners covered 5,000 metres.", Outcome.RESTATEMENT),
    ],
)
def test_a_look_alike_is_listed_with_its_reason(
    detector: NumberClash, left: str, right: str, outcome: Outcome
) -> None:
    (finding,) = found(detector, left, right)
    assert finding.outcome is outcome


def test_values_of_two_days_are_an_update(detector: NumberClash) -> None:
    pairs = [
        pair(
            "On Monday the river stood at 3.2 metres.",
            "By Tuesday the river stood at 4.7 metres.",
            published=date(2024, 3, 20),
        )
    ]
    (finding,) = detector.find(pairs)
    assert finding.outcome is Outcome.UPDATE
    assert "Monday" in finding.reason and "Tuesday" in finding.reason


def test_an_outlet_that_gives_both_values_tells_two_facts_apart(detector: NumberClash) -> None:
    alone = pair("The blast killed 14 people.", "Fire crews led 30 people out.")
    both = pair("The blast killed 14 people.", "The blast killed 14 people. Fire crews led 30 people out.")
    extra = pair("The blast killed 14 people.", "The blast killed 14 people.")
    (clash,) = detector.find([alone])
    assert clash.outcome is Outcome.CONFLICT
    found = [f for f in detector.find([both, extra]) if f.right_value == "30"]
    assert [f.outcome for f in found] == [Outcome.OTHER_SUBJECT]
    assert "gives both values" in found[0].reason


def toll(left: str, right: str, days: tuple[int, int]) -> Pair:
    one = claims(left, outlet="The Herald", published=date(2024, 3, days[0]))[-1]
    other = claims(right, outlet="The Ledger", published=date(2024, 3, days[1]))[-1]
    return Pair(one, other, 0.5, ("neighbours",))


def test_a_toll_that_rose_by_friday_is_an_update_with_its_timeline(detector: NumberClash) -> None:
    (finding,) = detector.find([toll("The blast killed 12 people.", "The blast killed 14 people.", (18, 22))])
    assert finding.outcome is Outcome.UPDATE
    assert finding.reason == "A count that grows with time: '12' on 2024-03-18, then '14' on 2024-03-22."


@pytest.mark.parametrize("days", [(18, 18), (22, 18)])
def test_two_tolls_of_one_day_and_a_toll_that_fell_are_conflicts(
    detector: NumberClash, days: tuple[int, int]
) -> None:
    (finding,) = detector.find([toll("The blast killed 12 people.", "The blast killed 14 people.", days)])
    assert finding.outcome is Outcome.CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("Ada Lund is 41.", "Ada Lund is 42.", Outcome.UPDATE),
        ("Ada Lund is 41.", "Pianist Lund is 42, and lives here.", Outcome.UPDATE),
        ("Ada Lund is 41.", "Ada Lund is 58.", Outcome.CONFLICT),
        ("Ada Lund is 42.", "Ada Lund is 41.", Outcome.CONFLICT),
        ("The final score is 41.", "The final score is 42.", Outcome.CONFLICT),
    ],
)
def test_bare_ages_may_be_a_birthday_apart(
    detector: NumberClash, left: str, right: str, outcome: Outcome
) -> None:
    one = claims(left, outlet="The Herald", published=date(2023, 3, 12))[-1]
    other = claims(right, outlet="The Ledger", published=date(2024, 5, 20))[-1]
    (finding,) = detector.find([Pair(one, other, 0.5, ("neighbours",))])
    assert finding.outcome is outcome


PARTS = [
    ("The north tower has 20 floors.", "The south tower has 24 floors.", "It stands before the north tower."),
    ("The upper hall holds 300 people.", "The lower hall holds 120 people.", "The upper hall is new."),
    (
        "Ada Lund won the first round in 41 seconds.",
        "Ada Lund won the second round in 43 seconds.",
        "Her first round was fast.",
    ),
    (
        "The reading room seats 200 people.",
        "The children's room seats 40 people.",
        "The children's room lies behind the reading room.",
    ),
]


@pytest.mark.parametrize(("left", "right", "telling"), PARTS)
def test_parts_are_other_subjects_once_an_article_names_both(
    detector: NumberClash, left: str, right: str, telling: str
) -> None:
    (finding,) = found(detector, left, f"{telling} {right}")
    assert finding.outcome is Outcome.OTHER_SUBJECT
    (finding,) = found(detector, left, right)
    assert finding.outcome is Outcome.CONFLICT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The north gate of the stadium fell, killing 12 people.", "The south gate fell, killing 15 people."),
        ("The morning explosion killed 12 people.", "The afternoon explosion killed 15 people."),
        (
            "A foreign company bought the mine for $3 million.",
            "A domestic company bought the mine for $5 million.",
        ),
        ("A male officer fired three shots.", "A female officer fired five shots."),
        ("The apartment block had 120 flats.", "The tower block had 90 flats."),
        ("The gunman, Karl Moss, killed 12 people.", "The gunman, Peter Orr, killed 15 people."),
        ("Gunman Karl Moss killed 12 people.", "Gunman Peter Orr killed 15 people."),
    ],
)
def test_one_thing_under_two_names_stays_a_conflict(detector: NumberClash, left: str, right: str) -> None:
    (finding,) = found(detector, left, right)
    assert finding.outcome is Outcome.CONFLICT
