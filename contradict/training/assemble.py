"""From the declared mix to the rows of one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from contradict.align.encoders import SentenceTransformerEncoder
from contradict.nli.labelled import Row, read_rows
from contradict.training.contrasts import contrast_rows
from contradict.training.gold_stories import gold_rows
from contradict.training.marks import mark_rows
from contradict.training.mix import Mix, is_measured
from contradict.training.quads import claim_rows, quad_rows, read_quads
from contradict.training.rows import draw, is_dev, pairs_of
from contradict.training.stories import is_held_out, negatives, read_stories

OURS = Path(__file__).resolve().parents[2] / "models" / "data"
"""Where quads and marks of our own lie, in a checkout."""


def assemble(mix: Mix, data: Path, tokenizer: Any, *, longest: int, seed: int) -> tuple[list[Row], list[int]]:
    """Collect the rows of a run.

    Args:
        mix: what to take.
        data: folder with ``nli/`` and ``news/``.
        tokenizer: counts tokens.
        longest: rows with more tokens are left out rather than cut.
        seed: fixes every draw.

    Returns:
        Rows and their lengths in tokens.
    """
    rows = [*_source_rows(mix, data, seed), *_quad_rows(mix, data, seed), *_story_rows(mix, data, seed)]
    encoded = tokenizer([row.premise for row in rows], [row.hypothesis for row in rows])["input_ids"]
    fit = [(row, len(ids)) for row, ids in zip(rows, encoded, strict=True) if len(ids) <= longest]
    return [row for row, _ in fit], [length for _, length in fit]


def _source_rows(mix: Mix, data: Path, seed: int) -> Iterator[Row]:
    files = sorted((data / "nli").glob("*.jsonl.gz"))
    barred = pairs_of(path for path in files if is_measured(path.name))
    for source in mix.sources:
        yield from draw(read_rows(data / "nli" / f"{source.file}.jsonl.gz"), source, barred=barred, seed=seed)


def _quad_rows(mix: Mix, data: Path, seed: int) -> Iterator[Row]:
    for source in mix.quads:
        claims = OURS / f"{source.file}.claims.jsonl"
        read = read_quads(_place(source.file, data), claims if claims.is_file() else None)
        quads = [quad for quad in read if not is_dev(quad.id)]
        rows = [
            row
            for number in range(source.passes)
            for row in quad_rows(quads, source=source.file, context=source.context, seed=seed + number)
        ]
        if source.claims:
            rows.extend(claim_rows(quads, source=f"{source.file}, claims", seed=seed))
        yield from (replace(row, weight=source.weight) for row in rows)


def _story_rows(mix: Mix, data: Path, seed: int) -> Iterator[Row]:
    """Real news (at random, with a changed fact, labelled by us), and invented stories with gold."""
    if (drawn := mix.stories) is not None:
        stories = read_stories(_news(data, drawn.file))
        kept = {name: story for name, story in stories.items() if not is_held_out(name)}
        yield from negatives(kept, drawn.pairs, weight=drawn.weight, seed=seed, source=drawn.file)
    if (changed := mix.contrasts) is not None:
        yield from contrast_rows(_news(data, changed.file), changed.pairs, weight=changed.weight, seed=seed)
    if (marks := mix.marks) is not None:
        path, articles = OURS / f"{marks.file}.jsonl", _news(data, marks.articles)
        yield from mark_rows(path, articles, weight=marks.weight, passes=marks.passes, held_out=False)
    if (gold := mix.gold) is not None:
        encoder = SentenceTransformerEncoder()
        for number in range(gold.passes):
            yield from gold_rows(
                OURS / gold.folder, encoder, source=gold.folder, weight=gold.weight, seed=seed + number
            )


def _news(data: Path, file: str) -> Path:
    return data / "news" / f"{file}.jsonl.gz"


def _place(file: str, data: Path) -> Path:
    ours = OURS / f"{file}.jsonl"
    return ours if ours.is_file() else data / "nli" / f"{file}.jsonl.gz"


def summary(rows: list[Row]) -> dict[str, dict[str, int]]:
    """Count rows by source and label, for the card."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.source, Counter())[row.label] += 1
    return {source: dict(sorted(count.items())) for source, count in sorted(counts.items())}
