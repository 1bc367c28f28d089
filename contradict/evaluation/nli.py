"""How good an NLI model is: scores over labelled files, with two baselines beside them."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contradict.evaluation.bag_of_words import BagOfWords
from contradict.evaluation.reliability import Rated, calibration_error
from contradict.nli.interface import LABELS, NliModel
from contradict.nli.labelled import ALLOWED, Row, read_rows

ENOUGH_RECALL = 0.75
"""Precision is also reported at this recall, the best threshold being taken on the file itself."""
BINS = 15


@dataclass(frozen=True, slots=True)
class NliScore:
    """One model on one file; a figure that the file's labels do not allow is None."""

    file: str
    rows: int
    whole: bool
    """False when only the first rows of a seeded shuffle were judged."""
    accuracy: float
    majority: float
    """Accuracy of always giving the commonest label."""
    bag_of_words: float | None
    """Accuracy of a linear model over the words of both texts, trained on the train files at hand."""
    macro_f1: float
    precision: float | None
    """Of contradiction, as are the next four."""
    recall: float | None
    auroc: float | None
    precision_at_recall: float | None
    """Best precision at a recall of at least `ENOUGH_RECALL`."""
    ece: float
    """Expected calibration error over `BINS` equal bins."""
    pairs_per_second: float


def evaluate_nli(
    model: NliModel, files: Sequence[Path], *, cap: int = 0, seed: int = 0
) -> Iterator[NliScore]:
    """Score a model on labelled files, one after the other.

    Args:
        model: the model.
        files: ``.jsonl.gz`` files; ``mnli.train`` and ``newspairs.train`` beside the first one, if there,
            train the bag-of-words baseline.
        cap: most rows judged of a file, from a seeded shuffle; 0 takes all.
        seed: fixes the shuffle.

    Raises:
        InputError: a file is missing or broken.
    """
    baseline = BagOfWords.beside(files[0].parent) if files else None
    for file in files:
        rows = read_rows(file)
        total = len(rows)
        random.Random(seed).shuffle(rows)
        rows = rows[:cap] if cap else rows
        start = time.monotonic()
        scores = model.judge([row.texts for row in rows])
        speed = len(rows) / max(time.monotonic() - start, 1e-9)
        words = None if baseline is None else baseline.judge([row.texts for row in rows])
        yield score_rows(rows, scores, words=words, whole=len(rows) == total, speed=speed)


def score_rows(
    rows: Sequence[Row],
    scores: NDArray[np.float32],
    *,
    words: NDArray[np.float32] | None = None,
    whole: bool = True,
    speed: float = 0.0,
) -> NliScore:
    """Score judgements that are at hand.

    Args:
        rows: labelled pairs of one file.
        scores: (n, 3) judgements of them.
        words: (n, 3) judgements of the baseline.
        whole: whether the rows are all of the file.
        speed: pairs a second.
    """
    classes = classes_of(rows)
    gold = np.array([classes.index(row.label) for row in rows])
    chances = collapse(scores, classes)
    guess = chances.argmax(axis=1)
    precision, recall, auroc, at_recall = _contradiction(classes, gold, guess, scores[:, 2])
    guessed = None if words is None else collapse(words, classes).argmax(axis=1)
    return NliScore(
        file=rows[0].source,
        rows=len(rows),
        whole=whole,
        accuracy=float((guess == gold).mean()),
        majority=float(np.bincount(gold).max() / len(gold)),
        bag_of_words=None if guessed is None else float((guessed == gold).mean()),
        macro_f1=_macro_f1(gold, guess),
        precision=precision,
        recall=recall,
        auroc=auroc,
        precision_at_recall=at_recall,
        ece=calibration_error(
            list(map(Rated, chances.max(axis=1).tolist(), (guess == gold).tolist())), bins=BINS
        ),
        pairs_per_second=speed,
    )


def classes_of(rows: Sequence[Row]) -> list[str]:
    """Return the classes a file distinguishes: its two-way labels, or always all three."""
    found = {row.label for row in rows}
    return sorted(found) if found - set(LABELS) else list(LABELS)


def collapse(scores: NDArray[np.float32], classes: Sequence[str]) -> NDArray[np.float32]:
    """Sum the three probabilities into the classes of a file: ``not_x`` gets what ``x`` does not."""
    return np.asarray(scores @ np.array([ALLOWED[label] for label in classes]).T, dtype=np.float32)


def precision_at(recall: float, gold: NDArray[np.bool_], scores: NDArray[np.float32]) -> tuple[float, float]:
    """Return the best precision at a recall of at least this, and the threshold that gives it."""
    from sklearn.metrics import precision_recall_curve

    precisions, recalls, thresholds = precision_recall_curve(gold, scores)
    enough = recalls[:-1] >= recall
    best = int(np.argmax(np.where(enough, precisions[:-1], -1.0)))
    return float(precisions[best]), float(thresholds[best])


def _macro_f1(gold: NDArray[np.int_], guess: NDArray[np.int_]) -> float:
    from sklearn.metrics import f1_score

    return float(f1_score(gold, guess, labels=np.unique(gold), average="macro", zero_division=0.0))


def _contradiction(
    classes: list[str], gold: NDArray[np.int_], guess: NDArray[np.int_], scores: NDArray[np.float32]
) -> tuple[float | None, float | None, float | None, float | None]:
    from sklearn.metrics import roc_auc_score

    if "contradiction" not in classes or len(set(gold == classes.index("contradiction"))) < 2:
        return None, None, None, None
    true, called = gold == classes.index("contradiction"), guess == classes.index("contradiction")
    hits = float((true & called).sum())
    return (
        hits / max(1, called.sum()),
        hits / true.sum(),
        float(roc_auc_score(true, scores)),
        precision_at(ENOUGH_RECALL, true, scores)[0],
    )
