"""The product on the tuning stories: its figures stay on the right side of the pinned floors."""

from __future__ import annotations

from pathlib import Path

from contradict.assembly import build
from contradict.evaluation.evaluate import evaluate
from contradict.evaluation.gate import breaches, read_baseline
from contradict.evaluation.gold import Story
from contradict.pipeline import trace_disputes
from contradict.readers.folder import read_paths
from contradict.records import Report, Trace
from contradict.settings import Settings

HERE = Path(__file__).parent


def test_the_product_keeps_its_floors() -> None:
    """Judgements are remembered in the user's cache: minutes the first time, seconds when nothing changed."""
    engine = build(Settings())

    def run(story: Story) -> tuple[Report, Trace]:
        return trace_disputes(read_paths([story.folder]).stories[0].articles, engine, story=story.name)

    evaluation = evaluate(HERE / "stories", run=run)
    print(evaluation.totals.line())
    assert breaches(evaluation, read_baseline(HERE / "baseline.json")) == ()
