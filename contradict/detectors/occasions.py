"""Two occasions: each claim states its own time, and something else with it, so that both may be true.

"Fares rose 5 per cent in 2023" and "fares fell 3 per cent in 2024" tell of two years. Where only the time
differs ("founded in 2009", "founded in 2011") it is the time that clashes; so it is where an event is told
with two amounts ("passed in 2009 by 52 per cent", "passed in 2011 by 48"). Only the verb of the clause that a
date stands in is asked: "it closed in 2009 after orders fell" tells of no fall in 2009.
"""

from __future__ import annotations

import re

from contradict.records import Claim, DateMention, Granularity, NumberMention, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers
from contradict.text.predicates import Predicate, is_one_clause, predicate_of

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
_TIMELESS = frozenset({"time"})


def other_time(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when each of two numbers is a state of its own, different time, stated in its clause.

    Args:
        pair: the claims.
        left: a number of the left one.
        right: a number of the right one.

    Returns:
        A sentence for a reader, or nothing.
    """
    for one, other in _apart(pair):
        stated = _with(pair.left, one, left) and _with(pair.right, other, right)
        if not stated or not _is_alike(one, other):
            continue
        if _turns(pair, one, other) or (_is_count(pair.left, one) and _is_count(pair.right, other)):
            return _sentence(one, other)
    return ""


def other_occasion(pair: Pair, one: DateMention, other: DateMention) -> str:
    """Say so when what is told of two dates may be so again and again: a rise and a fall, two counts so far.

    Of a state with two amounts ("had 300 workers in 2010", "had 500 in 2012") the amounts are cleared, by
    `other_time`; the dates stay, so that a pair which differs in both is still weighed.

    Args:
        pair: the claims.
        one: a date of the left one.
        other: a date of the right one, which clashes with it.

    Returns:
        A sentence for a reader, or nothing.
    """
    if (one, other) not in _apart(pair) or not _is_alike(one, other) or _is_toll(pair):
        return ""
    relations = {
        compare_numbers(left, right)
        for left in _amounts(pair.left, one)
        for right in _amounts(pair.right, other)
    }
    if any(relation.agrees for relation in relations):
        return ""
    so_far = _is_cutoff(pair.left, one) and _is_cutoff(pair.right, other)
    anew = _turns(pair, one, other) or (so_far and Relation.CLASH in relations)
    return _sentence(one, other) if anew else ""


def plain_turn(pair: Pair) -> str:
    """Say so when two sentences of one clause each tell of a rise and of a fall, at two times.

    Args:
        pair: the claims.

    Returns:
        A sentence for a reader, or nothing.
    """
    if not (is_one_clause(pair.left.text) and is_one_clause(pair.right.text)):
        return ""
    turned = (other_occasion(pair, one, other) for one, other in _apart(pair) if _turns(pair, one, other))
    return next(turned, "")


def _turns(pair: Pair, one: DateMention, other: DateMention) -> bool:
    """Say whether one thing rose at the one date and fell at the other, by the verbs the dates hang on."""
    left, right = predicate_of(pair.left, one), predicate_of(pair.right, other)
    opposite = (left.verb in _UP and right.verb in _DOWN) or (left.verb in _DOWN and right.verb in _UP)
    alike = left.subject == right.subject != ""
    return opposite and alike and all(_changes(predicate) for predicate in (left, right))


def _changes(predicate: Predicate) -> bool:
    """Say whether the subject is what changes: no passive, no object but an amount."""
    return predicate.only_amounts and not predicate.is_passive


def _is_count(claim: Claim, date: DateMention) -> bool:
    """Say whether a date goes with a state in the active voice ("had", not "had won") or a count so far."""
    predicate = predicate_of(claim, date)
    return (predicate.verb in _STATES and not predicate.is_passive) or _is_cutoff(claim, date)


def _is_cutoff(claim: Claim, date: DateMention) -> bool:
    return bool(_SO_FAR.search(claim.text[: date.span.start - claim.span.start]))


def _is_toll(pair: Pair) -> bool:
    return bool(pair.left.lemmas & TOLL) and bool(pair.right.lemmas & TOLL)


def _apart(pair: Pair) -> list[tuple[DateMention, DateMention]]:
    """Return the dates that clash, if none of the two claims agree."""
    relations = [
        (left, right, compare_dates(left, right)) for left in pair.left.dates for right in pair.right.dates
    ]
    if any(relation.agrees for _, _, relation in relations):
        return []
    return [(one, other) for one, other, relation in relations if relation is Relation.CLASH]


def _amounts(claim: Claim, date: DateMention) -> list[NumberMention]:
    """Return the numbers of the clause that a date stands in."""
    numbers = (number for number in claim.numbers if number.dimension not in _TIMELESS)
    return [number for number in numbers if _with(claim, date, number)]


def _with(claim: Claim, date: DateMention, number: NumberMention) -> bool:
    return predicate_of(claim, date).start == predicate_of(claim, number).start


def _is_alike(one: DateMention, other: DateMention) -> bool:
    """Say whether two dates are of one grain: two years, two months; a day in a year is rather part of it."""
    return one.granularity is other.granularity and one.granularity is not Granularity.SPAN


def _sentence(one: DateMention, other: DateMention) -> str:
    return f"The two values are of different times: {one.text!r} and {other.text!r}."
