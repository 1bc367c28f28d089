"""The fast tier: what the teacher said goes with every pair, and it pulls the student."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from contradict.nli.adapter import is_adapter, is_whole
from contradict.nli.labelled import Row
from contradict.training.calibrate import write_sheet
from contradict.training.fast import teach
from contradict.training.loss import taught_loss
from tests.toy import ToyNli


def test_every_row_carries_what_the_teacher_said() -> None:
    rows = [
        Row("The dam held.", "The dam never held.", "contradiction", "s"),
        Row("Rain fell.", "Go.", "neutral", "s"),
    ]
    taught = teach(rows, ToyNli())
    assert [row.teacher and row.teacher.index(max(row.teacher)) for row in taught] == [2, 1]
    assert [row.texts for row in taught] == [row.texts for row in rows]


def test_the_loss_is_nothing_where_the_student_agrees_and_grows_where_it_does_not() -> None:
    teacher = torch.tensor([[0.7, 0.2, 0.1]])
    agreed = taught_loss(torch.log(teacher), teacher, [1.0])
    apart = taught_loss(torch.log(teacher.flip(1)), teacher, [1.0])
    assert float(agreed) == pytest.approx(0.0, abs=1e-6)
    assert float(apart) > 0.5


def test_a_whole_model_of_ours_is_told_from_an_adapter(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    write_sheet(tmp_path, 1.2)
    assert is_whole(tmp_path) and not is_adapter(tmp_path)
