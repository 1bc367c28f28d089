"""The evaluation as files: ``evaluation.md`` to read, ``evaluation.json`` to compare, two figures."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from contradict.evaluation.false_alarms import FalseAlarm
from contradict.evaluation.figures import precision_recall_curve, reliability_diagram
from contradict.evaluation.losses import Loss, Stage, stage_table
from contradict.evaluation.metrics import Totals
from contradict.evaluation.reliability import precision_recall, reliability
from contradict.evaluation.results import Evaluation
from contradict.reporters.escape import at_line_start, emphasised, inline, item_start
from contradict.store import write_text

_TERMS_SHOWN = 4


def _row(*cells: object) -> str:
    return "| " + " | ".join(inline(str(cell)) for cell in cells) + " |"


def _table(head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> list[str]:
    rule = ("---", *("--:" for _ in head[1:]))
    return [_row(*head), _row(*rule), *(_row(*row) for row in rows), ""]


def _summary(evaluation: Evaluation) -> list[str]:
    def row(name: str, score: Totals) -> tuple[object, ...]:
        shares = (score.precision, score.recall, score.recall_hard, score.f1, score.average_precision)
        counts = (score.duplicates, f"{score.traps_hit}/{score.traps}")
        return (name, score.disputes, *(f"{share:.3f}" for share in shares), *counts)

    head = ("", "disputes", "precision", "recall", "hard recall", "F1", "AP", "duplicates", "traps hit")
    rows = [row("reported", evaluation.totals), row("before thresholds", evaluation.candidates)]
    error = f"Calibration error (ECE, 10 bins, before thresholds): {evaluation.calibration_error:.3f}."
    return [*_table(head, rows), error, "", f"`{evaluation.totals.line()}`", ""]


def _per_kind(evaluation: Evaluation) -> list[str]:
    printed = [marked for run in evaluation.runs for marked in run.score.marked if not marked.optional]
    shown = Counter(marked.flagged.kind for marked in printed)
    right = Counter(marked.flagged.kind for marked in printed if marked.right)
    kinds = sorted({*evaluation.totals.kinds, *shown})
    rows: list[tuple[object, ...]] = []
    for kind in kinds:
        gold = evaluation.totals.kinds.get(kind)
        precision = f"{right[kind] / shown[kind]:.2f}" if shown[kind] else "–"
        found = f"{gold.found}/{gold.gold}" if gold else "0/0"
        rows.append((kind, found, f"{right[kind]}/{shown[kind]}", precision))
    return _table(("kind", "found / gold", "right / printed as this kind", "precision"), rows)


def _per_story(evaluation: Evaluation) -> list[str]:
    head = ("story", "found / gold", "disputes", "wrong", "duplicates", "traps hit", "before thresholds")
    rows = (
        (
            run.score.story.name,
            f"{len(run.score.found)}/{len(run.score.story.gold.conflicts)}",
            len(run.score.marked),
            sum(marked.wrong for marked in run.score.marked),
            sum(marked.duplicate for marked in run.score.marked),
            f"{len(run.score.traps_hit)}/{len(run.score.story.gold.traps)}",
            f"{len(run.candidates.found)} found by {len(run.candidates.marked)}",
        )
        for run in evaluation.runs
    )
    return _table(head, rows)


def _stages(evaluation: Evaluation) -> list[str]:
    table = stage_table(evaluation.losses)
    sums = {stage: sum(row.get(stage, 0) for row in table.values()) for stage in Stage}
    rows = [
        (stage.words, *(row.get(stage, 0) or "" for row in table.values()), sums[stage])
        for stage in Stage
        if sums[stage]
    ]
    return _table(("stage", *table, "all"), rows)


def _miss(loss: Loss) -> list[str]:
    where = f"{loss.stage.words}: {loss.detail}" if loss.detail else loss.stage.words
    name = emphasised([(f"{loss.story} {loss.conflict.id}", True)])
    head = f"- {name} {inline(f'{loss.conflict.kind}, {loss.conflict.strength}: {where}')}"
    return [head, *(f"  - {item_start(text)}" for text in (loss.conflict.fact, loss.left, loss.right))]


def _alarm(alarm: FalseAlarm) -> list[str]:
    dispute = alarm.dispute
    born = f"{dispute.kind.value} at {dispute.confidence:.2f} by {', '.join(alarm.detectors)}"
    fell_for = f" [{alarm.fell_for}]" if alarm.fell_for else ""
    lines = [f"- {emphasised([(alarm.story, True)])} {inline(f'{born}: {dispute.question}{fell_for}')}"]
    for position in dispute.positions:
        printed = f" {position.claim.article.path}: {position.claim.text}"
        value = emphasised([(f"{position.stance} ", False), (position.value, True), (printed, False)])
        lines.append(f"  - {at_line_start(value)}")
    strongest = sorted(dispute.terms, key=lambda term: -abs(term.contribution))[:_TERMS_SHOWN]
    if strongest:
        lines.append("  - terms: " + ", ".join(f"{term.name} {term.contribution:+.2f}" for term in strongest))
    return lines


def render_markdown(evaluation: Evaluation) -> str:
    """Return the evaluation as a page to read: totals first, then every loss and every false alarm."""
    missed = [loss for loss in evaluation.losses if loss.stage is not Stage.FOUND]
    alarms = sorted(evaluation.false_alarms, key=lambda alarm: -alarm.dispute.confidence)
    models = ", ".join(f"{role} `{revision}`" for role, revision in evaluation.models.items()) or "none"
    lines = [
        "# Evaluation",
        "",
        f"{len(evaluation.runs)} stories, corpus `{evaluation.corpus}`, models: {models}.",
        "",
    ]
    lines += _summary(evaluation)
    lines += ["![Reliability](reliability.svg) ![Precision and recall](precision-recall.svg)", ""]
    lines += ["## Per kind", "", *_per_kind(evaluation), "## Per story", "", *_per_story(evaluation)]
    lines += ["## Where conflicts are lost", "", *_stages(evaluation)]
    lines += [f"## Missed conflicts ({len(missed)})", ""]
    lines += [line for loss in sorted(missed, key=lambda loss: loss.stage) for line in _miss(loss)]
    lines += ["", f"## False alarms ({len(alarms)}), most confident first", ""]
    lines += [line for alarm in alarms for line in _alarm(alarm)]
    return "\n".join(lines) + "\n"


def as_json(evaluation: Evaluation) -> dict[str, Any]:
    """Return the figures of an evaluation, rounded, for files that are compared."""

    def figures(score: Totals) -> dict[str, Any]:
        return {
            "disputes": score.disputes,
            "right": score.right,
            "precision": round(score.precision, 4),
            "recall": round(score.recall, 4),
            "recall_hard": round(score.recall_hard, 4),
            "f1": round(score.f1, 4),
            "average_precision": round(score.average_precision, 4),
            "duplicates": score.duplicates,
            "traps": score.traps,
            "traps_hit": score.traps_hit,
            "kinds": {kind: {"gold": part.gold, "found": part.found} for kind, part in score.kinds.items()},
        }

    return {
        "corpus": evaluation.corpus,
        "models": dict(evaluation.models),
        "calibration_error": round(evaluation.calibration_error, 4),
        "reported": figures(evaluation.totals),
        "before_thresholds": figures(evaluation.candidates),
        "stages": {
            kind: {stage.name.lower(): count for stage, count in row.items()}
            for kind, row in stage_table(evaluation.losses).items()
        },
    }


def write_report(evaluation: Evaluation, folder: Path) -> None:
    """Write ``evaluation.md``, ``evaluation.json``, ``reliability.svg`` and ``precision-recall.svg``.

    Args:
        evaluation: what to write.
        folder: made if it does not exist; files of these names are replaced.

    Raises:
        StoreError: the folder cannot be made or written.
    """
    ranked = evaluation.ranked(candidates=True)
    reported = evaluation.ranked()
    curve = precision_recall(ranked, evaluation.totals.gold)
    threshold = min((rated.confidence for rated in reported), default=None)
    files = {
        "evaluation.md": render_markdown(evaluation),
        "evaluation.json": json.dumps(as_json(evaluation), indent=1, sort_keys=True) + "\n",
        "reliability.svg": reliability_diagram(
            reliability(ranked), title="Reliability of dispute confidence"
        ),
        "precision-recall.svg": precision_recall_curve(
            curve, title="Precision and recall of disputes", threshold=threshold
        ),
    }
    for name, content in files.items():
        write_text(folder / name, content)
