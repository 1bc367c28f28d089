"""Ages, which grow: two of them may be right on two days."""

from __future__ import annotations

import re

from contradict.records import Attribute, Claim, DateMention, NumberMention, Pair
from contradict.text.compare import Relation, compare_dates, compare_numbers
from contradict.text.predicates import predicate_of

YEAR = 366
MONTH = 30
"""Days between two articles below which a birthday is less likely than a slip in one of them."""
_IS = re.compile(r" is(?: (?:now|just|only|still))? $")
_ENDS = re.compile(r"$|[.,;!?]| (?:and|but|when)\b")
_AT_THE_TIME = re.compile(
    r"\b(?:at(?: the)?(?: age)?(?: of)?|aged?|was|were|turned|turning|being)(?: (?:only|just|about))? $",
    re.IGNORECASE,
)
"""What stands before the age that somebody had when something happened: "died at the age of 79"."""


def is_birthday_between(
    pair: Pair, left: Attribute | NumberMention, right: Attribute | NumberMention, ages: tuple[float, float]
) -> bool:
    """Say whether one person may have both ages, each on the day of its article.

    Args:
        pair: the claims.
        left: where the left one states an age.
        right: where the right one does.
        ages: the two, in years.

    Returns:
        True when the later article has the greater age, by no more than the birthdays there can be between
        the two; where a day is not known, when they are one year apart. False where both are of one month,
        and for an age at a past event, which does not grow.
    """
    if _is_of_event(pair.left, left) or _is_of_event(pair.right, right):
        return False
    days = pair.left.article.published, pair.right.article.published
    if days[0] is None or days[1] is None:
        return abs(ages[0] - ages[1]) == 1
    between = abs((days[0] - days[1]).days)
    older = ages[0] - ages[1] if days[0] > days[1] else ages[1] - ages[0]
    return between >= MONTH and 0 < older <= between // YEAR + 1


def _is_of_event(claim: Claim, value: Attribute | NumberMention) -> bool:
    """Say whether an age is of a past day: a dead person's, one "at 79", one in a clause with an old date."""
    if claim.lemmas & _DEAD:
        return True
    start = claim.span.start
    predicate = predicate_of(claim, value)
    if predicate.is_past and _AT_THE_TIME.search(claim.text[: value.span.start - start]):
        return True
    with_it = (d for d in claim.dates if predicate_of(claim, d) == predicate)
    return any(_is_old(date, claim) for date in with_it)


def _is_old(date: DateMention, claim: Claim) -> bool:
    published = claim.article.published
    return date.latest is None or published is None or (published - date.latest).days > MONTH


_DEAD = frozenset("die dead death kill".split())
"""Words of those who grow no older."""


def grown_older(pair: Pair) -> str:
    """Say so when a clash rests on two ages that may be a birthday or some years apart.

    Args:
        pair: a pair whose sentences clash.

    Returns:
        A sentence for a reader, or nothing.
    """
    if not pair.rests_on_values or _others_clash(pair):
        return ""
    left, right = _ages(pair.left), _ages(pair.right)
    for one in left:
        for other in right:
            if is_birthday_between(pair, one, other, (one.low, other.low)):
                return _sentence(one, other)
    return ""


def _others_clash(pair: Pair) -> bool:
    """Say whether two dates clash, or two numbers other than ages."""
    left, right = pair.left, pair.right
    dates = (compare_dates(one, other) for one in left.dates for other in right.dates)
    amounts = [[n for n in claim.numbers if n.dimension != "age"] for claim in (left, right)]
    numbers = (compare_numbers(one, other) for one in amounts[0] for other in amounts[1])
    return any(relation is Relation.CLASH for relation in (*dates, *numbers))


def plain_ages(pair: Pair, left: NumberMention, right: NumberMention) -> str:
    """Say so when two bare figures are ages that may be a birthday apart: "Lund is 41", "the pianist is 42".

    Args:
        pair: the claims.
        left: a number of the left one.
        right: a number of the right one.

    Returns:
        A sentence for a reader, or nothing.
    """
    bare = _is_bare(pair.left, left) and _is_bare(pair.right, right)
    if not bare or not is_birthday_between(pair, left, right, (left.low, right.low)):
        return ""
    named = _is_of_person(pair.left, left) or _is_of_person(pair.right, right)
    return _sentence(left, right) if named else ""


def _ages(claim: Claim) -> list[NumberMention]:
    return [number for number in claim.numbers if number.dimension == "age"]


def _is_bare(claim: Claim, number: NumberMention) -> bool:
    """Say whether a figure is all that a clause says of its subject: "is 41", "is now 42, and"."""
    before = claim.text[: number.span.start - claim.span.start]
    behind = claim.text[number.span.end - claim.span.start :]
    bare = number.dimension == "count" and number.text.isalnum()
    return bare and bool(_IS.search(before) and _ENDS.match(behind))


def _is_of_person(claim: Claim, number: NumberMention) -> bool:
    """Say whether a person's name is the subject, not only part of it ("the number of friends of Lund")."""
    subject = predicate_of(claim, number).subject_start
    place = claim.span.start + subject
    people = (name.span for name in claim.names if name.label == "person")
    return subject >= 0 and any(span.start <= place < span.end for span in people)


def _sentence(one: NumberMention, other: NumberMention) -> str:
    return f"There may have been a birthday between the articles: {one.text!r} and {other.text!r}."
