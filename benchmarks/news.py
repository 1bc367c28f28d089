"""Run the product over real, unlabelled stories: how many disputes a story gets, and what the strongest are.

    python -m benchmarks.news STORIES.jsonl.gz [--stories N] [--strongest 60 --list FILE]

STORIES holds one article a line (story, outlet, title, published, url, body). Prints disputes per story and
seconds per story. The list quotes article text that is not ours: name a file outside of the repository.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from contradict.assembly import Engine, build
from contradict.errors import InputError
from contradict.pipeline import find_disputes
from contradict.readers.folder import read_paths
from contradict.records import Article, Dispute
from contradict.settings import Settings

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--stories", dest="count", type=int, default=None, help="only the first N stories")
    parser.add_argument("--strongest", type=int, default=60)
    parser.add_argument("--list", type=Path, help="write the strongest disputes to this file")
    parser.add_argument("--typed", action="store_true", help="leave the NLI model out: seconds, not minutes")
    arguments = parser.parse_args()
    if arguments.list and arguments.list.resolve().is_relative_to(ROOT):
        parser.error(f"--list: {arguments.list} lies inside the repository. Name a file outside of it.")
    engine = build(Settings(), judge=not arguments.typed)
    disputes: list[tuple[str, Dispute]] = []
    counts: list[int] = []
    seconds: list[float] = []
    for story, articles in list(load(arguments.stories))[: arguments.count]:
        started = time.perf_counter()
        found = run(story, articles, engine)
        seconds.append(time.perf_counter() - started)
        counts.append(len(found))
        disputes += [(story, dispute) for dispute in found]
    print(summary(counts, seconds))
    if arguments.list:
        ranked = sorted(disputes, key=lambda entry: (-entry[1].confidence, entry[0], entry[1].id))
        arguments.list.write_text("\n".join(map(describe, ranked[: arguments.strongest])), encoding="utf-8")


def load(path: Path) -> Iterator[tuple[str, list[Article]]]:
    """Yield stories with their articles, in the file's order of stories."""
    stories: dict[str, list[str]] = defaultdict(list)
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as lines
    ):
        for line in lines:
            stories[str(json.loads(line)["story"])].append(line)
    with tempfile.TemporaryDirectory() as folder:
        for story, found in stories.items():
            unpacked = Path(folder) / "story.jsonl"
            unpacked.write_text("".join(found), encoding="utf-8")
            for part in read_paths([unpacked]).stories:
                yield story, list(part.articles)


def run(story: str, articles: list[Article], engine: Engine) -> tuple[Dispute, ...]:
    try:
        return find_disputes(articles, engine, story=story).disputes
    except InputError as error:
        print(f"{story}: {error}")
        return ()


def summary(counts: list[int], seconds: list[float]) -> str:
    spread = " ".join(f"{part:g}" for part in statistics.quantiles(counts, n=10)) if len(counts) > 1 else ""
    return (
        f"{len(counts)} stories, {sum(counts)} disputes: median {statistics.median(counts):g} a story,"
        f" mean {statistics.mean(counts):.2f}, most {max(counts)}, deciles {spread};"
        f" median {statistics.median(seconds):.1f} s a story, {sum(seconds):.0f} s in all"
    )


def describe(entry: tuple[str, Dispute]) -> str:
    story, dispute = entry
    detectors = ", ".join(sorted({finding.detector for finding in dispute.findings}))
    lines = [f"## {dispute.confidence:.3f} {dispute.kind.value} ({detectors}) {story}: {dispute.question}"]
    for position in dispute.positions:
        claim = position.claim
        published = claim.article.published or "undated"
        lines.append(f"- {position.stance} `{position.value}` {claim.outlet} {published}: {claim.text}")
    terms = sorted(dispute.terms, key=lambda term: -abs(term.contribution))[:6]
    lines.append("  terms " + ", ".join(f"{term.name} {term.contribution:+.2f}" for term in terms))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
