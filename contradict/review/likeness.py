"""How alike two disputes are: the same words, a rewording, versions of one question."""

from __future__ import annotations

import re

from contradict.reporters.judged import WireJudged, WireJudgedSide

RELATED = 0.5
"""Share of words two sentences of one article have in common to be versions of one sentence."""
REWORDED = 0.7
"""The same for a rewording under which a verdict still holds."""

_WORD = re.compile(r"[+\-−±]?[£$€¥]?\d+(?:[.,:]\d+)*%?|\w+")
"""A number keeps its sign, currency, point and per cent: in a dispute they are what it is about."""


_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nor|neither|without|nobody|nothing)\b|n['’]t\b", re.IGNORECASE
)


def same_words(left: WireJudged, right: WireJudged) -> bool:
    """Say whether two disputes have the same sides, but for case, spacing and punctuation."""
    return _sides(left) == _sides(right)


def still_holds(before: WireJudged, after: WireJudged) -> bool:
    """Say whether every side of ``before`` is in ``after`` with the same value, reworded a little at most."""
    return all(
        any(_reworded(old, new) for new in after["sides"] if new["article"] == old["article"])
        for old in before["sides"]
    )


def overlap(left: str, right: str) -> float:
    """Return the share of words two sentences have in common (Jaccard), in [0, 1]."""
    ours, theirs = set(_WORD.findall(left.casefold())), set(_WORD.findall(right.casefold()))
    return len(ours & theirs) / len(ours | theirs) if ours or theirs else 1.0


def same_values(old: WireJudged, new: WireJudged) -> int:
    """Count the sides of ``old`` whose article gives the same value in ``new``."""
    values = {(side["article"], _folded(side["value"])) for side in new["sides"]}
    return sum((side["article"], _folded(side["value"])) in values for side in old["sides"])


def likeness_of(old: WireJudged, new: WireJudged) -> float:
    """Return the mean, over the sides of ``old``, of the best overlap with a side of the same article."""
    best = [
        max(
            (
                overlap(side["text"], other["text"])
                for other in new["sides"]
                if other["article"] == side["article"]
            ),
            default=0.0,
        )
        for side in old["sides"]
    ]
    return sum(best) / len(best) if best else 0.0


def _reworded(old: WireJudgedSide, new: WireJudgedSide) -> bool:
    if _folded(old["value"]) != _folded(new["value"]) or overlap(old["text"], new["text"]) < REWORDED:
        return False
    # Where no value was singled out, a "not" more or less is the change that matters.
    return bool(old["value"]) or len(_NEGATION.findall(old["text"])) == len(_NEGATION.findall(new["text"]))


def _sides(judged: WireJudged) -> list[tuple[str, str, str]]:
    return sorted(
        (side["article"], _folded(side["text"]), _folded(side["value"])) for side in judged["sides"]
    )


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
