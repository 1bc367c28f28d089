"""What a run would cost, counted before anything is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.align.candidates import propose
from contradict.assembly import Engine
from contradict.pipeline import choose, read_claims
from contradict.progress import Progress, silent
from contradict.records import Article

JUDGED_PER_SECOND = 12
"""Pairs a second, both directions, of the shipped model on two CPU cores: an order of magnitude. Sentences
vary in length, and remembered judgements cost nothing."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The pairs of one story, counted."""

    story: str
    possible: int
    """Pairs of claims from different outlets."""
    by_route: tuple[tuple[str, int], ...]
    """How many pairs each route proposes; a pair may come by several."""
    judged: int
    """How many distinct pairs the NLI model would judge."""

    @property
    def seconds(self) -> float:
        """A rough time for judging on two CPU cores."""
        return self.judged / JUDGED_PER_SECOND


def estimate(
    articles: Sequence[Article], engine: Engine, *, story: str, progress: Progress = silent
) -> Estimate:
    """Count the pairs of one story.

    Args:
        articles: at least two outlets' articles.
        engine: built without an NLI model.
        story: the story's name.
        progress: told about every step.

    Raises:
        InputError: fewer than two outlets.
    """
    annotated = read_claims(articles, story=story, progress=progress)
    claims = [claim for article in annotated for claim in article.claims]
    proposal = propose(claims, engine.encoder, neighbours=engine.settings.neighbours)
    routes = Counter(route for pair in proposal.pairs for route in pair.routes)
    judged = len(choose(proposal.pairs, engine.settings.judged_pairs_limit))
    return Estimate(story, proposal.possible, tuple(sorted(routes.items())), judged)
