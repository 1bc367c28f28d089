"""A text with plain spaces, hyphens and commas where typesetters print others, offset for offset.

Agencies and word processors print no-break spaces in dates ("3 May 2020") and thin ones between thousands
("12 000", the style of the SI brochure); patterns and the parser know the plain ones.
"""

from __future__ import annotations

import re

_THIN = "\u00a0\u2007\u2009\u200a\u202f"
_OTHERS = "\t\n\r\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000"
_PLAIN = str.maketrans(_THIN + _OTHERS + "\u2010\u2011", " " * len(_THIN + _OTHERS) + "--")
_THOUSANDS = re.compile(
    rf"(?<![\w.,])(?P<thin>[1-9]\d{{0,2}}(?:[{_THIN}]\d{{3}})+)(?!\d|[,{_THIN}]\d)"
    r"|(?<![\w.,])(?P<round>[1-9]\d{0,2}(?: \d{3})* 000)(?!\d|,\d| \d)"
    r"|(?<=[£$€])(?P<sum>[1-9]\d{0,2}(?: \d{3})+)(?!\d|,\d| \d)"
    r"|(?<![\w.,])(?P<dots>[1-9]\d{0,2}(?:\.\d{3}){2,})(?![\d.]\d)"
)
"""Thousands set apart by thin spaces; by plain ones only in round figures and sums of money, for elsewhere
two figures may stand side by side."""
_SPACE = re.compile(rf"[ .{_THIN}]")
_DIGIT = re.compile(r"\d")
_DECIMAL_COMMA = re.compile(
    rf"(?<![\w.,])(\d{{1,3}}),(\d{{1,2}})(?=[ {_THIN}]?(?:%|per[ {_THIN}]?cent\b|(?:[mb]illion|euros?)\b))"
)


def with_plain_spaces(text: str) -> str:
    """Return the text as if it were typed: every character stands where it stood.

    Args:
        text: any words of an article.

    Returns:
        A text of the same length, for patterns and the parser; words for a reader come from the article.
    """
    if not _DIGIT.search(text):
        return text.translate(_PLAIN)
    text = _DECIMAL_COMMA.sub(r"\1.\2", text)
    return _THOUSANDS.sub(lambda match: _SPACE.sub(",", match.group()), text).translate(_PLAIN)
