"""Marks: labels that find their sentences again, and stories kept aside."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.training.marks import mark_rows
from contradict.training.stories import is_held_out

LEFT, RIGHT = "Two ferries sank. Nobody was hurt.", "One ferry sank, police said."
SEEN = next(name for name in (f"s{at}" for at in range(99)) if not is_held_out(name))
ASIDE = next(name for name in (f"s{at}" for at in range(99)) if is_held_out(name))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for story in (SEEN, ASIDE):
            for outlet, body in (("Echo", LEFT), ("Star", RIGHT)):
                lines.write(json.dumps({"story": story, "outlet": outlet, "body": body}) + "\n")
    return path


def write(folder: Path, *marks: tuple[str, str]) -> Path:
    path = folder / "marks.jsonl"
    sides = {
        "left": {"outlet": "Echo", "start": 0, "end": 17},
        "right": {"outlet": "Star", "start": 0, "end": len(RIGHT)},
    }
    lines = [json.dumps({"story": story, "label": label} | sides) for story, label in marks]
    path.write_text("\n".join(lines))
    return path


def test_a_mark_finds_its_sentences_and_is_seen_in_both_orders(tmp_path: Path, articles: Path) -> None:
    marks = write(tmp_path, (SEEN, "contradiction"), (SEEN, "agree"), (SEEN, "arguable"))
    rows = list(mark_rows(marks, articles, weight=0.5, passes=1, held_out=False))
    assert [(row.premise, row.hypothesis, row.label) for row in rows] == [
        ("Two ferries sank.", RIGHT, "contradiction"),
        (RIGHT, "Two ferries sank.", "contradiction"),
        ("Two ferries sank.", RIGHT, "not_contradiction"),
        (RIGHT, "Two ferries sank.", "not_contradiction"),
    ]


def test_stories_kept_aside_are_never_trained_on(tmp_path: Path, articles: Path) -> None:
    marks = write(tmp_path, (SEEN, "neutral"), (ASIDE, "neutral"))
    trained = list(mark_rows(marks, articles, weight=1.0, passes=2, held_out=False))
    measured = list(mark_rows(marks, articles, weight=1.0, passes=1, held_out=True))
    assert {row.group for row in trained} == {SEEN} and {row.group for row in measured} == {ASIDE}
    assert (len(trained), len(measured)) == (4, 2)


def test_a_mark_on_an_article_that_is_not_there_is_an_error(tmp_path: Path, articles: Path) -> None:
    marks = write(tmp_path, ("elsewhere", "neutral"), (f"{SEEN}x", "neutral"))
    with pytest.raises(InputError, match="marks"):
        list(mark_rows(marks, articles, weight=1.0, passes=1, held_out=False)) + list(
            mark_rows(marks, articles, weight=1.0, passes=1, held_out=True)
        )
