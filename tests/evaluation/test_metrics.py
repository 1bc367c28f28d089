"""Totals against an independent transcription of the collection's scorer, on random reports."""

from __future__ import annotations

import collections
import json
import os
import random
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.evaluation.gold import Story, load_stories
from contradict.evaluation.marking import Flagged, flagged_in_wire, match_conflicts
from contradict.evaluation.metrics import average_precision, score_story, totals

STORIES = load_stories(Path(__file__).parents[1] / "gate" / "stories")
ORIGINAL = Path(os.environ.get("CONTRADICT_SCORER", ""))
"""The collection's own script, where it is at hand."""


def random_report(story: Story, rng: random.Random) -> dict[str, Any]:
    """Disputes of two to four sentences: true sides, traps, agreements and plain noise."""
    gold = json.loads((story.folder / "gold.json").read_text())
    noise = [
        {"file": path.name, "sentence": sentence}
        for path in sorted(story.folder.glob("*.txt"))
        for sentence in re.split(r"(?<=[.!?]) ", path.read_text())
        if sentence.strip()
    ]
    couples = [[trap["a"], trap["b"]] for trap in gold["traps"]]
    groups = [fact["sides"] for fact in (*gold["conflicts"], *gold["conflicts"], *gold["agreements"])]
    disputes = []
    for _ in range(rng.randint(0, 25)):
        chosen = rng.choice(rng.choice([couples, groups, [noise]]))
        claims = rng.sample(chosen, min(len(chosen), rng.randint(2, 4)))
        if rng.random() < 0.3:
            claims.append(rng.choice(noise))
        quoted = [{"article": f"{story.name}/{c['file']}", "text": clip(c["sentence"], rng)} for c in claims]
        kind = rng.choice(["date", "number", "event-fact", "quote-speaker"])
        disputes.append({"type": kind, "confidence": round(rng.random(), 1), "claims": quoted})
    return {"disputes": disputes}


def clip(sentence: str, rng: random.Random) -> str:
    words = sentence.split(" ")
    return (
        " ".join(words[: rng.randint(3, len(words))]) if len(words) > 6 and rng.random() < 0.3 else sentence
    )


def reference_same(left: str, right: str) -> bool:
    """The rule as the collection words it."""

    def words(text: str) -> list[str]:
        return re.findall(r"[a-z0-9]+", text.lower())

    one, two = words(left), words(right)
    if not one or not two:
        return False
    if (" ".join(one) in " ".join(two) and len(one) >= 4) or (
        " ".join(two) in " ".join(one) and len(two) >= 3
    ):
        return True
    common = sum((collections.Counter(one) & collections.Counter(two)).values())
    if common >= 5 and common >= 0.85 * min(len(one), len(two)):
        return True
    return common / (len(one) + len(two) - common) >= 0.7


def reference_line(stories: tuple[Story, ...], reports: dict[str, dict[str, Any]]) -> str:
    """The collection's scorer, transcribed without any of our code."""
    count: collections.Counter[str] = collections.Counter()
    ranked: list[tuple[float, bool]] = []
    for story in stories:
        gold = json.loads((story.folder / "gold.json").read_text())
        edges: list[list[str]] = []
        traps: set[int] = set()
        for dispute in reports[story.name]["disputes"]:
            quoted = [(c["article"].split("/")[-1], c["text"]) for c in dispute["claims"]]

            def held(side: dict[str, str], quoted: list[tuple[str, str]] = quoted) -> bool:
                return any(f == side["file"] and reference_same(t, side["sentence"]) for f, t in quoted)

            stated = []
            for conflict in gold["conflicts"]:
                sides = [side for side in conflict["sides"] if held(side)]
                values = {(s["file"], s["value"].strip().lower()) for s in sides}
                if any(f != g and v != w for f, v in values for g, w in values):
                    stated.append(conflict)
            stated.sort(key=lambda conflict, kind=dispute["type"]: conflict["type"] != kind)  # type: ignore[misc]
            if stated:
                edges.append([conflict["id"] for conflict in stated])
            else:
                count["wrong"] += 1
                traps |= {i for i, t in enumerate(gold["traps"]) if held(t["a"]) and held(t["b"])}
            ranked.append((dispute["confidence"], bool(stated)))
        owner: dict[str, int] = {}
        for index in range(len(edges)):
            count["duplicates"] += not augment(index, edges, owner, set())
        hard = {c["id"] for c in gold["conflicts"] if c["strength"] == "hard"}
        count.update(
            right=len(edges), gold=len(gold["conflicts"]), found=len(owner), hard=len(hard),
            found_hard=len(hard & set(owner)), traps=len(gold["traps"]), hit=len(traps),
        )  # fmt: skip
    ranked.sort(key=lambda entry: -entry[0])
    hits = [rank for rank, (_, right) in enumerate(ranked, 1) if right]
    area = sum((position + 1) / rank for position, rank in enumerate(hits)) / count["gold"]
    printed = count["right"] + count["wrong"]
    precision, recall = count["right"] / max(1, printed), count["found"] / count["gold"]
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"TOTAL disputes {printed} precision {precision:.3f} recall {recall:.3f}"
        f" recall_hard {count['found_hard'] / count['hard']:.3f} f1 {f1:.3f} duplicates {count['duplicates']}"
        f" traps_hit {count['hit']}/{count['traps']} ap {area:.3f}"
    )


def augment(index: int, edges: list[list[str]], owner: dict[str, int], seen: set[str]) -> bool:
    for conflict in edges[index]:
        if conflict not in seen:
            seen.add(conflict)
            if conflict not in owner or augment(owner[conflict], edges, owner, seen):
                owner[conflict] = index
                return True
    return False


def our_line(reports: dict[str, dict[str, Any]]) -> str:
    return totals([score_story(s, flagged_in_wire(reports[s.name])) for s in STORIES]).line()


@pytest.mark.parametrize("seed", range(8))
def test_totals_equal_the_collections_scorer(seed: int) -> None:
    rng = random.Random(seed)
    reports = {story.name: random_report(story, rng) for story in STORIES}
    assert our_line(reports) == reference_line(STORIES, reports)


@pytest.mark.skipif(not ORIGINAL.is_file(), reason="CONTRADICT_SCORER does not name the collection's script")
def test_totals_equal_the_original_script(tmp_path: Path) -> None:
    rng = random.Random(1)
    for _ in range(3):
        reports = {story.name: random_report(story, rng) for story in STORIES}
        for name, report in reports.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(report))
        command = [sys.executable, str(ORIGINAL), str(STORIES[0].folder.parent), str(tmp_path)]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert printed.splitlines()[-1] == our_line(reports)


def test_a_gold_report_scores_one() -> None:
    reports = {
        story.name: {
            "disputes": [
                {
                    "type": conflict.kind,
                    "confidence": 0.9,
                    "claims": [
                        {"article": f"{side.article}.txt", "text": side.text} for side in conflict.sides
                    ],
                }
                for conflict in story.gold.conflicts
            ]
        }
        for story in STORIES
    }
    score = totals([score_story(story, flagged_in_wire(reports[story.name])) for story in STORIES])
    assert score.precision == score.recall == score.recall_hard == 1.0
    assert score.traps_hit == score.duplicates == 0
    assert score.average_precision == pytest.approx(1.0)


def test_an_empty_report_scores_nothing() -> None:
    score = totals([score_story(story, ()) for story in STORIES])
    assert (score.disputes, score.found, score.precision, score.average_precision) == (0, 0, 0.0, 0.0)


def test_printing_a_conflict_twice_is_a_duplicate() -> None:
    story = next(story for story in STORIES if story.gold.conflicts)
    conflict = story.gold.conflicts[0]
    dispute = Flagged(conflict.kind, 0.8, tuple((side.article, side.text) for side in conflict.sides))
    score = score_story(story, (dispute, dispute))
    assert [marked.duplicate for marked in score.marked] == [False, True]
    assert score.found == {conflict.id}


edges_strategy = st.lists(
    st.lists(st.sampled_from("uvwxyz"), min_size=1, max_size=4, unique=True), max_size=7
)


@given(edges_strategy)
@settings(max_examples=60, deadline=None)
def test_matching_is_one_to_one_and_complete(edges: list[list[str]]) -> None:
    found, left_over = match_conflicts(edges)
    assert len(found) + len(left_over) == len(edges)
    assert found <= {conflict for stated in edges for conflict in stated}
    for index in left_over:
        assert set(edges[index]) <= found


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=20))
@settings(deadline=None)
def test_average_precision_lies_in_the_unit_interval(ranked: list[tuple[float, bool]]) -> None:
    assert 0 <= average_precision(ranked, max(1, sum(right for _, right in ranked))) <= 1.0 + 1e-9
