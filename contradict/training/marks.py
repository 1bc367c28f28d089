"""Pairs of real sentences that we read and labelled; only the offsets are ours, the text is not.

The pairs are what an earlier model took for contradictions in stories nobody had labelled: of 962, five were
one. They teach what a false alarm looks like where it arises.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from contradict.errors import InputError
from contradict.nli.labelled import Row
from contradict.training.stories import is_held_out

LABELS = {"contradiction": "contradiction", "neutral": "not_contradiction", "agree": "not_contradiction"}
"""What a mark is trained as; ``arguable`` ones are left out."""


def mark_rows(marks: Path, articles: Path, *, weight: float, passes: int, held_out: bool) -> Iterator[Row]:
    """Put labels and sentences together, each pair in both orders.

    Args:
        marks: one JSON object a line: story, label, left and right (outlet, start, end; offsets into the
            article's body).
        articles: the stories, one article a line (story, outlet, body), gzipped.
        weight: of each row in the loss.
        passes: how often each row is seen.
        held_out: only the stories kept aside from training, or only the others.

    Raises:
        InputError: a file is missing, or a mark names an article that is not there.
    """
    try:
        with gzip.open(articles, "rt", encoding="utf-8") as lines:
            bodies = {(raw["story"], raw["outlet"]): raw["body"] for raw in map(json.loads, lines)}
        found = [json.loads(line) for line in marks.read_text(encoding="utf-8").splitlines()]
        for mark in found:
            if mark["label"] not in LABELS or is_held_out(mark["story"]) != held_out:
                continue
            left, right = (
                bodies[mark["story"], side["outlet"]][side["start"] : side["end"]]
                for side in (mark["left"], mark["right"])
            )
            for texts in ((left, right), (right, left)) * passes:
                yield Row(*texts, LABELS[mark["label"]], marks.stem, weight, mark["story"], mark["label"])
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            f"{marks}: found {error!r} while reading marks on {articles}. Check both files."
        ) from error
