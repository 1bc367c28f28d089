"""A report as ``report.sarif`` (SARIF 2.1.0), so that a code host or an editor shows it in the article files.

Every sentence that takes a side is a result of its own, since tools mark a result only at its first
location; the results of one dispute share its fingerprint and name each other as related locations.
"""

from __future__ import annotations

import json
import re
import uuid
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from contradict.reporters.view import type_label
from contradict.wire import WireClaim, WireDispute, WireReport

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"hard": "warning", "soft": "note"}
BASE = "ARTICLES"
"""Stands for the folder that was given to the run; the report does not say where that was."""

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "contradict.report/1")
_LINE = re.compile(r"\r\n|\n|\r")
_MEANING = {"[": "\\[", "]": "\\]", "\\": "\\\\", "{": "{{", "}": "}}"}
_ESCAPES = str.maketrans(_MEANING)

Json = dict[str, object]


def render(report: WireReport, *, texts: Mapping[str, str] | None = None) -> str:
    """Write a report as a SARIF log with one run.

    Args:
        report: the report.
        texts: article texts by path, exactly as read. With them places carry lines and columns, which
            code hosts ask for; without them they carry character offsets alone.

    Returns:
        Indented JSON, keys sorted.
    """
    lines = {path: _line_starts(text) for path, text in (texts or {}).items()}
    types = sorted({dispute["type"] for dispute in report["disputes"]})
    run: Json = {
        "tool": {"driver": _driver(report, types)},
        "automationDetails": {"id": f"contradict/{quote(report['story'])}"},
        "originalUriBaseIds": {
            BASE: {"description": {"text": "The folder that was given to contradict run."}}
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _artifact(article["path"])} for article in report["articles"]],
        "results": [result for dispute in report["disputes"] for result in _results(dispute, types, lines)],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notices(report)}],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    text = json.dumps(log, indent=2, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def plain(text: str) -> str:
    """Escape text for a message, where brackets make links and braces placeholders (SARIF 3.11.5, 3.11.6)."""
    return text.translate(_ESCAPES)


def _driver(report: WireReport, types: Sequence[str]) -> Json:
    return {
        "name": "contradict",
        "version": report["provenance"]["contradict"],
        "rules": [
            {
                "id": name,
                "name": type_label(name),
                "shortDescription": {"text": f"Outlets contradict each other ({type_label(name).lower()})."},
                "defaultConfiguration": {"level": "warning"},
            }
            for name in types
        ],
    }


def _results(dispute: WireDispute, types: Sequence[str], lines: Mapping[str, Sequence[int]]) -> list[Json]:
    places = [_location(claim, lines) for claim in dispute["claims"]]
    related = [
        {
            **place,
            "id": number,
            "message": {"text": plain(f"{claim['outlet']}: {claim['value'] or claim['text']}")},
        }
        for number, (claim, place) in enumerate(zip(dispute["claims"], places, strict=True), 1)
    ]
    common: Json = {
        "ruleId": dispute["type"],
        "ruleIndex": types.index(dispute["type"]),
        "level": LEVELS.get(dispute["strength"], "note"),
        "kind": "fail",
        "rank": round(100 * dispute["confidence"], 1),
        "correlationGuid": str(uuid.uuid5(_NAMESPACE, dispute["id"])),
    }
    return [
        {
            **common,
            "message": {"text": _message(dispute, claim)},
            "locations": [place],
            "relatedLocations": [other for other in related if other["id"] != number],
            "partialFingerprints": {"dispute/v1": dispute["id"], "claim/v1": f"{dispute['id']}/{number}"},
            "properties": {
                "stance": claim["stance"],
                "strength": dispute["strength"],
                "value": claim["value"],
            },
        }
        for number, (claim, place) in enumerate(zip(dispute["claims"], places, strict=True), 1)
    ]


def _message(dispute: WireDispute, claim: WireClaim) -> str:
    """Put the question, this outlet's answer, and the others', each a link to its place."""
    others = [
        f"[{plain(other['outlet'])}]({number}){': ' + plain(other['value']) if other['value'] else ''}"
        for number, other in enumerate(dispute["claims"], 1)
        if other["stance"] != claim["stance"]
    ]
    said = f" Here: {plain(claim['value'])}." if claim["value"] else ""
    return f"{plain(dispute['question'])}{said} Against: {'; '.join(others)}."


def _location(claim: WireClaim, lines: Mapping[str, Sequence[int]]) -> Json:
    region: Json = {
        "charOffset": claim["start"],
        "charLength": claim["end"] - claim["start"],
        "snippet": {"text": claim["text"]},
    }
    if starts := lines.get(claim["article"]):
        first, last = bisect_right(starts, claim["start"]), bisect_right(starts, claim["end"])
        region |= {
            "startLine": first,
            "startColumn": claim["start"] - starts[first - 1] + 1,
            "endLine": last,
            "endColumn": claim["end"] - starts[last - 1] + 1,
        }
    return {"physicalLocation": {"artifactLocation": _artifact(claim["article"]), "region": region}}


def _artifact(path: str) -> Json:
    return {"uri": quote(path), "uriBaseId": BASE}


def _notices(report: WireReport) -> list[Json]:
    return [
        {
            "level": "warning",
            "message": {"text": plain(f"{item['what']}: not used ({item['stage']}): {item['reason']}")},
        }
        for item in report["skipped"]
    ]


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in _LINE.finditer(text))]
