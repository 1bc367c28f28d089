"""The statistics of verdicts as text: tables that read well in a terminal and as markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contradict.reporters.escape import inline
from contradict.reporters.layout import counted, table
from contradict.reporters.view import type_label
from contradict.review.agreement import Agreement
from contradict.review.stats import Row, Summary

_TITLES = {
    "type": "By type",
    "detector": "By detector",
    "outlets": "By outlets",
    "confidence": "By printed confidence",
}
_HEADER = ("", "Precision", "95 % interval", "Confirmed", "Dismissed", "Unsure")


def render_stats(summary: Summary, agreements: Iterable[Agreement] = ()) -> str:
    """Write a summary, and how far reviewers agree, as markdown."""
    if not summary.rows:
        return "No dispute has been decided yet. Review some with `contradict review REPORT`.\n"
    parts = [_opening(summary)]
    for group, title in _TITLES.items():
        rows = [row for row in summary.rows if row.group == group]
        if rows:
            parts += [f"## {title}", table(_HEADER, [_cells(row) for row in rows])]
    parts += ["## Threshold", _threshold(summary)]
    compared = list(agreements)
    if compared:
        parts += ["## Agreement", _agreement(compared)]
    return "\n\n".join(parts) + "\n"


def _opening(summary: Summary) -> str:
    whole = summary.rows[0]
    by = f"{counted(summary.disputes, 'dispute')} judged by {counted(summary.reviewers, 'reviewer')}"
    if whole.precision is None:
        return f"{by}; none confirmed or dismissed yet."
    return f"{by}. Precision {_percent(whole.precision)} ({_percent(whole.low)} to {_percent(whole.high)})."


def _cells(row: Row) -> tuple[str, ...]:
    name = type_label(row.name) if row.group == "type" else row.name
    precision = "none decided" if row.precision is None else _percent(row.precision)
    interval = "" if row.precision is None else f"{_percent(row.low)} to {_percent(row.high)}"
    return (inline(name), precision, interval, str(row.confirmed), str(row.dismissed), str(row.unsure))


def _threshold(summary: Summary) -> str:
    target = _percent(summary.target)
    likely, safe = summary.likely, summary.safe
    if likely is None:
        return f"No confidence among these verdicts reaches a precision of {target}."
    reached = f"{_percent(likely.precision)} of {counted(likely.kept, 'decided dispute')} are right"
    first = f"For a precision of {target}, print from confidence {likely.at:.2f}: there {reached}."
    if safe is None:
        return f"{first}\nToo few verdicts to be 95 % certain of {target} anywhere; review more disputes."
    return f"{first}\nTo be 95 % certain of {target}, print from confidence {safe.at:.2f}."


def _agreement(compared: Sequence[Agreement]) -> str:
    rows = [
        (
            f"{inline(one.left)} and {inline(one.right)}",
            str(one.shared),
            _percent(one.observed),
            "no value" if one.kappa is None else f"{one.kappa:.2f}",
        )
        for one in compared
    ]
    return table(("Reviewers", "Both decided", "The same", "Cohen's kappa"), rows)


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
