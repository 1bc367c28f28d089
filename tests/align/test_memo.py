"""Each text is embedded once a story, and nothing of one story is kept for the next."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from contradict.align.memo import MemoEncoder
from contradict.assembly import detectors
from contradict.estimate import estimate
from contradict.pipeline import find_disputes
from contradict.records import Article
from tests.build import article
from tests.toy import ToyEncoder
from tests.toy_engine import toy_engine


def story(place: str) -> list[Article]:
    return [
        article(f"The mill in {place} burned in {year}.", outlet=outlet)
        for outlet, year in (("The Herald", 1871), ("The Ledger", 1878))
    ]


def test_a_text_is_embedded_once_and_again_after_forgetting() -> None:
    toy = ToyEncoder()
    memo = MemoEncoder(toy)
    first = memo.encode(["one", "two", "one"])
    assert np.array_equal(memo.encode(["two", "one"]), first[[1, 0]])
    assert toy.asked == ["one", "two"]
    memo.forget()
    memo.encode(["one"])
    assert toy.asked == ["one", "two", "one"]


def test_a_batch_remembers_one_story_at_a_time() -> None:
    toy = ToyEncoder()
    memo = MemoEncoder(toy)
    engine = replace(toy_engine(), encoder=memo, detectors=detectors(memo))
    for place in ("Wexley", "Brill"):
        find_disputes(story(place), engine, story=place)
    estimate(story("Orford"), engine, story="Orford")
    toy.asked.clear()
    memo.encode([f"The mill in {place} burned in 1871." for place in ("Brill", "Orford", "Wexley")])
    assert toy.asked == [f"The mill in {place} burned in 1871." for place in ("Brill", "Wexley")]
