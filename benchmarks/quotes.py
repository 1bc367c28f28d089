"""Speaker attribution of direct quotations, measured on PolNeAR.

usage: python benchmarks/quotes.py POLNEAR.jsonl.gz [--every N] [--errors N]

A gold attribution counts when it has a source and its content begins with a quotation mark. It is right
when the speaker found for the quotation there overlaps the gold source (head), and exact when both spans
agree up to a title or a comma. PolNeAR (Newell et al. 2018) is measured on, never shipped.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

from contradict.records import Article, Quotation, Span
from contradict.text import grammar, names, quotations, sentences

MARKS = "\"“”'‘"
SWAPPED = {"said", "says", "say", "told", "added", "wrote"}
PRONOUNS = {"he", "she", "they", "i", "we", "it", "who"}


def gold_quotes(row: dict[str, object]) -> Iterator[tuple[Span, tuple[Span, ...], str]]:
    """Yield (first quoted span, source spans, source text) of the direct quotations of one article."""
    for attribution in row["attributions"]:  # type: ignore[attr-defined]
        if not attribution.get("source") or not attribution.get("content"):
            continue
        start, end = attribution["content"][0]["spans"][0]
        source, cue = attribution["source"], attribution.get("cue")
        if cue and source[0]["text"] in SWAPPED:  # a few annotations have source and cue the wrong way round
            source = cue
        if row["text"][start] in MARKS[:3] and end - start > 12:  # type: ignore[index]
            spans = tuple(Span(*span) for part in source for span in part["spans"])
            yield Span(start, end), spans, source[0]["text"]


def read_article(row: dict[str, object]) -> tuple[Quotation, ...]:
    article = Article(path=str(row["id"]), outlet=str(row["publisher"]), title="", text=str(row["text"]))
    parts = sentences.split(article)
    docs = grammar.parse(parts)
    found = names.find_names(parts, docs)
    return quotations.find_quotations(article.text, parts, docs, found)


def kind_of(source: str) -> str:
    words = source.lower().split()
    if len(words) == 1 and words[0] in PRONOUNS:
        return "pronoun"
    return "name" if any(word[0].isupper() for word in source.split()[-1:]) else "other"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="measure on every n-th article")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    with gzip.open(options.path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][:: options.every]
    counts: collections.defaultdict[str, collections.Counter[str]] = collections.defaultdict(
        collections.Counter
    )
    shown, began = 0, time.perf_counter()
    for row in rows:
        found = [quotation for quotation in read_article(row) if quotation.span]
        for content, sources, text in gold_quotes(row):
            hit = next((q for q in found if q.span.overlaps(content)), None)
            speaker = hit.speaker if hit else None
            right = speaker is not None and any(speaker.span.overlaps(span) for span in sources)
            exact = speaker is not None and any(speaker.span == span for span in sources)
            for group in ("all", kind_of(text)):
                counts[group].update(
                    gold=1, found=hit is not None, spoken=speaker is not None, right=right, exact=exact
                )
            if not right and shown < options.errors:
                shown += 1
                context = row["text"][max(0, content.start - 130) : content.end + 110].replace("\n", " / ")
                print(f"--- gold {text!r} found {speaker.text if speaker else None!r}\n    {context}")
    print(f"{'source':10s} {'gold':>6s} {'marks':>7s} {'given':>7s} {'head':>7s} {'exact':>7s}")
    for group in ("name", "pronoun", "other", "all"):
        row = counts[group]
        share = [row[key] / max(1, row["gold"]) for key in ("found", "spoken", "right", "exact")]
        print(f"{group:10s} {row['gold']:6d} " + " ".join(f"{value:7.3f}" for value in share))
    print(f"{len(rows)} articles, {(time.perf_counter() - began) / max(1, len(rows)):.2f} s each")


if __name__ == "__main__":
    main()
