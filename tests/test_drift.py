"""Drift: what an outlet's own later article changes, told beside the disputes and only when asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as effort
from hypothesis import strategies as st

from contradict.batch import Batch, State, run_stories
from contradict.drift import undated, versions
from contradict.errors import InputError
from contradict.estimate import estimate
from contradict.pipeline import find_disputes, read_claims, trace_disputes
from contradict.readers.folder import read_paths
from contradict.records import Article, Outcome, Report
from contradict.reporters import REPORTERS
from contradict.reporters.json import render, to_wire
from contradict.settings import Settings
from tests.build import article
from tests.toy_engine import toy_engine

SILENT = Settings(threshold=0.0, soft_threshold=0.0)
ASKED = replace(SILENT, drift=True)


def mill(year: int, day: date | None, *, outlet: str = "High Plains Wire", name: str = "") -> Article:
    """An article that says when a mill was built."""
    return article(
        f"Crowds came to Wexley. The mill was built in {year} by the Orr family. Entry was free all day.",
        outlet=outlet,
        published=day,
        path=f"mill/{outlet.lower()}-{name or day}.txt".replace(" ", "-"),
    )


FIRST = mill(1871, date(2031, 5, 4))
LATER = mill(1878, date(2031, 5, 9))
OTHER = article("Nothing of this is about a mill.", outlet="The Courier", published=date(2031, 5, 4))


def run(*articles: Article, settings: Settings = ASKED) -> Report:
    return find_disputes(articles, toy_engine(settings), story="mill")


def answers(report: Report) -> list[list[tuple[str, str, date | None]]]:
    """Stance, value and day of every position, drift by drift."""
    return [
        [(p.stance, p.value, p.claim.article.published) for p in found.positions]
        for found in report.drift or ()
    ]


def test_a_value_changed_by_the_later_article_is_one_drift_and_no_dispute() -> None:
    report = run(FIRST, LATER, OTHER)
    assert report.disputes == ()
    assert answers(report) == [[("A", "1871", date(2031, 5, 4)), ("B", "1878", date(2031, 5, 9))]]


def test_the_earliest_side_comes_first_whatever_the_files_are_called() -> None:
    later = replace(LATER, path="mill/a.txt")
    assert [stance[:2] for stance in answers(run(FIRST, later, OTHER))[0]] == [("A", "1871"), ("B", "1878")]


def test_its_claims_are_slices_of_the_outlets_own_articles() -> None:
    report = run(FIRST, LATER, OTHER)
    own = {item.article.path: item.article for item in report.articles}
    assert report.drift
    for position in report.drift[0].positions:
        claim = position.claim
        assert claim.article == own[claim.article.path]
        assert claim.outlet == "High Plains Wire"
        assert claim.text == claim.span.slice(claim.article.text)
        assert position.value_span
        assert position.value_span.slice(claim.article.text) == position.value
    assert {
        claim.article.outlet for f in report.drift[0].findings for claim in (f.pair.left, f.pair.right)
    } == {"High Plains Wire"}


def test_the_reason_names_the_days() -> None:
    found = run(FIRST, LATER, OTHER).drift
    assert found
    reasons = " ".join(finding.reason for finding in found[0].findings)
    assert "High Plains Wire (4 May 2031)" in reasons
    assert "High Plains Wire (9 May 2031)" in reasons


def test_articles_of_one_day_are_one_voice() -> None:
    same = mill(1878, date(2031, 5, 4), name="late-edition")
    assert run(FIRST, same, OTHER).drift == ()


def test_two_outlets_are_two_outlets_even_with_dates_of_their_own() -> None:
    ledger = mill(1878, date(2031, 5, 9), outlet="Vale Ledger")
    report = run(FIRST, ledger)
    assert report.drift == ()
    assert len(report.disputes) == 1


def test_capitals_make_no_other_outlet() -> None:
    shouted = mill(1878, date(2031, 5, 9), outlet="HIGH PLAINS WIRE")
    assert len(run(FIRST, shouted, OTHER).drift or ()) == 1


def test_three_versions_are_three_answers_in_their_order() -> None:
    third = mill(1817, date(2031, 6, 1))
    found = answers(run(third, LATER, FIRST, OTHER))
    assert found == [
        [("A", "1871", date(2031, 5, 4)), ("B", "1878", date(2031, 5, 9)), ("C", "1817", date(2031, 6, 1))]
    ]


def test_an_outlet_that_goes_back_to_its_first_answer_has_two_sides() -> None:
    again = mill(1871, date(2031, 6, 1))
    assert answers(run(again, LATER, FIRST, OTHER)) == [
        [("A", "1871", date(2031, 5, 4)), ("A", "1871", date(2031, 6, 1)), ("B", "1878", date(2031, 5, 9))]
    ]


def test_an_undated_article_takes_no_part_and_the_report_says_so() -> None:
    report = run(FIRST, LATER, mill(1817, None, name="undated"), OTHER)
    assert [[value for _, value, _ in found] for found in answers(report)] == [["1871", "1878"]]
    assert [(item.what, item.stage) for item in report.skipped] == [
        ("mill/high-plains-wire-undated.txt", "drift")
    ]
    assert "no date" in report.skipped[0].reason
    assert "published:" in report.skipped[0].reason


def test_an_undated_article_that_is_its_outlets_only_one_is_nothing_to_tell() -> None:
    report = run(FIRST, LATER, replace(OTHER, published=None))
    assert report.skipped == ()
    assert len(report.drift or ()) == 1


def test_a_toll_that_rises_is_an_update_and_stands_with_the_look_alikes() -> None:
    def flood(dead: str, day: int) -> Article:
        text = f"Rain fell for days. The flood in Wexley killed {dead} people. The river is falling."
        return article(text, outlet="High Plains Wire", published=date(2031, 5, day), path=f"flood/{day}.txt")

    report = run(flood("eight", 4), flood("fourteen", 6), OTHER)
    assert report.drift == ()
    updates = [finding for finding in report.cleared if finding.outcome is Outcome.UPDATE]
    assert [(f.left_value, f.right_value) for f in updates] == [("eight", "fourteen")]
    assert {f.pair.left.outlet for f in updates} == {"High Plains Wire"}


def test_what_both_articles_print_is_not_judged() -> None:
    engine = toy_engine(ASKED)
    find_disputes([FIRST, LATER, OTHER], engine, story="mill")
    assert engine.nli is not None
    asked = engine.nli.asked  # type: ignore[attr-defined]
    assert asked
    assert not [texts for texts in asked if texts[0] == texts[1] and texts[0] in FIRST.text]


def test_without_being_asked_nothing_is_there() -> None:
    report = run(FIRST, LATER, OTHER, settings=SILENT)
    assert report.drift is None
    assert report.cleared == ()
    assert '"drift"' not in render(to_wire(report))


def test_asking_changes_nothing_but_what_was_asked_for() -> None:
    ledger = mill(1901, date(2031, 5, 9), outlet="Vale Ledger")
    silent, asked = (to_wire(run(FIRST, LATER, ledger, settings=settings)) for settings in (SILENT, ASKED))
    assert len(asked.pop("drift", [])) == 1
    assert asked["provenance"]["settings"].pop("drift") is True
    asked["cleared"] = [
        item for item in asked["cleared"] if item["left"]["outlet"] != item["right"]["outlet"]
    ]
    assert render(asked) == render(silent)


@effort(deadline=None, max_examples=6)
@given(st.permutations([FIRST, LATER, OTHER, mill(1817, None, name="undated")]))
def test_the_order_of_the_articles_does_not_change_a_byte(order: Sequence[Article]) -> None:
    expected = render(to_wire(run(FIRST, LATER, OTHER, mill(1817, None, name="undated"))))
    assert render(to_wire(run(*order))) == expected


def test_one_outlet_alone_is_enough_for_drift() -> None:
    report = run(FIRST, LATER)
    assert report.disputes == ()
    assert len(answers(report)) == 1
    shown = {name for name, reporter in REPORTERS.items() if "1878" in reporter.render(to_wire(report))}
    assert shown == {"md", "html", "json"}


def test_one_outlet_alone_is_refused_unless_drift_is_asked_for() -> None:
    with pytest.raises(InputError, match="two outlets or more are needed"):
        run(FIRST, LATER, settings=SILENT)


@pytest.mark.parametrize(
    "articles",
    [
        (),
        (FIRST,),
        (FIRST, mill(1878, date(2031, 5, 4), name="late")),
        (FIRST, mill(1878, None, name="undated")),
    ],
    ids=["none", "one", "one day", "undated"],
)
def test_without_two_days_of_one_outlet_the_refusal_names_the_remedy(articles: tuple[Article, ...]) -> None:
    with pytest.raises(
        InputError, match=r"mill: .*or of one outlet on different days.*Add another .* the days"
    ):
        run(*articles)


def test_a_dateline_dates_an_article_too() -> None:
    dated = article(
        "WEXLEY, May 9, 2031 - The mill was built in 1878 by the Orr family.",
        outlet="High Plains Wire",
        path="mill/dateline.txt",
    )
    annotated = read_claims([FIRST, dated, OTHER], story="mill")
    assert [len(group) for group in versions(annotated)] == [2]
    assert undated(annotated) == ()


def test_the_pairs_within_an_outlet_are_counted_beforehand() -> None:
    silent, asked = (
        estimate([FIRST, LATER, OTHER], toy_engine(settings, judge=False), story="mill")
        for settings in (SILENT, ASKED)
    )
    within = trace_disputes([FIRST, replace(LATER, outlet="Another")], toy_engine(SILENT), story="mill")[1]
    assert asked.judged == silent.judged + len(within.pairs)
    assert asked.possible > silent.possible


def write(folder: Path) -> Path:
    folder.mkdir()
    for item in (FIRST, LATER, OTHER):
        head = f"---\noutlet: {item.outlet}\npublished: {item.published}\n---\n\n"
        name = f"{item.outlet}-{item.published}.txt"
        (folder / name).write_text(head + item.text + "\n", encoding="utf-8")
    return folder


def test_a_finished_report_without_drift_does_not_answer_for_one_with_it(tmp_path: Path) -> None:
    read = read_paths([write(tmp_path / "mill")])

    def states(settings: Settings) -> State:
        batch = Batch(read, settings, tmp_path / "out")
        return next(iter(run_stories(batch, toy_engine(settings)))).state

    assert [states(one) for one in (SILENT, ASKED, ASKED, SILENT)] == [
        State.WRITTEN,
        State.WRITTEN,
        State.KEPT,
        State.WRITTEN,
    ]


def test_offsets_in_the_file_slice_the_right_article(tmp_path: Path) -> None:
    read = read_paths([write(tmp_path / "mill")])
    list(run_stories(Batch(read, ASKED, tmp_path / "out"), toy_engine(ASKED)))
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    texts = {item.path: item.text for story in read.stories for item in story.articles}
    (found,) = report["drift"]
    for claim in found["claims"]:
        text = texts[claim["article"]]
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert text[claim["value_start"] : claim["value_end"]] == claim["value"]
    assert [claim["outlet"] for claim in found["claims"]] == ["High Plains Wire"] * 2
