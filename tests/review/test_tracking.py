"""What survives a re-run: ids that stay, rewordings, changed values, dismissals that come back or run out."""

from __future__ import annotations

from datetime import date

import pytest

from contradict.reporters.judged import WireJudged
from contradict.review.tracking import Change, Status, Tracked, track
from contradict.review.verdicts import Label
from tests.review.given import LEFT, TODAY, about, ferry_judged, verdict

REWORDED = LEFT.replace("after the storm", "after Sunday’s storm")
OTHER_VALUE = LEFT.replace("nine", "eleven")


def only(current: dict[str, WireJudged], *args: object, **more: object) -> Tracked:
    found = track(current, *args, **{"today": TODAY, **more})  # type: ignore[arg-type]
    assert len(found) == 1
    return found[0]


def test_a_first_run_is_all_new() -> None:
    assert {one.status for one in track(ferry_judged(), [], [], today=TODAY)} == {Status.NEW}


def test_seen_before_and_not_decided_is_open() -> None:
    assert only({"d1": about()}, [{"d1": about()}], []).status is Status.OPEN


@pytest.mark.parametrize("label", [Label.CONFIRMED, Label.DISMISSED, Label.UNSURE])
def test_the_same_dispute_keeps_its_verdict(label: Label) -> None:
    one = only({"d1": about()}, [{"d1": about()}], [verdict(label=label)])
    assert (one.status.value, one.history) == (label.value, ())


def test_a_confirmed_dispute_may_be_reworded() -> None:
    one = only({"d2": about(REWORDED)}, [{"d1": about()}], [verdict("d1")])
    assert (one.status, one.predecessor, one.change) == (Status.CONFIRMED, "d1", Change.REWORDED)


def test_a_rewording_of_a_rewording_keeps_the_verdict_too() -> None:
    again = REWORDED.replace("closed the", "has closed the")
    runs = [{"d1": about()}, {"d2": about(REWORDED)}]
    assert only({"d3": about(again)}, runs, [verdict("d1")]).status is Status.CONFIRMED
    assert only({"d2": about(REWORDED)}, runs, [verdict("d1")]).status is Status.CONFIRMED


def test_a_dismissed_dispute_comes_back_when_its_words_change() -> None:
    given = verdict("d1", Label.DISMISSED, reason="scope")
    one = only({"d2": about(REWORDED)}, [{"d1": about()}], [given])
    assert (one.status, one.history) == (Status.OPEN, (given,))


def test_case_spacing_and_full_stops_are_not_words() -> None:
    given = verdict("d1", Label.DISMISSED)
    assert only({"d2": about(LEFT.upper() + " ")}, [{"d1": about()}], [given]).status is Status.DISMISSED


@pytest.mark.parametrize("label", [Label.CONFIRMED, Label.DISMISSED])
def test_a_changed_number_makes_it_new_with_its_history(label: Label) -> None:
    changed = about(OTHER_VALUE, values=("eleven days", "two weeks"))
    given = verdict("d1", label)
    one = only({"d2": changed}, [{"d1": about()}], [given])
    assert (one.status, one.predecessor, one.history) == (Status.NEW, "d1", (given,))


@pytest.mark.parametrize(("old", "new"), [("$10", "£10"), ("2.5", "25"), ("-3", "3"), ("5%", "5")])
def test_small_marks_that_change_a_value_count(old: str, new: str) -> None:
    before = about(f"The pier cost {old} to mend.", values=(old, "two"))
    after = about(f"The pier cost {new} to mend.", values=(new, "two"))
    assert only({"d2": after}, [{"d1": before}], [verdict("d1", on=before)]).status is Status.NEW


def test_without_a_value_a_not_is_a_change_of_what_was_judged() -> None:
    before = about(
        "The alarm rang and the hall was cleared of people at once.", values=("", ""), kind="event-fact"
    )
    after = about(
        "The alarm rang and the hall was not cleared of people at once.", values=("", ""), kind="event-fact"
    )
    one = only({"d2": after}, [{"d1": before}], [verdict("d1", on=before)])
    assert one.status is not Status.CONFIRMED


def test_another_outlet_that_joins_keeps_a_confirmation_and_reopens_a_dismissal() -> None:
    joined = about()
    extra = {
        "stance": "B",
        "outlet": "Echo",
        "article": "pier/Echo.txt",
        "text": "Two weeks.",
        "value": "two weeks",
    }
    joined = {**joined, "sides": [*joined["sides"], extra]}  # type: ignore[list-item]
    assert only({"d2": joined}, [{"d1": about()}], [verdict("d1")]).status is Status.CONFIRMED
    assert only({"d2": joined}, [{"d1": about()}], [verdict("d1", Label.DISMISSED)]).status is Status.OPEN


def test_a_dismissal_runs_out_the_day_after() -> None:
    given = verdict("d1", Label.DISMISSED, expires=date(2031, 5, 20))
    run = {"d1": about()}
    assert only(run, [run], [given], today=date(2031, 5, 20)).status is Status.DISMISSED
    late = only(run, [run], [given], today=date(2031, 5, 21))
    assert (late.status, late.history) == (Status.OPEN, (given,))


def test_gone_disputes_are_told_with_their_verdicts() -> None:
    given = verdict("d1")
    one = only({}, [{"d1": about()}], [given])
    assert (one.status, one.history) == (Status.GONE, (given,))


def test_another_type_or_another_sentence_is_another_dispute() -> None:
    other = about(left="Nobody was on the pier when the waves came.", right="All boats were safe in port.")
    for current in ({"d2": about(kind="date")}, {"d2": other}):
        found = track(current, [{"d1": about()}], [verdict("d1")], today=TODAY)
        assert [one.status for one in found] == [Status.NEW, Status.GONE]
        assert found[0].history == ()


def test_taking_back_a_carried_verdict_takes_it_back() -> None:
    verdicts = [verdict("d1"), verdict("d2", Label.OPEN, minute=5, on=about(REWORDED))]
    assert only({"d2": about(REWORDED)}, [{"d1": about()}], verdicts).status is Status.OPEN


def test_the_status_is_the_asking_reviewers_own() -> None:
    run = {"d1": about()}
    verdicts = [verdict("d1"), verdict("d1", Label.DISMISSED, reviewer="Ben", minute=1)]
    assert only(run, [run], verdicts, reviewer="Ann").status is Status.CONFIRMED
    assert only(run, [run], verdicts, reviewer="Cem").status is Status.OPEN
    assert only(run, [run], verdicts).status is Status.DISMISSED


def test_a_word_changed_outside_the_disputes_changes_nothing() -> None:
    run = ferry_judged()
    verdicts = [verdict(id, on=judged) for id, judged in run.items()]
    found = track(run, [run], verdicts, today=TODAY)
    assert [one.id for one in found] == list(run)
    assert {one.status for one in found} == {Status.CONFIRMED}


def test_one_number_changed_among_many_touches_that_dispute_alone() -> None:
    run = ferry_judged()
    first, *rest = run
    changed = {**run[first], "sides": [dict(side) for side in run[first]["sides"]]}
    changed["sides"][0] |= {
        "text": "Twelve people were taken to hospital after the fire, four of them with burns.",
        "value": "Twelve people",
    }
    verdicts = [verdict(id, on=judged) for id, judged in run.items()]
    current = {"changed": changed, **{id: run[id] for id in rest}}
    found = track(current, [run], verdicts, today=TODAY)  # type: ignore[arg-type]
    assert [one.status for one in found] == [Status.NEW] + [Status.CONFIRMED] * len(rest)
    assert found[0].history == (verdicts[0],)
