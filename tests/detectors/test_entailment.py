"""What the NLI detector makes of judgements: both ways, hedges cleared, kinds read off the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from contradict.detectors.entailment import Entailment
from contradict.records import Finding, Judgement, Kind, Outcome, Pair, Strength
from tests.build import claims, pair

NO = (0.02, 0.05, 0.93)
OPEN = (0.1, 0.85, 0.05)
SAME = (0.76, 0.19, 0.05)


def found(left: str, right: str, judgement: Judgement | None = None) -> list[Finding]:
    judged = replace(pair(left, right), judgement=judgement or Judgement(NO, NO))
    return list(Entailment().find([judged]))


def test_a_contradiction_both_ways_is_a_conflict() -> None:
    (finding,) = found("The minister resigned.", "The minister was dismissed.")
    assert (finding.outcome, finding.kind, finding.strength) == (Outcome.CONFLICT, Kind.EVENT, Strength.HARD)
    assert finding.score == pytest.approx(0.93)


def test_what_the_model_leaves_open_is_no_finding() -> None:
    assert found("The minister resigned.", "It rained.", Judgement(OPEN, OPEN)) == []


def test_a_pair_that_was_not_judged_is_no_finding() -> None:
    assert list(Entailment().find([pair("The minister resigned.", "The minister stayed.")])) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister resigned.", "The minister might resign."),
        ("The minister resigned.", "Did the minister resign?"),
        ("The minister resigned.", "The minister is expected to stay."),
    ],
)
def test_a_plan_or_question_against_a_fact_is_cleared(left: str, right: str) -> None:
    (finding,) = found(left, right)
    assert finding.outcome is Outcome.CONDITIONAL


def test_two_places_make_it_a_question_of_where() -> None:
    (finding,) = found("The talks were held in Geneva.", "The talks were held in Vienna.")
    assert finding.kind is Kind.LOCATION


RAN = "The train ran from Lyon to Turin when it hit a van in "


@pytest.mark.parametrize(
    ("left", "right", "places"),
    [
        (f"{RAN}Grenoble.", f"{RAN}Geneva, Switzerland.", ("Grenoble", "Geneva")),
        ("The train left Turin and stopped in Geneva.", "The train left Turin, and Lyon was dark.", None),
        (f"{RAN}Switzerland.", f"{RAN}Geneva, Switzerland.", None),
    ],
)
def test_two_places_in_one_slot_make_it_a_question_of_where(
    left: str, right: str, places: tuple[str, str] | None
) -> None:
    judged = replace(pair(left, right), judgement=Judgement(NO, NO), similarity=0.9)
    (finding,) = Entailment().find([judged])
    assert (finding.kind is Kind.LOCATION) is (places is not None)
    if places is not None:
        assert (finding.left_value, finding.right_value) == places


def test_what_is_told_of_another_part_is_no_conflict() -> None:
    told = "The eastern bank is lower than the western bank. The western bank stayed dry."
    (finding,) = found("The eastern bank was flooded.", told)
    assert finding.outcome is Outcome.OTHER_SUBJECT
    assert "eastern bank" in finding.reason and "western bank" in finding.reason


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The eastern bank was flooded.", "The western bank stayed dry."),
        ("The emergency exit was locked when the fire began.", "The fire exit was open when the fire began."),
        ("The press gallery was empty.", "The media gallery was full."),
        ("The football pitch was closed.", "The soccer pitch stayed open."),
    ],
)
def test_parts_that_no_article_tells_apart_may_be_one(left: str, right: str) -> None:
    (finding,) = found(left, right)
    assert finding.outcome is Outcome.CONFLICT


def test_which_part_it_was_is_a_question() -> None:
    (finding,) = found("The north tower fell first.", "The south tower fell first.")
    assert finding.outcome is Outcome.CONFLICT


def test_nothing_is_said_of_sentences_before_the_first() -> None:
    judged = replace(
        pair("The board refused.", "The board agreed to hear him."),
        judgement=Judgement(NO, NO),
        in_context=Judgement(OPEN, OPEN),
    )
    (finding,) = Entailment().find([judged])
    assert "before them they" not in finding.reason


def test_a_marriage_is_a_matter_of_reading() -> None:
    (finding,) = found(
        "Their engagement is as good as over.", "The flood drew the pair nearer to each other."
    )
    assert (finding.kind, finding.strength) == (Kind.NARRATIVE, Strength.SOFT)


def test_one_statement_of_a_long_sentence_is_enough() -> None:
    judged = replace(
        pair("Ana Ruiz, who leads the party, resigned on Monday.", "Ruiz, its treasurer, went on Monday."),
        judgement=Judgement(OPEN, OPEN),
        by_statement=Judgement(NO, NO),
        stated=("Ana Ruiz leads the party.", "Ruiz is its treasurer."),
    )
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.CONFLICT
    assert finding.score == pytest.approx(0.93)
    assert "“Ana Ruiz leads the party.”" in finding.reason and "“Ruiz is its treasurer.”" in finding.reason


def test_what_clashes_out_of_its_context_only_is_let_go() -> None:
    judged = replace(
        pair("The board refused.", "The board agreed to hear him."),
        judgement=Judgement(NO, NO),
        in_context=Judgement(OPEN, OPEN),
    )
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.OTHER_SUBJECT
    (kept,) = Entailment().find([replace(judged, in_context=Judgement(NO, NO))])
    assert kept.outcome is Outcome.CONFLICT


YEARS = ("The school opened in 1987.", "The school was planned in 1983.")


def test_a_clash_that_goes_with_the_values_is_about_them() -> None:
    judged = replace(pair(*YEARS), judgement=Judgement(NO, NO), unvalued=Judgement(OPEN, OPEN))
    (finding,) = Entailment().find([judged])
    assert (finding.kind, finding.left_value, finding.right_value) == (Kind.DATE, "1987", "1983")


def test_two_times_of_day_are_values_too() -> None:
    told = pair("The crash happened at 7.30 a.m.", "It was 9 a.m. when the crash happened, police said.")
    judged = replace(told, judgement=Judgement(NO, NO), unvalued=Judgement(SAME, OPEN))
    (finding,) = Entailment().find([judged])
    assert (finding.kind, finding.left_value, finding.right_value) == (Kind.NUMBER, "7.30 a.m.", "9 a.m.")


def test_a_clash_that_stays_without_the_values_is_about_something_else() -> None:
    judged = replace(pair(*YEARS), judgement=Judgement(NO, NO), unvalued=Judgement(NO, NO))
    (finding,) = Entailment().find([judged])
    assert finding.kind is Kind.EVENT


def test_a_length_of_time_is_not_held_against_a_year() -> None:
    lasting = pair("Their six-year partnership is over.", "The partners, who signed in 1998, are content.")
    judged = replace(lasting, judgement=Judgement(NO, NO), unvalued=Judgement(OPEN, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.OTHER_SUBJECT


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister resigned on Friday.", "The minister was dismissed on Friday."),
        ("The owner said 320 jobs will go.", "He said 230 people will lose their jobs."),
        ("The blast caused 14 deaths.", "The blast killed 41 people."),
    ],
)
def test_values_that_can_be_held_against_each_other_are_no_other_subject(left: str, right: str) -> None:
    judged = replace(pair(left, right), judgement=Judgement(NO, NO), unvalued=Judgement(SAME, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.CONFLICT


@pytest.mark.parametrize(
    ("left", "right", "unvalued"),
    [
        ("Some 40 families were moved to the school.", "Some 90 people were moved to the school.", SAME),
        ("The wind damaged 12 houses.", "The wind damaged 40 roofs.", SAME),
        ("The council looks into nine thefts.", "Ruiz spoke of four neighbours who moved.", OPEN),
    ],
)
def test_counts_that_may_both_be_true_are_other_subjects(
    left: str, right: str, unvalued: tuple[float, float, float]
) -> None:
    judged = replace(pair(left, right), judgement=Judgement(NO, NO), unvalued=Judgement(unvalued, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.OTHER_SUBJECT


def test_jobs_and_people_are_a_clash_of_numbers() -> None:
    judged = pair("The owner said 320 jobs will go.", "He said 230 people will lose their jobs.")
    judged = replace(judged, judgement=Judgement(NO, NO), unvalued=Judgement(SAME, OPEN))
    (finding,) = Entailment().find([judged])
    assert (finding.kind, finding.left_value, finding.right_value) == (Kind.NUMBER, "320", "230")


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        ("The pianist, who is 41, grew up here.", "At 42, she is the youngest winner.", Outcome.UPDATE),
        ("The pianist, who is 41, grew up here.", "At 37, she is the youngest winner.", None),
        ("Rents rose in 2021.", "Rents fell in 2022.", Outcome.UPDATE),
        ("The mayor resigned in 2021.", "The mayor was dismissed in 2022.", Outcome.CONFLICT),
    ],
)
def test_what_both_may_be_true_of_two_times_is_an_update(
    left: str, right: str, outcome: Outcome | None
) -> None:
    one = claims(left, outlet="The Herald", published=date(2023, 3, 12))[-1]
    other = claims(right, outlet="The Ledger", published=date(2024, 5, 20))[-1]
    judged = replace(
        Pair(one, other, 0.5, ("neighbours",)), judgement=Judgement(NO, NO), unvalued=Judgement(OPEN, OPEN)
    )
    (finding,) = Entailment().find([judged])
    assert finding.outcome is outcome if outcome is not None else finding.outcome is not Outcome.UPDATE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Moss denied the charge in 2009 as sales fell.", "Moss admitted the charge in 2011 as sales grew."),
        (
            "The firm, which had 300 workers in 2010, never paid its taxes.",
            "The firm, which had 500 workers in 2012, always paid its taxes.",
        ),
        (
            "The minister, who won 52 percent in 2018, says the dam is safe.",
            "The minister, who won 48 percent in 2019, says the dam is unsafe.",
        ),
        (
            "Shares in the mill fell in 2018 as Moss denied the charge.",
            "Shares in the mill rose in 2019 as Moss admitted the charge.",
        ),
    ],
)
def test_a_clash_beside_two_times_stays(left: str, right: str) -> None:
    judged = replace(pair(left, right), judgement=Judgement(NO, NO), unvalued=Judgement(NO, NO))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.CONFLICT


def test_a_rise_and_a_fall_of_two_years_are_no_conflict_as_read() -> None:
    told = pair("Fares rose 5 % in 2023.", "Fares fell 3 % in 2024.")
    judged = replace(told, judgement=Judgement(NO, NO), unvalued=Judgement(NO, NO))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.UPDATE
