"""The mix, the drawing, the loss, the schedule, the batches, the negatives."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import InputError, SettingsError
from contradict.nli.labelled import ALLOWED, Row, read_rows
from contradict.training.assemble import summary
from contradict.training.batches import plan
from contradict.training.calibrate import fit_temperature
from contradict.training.contrasts import contrast_rows
from contradict.training.loss import marginal_loss
from contradict.training.mix import MIX, Source, read_mix
from contradict.training.rows import draw, is_dev
from contradict.training.schedule import Schedule
from contradict.training.stories import negatives, read_stories, sample


@pytest.mark.parametrize("name", ["mix.toml", "second.toml", "third.toml", "fast.toml"])
def test_the_declared_mix_is_permissive_and_never_measured_on(name: str) -> None:
    mix = read_mix(MIX.with_name(name))
    assert len({source.file for source in mix.sources}) == len(mix.sources)
    assert not any(word in source.licence for source in mix.sources for word in ("-NC", "none stated"))
    assert all(source.why for source in mix.sources)


@pytest.mark.parametrize("line", ['file = "newsquads.test"', 'file = "x.train"\nlimit = 3'])
def test_a_measured_file_or_an_unknown_key_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "mix.toml"
    path.write_text(f'[[source]]\n{line}\nlicence = "x"\nwhy = "y"\n')
    with pytest.raises(SettingsError, match=r"mix\.toml"):
        read_mix(path)


def rows(count: int, label: str = "contradiction", group: str = "") -> list[Row]:
    return [Row(f"p{at}", f"h{at}", label, "s", group=group) for at in range(count)]


def test_a_cap_is_drawn_evenly_from_the_labels() -> None:
    given_rows = rows(90) + rows(30, "neutral")
    drawn = list(draw(given_rows, Source("s", "l", "w", cap=20, weight=0.5), barred=frozenset(), seed=1))
    assert summary(drawn) == {"s": {"contradiction": 10, "neutral": 10}}
    assert {row.weight for row in drawn} == {0.5}
    assert drawn == list(
        draw(given_rows, Source("s", "l", "w", cap=20, weight=0.5), barred=frozenset(), seed=1)
    )


def test_a_cap_can_keep_the_shares_of_the_labels() -> None:
    given_rows = rows(900) + rows(100, "neutral")
    drawn = draw(given_rows, Source("s", "l", "w", cap=200, even=False), barred=frozenset(), seed=1)
    assert summary(list(drawn))["s"]["contradiction"] > 160


def test_only_contradictions_are_exchanged_and_barred_pairs_left_out() -> None:
    source = Source("s", "l", "w", swap=1.0, passes=2)
    drawn = list(draw(rows(3) + rows(3, "neutral"), source, barred=frozenset({("p0", "h0")}), seed=1))
    assert len(drawn) == 8
    assert all(row.premise.startswith("h") == (row.label == "contradiction") for row in drawn)


def test_groups_kept_aside_are_never_drawn() -> None:
    aside = next(name for name in (f"q{at}" for at in range(200)) if is_dev(name))
    assert not list(draw(rows(4, group=aside), Source("s", "l", "w"), barred=frozenset(), seed=1))


def test_a_broken_file_names_its_place(tmp_path: Path) -> None:
    path = tmp_path / "bad.train.jsonl.gz"
    with gzip.open(path, "wt") as stream:
        stream.write(json.dumps({"premise": "p", "hypothesis": "h", "label": "maybe"}))
    with pytest.raises(InputError, match=r"bad\.train.*maybe"):
        read_rows(path)


def test_three_way_labels_give_the_usual_cross_entropy() -> None:
    logits = torch.tensor([[1.0, 2.0, -1.0], [0.5, 0.0, 3.0]])
    usual = torch.nn.functional.cross_entropy(logits, torch.tensor([1, 2]))
    assert torch.allclose(marginal_loss(logits, ["neutral", "contradiction"], [1.0, 1.0]), usual)


def test_two_way_labels_sum_what_they_allow() -> None:
    logits = torch.tensor([[1.0, 2.0, -1.0]])
    chances = torch.softmax(logits, 1)[0]
    loss = marginal_loss(logits, ["not_contradiction"], [2.0])
    assert torch.allclose(loss, -torch.log(1 - chances[2]))
    assert torch.isfinite(marginal_loss(logits * 1000, ["not_entailment"], [1.0]))


def test_weights_count() -> None:
    logits = torch.tensor([[3.0, 0.0, 0.0], [0.0, 0.0, 3.0]], requires_grad=True)
    heavy = marginal_loss(logits, ["neutral", "contradiction"], [1.0, 0.0])
    heavy.backward()
    assert logits.grad is not None and torch.equal(logits.grad[1], torch.zeros(3))


def test_the_rate_rises_stays_and_falls_to_nothing() -> None:
    schedule = Schedule(steps=100, warmup=10, decay_from=60)
    assert schedule.factor(0) == pytest.approx(0.1)
    assert schedule.factor(30) == 1.0
    assert schedule.factor(80) == pytest.approx(0.5)
    assert schedule.finish(20, 10) == Schedule(steps=30, warmup=10, decay_from=20)


@given(st.lists(st.integers(1, 128), max_size=300), st.integers(1, 33), st.integers(0, 3))
def test_batches_hold_every_row_once(lengths: list[int], batch: int, seed: int) -> None:
    batches = plan(lengths, batch, seed=seed)
    assert sorted(index for part in batches for index in part) == list(range(len(lengths)))
    assert batches == plan(lengths, batch, seed=seed)


NOUNS = ("boats", "cranes", "sheds", "gulls", "nets", "ropes")


def test_negatives_join_outlets_of_one_story(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt") as stream:
        for story in "uv":
            for outlet in "xyz":
                body = " ".join(
                    f"In {story} the {outlet} paper counts {noun} in {outlet}{at}, {noun}{at}, not {outlet}."
                    for at, noun in enumerate(NOUNS)
                )
                stream.write(json.dumps({"story": story, "outlet": outlet, "body": body}) + "\n")
    stories = read_stories(path)
    made = negatives(stories, 20, weight=0.3, seed=1, source="news")
    assert len(made) == 20 and {row.label for row in made} == {"not_contradiction"}
    for row in made:
        left, right = row.premise.split(), row.hypothesis.split()
        assert left[1] == right[1] == row.group and left[3] != right[3]
    assert sample(stories["u"], 3, seed="s") == sample(stories["u"], 3, seed="s")


def test_changed_facts_are_labelled_by_their_method(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.gz"
    body = "Police arrested Anna Berg on Monday in Leeds. The fire killed 12 people in 2015, the mayor said."
    with gzip.open(path, "wt") as stream:
        for story in "uvw":
            stream.write(json.dumps({"story": story, "outlet": "x", "title": "t", "body": body}) + "\n")
    made = contrast_rows(path, 40, weight=0.5, seed=1)
    assert made == contrast_rows(path, 40, weight=0.5, seed=1)
    days = [row for row in made if row.kind == "contrast-day"]
    assert days and {row.label for row in days} == {"contradiction"}
    assert all((" Monday " in row.premise) != (" Monday " in row.hypothesis) for row in days)


def test_the_temperature_of_overconfident_scores_is_above_one() -> None:
    sure = np.array([[0.01, 0.01, 0.98]] * 10, dtype=np.float32)
    labelled = rows(7) + rows(3, "neutral")
    assert fit_temperature(sure, labelled) > 1.2
    assert set(ALLOWED) >= {row.label for row in labelled}
