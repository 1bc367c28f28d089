"""What a reviewer decides on: the exact words and values of a dispute's sides, and the verdict on them.

The page, the server and the verdict store all write this one shape (``contradict.verdict/1``), so a file
exported from a browser can be read by the store and the other way round.
"""

from __future__ import annotations

from typing import TypedDict

from contradict.wire import WireDispute

VERDICT_SCHEMA = "contradict.verdict/1"

LABELS = {
    "confirmed": "Confirmed",
    "dismissed": "Dismissed",
    "unsure": "Unsure",
    "open": "Open",
}
"""``open`` takes a verdict back, or carries a note without one: records are appended, never edited."""

REASONS = {
    "update": "A later state, not a conflict",
    "other-subject": "They speak of different things",
    "scope": "Different scope or time span",
    "refinement": "One is only more exact",
    "restatement": "They say the same",
    "rounding": "Rounding",
    "list-valued": "Both can be true",
    "misread": "The sentence was misread",
    "other": "Another reason",
}
"""Why a dispute is dismissed; but for the last two, the words in which a report says why a pair was cleared.

No detector clears a pair as ``scope`` or ``list-valued`` today; reviewers use them.
"""


class WireJudgedSide(TypedDict):
    """One sentence as the reviewer saw it."""

    stance: str
    outlet: str
    article: str
    text: str
    value: str


class WireJudgedPair(TypedDict):
    """Which two sides a detector set against each other (indices into ``sides``)."""

    left: int
    right: int
    detector: str


class WireJudged(TypedDict):
    """What exactly was judged."""

    type: str
    question: str
    strength: str
    confidence: float
    sides: list[WireJudgedSide]
    pairs: list[WireJudgedPair]


class WireVerdict(TypedDict):
    """One reviewer's decision at one moment; the last one of a reviewer counts."""

    schema: str
    id: str
    story: str
    dispute: str
    reviewer: str
    label: str
    reason: str
    note: str
    decided_at: str
    expires: str | None
    judged: WireJudged


def judged(dispute: WireDispute) -> WireJudged:
    """Take from a dispute what a verdict on it has to remember."""
    return {
        "type": dispute["type"],
        "question": dispute["question"],
        "strength": dispute["strength"],
        "confidence": dispute["confidence"],
        "sides": [
            {
                "stance": claim["stance"],
                "outlet": claim["outlet"],
                "article": claim["article"],
                "text": claim["text"],
                "value": claim["value"],
            }
            for claim in dispute["claims"]
        ],
        "pairs": [
            {"left": pair["left"], "right": pair["right"], "detector": pair["detector"]}
            for pair in dispute["pairs"]
        ],
    }
