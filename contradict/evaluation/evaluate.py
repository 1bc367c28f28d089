"""`evaluate`: the product run on stories with gold, and everything there is to know about how it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from contradict.evaluation.false_alarms import false_alarms
from contradict.evaluation.gold import Story, corpus_hash, load_stories
from contradict.evaluation.losses import losses
from contradict.evaluation.marking import flagged_dispute
from contradict.evaluation.metrics import score_story, totals
from contradict.evaluation.report import write_report
from contradict.evaluation.results import Evaluation, StoryRun
from contradict.records import Report, Trace

Run = Callable[[Story], tuple[Report, Trace]]


def _models(reports: Sequence[Report]) -> dict[str, str]:
    revisions: dict[str, str] = {}
    for report in reports:
        models = report.provenance.get("models", ())
        if isinstance(models, list | tuple):
            revisions.update({str(model["role"]): str(model["revision"]) for model in models})
    return dict(sorted(revisions.items()))


def evaluate_story(story: Story, report: Report, trace: Trace) -> StoryRun:
    """Hold one run over one story against its gold."""
    score = score_story(story, map(flagged_dispute, report.disputes))
    candidates = score_story(story, map(flagged_dispute, trace.disputes))
    return StoryRun(
        report,
        trace,
        score,
        candidates,
        losses(score, report, trace),
        tuple(false_alarms(score, report)),
    )


def evaluate(stories: Path, *, run: Run, report_dir: Path | None = None) -> Evaluation:
    """Run the product on every story below a folder and score it.

    Args:
        stories: a folder of story folders with gold, or one such folder.
        run: runs the product on one story.
        report_dir: where to write the report and the figures, if anywhere.

    Raises:
        InputError: no story with gold, or a gold file that cannot be used.
    """
    loaded = load_stories(stories)
    runs = tuple(evaluate_story(story, *run(story)) for story in loaded)
    evaluation = Evaluation(
        runs,
        totals([run.score for run in runs]),
        totals([run.candidates for run in runs]),
        corpus_hash(loaded),
        _models([run.report for run in runs]),
    )
    if report_dir is not None:
        write_report(evaluation, report_dir)
    return evaluation
