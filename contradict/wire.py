"""The shape of ``report.json`` (schema ``contradict.report/1``); specified in docs/reference/wire-schema.md.

Everything a page shows is in here, so reporters, the review pages and the evaluation read this and
nothing else. `contradict.reporters.json` turns a `Report` into it.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

SCHEMA = "contradict.report/1"


class WireModel(TypedDict):
    """A model that took part, by role, with the revision that makes two runs comparable."""

    role: str
    name: str
    revision: str


class WireProvenance(TypedDict):
    """What makes two runs comparable: version, settings, models, input."""

    contradict: str
    settings: dict[str, object]
    models: list[WireModel]
    input: str


class WireArticle(TypedDict):
    """One article that was read."""

    id: str
    path: str
    outlet: str
    title: str
    published: str | None
    url: str | None
    sentences: int
    syndicated_with: list[str]


class WireClaim(TypedDict):
    """One outlet's sentence on one side: exact slice, offsets in code points into the text as read."""

    article: str
    outlet: str
    text: str
    start: int
    end: int
    value: str
    value_start: int | None
    value_end: int | None
    speaker: str | None
    said_by: str | None
    stance: str
    before: str
    after: str
    published: str | None
    url: str | None


class WireEvidence(TypedDict):
    """The numbers behind a pair; NLI triples are (entailment, neutral, contradiction)."""

    cosine: float
    nli_left_to_right: NotRequired[list[float]]
    nli_right_to_left: NotRequired[list[float]]
    features: NotRequired[dict[str, float]]


class WirePair(TypedDict):
    """Two clashing claims of a dispute (indices into its ``claims``) and why they clash."""

    left: int
    right: int
    detector: str
    score: float
    why: str
    evidence: WireEvidence


class WireTerm(TypedDict):
    """One bar of the confidence waterfall, in log-odds."""

    name: str
    value: float
    weight: float
    contribution: float


class WireDispute(TypedDict):
    """One question on which outlets give different answers."""

    id: str
    type: str
    question: str
    strength: str
    confidence: float
    claims: list[WireClaim]
    pairs: list[WirePair]
    terms: list[WireTerm]


class WireCleared(TypedDict):
    """A look-alike that was looked at and let go, with the reason."""

    left: WireClaim
    right: WireClaim
    kind: str
    why: str


class WireSkipped(TypedDict):
    """Something given and not used."""

    what: str
    stage: str
    reason: str


class WireReport(TypedDict):
    """One story's report."""

    schema: str
    provenance: WireProvenance
    story: str
    articles: list[WireArticle]
    disputes: list[WireDispute]
    drift: NotRequired[list[WireDispute]]
    """Only where it was asked for; every claim of an entry is of one outlet."""
    cleared: list[WireCleared]
    skipped: list[WireSkipped]
    funnel: dict[str, int | dict[str, int]]
