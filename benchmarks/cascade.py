"""Would the fast tier do as a screen before the accurate one?

    python -m benchmarks.cascade STORIES [--report FILE]

Every pair of every story is shown to the fast tier one way. For each floor under its contradiction the table
says which share of the pairs would go on to the accurate tier, and what would be lost: findings of that
tier, and conflicts of the gold that would be left without any finding.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.assembly import build
from contradict.evaluation.gold import Gold, GoldSentence, Story, article_key, load_stories
from contradict.evaluation.matching import opposed, same_sentence
from contradict.nli import NliModel, load_nli
from contradict.pipeline import trace_disputes
from contradict.readers.folder import read_paths
from contradict.records import Claim, Outcome, Pair
from contradict.settings import Settings

TITLE = """# The fast tier as a screen

Floor: contradiction by nli-minilm, one way (`python -m benchmarks.cascade`)."""
FLOORS = (0.05, 0.08, 0.1, 0.15, 0.2, 0.3)


@dataclass(frozen=True, slots=True)
class Screened:
    """One pair, with what either tier makes of it."""

    fast: float
    """Contradiction, left to right, by the fast tier."""
    by_meaning: bool
    """Proposed for its likeness only: these alone would be screened."""
    found: bool
    """The accurate tier's reading of it is a finding."""
    conflicts: frozenset[str]
    """Of the gold, those it lies across."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--report", type=Path, help="markdown file for the table")
    arguments = parser.parse_args()
    engine, fast = build(Settings(), judge=True), load_nli("nli-minilm")
    pairs: list[Screened] = []
    for story in load_stories(arguments.stories):
        articles = read_paths([story.folder]).stories[0].articles
        _, trace = trace_disputes(articles, engine, story=story.name)
        found = {
            (f.pair.left.id, f.pair.right.id)
            for f in trace.findings
            if f.is_reading and f.outcome is Outcome.CONFLICT
        }
        pairs.extend(screened(trace.pairs, found, story, fast))
    text = table(pairs)
    print(text)
    if arguments.report:
        arguments.report.write_text(f"{TITLE}\n\n{text}", encoding="utf-8")


def screened(
    pairs: Sequence[Pair], found: set[tuple[str, str]], story: Story, fast: NliModel
) -> Iterator[Screened]:
    """Show a story's judged pairs to the fast tier.

    Args:
        pairs: of one story, judged by the accurate tier.
        found: (left, right) of the pairs whose reading became a finding.
        story: with its gold.
        fast: the model that would screen.
    """
    judged = [pair for pair in pairs if pair.judgement is not None]
    rows = fast.judge([(pair.left.reading, pair.right.reading) for pair in judged])
    for pair, row in zip(judged, rows, strict=True):
        across = frozenset(f"{story.name} {name}" for name in _across(pair, story.gold))
        yield Screened(float(row[2]), pair.by_meaning, (pair.left.id, pair.right.id) in found, across)


def _across(pair: Pair, gold: Gold) -> Iterator[str]:
    for conflict in gold.conflicts:
        for one in conflict.sides:
            for other in conflict.sides:
                if opposed(one, other) and _states(pair.left, one) and _states(pair.right, other):
                    yield conflict.id


def _states(claim: Claim, side: GoldSentence) -> bool:
    return article_key(claim.article.path) == side.article and same_sentence(claim.text, side.text)


def table(pairs: Sequence[Screened]) -> str:
    """Return the floors as a markdown table."""
    findings = sum(pair.found for pair in pairs)
    conflicts = _found_conflicts(pairs)
    lines = [
        f"{len(pairs)} judged pairs, {findings} of them findings, which find {len(conflicts)} conflicts.",
        "",
        "| floor | pairs that go on | findings kept | conflicts lost |",
        "| --: | --: | --: | --: |",
    ]
    for floor in FLOORS:
        on = [pair for pair in pairs if pair.fast >= floor or not pair.by_meaning]
        kept = sum(pair.found for pair in on)
        lost = len(conflicts - _found_conflicts(on))
        lines.append(f"| {floor} | {len(on) / len(pairs):.0%} | {kept / max(1, findings):.0%} | {lost} |")
    return "\n".join(lines) + "\n"


def _found_conflicts(pairs: Sequence[Screened]) -> set[str]:
    return {name for pair in pairs if pair.found for name in pair.conflicts}


if __name__ == "__main__":
    main()
