"""The whole job, told as a story: two outlets, what they disagree on, and what they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.disputes.copies import Copies
from contradict.errors import InputError
from contradict.nli.judge import judge
from contradict.pipeline import choose, find_disputes, trace_disputes
from contradict.records import Article, Kind, Outcome, Pair
from contradict.reporters.json import render, to_wire
from contradict.reporters.markdown import render as render_markdown
from contradict.settings import Settings
from tests.build import article, claims
from tests.toy import ToyNli
from tests.toy_engine import toy_engine

HERALD = article(
    'The old mill in Wexley reopens on Friday. "We have waited far too long for this day," said Ada Moss, '
    "the miller. It never closed for long.",
    outlet="The Herald",
    published=date(2031, 5, 4),
)
LEDGER = article(
    'Wexley has its mill again. "We have waited far too long for this day," said Ben Tate, the mayor. '
    "Tickets are free.",
    outlet="The Ledger",
    published=date(2031, 5, 4),
)
COURIER = article("Nothing of this is about a mill.", outlet="The Courier")
LOOSE = Settings(threshold=0.0, soft_threshold=0.0)


def test_one_quotation_of_two_people_is_the_dispute() -> None:
    report = find_disputes([HERALD, LEDGER, COURIER], toy_engine(LOOSE), story="mill")
    quoted = [dispute for dispute in report.disputes if dispute.kind is Kind.QUOTE_SPEAKER]
    assert len(quoted) == 1
    assert "We have waited far too long for this day" in quoted[0].question
    assert {(p.claim.outlet, p.value) for p in quoted[0].positions} == {
        ("The Herald", "Ada Moss"),
        ("The Ledger", "Ben Tate"),
    }


def test_every_quoted_word_is_a_slice_of_its_article() -> None:
    report = find_disputes([HERALD, LEDGER], toy_engine(LOOSE), story="mill")
    for dispute in report.disputes:
        for position in dispute.positions:
            claim = position.claim
            assert claim.text == claim.span.slice(claim.article.text)
            if position.value_span is not None:
                assert claim.span.contains(position.value_span)


@settings(deadline=None, max_examples=6)
@given(st.permutations([HERALD, LEDGER, COURIER]))
def test_the_order_of_the_articles_does_not_change_a_byte(order: Sequence[Article]) -> None:
    expected = render(to_wire(find_disputes([HERALD, LEDGER, COURIER], toy_engine(LOOSE), story="mill")))
    assert render(to_wire(find_disputes(order, toy_engine(LOOSE), story="mill"))) == expected


def test_an_outlet_is_never_held_against_itself() -> None:
    again = replace(LEDGER, outlet="the herald", path="story/again.txt")
    with pytest.raises(InputError, match="two outlets"):
        find_disputes([HERALD, again], toy_engine(), story="mill")
    _, trace = trace_disputes([HERALD, again, COURIER], toy_engine(LOOSE), story="mill")
    assert all("Courier" in pair.left.outlet + pair.right.outlet for pair in trace.pairs)


def test_one_article_printed_by_three_outlets_yields_no_dispute() -> None:
    copies = [replace(HERALD, outlet=name, path=f"story/{name}.txt") for name in ("One", "Two", "Three")]
    report = find_disputes(copies, toy_engine(LOOSE), story="mill")
    assert report.disputes == ()
    assert report.voices == (("story/One.txt", "story/Three.txt", "story/Two.txt"),)


def test_too_few_outlets_are_refused_with_the_remedy() -> None:
    with pytest.raises(InputError, match=r"mill: .* found 1 article.*The Herald.*Add another outlet"):
        find_disputes([HERALD], toy_engine(), story="mill")


def test_the_funnel_adds_up() -> None:
    report, trace = trace_disputes([HERALD, LEDGER, COURIER], toy_engine(LOOSE), story="mill")
    funnel = report.funnel
    counts = [len(a.claims) for a in report.articles]
    assert funnel["claims"] == sum(counts)
    assert funnel["pairs_possible"] == (sum(counts) ** 2 - sum(n * n for n in counts)) // 2
    assert funnel["pairs_proposed"] == len(trace.pairs)
    assert funnel["disputes"] == len(report.disputes)
    assert funnel["findings"] == sum(f.outcome is Outcome.CONFLICT for f in trace.findings)


def test_only_the_kinds_asked_for_are_reported() -> None:
    only = replace(LOOSE, only=(Kind.DATE,))
    assert find_disputes([HERALD, LEDGER], toy_engine(only), story="mill").disputes == ()


def test_pairs_are_judged_both_ways_and_in_order() -> None:
    left, right = claims("The gate was shut."), claims("The gate was not shut.", outlet="The Ledger")
    pairs = [Pair(left[0], right[0], 0.9, ("neighbours",)), Pair(left[0], right[0], 0.8, ("values",))]
    nli = ToyNli()
    judged = judge(pairs, nli, Copies({}, ()))
    assert [pair.similarity for pair in judged] == [0.9, 0.8]
    assert set(nli.asked) == {(left[0].text, right[0].text), (right[0].text, left[0].text)}
    assert all(pair.judgement is not None and pair.judgement.contradiction > 0.8 for pair in judged)


def test_typed_routes_are_judged_first_when_there_is_a_limit() -> None:
    left = claims("One. Two. Three.")
    right = claims("Four. Five. Six.", outlet="The Ledger")
    near = [Pair(one, other, 0.9, ("neighbours",)) for one, other in zip(left, right, strict=True)]
    typed = Pair(left[0], right[1], 0.1, ("quotations",))
    assert typed in choose([*near, typed], 1)
    assert len(choose([*near, typed], 3)) == 3


def test_spellings_of_one_outlet_are_one_outlet_everywhere() -> None:
    loud = replace(HERALD, path="z/loud.txt", outlet="THE  HERALD")
    with pytest.raises(InputError, match="two outlets or more"):
        find_disputes([HERALD, loud], toy_engine(LOOSE), story="mill")
    report = to_wire(find_disputes([HERALD, loud, LEDGER], toy_engine(LOOSE), story="mill"))
    assert {one["outlet"] for one in report["articles"]} == {"The Herald", "The Ledger"}
    assert "3 articles by 2 outlets" in render_markdown(report)
