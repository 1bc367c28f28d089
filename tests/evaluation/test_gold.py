"""Gold files are read whole or refused with place, value and remedy."""

import json
from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.evaluation.gold import corpus_hash, load_stories, load_story

GOLD = {
    "conflicts": [
        {
            "id": "c1",
            "type": "number",
            "strength": "hard",
            "fact": "How many lambs were lost.",
            "sides": [
                {"file": "north.txt", "sentence": "Nine lambs were lost.", "value": "9"},
                {"file": "south.md", "sentence": "Ninety lambs were lost.", "value": "90"},
            ],
        }
    ],
    "traps": [],
}


def write(folder: Path, content: str) -> Path:
    folder.mkdir()
    (folder / "gold.json").write_text(content)
    return folder


def test_load_story(tmp_path: Path) -> None:
    story = load_story(write(tmp_path / "lambs", json.dumps(GOLD)))
    assert story.name == "lambs"
    assert [side.article for side in story.gold.conflicts[0].sides] == ["north", "south"]
    assert story.gold.optional == story.gold.agreements == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not a gold file"),
        ("[]", "not a gold file"),
        ("[" * 100_000, "not a gold file"),
        ('{"conflicts": []}', "'traps'"),
        ('{"conflicts": [{"id": "c1"}], "traps": []}', "field is missing"),
    ],
)
def test_bad_gold_is_refused(tmp_path: Path, content: str, words: str) -> None:
    folder = write(tmp_path / "bad", content)
    with pytest.raises(InputError, match=words) as caught:
        load_story(folder)
    assert str(folder / "gold.json") in str(caught.value)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no story with gold"):
        load_stories(tmp_path)


def test_the_corpus_hash_sees_every_byte(tmp_path: Path) -> None:
    write(tmp_path / "lambs", json.dumps(GOLD))
    article = tmp_path / "lambs" / "north.txt"
    article.write_text("Nine lambs were lost.")
    before = corpus_hash(load_stories(tmp_path))
    assert corpus_hash(load_stories(tmp_path)) == before
    article.write_text("Nine lambs were lost!")
    assert corpus_hash(load_stories(tmp_path)) != before
