"""Fractions in words: which are a share of a whole, and which a part of a point or another half."""

from __future__ import annotations

import re

PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
POINTS = re.compile(r"[- ](?:percentage[- ])?points?\b")
_ENDS = re.compile(
    r"[.,;:!?)]|\Z| (?:in|to|from|since|this|last|over|on|at|and|but|as|after|during|between|year)\b"
)
"""What follows a fraction that stands alone: "fell by a third in May", not "by a third man"."""
_OTHER_HALF = frozenset("first second other better junior bottom top lower upper latter this".split())


def is_share(match: re.Match[str], under: str) -> bool:
    """ "A third of", "two thirds", "half the", "by a quarter"; not "a third man", "the second half"."""
    behind = match.string[match.end() :]
    before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
    if under == "half":
        return (
            before not in _OTHER_HALF
            and re.match(r" (?:of|the|its|their|his|her|all|what|those)\b", behind) is not None
        )
    if match["part"].lower().endswith("s"):
        return before not in ("the", "of")
    if behind.startswith(" of"):
        return True
    lead = ("by", "than", "about", "nearly", "almost")
    return before in lead and (under == "quarter" or _ENDS.match(behind) is not None)
