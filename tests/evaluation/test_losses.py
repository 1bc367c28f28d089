"""A missed conflict is charged to the stage at which its best couple of sentences stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest
import toy_runs as toy

from contradict.evaluation.evaluate import evaluate_story
from contradict.evaluation.gold import GoldSentence
from contradict.evaluation.losses import Stage, stage_table
from contradict.records import AnnotatedArticle, Dispute, Outcome, Trace

NORTH = toy.annotate("north.txt", toy.NORTH)
SOUTH = toy.annotate("south.txt", toy.SOUTH)
BOTH = (NORTH, SOUTH)
PAIR = toy.pair(NORTH.claims[0], SOUTH.claims[0])
FOUND = toy.finding(PAIR)
DISPUTE = toy.dispute(FOUND, 0.4)


def stage(trace: Trace, reported: tuple[Dispute, ...] = ()) -> Stage:
    run = evaluate_story(toy.story(), toy.report(trace.annotated, reported), trace)
    (loss,) = run.losses
    assert stage_table(run.losses) == {"number": {loss.stage: 1}}
    return loss.stage


def without_claims(annotated: AnnotatedArticle) -> AnnotatedArticle:
    return replace(annotated, claims=())


@pytest.mark.parametrize(
    ("expected", "trace"),
    [
        (Stage.NO_ARTICLE, toy.trace((NORTH,))),
        (Stage.NO_SENTENCE, toy.trace((NORTH, toy.annotate("south.txt", toy.SOUTH[1:])))),
        (Stage.FURNITURE, toy.trace((NORTH, toy.annotate("south.txt", toy.SOUTH, furniture=frozenset({0}))))),
        (Stage.NO_CLAIM, toy.trace((NORTH, without_claims(SOUTH)))),
        (Stage.NOT_PROPOSED, toy.trace(BOTH)),
        (Stage.NOT_JUDGED, toy.trace(BOTH, pairs=(replace(PAIR, judgement=None),))),
        (Stage.NO_FINDING, toy.trace(BOTH, pairs=(PAIR,))),
        (Stage.CLEARED, toy.trace(BOTH, pairs=(PAIR,), findings=(toy.finding(PAIR, Outcome.ROUNDING),))),
        (Stage.NOT_GROUPED, toy.trace(BOTH, pairs=(PAIR,), findings=(FOUND,))),
        (Stage.BELOW_THRESHOLD, toy.trace(BOTH, pairs=(PAIR,), findings=(FOUND,), disputes=(DISPUTE,))),
    ],
    ids=lambda value: value.name if isinstance(value, Stage) else "",
)
def test_stage(expected: Stage, trace: Trace) -> None:
    assert stage(trace) is expected


def test_a_printed_dispute_is_found() -> None:
    trace = toy.trace(BOTH, pairs=(PAIR,), findings=(FOUND,), disputes=(DISPUTE,))
    assert stage(trace, (DISPUTE,)) is Stage.FOUND


def test_a_dispute_counted_for_another_conflict_is_merged() -> None:
    original = toy.story()
    twin = replace(original.gold.conflicts[0], id="c2")
    story = replace(original, gold=replace(original.gold, conflicts=(original.gold.conflicts[0], twin)))
    trace = toy.trace(BOTH, pairs=(PAIR,), findings=(FOUND,), disputes=(DISPUTE,))
    run = evaluate_story(story, toy.report(BOTH, (DISPUTE,)), trace)
    assert [loss.stage for loss in run.losses] == [Stage.FOUND, Stage.MERGED]


def test_the_best_couple_of_sentences_decides() -> None:
    original = toy.story()
    conflict = original.gold.conflicts[0]
    third = GoldSentence("east", "Nineteen lambs were lost.", "19")
    conflict = replace(conflict, sides=(third, *conflict.sides))
    story = replace(original, gold=replace(original.gold, conflicts=(conflict,)))
    run = evaluate_story(story, toy.report(BOTH, ()), toy.trace(BOTH, pairs=(PAIR,)))
    assert run.losses[0].stage is Stage.NO_FINDING
    assert "contradiction 0.70" in run.losses[0].detail


def test_a_false_alarm_names_its_detector_and_its_trap() -> None:
    sermon = toy.dispute(toy.finding(toy.pair(NORTH.claims[1], SOUTH.claims[1])), 0.7)
    dam = toy.dispute(toy.finding(toy.pair(NORTH.claims[2], SOUTH.claims[2])), 0.6)
    trace = toy.trace(BOTH, disputes=(sermon, dam))
    run = evaluate_story(toy.story(), toy.report(BOTH, (sermon, dam)), trace)
    assert [alarm.fell_for for alarm in run.false_alarms] == ["trap: Two sermons.", ""]
    assert [alarm.detectors for alarm in run.false_alarms] == [("number",), ("number",)]
    assert run.score.traps_hit == {0}
