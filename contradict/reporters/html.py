"""One self-contained page for reviewers: no server, no network, works from a file, on a phone and printed.

Everything that comes from an article is escaped by the templates; the page's own style and script are
the only ones that its content security policy lets run, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from contradict.reporters.drift import drift
from contradict.reporters.figures import funnel, matrix, percent, words
from contradict.reporters.judged import LABELS, REASONS, VERDICT_SCHEMA, WireVerdict, judged
from contradict.reporters.view import DisputeView, Voice, disputes, plain_date, type_label, voice
from contradict.wire import WireReport

_TEMPLATES = Path(__file__).parent / "templates"
_STYLES = ("page.css", "dispute.css")
_SCRIPTS = ("state.js", "keep.js", "verdicts.js", "filters.js", "main.js")


@dataclass(frozen=True, slots=True)
class Since:
    """What became of a dispute since an earlier run."""

    label: str
    """"New", "Words changed" ...; printed beside the dispute's type."""
    history: tuple[str, ...] = ()
    """Earlier verdicts that no longer stand, a line each."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A dispute of an earlier run that this one does not have."""

    question: str
    label: str


@dataclass(frozen=True, slots=True)
class Session:
    """What a page that a server sends knows beyond the report."""

    base: str
    """The path under which the server answers, without a slash at the end."""
    reviewer: str
    verdicts: tuple[WireVerdict, ...] = ()
    since: Mapping[str, Since] = field(default_factory=dict)
    """By dispute id."""
    gone: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True)
class _LetGo:
    left: Voice
    right: Voice
    why: str


def render(report: WireReport, *, session: Session | None = None) -> str:
    """Write a report as one page.

    Args:
        report: the report.
        session: for a page that the review server sends; without it the page keeps verdicts in the browser.

    Returns:
        An HTML document that loads nothing.
    """
    style = "".join(_asset(name) for name in _STYLES)
    script = '"use strict";\n(() => {\n' + "".join(_asset(name) for name in _SCRIPTS) + "})();\n"
    found = disputes(report)
    types = Counter(dispute.type for dispute in found)
    page = environment().get_template("page.html.j2")
    return page.render(
        policy=policy(style, script, connect=session is not None),
        css=Markup(style),
        js=Markup(script),
        data=Markup(_data(report, found, session)),
        title=story_title(report["story"]),
        articles=_articles(report),
        outlets=sorted({article["outlet"] for article in report["articles"]}, key=str.casefold),
        disputes=found,
        drift=drift(report),
        hard=sum(dispute.strength == "hard" for dispute in found),
        types=[(name, type_label(name), types[name]) for name in sorted(types)],
        session=session,
        states=_states(found, session),
        gone=session.gone if session else (),
        matrix=matrix(report),
        funnel=funnel(report),
        cleared=_cleared(report),
        skipped=report["skipped"],
        provenance=report["provenance"],
        settings=_settings(report),
    )


@cache
def environment() -> Environment:
    """Return the template environment: everything escaped, an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["percent"] = percent
    return made


def policy(style: str, script: str, *, connect: bool = False) -> str:
    """Write the content security policy that lets exactly this style and this script run."""
    rules = [
        "default-src 'none'",
        f"style-src '{_digest(style)}'",
        f"script-src '{_digest(script)}'" if script else "script-src 'none'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    return "; ".join(rules + (["connect-src 'self'"] if connect else []))


def story_title(story: str) -> str:
    """Turn a story's folder name into a title."""
    return words(story) or "Report"


def stylesheet() -> str:
    """Return the style of the page's frame, for the pages around it."""
    return _asset("page.css")


def json_for_script(value: object) -> str:
    """Write JSON that can stand inside a script element: nothing in it can close the element."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


@cache
def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(report: WireReport, found: tuple[DisputeView, ...], session: Session | None) -> str:
    return json_for_script(
        {
            "schema": VERDICT_SCHEMA,
            "story": report["story"],
            "labels": LABELS,
            "reasons": dict(REASONS),
            "reason_order": list(REASONS),
            "session": {"base": session.base, "reviewer": session.reviewer} if session else None,
            "verdicts": list(session.verdicts) if session else [],
            "disputes": [
                {
                    "id": dispute.id,
                    "percent": dispute.percent,
                    "outlets": dispute.outlets,
                    "opposed": dispute.opposed,
                    "judged": judged(wire),
                }
                for dispute, wire in zip(found, report["disputes"], strict=True)
            ],
        }
    )


def _articles(report: WireReport) -> list[dict[str, object]]:
    return [{**article, "published": plain_date(article["published"])} for article in report["articles"]]


def _states(found: tuple[DisputeView, ...], session: Session | None) -> dict[str, Since | None]:
    since = session.since if session else {}
    return {dispute.id: since.get(dispute.id) for dispute in found}


def _cleared(report: WireReport) -> list[tuple[str, str, list[_LetGo]]]:
    groups: dict[str, list[_LetGo]] = {}
    for pair in report["cleared"]:
        left, right = pair["left"], pair["right"]
        shown = _LetGo(voice(left, [right["text"]]), voice(right, [left["text"]]), pair["why"])
        groups.setdefault(pair["kind"], []).append(shown)
    return [(kind, REASONS.get(kind, words(kind)), groups[kind]) for kind in sorted(groups)]


def _settings(report: WireReport) -> list[tuple[str, str]]:
    return [
        (name, json.dumps(value, ensure_ascii=False, sort_keys=True))
        for name, value in sorted(report["provenance"]["settings"].items())
    ]
