"""Run the self-test over articles of several stories and print the table.

    python -m benchmarks.selftest STORIES [--stories N] [--each 1] [--methods year,count]

Takes the first article of every story folder.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from contradict.assembly import build
from contradict.claims.annotate import annotate
from contradict.evaluation.selftest import CLASHES, SelfTest, render, selftest
from contradict.pipeline import find_disputes
from contradict.readers.folder import read_paths
from contradict.records import Article, Report
from contradict.settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--stories", dest="count", type=int, default=None, help="only the first N stories")
    parser.add_argument("--each", type=int, default=1, help="changes of a kind in each article")
    parser.add_argument("--methods", default=",".join(CLASHES))
    parser.add_argument("--misses", action="store_true", help="print every change that was not found")
    parser.add_argument("--typed", action="store_true", help="leave the NLI model out: seconds, not minutes")
    arguments = parser.parse_args()
    engine = build(Settings(), judge=not arguments.typed)

    def run(articles: Sequence[Article]) -> Report:
        return find_disputes(articles, engine, story="self-test")

    results: list[SelfTest] = []
    for story in read_paths([arguments.stories]).stories[: arguments.count]:
        results.append(
            selftest(
                story.articles[0],
                run=run,
                annotate=annotate,
                methods=arguments.methods.split(","),
                each=arguments.each,
            )
        )
    print(render(results))
    if arguments.misses:
        for trial in (trial for result in results for trial in result.trials if not trial.found):
            print(f"[{trial.method}] {trial.contrast.original}\n    -> {trial.contrast.changed}")
        for dispute in (dispute for result in results for dispute in result.untouched):
            print(f"[untouched] {dispute.kind.value} {dispute.confidence:.2f} {dispute.question}")


if __name__ == "__main__":
    main()
