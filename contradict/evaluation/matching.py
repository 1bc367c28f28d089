"""When a claim's text is a gold sentence: containment or token overlap, blind to case and punctuation.

The rules are those of the shared scorer of the story collection (``score_stories.py``), so that our totals
and its totals are the same numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from contradict.evaluation.gold import GoldConflict, GoldSentence, GoldTrap

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})

Quoted = tuple[str, str]
"""An article's key and the text a report quotes from it."""


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """Return the lower-case ASCII words and numbers of ``text``."""
    return tuple(re.findall(r"[a-z0-9]+", text.lower().translate(_APOSTROPHES)))


@lru_cache(maxsize=262144)
def same_sentence(claim: str, gold: str) -> bool:
    """Say whether a claim's text is (a clause of) a gold sentence.

    Args:
        claim: what the report quotes.
        gold: what the gold quotes.

    Returns:
        True if the claim, of four words or more, lies in the gold sentence, if the gold sentence, of three
        words or more, lies in the claim, if 85 % of the shorter one's words (five or more) are in the other,
        or if they share 70 % of all their words.
    """
    left, right = tokens(claim), tokens(gold)
    if not left or not right:
        return False
    left_text, right_text = " ".join(left), " ".join(right)
    if (left_text in right_text and len(left) >= 4) or (right_text in left_text and len(right) >= 3):
        return True
    shared = (Counter(left) & Counter(right)).total()
    mostly_inside = shared >= 5 and shared / min(len(left), len(right)) >= 0.85
    return mostly_inside or shared / (len(left) + len(right) - shared) >= 0.7


def holds(quoted: Iterable[Quoted], sentence: GoldSentence) -> bool:
    """Say whether one of the quoted claims is this gold sentence of this article."""
    return any(article == sentence.article and same_sentence(text, sentence.text) for article, text in quoted)


def opposed(left: GoldSentence, right: GoldSentence) -> bool:
    """Say whether two gold sentences stand in different articles and on different sides."""
    different_values = left.value.strip().lower() != right.value.strip().lower()
    return left.article != right.article and different_values


def states_conflict(quoted: Iterable[Quoted], conflict: GoldConflict) -> bool:
    """Say whether the quoted claims hold two opposed sentences of a gold conflict."""
    claims = tuple(quoted)
    present = [side for side in conflict.sides if holds(claims, side)]
    return any(opposed(left, right) for left in present for right in present)


def falls_for(quoted: Iterable[Quoted], trap: GoldTrap) -> bool:
    """Say whether the quoted claims hold both sentences of a trap."""
    claims = tuple(quoted)
    return holds(claims, trap.left) and holds(claims, trap.right)
