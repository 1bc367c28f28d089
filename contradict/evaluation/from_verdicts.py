"""Reviewers' verdicts as examples that the confidence model can be refitted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from contradict.disputes.confidence import ConfidenceModel
from contradict.errors import InputError
from contradict.evaluation.examples import Example
from contradict.reporters.judged import judged
from contradict.review.likeness import still_holds
from contradict.review.verdicts import Label, Verdict, latest
from contradict.wire import WireDispute, WireReport

_DECIDED = {Label.CONFIRMED: True, Label.DISMISSED: False}


def examples_from_verdicts(
    reports: Sequence[WireReport], verdicts: Iterable[Verdict], model: ConfidenceModel
) -> list[Example]:
    """Pair the disputes of reports with what reviewers decided on them.

    Args:
        reports: reports whose confidences ``model`` made; the features are read back from their terms.
        verdicts: any verdicts; those on other disputes, on other words, or without a decision are left out.
        model: the confidence model the reports were made with.

    Returns:
        One example for each dispute on which all reviewers who decided agree, in the order of the reports.

    Raises:
        InputError: a report whose confidences another model made: its features cannot be read back.
    """
    decided: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in latest(verdicts).values():
        if verdict.label in _DECIDED:
            decided[verdict.dispute].append(verdict)
    examples = []
    for report in reports:
        _check_made_with(model, report)
        for dispute in report["disputes"]:
            labels = {
                _DECIDED[verdict.label]
                for verdict in decided[dispute["id"]]
                if verdict.story == report["story"] and still_holds(verdict.judged, judged(dispute))
            }
            if len(labels) == 1:
                features = _features(dispute, model)
                examples.append(Example(report["story"], dispute["type"], features, labels.pop(), False))
    return examples


def _check_made_with(model: ConfidenceModel, report: WireReport) -> None:
    found = {one["revision"] for one in report["provenance"]["models"] if one["role"] == "confidence"}
    if found != {model.revision}:
        raise InputError(
            f"{report['story']}: report made with another confidence model, found "
            f"{', '.join(sorted(found)) or 'none'}, expected {model.revision}. Give the settings it was made "
            "with (--config), or run the story again."
        )


def _features(dispute: WireDispute, model: ConfidenceModel) -> dict[str, float]:
    """Undo the standardisation of the terms."""
    shape = {part.name: part for part in model.weights}
    return {
        term["name"]: term["value"] * shape[term["name"]].scale + shape[term["name"]].mean
        for term in dispute["terms"]
        if term["name"] in shape
    }
