"""A sentence without its values: whether two sentences still clash then tells what the clash rests on.

"They wed in 2015" against "they met in 2012" is a contradiction to a model that takes both years for one
event; "they wed at some time" against "they met at some time" is none. The idea is that of erasing a part of
the input and asking again: Li et al., Understanding Neural Networks through Representation Erasure (2016).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from contradict.records import DateMention, NumberMention

_SOME_DAY, _SOME = "at some time", "some"
_LEAD = r"(?:\b(?:in|on|at|since|from|by|until|during|of|before|after)\s+)?"


def without_values(text: str, dates: Iterable[DateMention], numbers: Iterable[NumberMention]) -> str:
    """Write a reading with "at some time" for its dates and "some" for its numbers.

    Args:
        text: a claim's reading.
        dates: the claim's.
        numbers: the claim's.

    Returns:
        The text, or nothing when it states no value.
    """
    bare = text
    for date in sorted(dates, key=lambda date: (-len(date.text), date.span)):
        bare = re.sub(_LEAD + re.escape(date.text), _SOME_DAY, bare, count=1, flags=re.IGNORECASE)
    for number in sorted(numbers, key=lambda number: (-len(number.text), number.span)):
        bare = bare.replace(number.text, _SOME, 1)
    return bare if bare != text else ""
