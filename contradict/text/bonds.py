"""Whether a sentence tells how people stand with each other: a marriage, a friendship, a feud.

Outlets seldom use one word in common for it ("as good as over", "closer than ever"), so such sentences
are brought together by what they are about. The word list is ours.
"""

from __future__ import annotations

import re

_BOND = re.compile(
    r"\b(?:marriages?|relationships?|friendships?|romances?|engagement|feud\w*|rifts?|rows?|fallout|bond"
    r"|reconcil\w+|estranged|separat(?:ed|ion)|divorc\w+|closer|together|apart|tense|tensions?|strained"
    r"|frosty|icy|inseparable|on (?:\w+ )?terms|speaking to each other|each other"
    r"|on the rocks|touch and go|fell out|fallen out|falling out|get(?:ting)? along|at odds)\b",
    re.IGNORECASE,
)


def is_about_bond(text: str) -> bool:
    """Say whether a sentence speaks of how people stand with each other."""
    return _BOND.search(text) is not None
