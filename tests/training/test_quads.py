"""Quads: which pairs they give, and that a sentence put in front never turns a label."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from contradict.errors import InputError
from contradict.training.quads import CLASHES, Quad, claim_rows, quad_rows, read_quads

QUAD = Quad(
    "t-1",
    "Who found the wallet?",
    "role",
    "other-person",
    "lost wallet",
    (
        "A postman found the wallet on Monday, the mayor said.",
        "The wallet was picked up by a nun, who had been waiting for the tram.",
        "The man who brings the mail came upon it on Monday.",
        "A nun found a glove beside the tram stop.",
    ),
    (
        "A postman found the wallet.",
        "A nun picked up the wallet.",
        "The mailman found it.",
        "A nun found a glove.",
    ),
)


def test_every_quad_gives_twelve_pairs_four_of_which_clash() -> None:
    rows = list(quad_rows([QUAD], source="q", context=0.0, seed=1))
    assert len({row.texts for row in rows}) == 12
    clashes = {row.texts for row in rows if row.label == "contradiction"}
    assert clashes == {(QUAD.sentences[left], QUAD.sentences[right]) for left, right in CLASHES}
    assert {row.kind for row in rows} == {"role", "agree", "other-person"}


def test_a_sentence_put_in_front_never_turns_the_label() -> None:
    """A pair that does not clash holds no two sentences that do."""
    for seed in range(30):
        for row in quad_rows([QUAD], source="q", context=1.0, seed=seed):
            held = [at for at in range(4) if QUAD.sentences[at] in f"{row.premise} {row.hypothesis}"]
            clashing = any((left, right) in CLASHES for left in held for right in held)
            if row.label == "not_contradiction":
                assert not clashing
            for side in row.texts:
                within = [at for at in range(4) if QUAD.sentences[at] in side]
                assert not any((left, right) in CLASHES for left in within for right in within)


def test_claims_stand_for_their_sentences_and_other_facts_contradict_nothing() -> None:
    assert QUAD.claims is not None
    for seed in range(9):
        rows = list(claim_rows([QUAD], source="q", seed=seed))
        for row in rows:
            if row.kind not in ("own", "other-fact"):
                left = (QUAD.claims if row.premise in QUAD.claims else QUAD.sentences).index(row.premise)
                clash = (left, QUAD.claims.index(row.hypothesis)) in CLASHES
                assert (row.label == "contradiction") == clash
        other = [row for row in rows if row.kind == "other-fact"]
        assert {row.label for row in other} == {"not_contradiction"}
        assert any("waiting for the tram" in row.hypothesis for row in other)
        (own,) = (row for row in rows if row.kind == "own")
        assert own.label == "entailment"
        assert QUAD.sentences.index(own.premise) == QUAD.claims.index(own.hypothesis)


def test_a_quad_without_claims_gives_no_claim_rows() -> None:
    bare = Quad(QUAD.id, QUAD.fact, QUAD.kind, QUAD.trap, QUAD.topic, QUAD.sentences)
    assert not list(claim_rows([bare], source="q", seed=1))


def test_pairs_are_rolled_up_into_the_quads_they_came_from(tmp_path: Path) -> None:
    path = tmp_path / "quads.train.jsonl.gz"
    order = [(left, right) for left in range(4) for right in range(4) if left != right]
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        for (left, right), row in zip(order, quad_rows([QUAD], source="q", context=0, seed=1), strict=True):
            raw = {"premise": row.premise, "hypothesis": row.hypothesis, "label": row.label, "kind": row.kind}
            raw |= {"fact": QUAD.fact, "topic": QUAD.topic, "id": f"t-1-{left}{right}"}
            lines.write(json.dumps(raw) + "\n")
    (quad,) = read_quads(path)
    assert (quad.id, quad.sentences, quad.kind, quad.trap) == ("t-1", QUAD.sentences, "role", "other-person")


def test_claims_kept_in_a_file_of_their_own_are_put_to_their_quads(tmp_path: Path) -> None:
    quads, claims = tmp_path / "mine.jsonl", tmp_path / "mine.claims.jsonl"
    fields = {"fact": "?", "kind": "role", "trap": "update", "topic": "t", "s0": "a", "s1": "b", "s2": "c"}
    quads.write_text("".join(json.dumps({"id": name, "s3": "d"} | fields) + "\n" for name in ("q1", "q2")))
    claims.write_text(json.dumps({"id": "q2", "c0": "e", "c1": "f", "c2": "g", "c3": "h"}))
    assert [quad.claims for quad in read_quads(quads, claims)] == [None, ("e", "f", "g", "h")]


def test_a_broken_file_of_quads_names_its_place(tmp_path: Path) -> None:
    path = tmp_path / "mine.jsonl"
    path.write_text('{"id": "x"}\n')
    with pytest.raises(InputError, match=r"mine\.jsonl.*fact|mine\.jsonl.*s0"):
        read_quads(path)
