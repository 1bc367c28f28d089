"""From the declared mix to the rows of one run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from contradict.nli.labelled import Row, read_rows
from contradict.training.contrasts import contrast_rows
from contradict.training.mix import Mix
from contradict.training.rows import draw, pairs_of
from contradict.training.stories import is_held_out, negatives, read_stories

MEASURED = ("*.test.jsonl.gz", "mnli.dev_matched.jsonl.gz", "fever_symmetric.dev.jsonl.gz")


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
    barred = pairs_of(path for pattern in MEASURED for path in sorted((data / "nli").glob(pattern)))
    rows: list[Row] = []
    for source in mix.sources:
        read = read_rows(data / "nli" / f"{source.file}.jsonl.gz")
        rows.extend(draw(read, source, barred=barred, seed=seed))
    if mix.stories is not None:
        stories = read_stories(data / "news" / f"{mix.stories.file}.jsonl.gz")
        kept = {name: story for name, story in stories.items() if not is_held_out(name)}
        rows.extend(
            negatives(kept, mix.stories.pairs, weight=mix.stories.weight, seed=seed, source=mix.stories.file)
        )
    if mix.contrasts is not None:
        path = data / "news" / f"{mix.contrasts.file}.jsonl.gz"
        rows.extend(contrast_rows(path, mix.contrasts.pairs, weight=mix.contrasts.weight, seed=seed))
    encoded = tokenizer([row.premise for row in rows], [row.hypothesis for row in rows])["input_ids"]
    fit = [(row, len(ids)) for row, ids in zip(rows, encoded, strict=True) if len(ids) <= longest]
    return [row for row, _ in fit], [length for _, length in fit]


def summary(rows: list[Row]) -> dict[str, dict[str, int]]:
    """Count rows by source and label, for the card."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.source, Counter())[row.label] += 1
    return {source: dict(sorted(count.items())) for source, count in sorted(counts.items())}
