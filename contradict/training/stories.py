"""Pairs of sentences from different outlets of one real story: nearly all of them do not contradict.

In a real run 999 of 1,000 candidate pairs are such pairs, so false alarms on them decide precision.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from contradict.nli.labelled import Row

HELD_OUT = 10
"""One story in this many is kept aside to measure false alarms."""
BREAK = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘A-Z])|\n+")
WORDS = (6, 48)
ALIKE = 0.85
"""TF-IDF cosine above which a pair may be one text with a changed detail: not a safe negative."""

Story = dict[str, list[str]]
"""Outlet to its sentences."""


def read_stories(path: Path) -> dict[str, Story]:
    """Read stories as sentences by outlet; the splitting is rough, which is enough for negatives."""
    stories: dict[str, Story] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            raw = json.loads(line)
            sentences = [part.strip() for part in BREAK.split(raw["body"])]
            fit = [part for part in sentences if WORDS[0] <= len(part.split()) <= WORDS[1]]
            stories[raw["story"]].setdefault(raw["outlet"], []).extend(fit)
    return {name: stories[name] for name in sorted(stories) if len(stories[name]) > 1}


def is_held_out(story: str) -> bool:
    """Say whether a story is kept aside from training."""
    return int(hashlib.sha256(story.encode()).hexdigest()[:8], 16) % HELD_OUT == 0


def sample(story: Story, count: int, *, seed: str) -> list[tuple[str, str, str]]:
    """Sample pairs across outlets: half of them near, half of them at random.

    Args:
        story: outlet to sentences.
        count: most pairs of each half.
        seed: fixes the sample.

    Returns:
        (left, right, "near" or "random") triples; no pair is more alike than `ALIKE`.
    """
    chance = random.Random(seed)
    scored = _cross_pairs(story)
    if not scored:
        return []
    near = sorted(scored, key=lambda item: (-item[0], item[1:]))[: 4 * count]
    chosen = [(left, right, "near") for _, left, right in chance.sample(near, min(count, len(near)))]
    loose = chance.sample(scored, min(count, len(scored)))
    return chosen + [(left, right, "random") for _, left, right in loose]


def negatives(stories: dict[str, Story], total: int, *, weight: float, seed: int, source: str) -> list[Row]:
    """Make rows labelled ``not_contradiction`` from stories, as many from each.

    Args:
        stories: those to train on.
        total: how many rows to aim at.
        weight: of each row in the loss.
        seed: fixes the sample.
        source: name for the log.
    """
    rows = []
    share = -(-total // (2 * max(len(stories), 1)))
    chance = random.Random(seed)
    for name, story in stories.items():
        for left, right, kind in sample(story, share, seed=f"{seed}:{name}"):
            pair = (left, right) if chance.random() < 0.5 else (right, left)
            rows.append(Row(*pair, "not_contradiction", source, weight=weight, group=name, kind=kind))
    return rows


def _cross_pairs(story: Story) -> list[tuple[float, str, str]]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    outlets = sorted(story)
    sentences = [(outlet, text) for outlet in outlets for text in sorted(set(story[outlet]))]
    if len(sentences) < 2:
        return []
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform([text for _, text in sentences])
    alike = (vectors @ vectors.T).toarray()
    return [
        (float(alike[i, j]), sentences[i][1], sentences[j][1])
        for i in range(len(sentences))
        for j in range(i + 1, len(sentences))
        if sentences[i][0] != sentences[j][0] and alike[i, j] < ALIKE
    ]
