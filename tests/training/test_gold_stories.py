"""Stories with gold as training pairs: what conflicts, what does not, what is left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from contradict.training.gold_stories import gold_rows
from tests.toy import ToyEncoder

WIRE = """---
outlet: Coast Wire
published: 2024-05-02
---

The ferry Marigold ran aground off Tarrow Point on Tuesday with 112 people on board.

Its captain, Ines Rault, was taken to hospital with a broken wrist.
"""
HERALD = """---
outlet: Tarrow Herald
published: 2024-05-02
---

Some 90 passengers and crew were on the Marigold when she hit the rocks at Tarrow Point.

Captain Rault broke her wrist and spent the night in hospital.
"""
ON_BOARD = "The ferry Marigold ran aground off Tarrow Point on Tuesday with 112 people on board."
HIT_ROCKS = "Some 90 passengers and crew were on the Marigold when she hit the rocks at Tarrow Point."

CAPTAIN = "Its captain, Ines Rault, was taken to hospital with a broken wrist."
NIGHT = "Captain Rault broke her wrist and spent the night in hospital."


def write(root: Path) -> Path:
    """Write one story whose count of people conflicts."""
    conflict = {
        "id": "c1",
        "type": "number",
        "strength": "hard",
        "fact": "How many people were on board.",
        "sides": [
            {"file": "wire.txt", "sentence": ON_BOARD, "value": "112", "claim": "112 people were on board."},
            {"file": "herald.txt", "sentence": HIT_ROCKS, "value": "90", "claim": "Some 90 were on board."},
        ],
    }
    folder = root / "ferry"
    folder.mkdir(parents=True)
    (folder / "wire.txt").write_text(WIRE, encoding="utf-8")
    (folder / "herald.txt").write_text(HERALD, encoding="utf-8")
    gold: dict[str, object] = {
        "traps": [],
        "conflicts": [conflict],
    }
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return root


@pytest.fixture
def rows(tmp_path: Path) -> list[tuple[str, str, str]]:
    """The rows of the story as (premise, hypothesis, label)."""
    found = gold_rows(write(tmp_path), ToyEncoder(), source="stories", weight=1.0, seed=1)
    return [(row.premise, row.hypothesis, row.label) for row in found]


def test_opposed_sentences_contradict_both_ways(rows: list[tuple[str, str, str]]) -> None:
    assert (ON_BOARD, HIT_ROCKS, "contradiction") in rows
    assert (HIT_ROCKS, ON_BOARD, "contradiction") in rows


def test_each_sentence_contradicts_the_claim_of_the_other(rows: list[tuple[str, str, str]]) -> None:
    assert (ON_BOARD, "Some 90 were on board.", "contradiction") in rows
    assert (HIT_ROCKS, "112 people were on board.", "contradiction") in rows


def test_what_is_outside_the_gold_does_not_contradict(rows: list[tuple[str, str, str]]) -> None:
    harmless = [row for row in rows if row[2] == "not_contradiction"]
    assert harmless
    assert all({ON_BOARD, HIT_ROCKS} - set(row[:2]) for row in harmless)


def test_each_sentence_entails_its_own_claim(rows: list[tuple[str, str, str]]) -> None:
    assert (ON_BOARD, "112 people were on board.", "entailment") in rows
    assert (HIT_ROCKS, "Some 90 were on board.", "entailment") in rows


def test_what_agrees_is_always_shown_both_ways(tmp_path: Path) -> None:
    root = write(tmp_path)
    path = root / "ferry" / "gold.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    sides = [{"file": "wire.txt", "sentence": CAPTAIN}, {"file": "herald.txt", "sentence": NIGHT}]
    gold["agreements"] = [{"fact": "The captain broke her wrist.", "sides": sides}]
    path.write_text(json.dumps(gold), encoding="utf-8")
    for seed in range(3):
        found = list(gold_rows(root, ToyEncoder(), source="stories", weight=1.0, seed=seed))
        about = [row for row in found if about_the_captain(row.premise, row.hypothesis)]
        assert {"not_contradiction"} == {row.label for row in about}
        assert len({row.premise.startswith("Captain") for row in about}) == 2
        entailed = [row for row in found if row.hypothesis == "The captain broke her wrist."]
        assert [row.label for row in entailed] == ["entailment", "entailment"]


def test_the_same_seed_draws_the_same_rows(tmp_path: Path) -> None:
    folder = write(tmp_path)
    first = list(gold_rows(folder, ToyEncoder(), source="stories", weight=1.0, seed=3))
    assert first == list(gold_rows(folder, ToyEncoder(), source="stories", weight=1.0, seed=3))


def about_the_captain(premise: str, hypothesis: str) -> bool:
    """Whether a row holds both sentences about her, with whatever was read for a pronoun."""
    one, other = "was taken to hospital", "spent the night"
    return (one in premise and other in hypothesis) or (other in premise and one in hypothesis)


def test_what_is_open_to_debate_is_left_out(tmp_path: Path) -> None:
    root = write(tmp_path)
    path = root / "ferry" / "gold.json"
    gold = json.loads(path.read_text(encoding="utf-8"))
    wrist = [
        {"file": "wire.txt", "sentence": CAPTAIN, "value": "taken there"},
        {"file": "herald.txt", "sentence": NIGHT, "value": "stayed"},
    ]
    gold["optional"] = [gold["conflicts"][0] | {"id": "o1", "sides": wrist}]
    path.write_text(json.dumps(gold), encoding="utf-8")
    found = list(gold_rows(root, ToyEncoder(), source="stories", weight=1.0, seed=1))
    assert found
    assert not [row for row in found if about_the_captain(row.premise, row.hypothesis)]


def test_without_the_debate_the_same_pair_is_compatible(rows: list[tuple[str, str, str]]) -> None:
    assert any(about_the_captain(*row[:2]) for row in rows)
