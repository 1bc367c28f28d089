from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from contradict.errors import ModelError
from contradict.nli import int8
from contradict.nli.cross_encoder import KNOWN, CrossEncoder
from contradict.nli.interface import LABELS
from contradict.nli.precision import remembered
from tests.nli.test_cross_encoder import pairs

needs_extra = pytest.mark.skipif(not int8.installed(), reason="the extra int8 is not installed")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path))


@pytest.fixture(scope="module")
def converted(taught: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, CrossEncoder]]:
    cache = tmp_path_factory.mktemp("int8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONTRADICT_CACHE", str(tmp_path_factory.mktemp("users")))
        yield cache, CrossEncoder(str(taught), name="toy", weights="0", device="cpu", int8=True, cache=cache)


@needs_extra
def test_labels_equal_the_float_model_within_the_tolerance(
    converted: tuple[Path, CrossEncoder], toy: CrossEncoder
) -> None:
    texts = pairs(200)
    exact, small = toy.judge(texts), converted[1].judge(texts)
    assert (exact.argmax(axis=1) != small.argmax(axis=1)).mean() <= int8.TOLERANCE
    assert 0 < np.abs(exact - small).max() < 0.1  # int8 indeed, and near


@needs_extra
def test_a_judgement_in_int8_does_not_depend_on_its_company(converted: tuple[Path, CrossEncoder]) -> None:
    texts = pairs(40)
    whole = converted[1].judge(texts)
    order = random.Random(2).sample(range(40), 40)
    assert (converted[1].judge([texts[index] for index in order]) == whole[order]).all()
    for index in (0, 7, 23):
        assert (converted[1].judge([texts[index]])[0] == whole[index]).all()


@needs_extra
def test_a_long_premise_is_split_in_int8_too(converted: tuple[Path, CrossEncoder]) -> None:
    filler = "The mayor is fond of opera. " * 30
    scores = converted[1].judge([(filler + KNOWN[2][0], KNOWN[2][1])])
    assert scores[0].argmax() == LABELS.index("contradiction")


@needs_extra
def test_it_is_made_once_and_its_revision_names_it(
    converted: tuple[Path, CrossEncoder], taught: Path, toy: CrossEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(int8, "_convert", lambda *_: pytest.fail("converted twice"))
    again = CrossEncoder(str(taught), name="toy", weights="0", device="cpu", int8=True, cache=converted[0])
    assert again.revision == converted[1].revision != toy.revision and "int8" in again.revision
    texts = pairs(10)
    assert (again.judge(texts) == converted[1].judge(texts)).all()


@needs_extra
@pytest.mark.parametrize(
    ("changed", "gain", "used"), [(0.0, 2.0, True), (0.5, 2.0, False), (0.0, 1.0, False)]
)
def test_unasked_it_is_used_where_it_is_faithful_and_faster(
    converted: tuple[Path, CrossEncoder],
    taught: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    changed: float,
    gain: float,
    used: bool,
) -> None:
    made = next((converted[0] / "nli").iterdir())
    own = tmp_path / "nli" / made.name
    own.mkdir(parents=True)
    for file in made.iterdir():
        (own / file.name).write_bytes(file.read_bytes())
    (own / int8.SHEET).write_text(json.dumps({"changed": changed}))
    seconds = iter([gain, 1.0])
    monkeypatch.setattr(int8, "_seconds", lambda *_: next(seconds))
    model = CrossEncoder(str(taught), name="toy", weights="0", device="cpu")
    assert ("int8" in model.revision) is used


@needs_extra
def test_nothing_is_sent_while_it_is_made(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both libraries send usage statistics unless kept from it."""
    sent: list[object] = []
    if importlib.util.find_spec("openvino_telemetry"):
        from openvino_telemetry.backend.backend_ga4 import GA4Backend

        monkeypatch.setattr(GA4Backend, "send", lambda *given: sent.append(given))
    monkeypatch.delenv("CI", raising=False)
    CrossEncoder(str(taught), name="toy", weights="1", device="cpu", int8=True)
    assert sent == []


def test_without_the_extra_float_is_used_and_int8_names_the_remedy(
    taught: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(int8, "LIBRARIES", ("no_such_library",))
    assert "int8" not in CrossEncoder(str(taught), name="toy", weights="0", device="cpu").revision
    with pytest.raises(ModelError, match=r"contradict\[int8\]"):
        CrossEncoder(str(taught), name="toy", weights="0", device="cpu", int8=True)


def test_int8_of_weights_without_a_hash_is_refused(taught: Path) -> None:
    """Two models must not share a folder."""
    with pytest.raises(ModelError, match="hash of the weights"):
        CrossEncoder(str(taught), name="toy", device="cpu", int8=True)


def test_a_gain_is_measured_once_and_small_ones_are_no_reason() -> None:
    measured: list[float] = []

    def gain(value: float) -> float:
        measured.append(value)
        return value

    assert remembered("fast", lambda: gain(1.6)) and remembered("fast", lambda: gain(0.1))
    assert not remembered("slow", lambda: gain(1.1))
    assert measured == [1.6, 1.1]
