"""The words of the calendar as newspapers print them, as regular-expression parts and look-ups."""

from __future__ import annotations

import re

from contradict.text.numbers_lexicon import COUNT

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAY_NAMES = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each meteorological season of the northern half of the world."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART = (
    r"(?:[Ee]arly(?: in)?|[Ll]ate(?: in)?|[Mm]id|[Ee]nd(?=-)"
    r"|[Tt]he (?:very )?(?:start|beginning|end|close|middle|dawn|outset) of"
    r"|[Tt]he (?:first|opening|last|final|closing) (?:few )?(?:days|weeks|months) of)"
)
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?"
AMOUNT = rf"(?:(?:an?|{COUNT}|half an?|a few|few|several|a couple of|many|countless) )"
DECADE_WORDS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
ORDINAL_WORDS = {
    word: number
    for number, word in enumerate(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
        "twentieth twenty-first".split(),
        10,
    )
}
"""The centuries that newspapers write of in words."""
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "may day": (5, 1),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "st. patrick's day": (3, 17),
    "halloween": (10, 31),
    "fourth of july": (7, 4),
    "independence day": (7, 4),
    "christmas": (12, 25),
}
"""Feasts on a fixed day; those that move with Easter are in EASTER."""
EASTER = {
    "good friday": -2,
    "easter saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "ash wednesday": -46,
    "palm sunday": -7,
}


def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    start = word.lower()[:3]
    return next(index for index, name in enumerate(MONTH_NAMES, 1) if name.startswith(start))


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name."""
    return WEEKDAY_NAMES.index(word.lower())


def compiled(pattern: str, *, ignore_case: bool = False) -> re.Pattern[str]:
    """Compile a pattern whose upper-case names (MONTH, DAY ...) stand for the parts above."""
    for name, part in _PARTS.items():
        pattern = pattern.replace(f"<{name}>", part)
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


_PARTS = {
    "MONTH": MONTH,
    "WEEKDAY": WEEKDAY,
    "YEAR": YEAR,
    "PART": PART,
    "SHORTYEAR": r"[’'‘](?P<yy>\d\d)(?![\w’'])",
    "CENTURY": r"(?:1\dth|20th|21st|" + "|".join(ORDINAL_WORDS) + ")",
    "DAY": DAY,
    "UNIT": UNIT,
    "AMOUNT": AMOUNT,
    "FEAST": "|".join(sorted((*FEASTS, *EASTER), key=len, reverse=True)).replace("'", "[’']"),
    "SEASON": "spring|summer|autumn|fall|winter",
    "DECADEWORD": "|".join(DECADE_WORDS),
}
