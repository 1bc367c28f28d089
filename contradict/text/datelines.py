"""Datelines: where and when an agency wrote ("ELM CITY, June 3 (MW) - "), no part of what it says."""

from __future__ import annotations

import re

from contradict.text.dates_lexicon import compiled

AGENCY = re.compile(r"[A-Z][A-Za-z .,'’-]{2,60}\([A-Z][\w ]{1,20}\)\s*[-–—]")
"""A place and an agency, as a splitter of sentences meets it: ``ELM CITY, Mo. (MW) —``."""
DATED = compiled(
    r"\s*(?P<place>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)*(?:[,/] ?(?:[A-Z][\w.’'-]*\s?){1,3})*(?:,| -|\s)?\s*)?"
    r"(?P<date>(?P<m><MONTH>) (?P<d><DAY>)(?:,? (?P<y><YEAR>))?)\s*(?:\([^)]{2,40}\)\s*)?(?:[-–—:]{1,2}|/)\s"
)
"""A day, mostly after a place: "BREXLEY, June 3, 2011 - "."""
_SIGNED = re.compile(
    r"[A-Z][A-Z.’'-]{2,}(?: [A-Z][A-Z.’'-]+)*(?:[,/] ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,2}){0,2},?"
    r"\s*\([A-Z][\w ]{1,20}\)\s+[-–—]{1,2}\s+"
)
"""A place in capitals and an agency between blanks; "The European Union (EU)-funded bridge" is none."""


def dateline_end(text: str) -> int:
    """Return where the dateline of a sentence ends, in code points; 0 without one.

    A place in capitals must stand first: "May 15: The mill burned down" says when it burned.
    """
    signed, dated = _SIGNED.match(text), DATED.match(text)
    ends = [signed.end() if signed else 0, dated.end() if dated and dated["place"] else 0]
    return max(ends)
