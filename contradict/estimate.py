"""What a run would cost, counted before anything is judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.align.candidates import propose
from contradict.assembly import Engine
from contradict.drift import versions
from contradict.pipeline import choose, read_claims
from contradict.progress import Progress, silent
from contradict.records import Article

LOOKS = 1.9
"""Judgements a pair on average: each one way, some the other way, in context, by statement and without values
too. Between 1.5 and 2.5 on forty-two stories with gold."""
PER_SECOND = (60, 16)
"""Judgements a second of nli-mpnet on two idle CPU cores, in bfloat16 where the CPU is fast at it, and in
float32: at 64 tokens, see ``reports/nli/inference.md``."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The pairs of one story, counted."""

    story: str
    possible: int
    """Pairs of claims from different outlets, and with ``drift`` from different days of one outlet."""
    by_route: tuple[tuple[str, int], ...]
    """How many pairs each route proposes; a pair may come by several."""
    judged: int
    """How many distinct pairs the NLI model would judge."""

    @property
    def judgements(self) -> int:
        """Roughly how often the NLI model would be asked."""
        return round(LOOKS * self.judged)


def estimate(
    articles: Sequence[Article], engine: Engine, *, story: str, progress: Progress = silent
) -> Estimate:
    """Count the pairs of one story.

    Args:
        articles: as for `find_disputes`.
        engine: built without an NLI model.
        story: the story's name.
        progress: told about every step.

    Raises:
        InputError: fewer than two outlets, and no drift to look for.
    """
    engine.begin_story()
    settings = engine.settings
    annotated = read_claims(articles, story=story, drift=settings.drift, progress=progress)
    routes: Counter[str] = Counter()
    possible = judged = 0
    for group in (annotated, *(versions(annotated) if settings.drift else ())):
        claims = [claim for article in group for claim in article.claims]
        proposal = propose(claims, engine.encoder, neighbours=settings.neighbours)
        routes.update(route for pair in proposal.pairs for route in pair.routes)
        possible += proposal.possible
        judged += len(choose(proposal.pairs, settings.judged_pairs_limit))
    return Estimate(story, possible, tuple(sorted(routes.items())), judged)
