from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.evaluation.nli import collapse, evaluate_nli, precision_at, score_rows
from contradict.evaluation.nli_report import nli_markdown, nli_signature
from contradict.nli.interface import LABELS
from contradict.nli.labelled import Row


class Reader:
    """Reads the label off the hypothesis."""

    name, revision = "reader", "1"

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        chosen = [LABELS.index(hypothesis.split()[0]) for _, hypothesis in texts]
        return np.eye(3, dtype=np.float32)[chosen]


def write(folder: Path, name: str, labels: Sequence[tuple[str, str]]) -> Path:
    path = folder / f"{name}.jsonl.gz"
    with gzip.open(path, "wt") as stream:
        for at, (label, said) in enumerate(labels):
            row = {"premise": f"p {at}", "hypothesis": f"{said} {at}", "label": label, "id": f"x-{at}"}
            stream.write(json.dumps(row) + "\n")
    return path


def test_scores_of_a_three_way_file(tmp_path: Path) -> None:
    told = [(label, label) for label in LABELS] * 3 + [("neutral", "contradiction")]
    file = write(tmp_path, "some.test", told)
    write(tmp_path, "mnli.train", [(label, label) for label in LABELS] * 5)
    (score,) = evaluate_nli(Reader(), [file])
    assert score.accuracy == pytest.approx(0.9) and score.majority == pytest.approx(0.4)
    assert score.precision == pytest.approx(0.75) and score.recall == 1.0
    assert score.bag_of_words is not None and score.whole
    table = nli_markdown([score], nli_signature(Reader(), [file]))
    assert "| some.test | 10 | 0.900 |" in table and "model reader 1 | data " in table


def test_a_cap_is_marked(tmp_path: Path) -> None:
    file = write(tmp_path, "some.test", [(label, label) for label in LABELS] * 5)
    (score,) = evaluate_nli(Reader(), [file], cap=6)
    assert score.rows == 6 and not score.whole
    assert "some.test*" in nli_markdown([score], "s")


def test_two_way_labels_collapse() -> None:
    scores = np.array([[0.2, 0.3, 0.5]], dtype=np.float32)
    both = collapse(scores, ["contradiction", "not_contradiction"])
    assert both[0] == pytest.approx([0.5, 0.5])
    rows = [Row("p", "h", "entailment", "s"), Row("p", "h", "not_entailment", "s")]
    scored = score_rows(rows, np.array([[0.6, 0.4, 0.0], [0.3, 0.3, 0.4]], dtype=np.float32))
    assert scored.accuracy == 1.0 and scored.precision is None


def test_calibration_error_is_the_gap() -> None:
    rows = [Row("p", "h", "entailment" if number < 6 else "neutral", "s") for number in range(10)]
    scores = np.array([[0.9, 0.05, 0.05]] * 10, dtype=np.float32)
    assert score_rows(rows, scores).ece == pytest.approx(0.3, abs=1e-6)


def test_precision_at_a_recall() -> None:
    gold = np.array([True, True, False, True])
    best, threshold = precision_at(0.6, gold, np.array([0.9, 0.8, 0.7, 0.1], dtype=np.float32))
    assert best == 1.0 and threshold == pytest.approx(0.8)
