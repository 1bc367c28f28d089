"""Quads: four outlets on one fact, written for this project, unrolled into pairs.

Of a quad ``s0`` and ``s1`` contradict each other, ``s2`` agrees with ``s0``, ``s3`` is a look-alike that is
compatible with all. Because that fixes which sentences can stand together, a compatible one can be put in
front of another without changing the label: pairs with context, as the product judges them. Minimal sets
around one fact follow Gardner et al., Evaluating Models' Local Decision Boundaries via Contrast Sets (2020).
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

from contradict.errors import InputError
from contradict.nli.labelled import Row
from contradict.text import grammar
from contradict.text.statements import find_statements

CLASHES = frozenset({(0, 1), (1, 0), (1, 2), (2, 1)})
"""Which of the four sentences contradict each other."""
SHARE, SHORT = 0.8, 0.25
"""Share of the twelve directed pairs that are seen with a claim, and of those with a claim as premise too."""
OTHER = 0.4
"""Share of a statement's words in the disputed claim up to which it is about another fact."""


@dataclass(frozen=True, slots=True)
class Quad:
    """Four sentences on one fact."""

    id: str
    fact: str
    """The disputed fact as a question."""
    kind: str
    trap: str
    """Why ``s3`` is tempting and compatible."""
    topic: str
    sentences: tuple[str, str, str, str]
    claims: tuple[str, str, str, str] | None = None
    """What each sentence says of the fact, cut out short."""


def read_quads(path: Path, claims: Path | None = None) -> list[Quad]:
    """Read quads.

    Args:
        path: ``.jsonl`` with one quad a line (id, fact, kind, trap, topic, s0 to s3, maybe c0 to c3), or
            ``.jsonl.gz`` with the directed pairs of quads, whose ids end in the numbers of the two sentences.
        claims: ``.jsonl`` with claims (id, c0 to c3) for quads that carry none themselves.

    Raises:
        InputError: the file is missing, or a line lacks a field.
    """
    try:
        if path.suffix == ".gz":
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                quads = _rolled_up([json.loads(line) for line in lines])
        else:
            quads = [_quad(raw) for raw in _lines(path)]
        added = {raw["id"]: _claims(raw) for raw in _lines(claims)} if claims is not None else {}
        return [replace(quad, claims=added.get(quad.id, quad.claims)) for quad in quads]
    except (OSError, ValueError, KeyError) as error:
        raise InputError(f"{path}: expected quads, found {error!r}. Check the file.") from error


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def quad_rows(quads: Iterable[Quad], *, source: str, context: float, seed: int) -> Iterator[Row]:
    """Unroll quads into directed pairs of sentences.

    Args:
        quads: any number.
        source: name for the log.
        context: share of pairs seen with a compatible sentence of the quad in front of a side.
        seed: fixes the draw.

    Yields:
        Twelve rows a quad, labelled ``contradiction`` or ``not_contradiction``.
    """
    for quad in quads:
        chance = Random(f"{seed}:{quad.id}")
        for left, right in permutations(range(4), 2):
            premise, hypothesis = quad.sentences[left], quad.sentences[right]
            if chance.random() < context:
                premise = _led(quad, left, right, chance) + premise
                hypothesis = _led(quad, right, left, chance) + hypothesis
            yield _row(quad, left, right, (premise, hypothesis), source)


def claim_rows(quads: Iterable[Quad], *, source: str, seed: int) -> Iterator[Row]:
    """Unroll quads into pairs of a sentence and a claim: one fact of it, as the product takes them apart.

    Args:
        quads: those without claims give nothing.
        source: name for the log.
        seed: fixes the draw.

    Yields:
        A quad: claims against other sentences or their claims, one against its own sentence (``entailment``),
        and statements of other facts against the other sentences (``not_contradiction``).
    """
    for quad in quads:
        if quad.claims is None:
            continue
        chance = Random(f"{seed}:{quad.id}:claims")
        for left, right in permutations(range(4), 2):
            premises = (quad.sentences[left], quad.claims[left])
            if chance.random() < SHARE:
                premise = premises[chance.random() < SHORT]
                yield _row(quad, left, right, (premise, quad.claims[right]), source)
        own = chance.randrange(4)
        yield Row(quad.sentences[own], quad.claims[own], "entailment", source, group=quad.id, kind="own")
        yield from _of_other_facts(quad, source, chance)


def _row(quad: Quad, left: int, right: int, texts: tuple[str, str], source: str) -> Row:
    clash = (left, right) in CLASHES
    label = "contradiction" if clash else "not_contradiction"
    kind = quad.kind if clash else "agree" if 3 not in (left, right) else quad.trap
    return Row(*texts, label, source, group=quad.id, kind=kind)


def _of_other_facts(quad: Quad, source: str, chance: Random) -> Iterator[Row]:
    """Apart from its one fact nothing in a quad clashes, so other statements contradict no sentence."""
    assert quad.claims is not None
    for own, doc in enumerate(grammar.parse_texts(quad.sentences)):
        claim = set(quad.claims[own].lower().split())
        for statement in find_statements(doc, {}, offset=0):
            words = set(statement.lower().split())
            if len(words & claim) <= len(words) * OTHER:
                other = chance.choice([at for at in range(4) if at != own])
                texts = (quad.sentences[other], statement)
                yield Row(*texts, "not_contradiction", source, group=quad.id, kind="other-fact")


def _led(quad: Quad, own: int, other: int, chance: Random) -> str:
    """Return a sentence to stand before ``own``, or nothing, so that the label stays what it is."""
    held_against = {own} if (own, other) in CLASHES else {own, other}
    fit = [
        at
        for at in range(4)
        if at not in (own, other) and not any((at, held) in CLASHES for held in held_against)
    ]
    return f"{quad.sentences[chance.choice(fit)]} " if fit and chance.random() < 2 / 3 else ""


def _quad(raw: dict[str, Any]) -> Quad:
    sentences = (raw["s0"], raw["s1"], raw["s2"], raw["s3"])
    claims = _claims(raw) if "c0" in raw else None
    return Quad(raw["id"], raw["fact"], raw["kind"], raw["trap"], raw["topic"], sentences, claims)


def _claims(raw: dict[str, Any]) -> tuple[str, str, str, str]:
    return raw["c0"], raw["c1"], raw["c2"], raw["c3"]


def _rolled_up(pairs: Iterable[dict[str, str]]) -> list[Quad]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for pair in pairs:
        group, _, ends = pair["id"].rpartition("-")
        quad = found[group]
        quad |= {"id": group, "fact": pair["fact"], "topic": pair["topic"]}
        quad |= {f"s{ends[0]}": pair["premise"], f"s{ends[1]}": pair["hypothesis"]}
        if pair["label"] == "contradiction":
            quad["kind"] = pair["kind"]
        elif "3" in ends:
            quad["trap"] = pair["kind"]
    return [_quad(quad) for quad in found.values()]
