"""The self-test sees what a product finds, and what it makes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
import toy_runs as toy

from contradict.claims.annotate import annotate
from contradict.errors import InputError
from contradict.evaluation.selftest import COPY_PATH, SelfTest, per_method, render, selftest, selftest_each
from contradict.records import Article, Claim, Dispute, Report

TEXT = (
    "Harold Penrose, 61, opened the new slipway in Falmouth on Tuesday.\n\n"
    "The old pier was built in 1874. The storm of 1998 sank 14 boats in the bay.\n\n"
    '"We never had the money for a second tug," said Margaret Oyelaran.\n'
)
ARTICLE = Article("cove.txt", "The Cove", "Harbour", TEXT, published=date(2023, 5, 9))


def lined_up(articles: Sequence[Article]) -> list[tuple[Claim, Claim]]:
    left, right = (annotate(article).claims for article in articles)
    return list(zip(left, right, strict=True))


def sharp(articles: Sequence[Article]) -> Report:
    """A product that sees every change, the least certain first."""
    pairs = [(left, right) for left, right in lined_up(articles) if left.text != right.text]
    return toy.report((), tuple(dispute(left, right, 0.5) for left, right in pairs))


def blind(articles: Sequence[Article]) -> Report:
    return toy.report((), ())


def noisy(articles: Sequence[Article]) -> Report:
    """A product that always flags the first sentence, confidently, and the change as well."""
    left, right = lined_up(articles)[0]
    return toy.report((), (dispute(left, right, 0.9), *sharp(articles).disputes))


def dispute(left: Claim, right: Claim, confidence: float) -> Dispute:
    return toy.dispute(toy.finding(toy.pair(left, right)), confidence)


def test_a_sharp_product_finds_everything_at_rank_one() -> None:
    result = selftest(ARTICLE, run=sharp, annotate=annotate)
    assert result.untouched == ()
    assert {trial.method for trial in result.trials} >= {
        "year",
        "count",
        "age",
        "speaker",
        "place",
        "polarity",
    }
    assert {trial.rank for trial in result.trials} == {1}
    assert all(row.recall == 1.0 and row.mean_rank == 1.0 for row in per_method([result]))


def test_a_blind_product_finds_nothing() -> None:
    result = selftest(ARTICLE, run=blind, annotate=annotate, methods=("year",))
    (row,) = per_method([result])
    assert (row.tried, row.found, row.mean_rank) == (2, 0, None)
    assert "| year | 2 | 0 | 0.00 | – | 0 |" in render([result])


def test_false_alarms_and_untouched_copies_are_counted() -> None:
    result = selftest(ARTICLE, run=noisy, annotate=annotate, methods=("year", "speaker"))
    assert len(result.untouched) == 1
    assert [trial.false_alarms for trial in result.trials] == [1] * len(result.trials)
    assert {trial.rank for trial in result.trials} == {2}
    assert "Untouched copies: 1 disputes in 1 articles" in render([result])


def test_the_copy_differs_in_one_sentence_only() -> None:
    seen: list[Sequence[Article]] = []

    def run(articles: Sequence[Article]) -> Report:
        seen.append(articles)
        return blind(articles)

    selftest(ARTICLE, run=run, annotate=annotate, methods=("year", "count"), each=1)
    untouched, *changed = seen
    assert untouched[0].text == untouched[1].text and untouched[1].path == COPY_PATH
    for original, copied in changed:
        assert original is ARTICLE and copied.outlet != ARTICLE.outlet
        assert sum(left.text != right.text for left, right in lined_up((original, copied))) == 1


def test_the_same_seed_makes_the_same_changes() -> None:
    def edits(result: SelfTest) -> list[object]:
        return [trial.contrast for trial in result.trials]

    first, again, other = (selftest(ARTICLE, run=blind, annotate=annotate, seed=seed) for seed in (3, 3, 4))
    assert edits(first) == edits(again) != edits(other)


def test_unknown_methods_and_barren_articles_are_refused() -> None:
    with pytest.raises(InputError, match="unknown method 'years'"):
        selftest(ARTICLE, run=blind, annotate=annotate, methods=("years",))
    barren = Article("short.txt", "The Cove", "Harbour", "Nothing moved.\n")
    with pytest.raises(InputError, match="nothing to change"):
        selftest(barren, run=blind, annotate=annotate, methods=("year",))


def test_every_article_is_tried_and_told_of() -> None:
    told: list[tuple[str, int, int]] = []
    again = replace(ARTICLE, path="bay.txt")
    results = selftest_each(
        [ARTICLE, again],
        run=sharp,
        annotate=annotate,
        seed=3,
        each=1,
        progress=lambda stage, done, total, /: told.append((stage, done, total)),
    )
    assert [result.article for result in results] == ["cove.txt", "bay.txt"]
    assert results[0].trials == selftest(ARTICLE, run=sharp, annotate=annotate, seed=3, each=1).trials
    assert told == [("articles", 0, 2), ("articles", 1, 2)]
