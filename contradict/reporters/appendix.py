"""What stands below the disputes: look-alikes let go, articles, funnel, what was skipped, provenance."""

from __future__ import annotations

from collections import Counter

from contradict.reporters.escape import item_start, link
from contradict.reporters.figures import funnel, words
from contradict.reporters.layout import brief, clip, counted, table
from contradict.reporters.view import plain_date
from contradict.wire import WireClaim, WireCleared, WireReport

_MOST_CLEARED = 40
_SENTENCE, _TITLE = 240, 70

LET_GO = {
    "update": "a later state of the same thing, not a conflict",
    "list-valued": "both can be true at once",
    "refinement": "one is only more exact than the other",
    "scope": "they count or cover different things",
    "other-subject": "they speak of different things",
    "conditional": "a plan or condition on one side",
    "restatement": "the same in other words",
    "rounding": "the same number, rounded",
    "syndicated": "the same agency copy printed twice",
}
"""Why a look-alike is none, by its kind."""


def appendix(report: WireReport) -> list[str]:
    """Write the parts of the page below the disputes, in order."""
    parts = [_cleared(report), _articles(report), _funnel(report), _skipped(report), _provenance(report)]
    return [part for part in parts if part]


def _cleared(report: WireReport) -> str:
    cleared = report["cleared"]
    if not cleared:
        return ""
    counts = Counter(item["kind"] for item in cleared)
    rows = [
        (brief(kind), str(count), LET_GO.get(kind, ""))
        for kind, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
    ]
    more = len(cleared) - _MOST_CLEARED
    lines = [_cleared_line(item) for item in cleared[:_MOST_CLEARED]]
    lines += [f"- and {more:,} more, all of them in report.json"] if more > 0 else []
    folded = "\n".join(["<details>", "<summary>Every one of them</summary>", "", *lines, "", "</details>"])
    head = table(("Kind", "Count", "Meaning"), rows)
    return f"## Looked at and let go\n\n{head}\n\n{folded}"


def _cleared_line(item: WireCleared) -> str:
    left, right = _brief(item["left"]), _brief(item["right"])
    return f"- {item_start(item['kind'])}: {left} / {right}. {brief(item['why'], _SENTENCE)}"


def _brief(claim: WireClaim) -> str:
    return f"{brief(claim['outlet'])}: *{brief(claim['text'], _SENTENCE) or 'no text'}*"


def _articles(report: WireReport) -> str:
    outlets = {article["path"]: article["outlet"] for article in report["articles"]}
    rows = []
    for article in report["articles"]:
        twins = ", ".join(outlets.get(path, path) for path in article["syndicated_with"])
        title = link(brief(article["title"], _TITLE), article["url"])
        same = f" (same copy as {brief(twins)})" if twins else ""
        facts = (brief(plain_date(article["published"])) or "no date", str(article["sentences"]))
        rows.append((brief(article["outlet"]), f"{title}{same}", *facts, brief(article["path"])))
    return f"## Articles read\n\n{table(('Outlet', 'Title', 'Published', 'Sentences', 'File'), rows)}"


def _funnel(report: WireReport) -> str:
    lines = []
    for step in funnel(report):
        parts = ", ".join(f"{brief(name)} {count:,}" for name, count in step.parts)
        lines.append(f"- {brief(step.label)}: {step.count:,}{f' ({parts})' if parts else ''}")
    return "## From sentences to disputes\n\n" + "\n".join(lines) if lines else ""


def _skipped(report: WireReport) -> str:
    if not report["skipped"]:
        return ""
    lines = [
        f"- {item_start(clip(item['what'], _TITLE))} ({item['stage']}): {brief(item['reason'], _SENTENCE)}"
        for item in report["skipped"]
    ]
    return f"## Not used\n\n{counted(len(lines), 'thing')} given and not used:\n\n" + "\n".join(lines)


def _provenance(report: WireReport) -> str:
    provenance = report["provenance"]
    models = [
        f"- {brief(words(model['role']))}: {brief(model['name'])}, {brief(model['revision'])}"
        for model in provenance.get("models", [])
    ]
    settings = ", ".join(
        f"{name} = {_setting(value)}" for name, value in provenance.get("settings", {}).items()
    )
    lines = [
        f"- contradict {brief(str(provenance.get('contradict', '')))}",
        *models,
        f"- Input: {brief(str(provenance.get('input', '')))}",
        f"- Settings: {brief(settings, 1000)}",
    ]
    return "## How this report was made\n\n" + "\n".join(lines)


def _setting(value: object) -> str:
    return ", ".join(map(str, value)) or "all" if isinstance(value, list) else str(value)
