"""``report.json``: the wire form is complete, exact and the same for the same report."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from contradict.reporters.json import render, to_wire
from tests import goldens
from tests.reporters import sample


def test_the_whole_file(request: pytest.FixtureRequest) -> None:
    goldens.check("report.json", render(to_wire(sample.report())), request)


def test_it_reads_back_equal() -> None:
    wire = to_wire(sample.report())
    assert json.loads(render(wire)) == wire


def test_every_claim_is_the_exact_slice_with_its_value_inside() -> None:
    texts = {outlet.article.path: outlet.text for outlet in (sample.LEDGER, sample.HERALD, sample.POST)}
    for dispute in to_wire(sample.report())["disputes"]:
        for claim in dispute["claims"]:
            text = texts[claim["article"]]
            assert text[claim["start"] : claim["end"]] == claim["text"]
            if claim["value_start"] is not None:
                assert text[claim["value_start"] : claim["value_end"]] == claim["value"]


def test_context_is_the_sentence_around_without_furniture() -> None:
    built = to_wire(sample.report())["disputes"][0]["claims"]
    ledger, post, herald = built
    assert (ledger["before"], ledger["after"]) == ("The old mill reopens on Friday.", "Entry is free.")
    assert (post["before"], post["after"]) == ("", "Neighbours are delighted.")
    assert (herald["before"], herald["after"]) == ("Crowds are expected.", "")


def test_hard_disputes_come_first_then_the_likelier() -> None:
    assert [found["id"] for found in to_wire(sample.report())["disputes"]] == ["built", "mood"]


def test_pairs_point_at_their_claims() -> None:
    built = to_wire(sample.report())["disputes"][0]
    sides = [
        (built["claims"][pair["left"]]["value"], built["claims"][pair["right"]]["value"])
        for pair in built["pairs"]
    ]
    assert sides == [("1871", "1878"), ("1871", "1878")]


def test_floats_are_rounded_and_minus_zero_is_zero() -> None:
    report = sample.report()
    built = replace(report.disputes[1], confidence=-0.0)
    wire = to_wire(replace(report, disputes=(built,)))
    assert str(wire["disputes"][0]["confidence"]) == "0.0"
    assert wire["disputes"][0]["pairs"][0]["evidence"]["cosine"] == 0.8123


def test_the_order_of_articles_look_alikes_and_skips_does_not_matter() -> None:
    report = sample.report()
    turned = replace(
        report,
        articles=report.articles[::-1],
        disputes=report.disputes[::-1],
        cleared=report.cleared[::-1],
        skipped=report.skipped[::-1],
    )
    assert render(to_wire(turned)) == render(to_wire(report))


def test_agency_copies_name_each_other() -> None:
    voices = (("mill/herald.txt",), ("mill/post.txt", "mill/vale-ledger.txt"))
    articles = to_wire(replace(sample.report(), voices=voices))["articles"]
    assert {article["path"]: article["syndicated_with"] for article in articles} == {
        "mill/herald.txt": [],
        "mill/post.txt": ["mill/vale-ledger.txt"],
        "mill/vale-ledger.txt": ["mill/post.txt"],
    }


def test_a_lone_surrogate_can_be_written_as_utf8() -> None:
    wire = to_wire(replace(sample.report(), story="half \ud800"))
    assert b"half \\ud800" in render(wire).encode("utf-8")
    assert json.loads(render(wire))["story"] == "half \ud800"
