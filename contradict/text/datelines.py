"""Datelines: where and when an agency wrote ("ELM CITY, June 3 (MW) - "), no part of what it says."""

from __future__ import annotations

import re

from contradict.text.dates_lexicon import compiled

AGENCY = re.compile(r"[A-Z][\w .,/'’-]{2,60}\([A-Z][\w ]{1,20}\)\s*[-–—]+\s*")
"""A place and an agency: "ELM CITY, Mo. (MW) - "."""
DATED = compiled(
    r"\s*(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)*(?:[,/] ?(?:[A-Z][\w.’'-]*\s?){1,3})*(?:,| -|\s)?\s*)?"
    r"(?P<date>(?P<m><MONTH>) (?P<d><DAY>)(?:,? (?P<y><YEAR>))?)\s*(?:\([^)]{2,40}\)\s*)?(?:[-–—:]{1,2}|/)\s"
)
"""A place and a day: "BREXLEY, June 3, 2011 - "."""


def dateline_end(text: str) -> int:
    """Return where the dateline of a sentence ends, in code points; 0 without one."""
    return max((match.end() for match in (AGENCY.match(text), DATED.match(text)) if match), default=0)
