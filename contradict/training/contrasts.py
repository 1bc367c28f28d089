"""Real sentences with one fact changed, as rows: what a paraphrase set shows too seldom.

Tried and failed: 296 steps with one row in six from here, at a third of the rate, on the shipped weights.
Near-identical pairs mostly labelled contradiction taught that any changed word contradicts: "closed" against
"shut" was then refused at load. Use it only beside as many near-identical paraphrases.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from pathlib import Path
from random import Random

from contradict.claims.annotate import annotate
from contradict.contrast.methods import training_pairs
from contradict.nli.labelled import Row
from contradict.records import Article
from contradict.training.stories import is_held_out

HEAD = 2500
"""Characters read of an article; its beginning states the facts."""


def contrast_rows(path: Path, total: int, *, weight: float, seed: int) -> list[Row]:
    """Make labelled pairs from the stories that training may see.

    Args:
        path: stories, one article a line.
        total: rows to aim at, as evenly from the methods as the articles allow.
        weight: of each row in the loss.
        seed: fixes every choice.

    Returns:
        Rows labelled contradiction or neutral, with the method as kind.
    """
    made: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            raw = json.loads(line)
            if is_held_out(raw["story"]):
                continue
            article = Article(f"{number}.txt", raw["outlet"], raw["title"], raw["body"][:HEAD])
            for pair in training_pairs(annotate(article), seed):
                row = Row(
                    pair.premise, pair.hypothesis, pair.label, "contrasts", weight, raw["story"], pair.kind
                )
                made[pair.kind].append(row)
    chance, share = Random(seed), -(-total // max(len(made), 1))
    return [row for kind in sorted(made) for row in chance.sample(made[kind], min(share, len(made[kind])))]
