"""The baseline every NLI score is read against: what words alone give away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from contradict.nli.interface import LABELS
from contradict.nli.labelled import Row, read_rows


class BagOfWords:
    """Logistic regression over the words of premise and hypothesis: what labels give away without reading."""

    FILES = ("mnli.train.jsonl.gz", "newspairs.train.jsonl.gz")

    def __init__(self, rows: Sequence[Row]) -> None:
        """Fit on three-way rows."""
        from sklearn.feature_extraction.text import HashingVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline

        kept = [row for row in rows if row.label in LABELS]
        words = HashingVectorizer(n_features=1 << 18, ngram_range=(1, 1), binary=True, norm=None)
        self._model = make_pipeline(words, LogisticRegression(C=0.1, max_iter=200, random_state=0))
        self._model.fit([_marked(*row.texts) for row in kept], [LABELS.index(row.label) for row in kept])

    @classmethod
    def beside(cls, folder: Path) -> BagOfWords | None:
        """Fit on the train files of a folder, or return None when it has none."""
        paths = [folder / name for name in cls.FILES if (folder / name).is_file()]
        return cls([row for path in paths for row in read_rows(path)]) if paths else None

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        """Judge pairs; see `NliModel.judge`."""
        return np.asarray(self._model.predict_proba([_marked(*pair) for pair in texts]), dtype=np.float32)


def _marked(premise: str, hypothesis: str) -> str:
    left, right = premise.lower().split(), hypothesis.lower().split()
    shared = set(left) & set(right)
    words = [f"p_{word}" for word in left] + [f"h_{word}" for word in right]
    return " ".join(words + [f"b_{word}" for word in shared] + [f"overlap_{len(shared)}"])
