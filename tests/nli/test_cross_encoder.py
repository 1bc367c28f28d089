from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest

from contradict.errors import ModelError
from contradict.nli import load_nli
from contradict.nli.columns import batches_of, label_columns
from contradict.nli.cross_encoder import KNOWN, CrossEncoder
from contradict.nli.interface import LABELS
from tests.nli.toy_encoder import WORDS, save_taught


def pairs(count: int, seed: int = 1) -> list[tuple[str, str]]:
    chance = random.Random(seed)
    return [
        (" ".join(chance.choices(WORDS, k=chance.randint(1, 20))), " ".join(chance.choices(WORDS, k=5)))
        for _ in range(count)
    ]


def test_columns_are_entailment_neutral_contradiction_and_sum_to_one(toy: CrossEncoder) -> None:
    scores = toy.judge([(left, right) for left, right, _ in KNOWN])
    assert [LABELS[index] for index in scores.argmax(axis=1)] == [label for *_, label in KNOWN]
    assert scores.dtype == np.float32 and np.allclose(scores.sum(axis=1), 1, atol=1e-6)


def test_label_order_is_read_from_the_config(tmp_path: Path) -> None:
    """Known pair: open all Monday contradicts closed on Monday, whatever the output order."""
    model = load_nli(str(save_taught(tmp_path, ("contradiction", "entailment", "neutral"))), device="cpu")
    assert model.judge([KNOWN[2][:2]])[0].argmax() == LABELS.index("contradiction")


def test_a_model_with_a_false_label_order_is_refused(tmp_path: Path) -> None:
    folder = save_taught(tmp_path, LABELS, claimed=("contradiction", "entailment", "neutral"))
    with pytest.raises(ModelError, match=r"expected entailment.*correct id2label"):
        load_nli(str(folder), device="cpu")


def test_a_model_with_other_labels_is_refused(taught: Path, tmp_path: Path) -> None:
    for file in taught.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    config = json.loads((tmp_path / "config.json").read_text())
    config["id2label"] = {"0": "good", "1": "bad", "2": "ugly"}
    (tmp_path / "config.json").write_text(json.dumps(config))
    with pytest.raises(ModelError, match="three-way NLI model"):
        load_nli(str(tmp_path), device="cpu")


def test_a_missing_model_names_place_and_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nowhere: no such folder.*Give a folder"):
        load_nli(str(tmp_path / "nowhere"), device="cpu")


def test_label_columns_ignore_case() -> None:
    named = {0: "CONTRADICTION", 1: "NEUTRAL", 2: "ENTAILMENT"}
    assert label_columns(named, "m") == [2, 1, 0]


def test_a_judgement_does_not_depend_on_its_company(toy: CrossEncoder) -> None:
    """Equal bytes alone, in any order, and beside other pairs."""
    texts = pairs(40)
    whole = toy.judge(texts)
    order = random.Random(2).sample(range(40), 40)
    assert (toy.judge([texts[index] for index in order]) == whole[order]).all()
    for index in (0, 7, 23):
        assert (toy.judge([texts[index]])[0] == whole[index]).all()


def test_repeats_and_nothing(toy: CrossEncoder) -> None:
    pair = pairs(1)[0]
    assert toy.judge([]).shape == (0, 3)
    assert len(np.unique(toy.judge([pair] * 5), axis=0)) == 1


def test_a_long_premise_is_split_and_its_contradiction_counts(toy: CrossEncoder) -> None:
    """The toy reads 64 tokens; the clash stands far behind them."""
    filler = "The mayor is fond of opera. " * 30
    scores = toy.judge([(filler + KNOWN[2][0], KNOWN[2][1])])
    assert scores[0].argmax() == LABELS.index("contradiction")


def test_revision_changes_with_temperature_and_precision(taught: Path) -> None:
    made = [
        CrossEncoder(str(taught), name="toy", weights="0", device="cpu", temperature=heat, bf16=half)
        for heat, half in ((1.0, False), (1.5, False), (1.0, True))
    ]
    assert len({model.revision for model in made}) == 3
    texts = pairs(20)
    assert np.abs(made[0].judge(texts) - made[2].judge(texts)).max() < 0.03  # bf16 against fp32


def test_temperature_softens(taught: Path, toy: CrossEncoder) -> None:
    soft = CrossEncoder(str(taught), name="toy", weights="0", device="cpu", temperature=3.0, bf16=False)
    pair = KNOWN[0][:2]
    assert soft.judge([pair]).max() < toy.judge([pair]).max()


def test_batches_hold_one_length_each() -> None:
    batches = batches_of([16, 32, 16, 16, 32], 2)
    assert batches == [[0, 2], [3], [1, 4]]
