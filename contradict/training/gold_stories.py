"""Invented stories with gold as pairs: what the product puts before the model, and what is true of it.

A quad shows four sentences that are all about one fact. A story shows what a judge really meets: hundreds of
pairs of its sentences, a handful of which conflict, with pronouns, epithets and the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

from contradict.align.candidates import propose
from contradict.align.interface import Encoder
from contradict.align.statements import couple
from contradict.claims.annotate import annotate
from contradict.evaluation.gold import Gold, GoldConflict, GoldSentence, Story, article_key, load_stories
from contradict.evaluation.matching import opposed, same_sentence
from contradict.nli.labelled import Row
from contradict.readers.folder import read_paths
from contradict.records import Claim, Pair
from contradict.training.rows import is_dev

NEIGHBOURS = 3
"""One more than a run takes by default: what is no conflict is drawn from what would be judged."""
OTHERS = 2
"""Compatible pairs that are drawn for each conflicting one."""
CONTEXT = 0.4
"""Share of pairs that are seen with the sentence before each side too."""
SHORT = 0.4
"""Share of conflicts that are seen claim against claim too."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims that a story's gold calls a conflict, with what each says of the fact, cut out short."""

    left: Claim
    right: Claim
    said: tuple[str, str]


def gold_rows(folder: Path, encoder: Encoder, *, source: str, weight: float, seed: int) -> Iterator[Row]:
    """Make rows of every story of a folder, each pair in both orders.

    Args:
        folder: of stories with gold whose sides carry a ``claim``.
        encoder: proposes the pairs that are no conflict.
        source: name for the log.
        weight: of each row in the loss.
        seed: fixes the draw.

    Yields:
        Rows labelled ``contradiction``, ``not_contradiction`` or ``entailment``; none of stories kept aside.

    Raises:
        InputError: a story that cannot be read.
    """
    for story in load_stories(folder):
        if is_dev(story.name):
            continue
        chance = Random(f"{seed}:{story.name}")
        claims = _claims(story)
        clashes = list(find_clashes(claims, story.gold))
        for texts in _of_clashes(clashes, chance):
            yield Row(*texts, "contradiction", source, weight, story.name, "conflict")
        pairs = propose(claims, encoder, neighbours=NEIGHBOURS).pairs
        harmless = [pair for pair in pairs if not _disputed(pair, story.gold)]
        drawn = chance.sample(harmless, min(len(harmless), OTHERS * len(clashes)))
        for texts in (
            *_of_others(couple(drawn, encoder), chance),
            *_of_agreements(claims, story.gold, chance),
        ):
            yield Row(*texts, "not_contradiction", source, weight, story.name, "compatible")
        for texts in _of_the_same(claims, story.gold):
            yield Row(*texts, "entailment", source, weight, story.name, "same")


def find_clashes(claims: Sequence[Claim], gold: Gold) -> Iterator[Clash]:
    """Find the pairs of claims that state opposed sides of a conflict, in the order of the gold.

    Args:
        claims: all claims of the story.
        gold: what is true of it.
    """
    for conflict in gold.conflicts:
        placed = [(side, claim) for side in conflict.sides for claim in claims if _states(claim, side)]
        for (one, left), (other, right) in combinations(placed, 2):
            if opposed(one, other):
                yield Clash(left, right, (one.claim, other.claim))


def _claims(story: Story) -> list[Claim]:
    articles = [article for read in read_paths([story.folder]).stories for article in read.articles]
    return [claim for article in articles for claim in annotate(article).claims]


def _states(claim: Claim, side: GoldSentence) -> bool:
    return article_key(claim.article.path) == side.article and same_sentence(claim.text, side.text)


def _disputed(pair: Pair, gold: Gold) -> bool:
    """Say whether a pair lies across a conflict, or across one that is open to debate."""
    return any(
        opposed(one, other)
        for conflict in (*gold.conflicts, *gold.optional)
        for one in _sides(pair.left, conflict)
        for other in _sides(pair.right, conflict)
    )


def _sides(claim: Claim, conflict: GoldConflict) -> Iterable[GoldSentence]:
    return (side for side in conflict.sides if _states(claim, side))


Texts = tuple[str, str]


def _of_clashes(clashes: Iterable[Clash], chance: Random) -> Iterator[Texts]:
    for clash in clashes:
        yield from _looks(clash.left, clash.right, chance)
        left, right = clash.said
        if left and right:
            yield clash.left.reading, right
            yield clash.right.reading, left
            if chance.random() < SHORT:
                yield chance.choice([(left, right), (right, left)])


def _of_others(pairs: Iterable[Pair], chance: Random) -> Iterator[Texts]:
    for pair in pairs:
        yield from _looks(pair.left, pair.right, chance)
        if pair.couples:
            closest = pair.couples[0]
            yield pair.left.reading, closest.right
            yield pair.right.reading, closest.left


def _of_agreements(claims: Sequence[Claim], gold: Gold, chance: Random) -> Iterator[Texts]:
    """Show what the gold says to agree: other words for one fact are what a judge takes for another fact."""
    for agreement in gold.agreements:
        placed = [claim for side in agreement.sides for claim in claims if _states(claim, side)]
        for left, right in combinations(placed, 2):
            if left.article != right.article:
                yield from _looks(left, right, chance)


def _of_the_same(claims: Sequence[Claim], gold: Gold) -> Iterator[Texts]:
    """Set each sentence beside what it says: of a conflict its own claim, of an agreement the fact."""
    said = [(side, side.claim) for conflict in gold.conflicts for side in conflict.sides]
    agreed = [(side, agreement.fact) for agreement in gold.agreements for side in agreement.sides]
    for side, text in (*said, *agreed):
        yield from ((claim.reading, text) for claim in claims if text and _states(claim, side))


def _looks(left: Claim, right: Claim, chance: Random) -> Iterator[Texts]:
    yield left.reading, right.reading
    yield right.reading, left.reading
    if chance.random() < CONTEXT:
        led = tuple(f"{claim.before} {claim.reading}".strip() for claim in (left, right))
        yield led[0], led[1]
        yield led[1], led[0]
