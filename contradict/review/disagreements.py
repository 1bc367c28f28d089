"""The page of disagreements: how far reviewers agree, and every dispute they decided differently."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from contradict.reporters.figures import percent
from contradict.reporters.html import environment, policy, stylesheet
from contradict.reporters.judged import LABELS, REASONS
from contradict.review.agreement import agreements, disagreements
from contradict.review.verdicts import Verdict


def render_disagreements(verdicts: Sequence[Verdict]) -> str:
    """Write the page from all verdicts of a store."""
    style = stylesheet()
    return (
        environment()
        .get_template("disagreements.html.j2")
        .render(
            policy=policy(style, ""),
            css=Markup(style),
            agreements=[
                (one.left, one.right, one.shared, percent(one.observed), _kappa(one.kappa))
                for one in agreements(verdicts)
            ],
            disagreements=disagreements(verdicts),
            labels=LABELS,
            reasons=REASONS,
        )
    )


def _kappa(value: float | None) -> str:
    return "no value" if value is None else f"{value:.2f}"
