"""Precision, recall, duplicates, traps and average precision of reports against gold.

Totals are those of the story collection's own scorer, to the last digit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contradict.evaluation.gold import Story
from contradict.evaluation.marking import Flagged, Marked, mark, match_conflicts
from contradict.records import Strength


@dataclass(frozen=True, slots=True)
class StoryScore:
    """How one story's report did."""

    story: Story
    marked: tuple[Marked, ...]
    """One per dispute, in the report's order."""
    found: frozenset[str]
    """Ids of the gold conflicts that a dispute was matched to."""

    @property
    def traps_hit(self) -> frozenset[int]:
        """Indices of the gold traps that a wrong dispute fell for."""
        return frozenset(index for marked in self.marked for index in marked.traps)


@dataclass(frozen=True, slots=True)
class KindScore:
    """Gold conflicts of one kind, and how many were found."""

    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures over all stories."""

    disputes: int
    right: int
    gold: int
    found: int
    gold_hard: int
    found_hard: int
    duplicates: int
    traps: int
    traps_hit: int
    average_precision: float
    kinds: Mapping[str, KindScore]

    @property
    def precision(self) -> float:
        """Share of the disputes that state a gold conflict."""
        return self.right / max(1, self.disputes)

    @property
    def recall(self) -> float:
        """Share of the gold conflicts that were found."""
        return self.found / max(1, self.gold)

    @property
    def recall_hard(self) -> float:
        """Share of the hard gold conflicts that were found."""
        return self.found_hard / max(1, self.gold_hard)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    @property
    def duplicate_rate(self) -> float:
        """Share of the disputes that repeat a conflict another dispute already states."""
        return self.duplicates / max(1, self.disputes)

    @property
    def trap_rate(self) -> float:
        """Share of the gold traps that were hit."""
        return self.traps_hit / max(1, self.traps)

    def line(self) -> str:
        """Return the one-line summary, word for word that of the collection's scorer."""
        return (
            f"TOTAL disputes {self.disputes} precision {self.precision:.3f} recall {self.recall:.3f}"
            f" recall_hard {self.recall_hard:.3f} f1 {self.f1:.3f} duplicates {self.duplicates}"
            f" traps_hit {self.traps_hit}/{self.traps} ap {self.average_precision:.3f}"
        )


def score_story(story: Story, disputes: Iterable[Flagged]) -> StoryScore:
    """Score one story's disputes against its gold."""
    marked = [mark(flagged, story.gold) for flagged in disputes]
    right = [index for index, dispute in enumerate(marked) if dispute.right]
    found, left_over = match_conflicts([marked[index].conflicts for index in right])
    for index in (right[position] for position in left_over):
        marked[index] = replace(marked[index], duplicate=True)
    return StoryScore(story, tuple(marked), found)


def average_precision(ranked: Iterable[tuple[float, bool]], gold: int) -> float:
    """Return the average precision of (confidence, right) disputes, best first, over ``gold`` conflicts.

    Equal confidences keep the order they come in, as in the collection's scorer.
    """
    right, total = 0, 0.0
    for rank, (_, is_right) in enumerate(sorted(ranked, key=lambda entry: -entry[0]), 1):
        if is_right:
            right += 1
            total += right / rank
    return total / max(1, gold)


def _kind_scores(scores: Sequence[StoryScore]) -> dict[str, KindScore]:
    gold = Counter(conflict.kind for score in scores for conflict in score.story.gold.conflicts)
    found = Counter(
        conflict.kind
        for score in scores
        for conflict in score.story.gold.conflicts
        if conflict.id in score.found
    )
    return {kind: KindScore(gold[kind], found[kind]) for kind in sorted(gold)}


def totals(scores: Sequence[StoryScore]) -> Totals:
    """Sum up the scores of several stories."""
    counted = [marked for score in scores for marked in score.marked if not marked.optional]
    conflicts = [(score, conflict) for score in scores for conflict in score.story.gold.conflicts]
    hard = [(score, conflict) for score, conflict in conflicts if conflict.strength == Strength.HARD.value]
    return Totals(
        disputes=len(counted),
        right=sum(marked.right for marked in counted),
        gold=len(conflicts),
        found=sum(len(score.found) for score in scores),
        gold_hard=len(hard),
        found_hard=sum(conflict.id in score.found for score, conflict in hard),
        duplicates=sum(marked.duplicate for marked in counted),
        traps=sum(len(score.story.gold.traps) for score in scores),
        traps_hit=sum(len(score.traps_hit) for score in scores),
        average_precision=average_precision(
            ((marked.flagged.confidence, marked.right) for marked in counted), len(conflicts)
        ),
        kinds=_kind_scores(scores),
    )
