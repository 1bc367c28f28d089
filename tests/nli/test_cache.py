from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.errors import StoreError
from contradict.nli import cache as cache_module
from contradict.nli.cache import CachedNli


class Counting:
    """Judges by length and remembers what it was asked."""

    def __init__(self, revision: str = "1", fail_after: int = 10**9) -> None:
        self.name, self.revision = "counting", revision
        self.asked: list[tuple[str, str]] = []
        self._fail_after = fail_after

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        if len(self.asked) + len(texts) > self._fail_after:
            raise KeyboardInterrupt
        self.asked.extend(texts)
        rows = [(len(left), len(right), 1.0) for left, right in texts]
        return np.asarray(rows, dtype=np.float32) / 100


PAIRS = [(f"premise {index}", "hypothesis " * (index % 3 + 1)) for index in range(30)]


def test_a_repeated_call_judges_nothing(tmp_path: Path) -> None:
    model = Counting()
    first = CachedNli(model, tmp_path / "deep" / "nli.db").judge(PAIRS)
    again = CachedNli(model, tmp_path / "deep" / "nli.db").judge(list(reversed(PAIRS)))
    assert len(model.asked) == len(PAIRS)
    assert (again[::-1] == first).all() and (first == Counting().judge(PAIRS)).all()


def test_each_distinct_pair_is_judged_once(tmp_path: Path) -> None:
    model = Counting()
    scores = CachedNli(model, tmp_path / "nli.db").judge([PAIRS[0]] * 4 + [PAIRS[1]])
    assert sorted(model.asked) == sorted(PAIRS[:2]) and scores.shape == (5, 3)


def test_the_key_holds_the_whole_texts_and_the_model(tmp_path: Path) -> None:
    """A premise that differs only in its last character, a moved boundary, another revision: all new."""
    model = Counting()
    long = "x" * 5000
    texts = [(long + "a", "h"), (long + "b", "h"), ("ab", "c"), ("a", "bc"), ("a\0b", "c"), ("a", "b\0c")]
    CachedNli(model, tmp_path / "nli.db").judge(texts)
    assert len(model.asked) == len(texts)
    other = Counting(revision="2")
    CachedNli(other, tmp_path / "nli.db").judge(texts)
    assert len(other.asked) == len(texts)


def test_an_interrupted_run_keeps_finished_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "BATCH", 10)
    with pytest.raises(KeyboardInterrupt):
        CachedNli(Counting(fail_after=20), tmp_path / "nli.db").judge(PAIRS)
    model = Counting()
    CachedNli(model, tmp_path / "nli.db").judge(PAIRS)
    assert len(model.asked) == 10


def test_nothing_asked_nothing_given(tmp_path: Path) -> None:
    assert CachedNli(Counting(), tmp_path / "nli.db").judge([]).shape == (0, 3)


def test_a_file_that_is_no_cache_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nli.db"
    path.write_bytes(b"no database, but long enough to be looked at " * 40)
    with pytest.raises(StoreError, match=r"nli\.db.*Delete the file"):
        CachedNli(Counting(), path)


def test_a_fault_of_the_model_is_not_blamed_on_the_cache(tmp_path: Path) -> None:
    class Broken(Counting):
        def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
            raise OSError("the device is gone")

    with pytest.raises(OSError, match="the device is gone"):
        CachedNli(Broken(), tmp_path / "nli.db").judge(PAIRS)


def test_a_cache_that_breaks_on_the_way_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nli.db"
    cached = CachedNli(Counting(), path)
    path.write_bytes(b"no database any more, but long enough to be looked at " * 400)
    with pytest.raises(StoreError, match=r"nli\.db.*Delete the file"):
        cached.judge(PAIRS)
