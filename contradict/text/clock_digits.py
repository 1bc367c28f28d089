"""Times of day written without a colon, which look like years: "1930 GMT", "0800 hours", "at 1845".

The forms are those of agencies' datelines and of police and ship's logs (ISO 8601 basic format).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.text.dates_lexicon import WEEKDAY

ZONES: dict[str, int | None] = {
    "GMT": 0, "UTC": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180,
    "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "JST": 540, "KST": 540, "SGT": 480, "HKT": 480, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780,
    "ET": None, "CT": None, "MT": None, "PT": None, "CST": None, "IST": None,
}  # fmt: skip
"""Minutes ahead of UTC; None where the letters stand for more than one zone or change with the season."""
ZONE = rf"(?:\s(?:hours|hrs?))?\s?\(?(?-i:(?P<zone>{'|'.join(sorted(ZONES, key=len, reverse=True))}))\b"
UNNAMED_ZONE = ZONE.replace("?P<zone>", "?:")
_SURE = rf"\s?h\b|\slocal\stime\b|{UNNAMED_ZONE}"
_HOURS = r"\s?(?:hours|hrs?)\b(?!\s(?:of|a|per|in)\b)"
_QUAD = r"(?:[01]\d|2[0-3])[0-5]\d"
_EARLY = r"0\d[0-5]\d"
_BEHIND = (
    rf"(?=[,;)?!”\"’]|\.(?!\d)|\s?$|\s(?:on|in\sthe|this|that|the|last|yesterday|today|tonight|tomorrow|when"
    rf"|and|as|but|local|after|before|until|every|daily|(?-i:{WEEKDAY}))\b)"
)


def _behind(*words: str) -> str:
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words) + ")"


_AT = _behind("at", r"at\sabout", r"at\saround", r"at\sapproximately")
_LEADS = _behind(*"by from until till since before after about around between".split())
_SECOND = _behind(r"\d{4}\sto", r"\d{4}\sand", r"\d{4}\suntil")
_SECOND_EARLY = _behind(r"0\d{3}\sto", r"0\d{3}\sand", r"0\d{3}\suntil")
_CLOCK = re.compile(
    rf"""
    (?<![\w.,:/£$€#-])(?:
        (?P<sure>{_QUAD})(?={_SURE}|\s?(?:to|and|until|[-–])\s?{_QUAD}(?:{_SURE}|{_HOURS}))
      | {_behind("at", "by", "from", "until", "till", "since")}(?P<logged>{_QUAD})(?={_HOURS})
      | (?:(?={_EARLY})|{_behind("before", "after")}(?!\d\d00))(?P<odd>{_QUAD})(?={_HOURS})
      | {_SECOND}(?P<last>{_QUAD})(?={_HOURS})
      | {_AT}(?P<at>{_QUAD}){_BEHIND}
      | {_LEADS}(?P<early>{_EARLY})(?!\d|[.,]\d|\s\d{{3}})
      | (?<=\bthe\s)(?P<train>{_EARLY})(?=\s(?:train|flight|service|bus|ferry|bulletin|departure|sailing))
      | {_SECOND_EARLY}(?P<late>{_QUAD})(?!\d|[.,]\d)
    )
  | (?<=\b0\d{{3}}[-–])(?P<tight>{_QUAD})(?![-–\d]|[.,]\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FOUR_DIGITS = re.compile(r"\d{4}")
_LEVELS = re.compile(
    r"\b(?:stood|stands|valued|priced|trad(?:ed|es|ing)|peaked|settled|estimated|index|shares?|points|ounce"
    r"|barrel|dollars?|gold|stocks?|market|futures|odds|rates?|inflation|unemployment|pounds?|sterling|euros?"
    r"|yen|yuan|rupees?|roubles?|rubles?|francs?|lira|rand|pesos?|currency|yields?|bonds?|ratio|average|toll)\b",
    re.IGNORECASE,
)
"""A sentence with one of these may state a level: "gold stood at 1950"."""
_STATING = re.compile(
    r"\b(?:is|are|was|were|be|been|being|put|puts|kept|keeps?|held|holds?|set|sets|closed|remain(?:s|ed)?"
    r"|stay(?:s|ed)?|quoted|fixed|finished|ended|capped|counted|totall?ed|now|still)"
    r"\s(?:at|by)\s(?:(?:about|around|approximately|just\safter)\s)?\Z",
    re.IGNORECASE,
)
"""Words behind which a bare figure may be a level in any sentence."""
_SCHEDULED = re.compile(
    r"\b(?:kick-?off|meeting|match|game|funeral|wedding|concert|show|ceremony|launch|hearing|deadline|curfew"
    r"|start|departure|arrival|sunrise|sunset)\s(?:is|was|will\sbe)"
    r"\sat\s(?:(?:about|around|approximately|just\safter)\s)?\Z",
    re.IGNORECASE,
)
"""What is at a time: "the funeral is at 11.30 on Monday"."""
_HAPPENING = re.compile(
    r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|open(?:s|ed|ing)?|arriv(?:es?|ed|ing|al)|leav(?:es?|ing)|left"
    r"|depart(?:s|ed|ing|ure)?|land(?:s|ed|ing)?|lift(?:s|ed)?\soff|t(?:ake|akes|ook)\soff|happen(?:s|ed|ing)?"
    r"|occur(?:s|red)?|die[sd]?|kill(?:s|ed)?|shot|shoot(?:s|ing)?|struck|strikes?|hit|crash(?:es|ed)?|collid(?:ed|es)"
    r"|explod(?:es|ed)|explosion|blast|erupt(?:s|ed)?|detonated|call(?:s|ed)|alerted|arrest(?:s|ed)?|found|seen|saw"
    r"|met|meets?|meeting|kick(?:s|ed)?[\s-]off|f[ae]ll(?:s|en)?|due|scheduled|sail(?:s|ed)?|boarded|collapsed|broke"
    r"|woke|spoke|rang|heard|attack(?:ed|s)?|raid(?:ed)?|derailed|sank|evacuated|walked|ran|runs?|drove|went|came"
    r"|return(?:s|ed)?|appear(?:s|ed)?|enter(?:s|ed)?|stopped|released|detained|pronounced|born|aired|gather(?:s|ed)?"
    r"|vot(?:es?|ed)|sign(?:s|ed)|clos(?:es?|ing)|trains?|flights?|ceremony|funeral|concert|bus|ferry|doors)\b",
    re.IGNORECASE,
)
"""What happens at a time of day; where nothing does, a bare figure behind "at" tells none."""
_NIGHT = r"(?P<part>morning|afternoon|evening|night|tonight|early hours|small hours)"
_PART_BEHIND = re.compile(
    r"(?:,?\s(?:on|in|at|that|this|the|last|next|same|following|yesterday|tomorrow|local|time|every"
    rf"|{WEEKDAY}))*\s{_NIGHT}\b",
    re.IGNORECASE,
)
_PART_BEFORE = re.compile(
    rf"\b{_NIGHT},?(?:\s(?:at|by|around|about|just|shortly|before|after|from|until))*\s\Z", re.IGNORECASE
)


def day_part(text: str, start: int, end: int) -> str | None:
    """Return the part of the day beside a time: "morning", "night"."""
    behind = _PART_BEHIND.match(text, end)
    found = behind or _PART_BEFORE.search(text, max(0, start - 40), start)
    return found["part"].lower() if found else None


def may_be_level(text: str, start: int, end: int) -> bool:
    """Say whether a bare figure behind "at" may be a price, a rate or a count rather than a time of day.

    Args:
        text: one sentence.
        start: offset of the figure.
        end: where it ends.
    """
    if _LEVELS.search(text) is not None:
        return True
    lead = max(0, start - 40)
    if day_part(text, start, end) is not None or _SCHEDULED.search(text, lead, start) is not None:
        return False
    return _STATING.search(text, lead, start) is not None or _HAPPENING.search(text) is None


def find_clock_digits(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of four digits that are a time of day.

    Args:
        text: one sentence.

    Yields:
        Start and end of the digits; what behind them names the zone lies outside.
    """
    if _FOUR_DIGITS.search(text) is None:
        return
    for match in _CLOCK.finditer(text):
        if match.lastgroup is not None and not (
            match["at"] and match["at"][0] != "0" and may_be_level(text, *match.span("at"))
        ):
            yield match.span(match.lastgroup)
