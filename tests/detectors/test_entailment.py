"""What the NLI detector makes of judgements: both ways, hedges cleared, kinds read off the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.detectors.entailment import Entailment
from contradict.records import Finding, Judgement, Kind, Outcome, Strength
from tests.build import pair

NO = (0.02, 0.05, 0.93)
OPEN = (0.1, 0.85, 0.05)


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


def test_a_clash_that_stays_without_the_values_is_about_something_else() -> None:
    judged = replace(pair(*YEARS), judgement=Judgement(NO, NO), unvalued=Judgement(NO, NO))
    (finding,) = Entailment().find([judged])
    assert finding.kind is Kind.EVENT


def test_a_length_of_time_is_not_held_against_a_year() -> None:
    lasting = pair("Their six-year partnership is over.", "The partners, who signed in 1998, are content.")
    judged = replace(lasting, judgement=Judgement(NO, NO), unvalued=Judgement(OPEN, OPEN))
    (finding,) = Entailment().find([judged])
    assert finding.outcome is Outcome.OTHER_SUBJECT
