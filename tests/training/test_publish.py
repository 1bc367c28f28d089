from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from contradict.training.alarms import Alarms
from contradict.training.mix import is_measured
from contradict.training.publish import ASIDE, TESTS, Tempered, alarm_table


class Fixed:
    name, revision = "fixed", "1"

    def judge(self, texts: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        return np.array([[0.1, 0.1, 0.8]] * len(texts), dtype=np.float32)


def test_a_temperature_on_top_equals_one_inside() -> None:
    logits = np.log(np.array([0.1, 0.1, 0.8])) / 2
    inside = np.exp(logits) / np.exp(logits).sum()
    model = Tempered(Fixed(), 2.0)
    assert model.judge([("p", "h")])[0] == pytest.approx(inside, abs=1e-6)
    assert model.revision != Fixed.revision


@pytest.mark.parametrize("name", [*TESTS, *ASIDE])
def test_no_file_that_a_card_quotes_may_be_trained_on(name: str) -> None:
    assert is_measured(name)
    assert not is_measured(name.partition(".")[0] + ".train")


def test_alarms_as_a_table() -> None:
    table = alarm_table([Alarms("news", "near", 200, (0.05, 0.005))])
    assert "| news | near | 200 | 5.00% | 0.50% |" in table
