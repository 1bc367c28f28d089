"""Score the product on stories with gold, and fit the confidence model on them.

    python -m benchmarks.tuning STORIES [--report DIR] [--fit FILE [--also STORIES]] [--precision 0.65]
    python -m benchmarks.tuning tests/gate/stories --pin tests/gate/baseline.json [--allow-regression]

The default prints the collection's total line, the totals before thresholds and the table of losses.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from contradict.assembly import build
from contradict.disputes.confidence import to_json
from contradict.disputes.features import features_of
from contradict.evaluation.calibrate import calibrate, cross_validated_totals, describe
from contradict.evaluation.evaluate import evaluate
from contradict.evaluation.examples import SIGNS, Plan, examples_from
from contradict.evaluation.gate import pin, read_baseline, write_baseline
from contradict.evaluation.gold import Story
from contradict.evaluation.losses import Stage, stage_table
from contradict.evaluation.results import Evaluation, StoryRun
from contradict.pipeline import trace_disputes
from contradict.readers.folder import read_paths
from contradict.records import Report, Trace
from contradict.settings import Settings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--report", type=Path, help="folder for evaluation.md, evaluation.json and figures")
    parser.add_argument("--fit", type=Path, help="write the fitted confidence model to this file")
    parser.add_argument("--also", type=Path, help="stories to fit on beside those that are reported")
    parser.add_argument("--precision", type=float, default=0.65, help="what the threshold aims at")
    parser.add_argument("--pin", type=Path, help="raise the floors in this baseline to what is reached")
    parser.add_argument("--allow-regression", action="store_true", help="let --pin lower a floor, too")
    parser.add_argument("--typed", action="store_true", help="leave the NLI model out: seconds, not minutes")
    arguments = parser.parse_args()
    engine = build(Settings(), judge=not arguments.typed)

    def run(story: Story) -> tuple[Report, Trace]:
        articles = read_paths([story.folder]).stories[0].articles
        return trace_disputes(articles, engine, story=story.name)

    evaluation = evaluate(arguments.stories, run=run, report_dir=arguments.report)
    show(evaluation)
    if arguments.fit:
        more = evaluate(arguments.also, run=run).runs if arguments.also else ()
        fit((*evaluation.runs, *more), arguments.precision, arguments.fit)
    if arguments.pin:
        old = read_baseline(arguments.pin) if arguments.pin.exists() else None
        write_baseline(pin(evaluation, old, allow_regression=arguments.allow_regression), arguments.pin)


def show(evaluation: Evaluation) -> None:
    print(evaluation.totals.line())
    print("before thresholds:", evaluation.candidates.line())
    table = stage_table(evaluation.losses)
    for stage in Stage:
        counts = {kind: row[stage] for kind, row in table.items() if stage in row}
        if counts:
            print(f"{sum(counts.values()):4d} {stage.words}: {counts}")


def fit(runs: Sequence[StoryRun], precision: float, target: Path) -> None:
    examples = [
        example
        for run in runs
        for example in examples_from(run, lambda dispute: features_of(dispute.findings))
    ]
    calibration = calibrate(examples, Plan(SIGNS, precision=precision))
    print(describe(calibration))
    totals = cross_validated_totals([run.candidates for run in runs], calibration)
    print("cross-validated:", totals.line())
    target.write_text(to_json(calibration.model), encoding="utf-8")


if __name__ == "__main__":
    main()
