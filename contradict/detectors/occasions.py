"""Two occasions: each claim states its own time, and something else with it, so that both may be true.

"Fares rose 5 per cent in 2023" and "fares fell 3 per cent in 2024" tell of two years. Where only the time
differs ("founded in 2009", "founded in 2011") it is the time that clashes, and what happens once to the same
people (a toll) has one time, whatever the count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.records import Claim, DateMention, Granularity, NumberMention, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers

TOLL = frozenset(
    """die dead death toll kill fatality victim casualty injure injury hurt wound wounded infect infection ill
    sicken case missing arrest detain evacuate displace hospitalise hospitalize homeless rescue""".split()
)
"""What is counted again every day while a story goes on."""
_UP = frozenset(
    """rise increase grow growth climb gain soar surge jump swell expand improve double triple widen
    strengthen appreciate advance rally recover rocket""".split()
)
_DOWN = frozenset(
    """fall decrease decline drop lose loss shrink sink plunge tumble slump slide dip dwindle diminish
    contract worsen halve narrow weaken depreciate plummet slip""".split()
)
"""What may happen to an amount any number of times.

Source: verbs of calibratable changes of state, Levin, English Verb Classes and Alternations (1993), 45.6.
"""
_STATES = frozenset(
    """have be hold own employ number stand amount total earn cost produce export import spend attract welcome
    average weigh""".split()
)
"""What has another amount in every period, where "found", "buy" or "fine" are done once, for one amount."""
_SO_FAR = re.compile(r"\b(?:by|as of|until|up to|so far)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
"""What stands before the day up to which something was counted."""
_AGREE = frozenset((Relation.SAME, Relation.COMPATIBLE))
_TIMELESS = frozenset({"time"})


def other_time(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when each of two numbers has its own, different moment or period: a later state, no conflict.

    Args:
        pair: the claims.
        left: a number of the left one.
        right: a number of the right one.

    Returns:
        A sentence for a reader, or nothing.
    """
    once = _is_toll(pair)
    for one, other in _apart(pair):
        stated = _with(pair.left, one, left) and _with(pair.right, other, right)
        if (_is_moment(one) and _is_moment(other)) or (stated and not once and _is_alike(one, other)):
            return _sentence(one, other)
    return ""


def other_occasion(pair: Pair, dates: tuple[DateMention, DateMention] | None = None) -> str:
    """Say so when each claim states its own time for something that is so again and again.

    Args:
        pair: the claims.
        dates: the two dates that clash; any two of the pair without them.

    Returns:
        A sentence for a reader, or nothing.
    """
    for one, other in _apart(pair) if dates is None else [dates]:
        if _is_alike(one, other) and _recurs(pair, one, other):
            return _sentence(one, other)
    return ""


def _recurs(pair: Pair, one: DateMention, other: DateMention) -> bool:
    """Say whether the clauses around two dates differ in an amount too, or tell of one that turned."""
    relations = {
        compare_numbers(left, right)
        for left in _amounts(pair.left, one)
        for right in _amounts(pair.right, other)
    }
    left, right = pair.left.lemmas, pair.right.lemmas
    if relations & _AGREE or _is_toll(pair):
        return False
    turns = (left & _UP and right & _DOWN) or (left & _DOWN and right & _UP)
    return bool(turns) or (Relation.CLASH in relations and _is_counted_anew(pair, one, other))


def _is_counted_anew(pair: Pair, one: DateMention, other: DateMention) -> bool:
    """Say whether amounts that differ are states of their days or periods: shares, stocks, counts so far."""
    amounts = *_amounts(pair.left, one), *_amounts(pair.right, other)
    if all(number.dimension == "percent" for number in amounts):
        return True
    return all(
        claim.lemmas & _STATES or _SO_FAR.search(claim.text[: date.span.start - claim.span.start])
        for claim, date in ((pair.left, one), (pair.right, other))
    )


def _is_toll(pair: Pair) -> bool:
    return bool(pair.left.lemmas & TOLL) and bool(pair.right.lemmas & TOLL)


def _apart(pair: Pair) -> Iterator[tuple[DateMention, DateMention]]:
    """Yield the dates that clash, if none of the two claims agree."""
    relations = [
        (left, right, compare_dates(left, right)) for left in pair.left.dates for right in pair.right.dates
    ]
    if not any(relation in _AGREE for _, _, relation in relations):
        yield from ((one, other) for one, other, relation in relations if relation is Relation.CLASH)


def _amounts(claim: Claim, date: DateMention) -> list[NumberMention]:
    """Return the numbers of the clause that a date stands in."""
    numbers = (number for number in claim.numbers if number.dimension not in _TIMELESS)
    return [number for number in numbers if _with(claim, date, number)]


def _with(claim: Claim, date: DateMention, number: NumberMention) -> bool:
    return date.text in claim.frame_of(number.span)


def _is_alike(one: DateMention, other: DateMention) -> bool:
    """Say whether two dates are of one grain: two years, two months; a day in a year is rather part of it."""
    return one.granularity is other.granularity and one.granularity is not Granularity.SPAN


def _is_moment(mention: DateMention) -> bool:
    """Say whether a date is a day or two: the moment of a report."""
    if mention.earliest is None or mention.latest is None:
        return False
    return (mention.latest - mention.earliest).days <= 1


def _sentence(one: DateMention, other: DateMention) -> str:
    return f"The two values are of different times: {one.text!r} and {other.text!r}."
