"""Two claims that speak of two things: other people, another part of one whole, two facts told apart."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.detectors.values import Evidence, Match, Value
from contradict.records import Claim, DateMention, NumberMention, Pair
from contradict.text.compare import Relation, compare_numbers
from contradict.text.identity import same_person
from contradict.text.predicates import Predicate, predicate_of
from contradict.text.roles import is_role
from contradict.text.siblings import Sibling, are_apart, is_teller, siblings

LIKE_FRAME = 0.6
"""Cosine of two frames from which a value given elsewhere too no longer clears a clash."""


def other_people(pair: Pair, values: tuple[DateMention | NumberMention, DateMention | NumberMention]) -> str:
    """Say so when each value is said of another person, the subject of its clause.

    Two names of one role ("the gunman, Karl Moss", "gunman Peter Orr"), or of those who did one thing to one
    thing ("founded the firm"), may be two readings of one fact.

    Args:
        pair: the claims.
        values: two values that clash.

    Returns:
        A sentence for a reader, or nothing.
    """
    predicates = [predicate_of(*side) for side in zip((pair.left, pair.right), values, strict=True)]
    left, right = _person(pair.left, predicates[0]), _person(pair.right, predicates[1])
    if not left or not right or same_person(left, right):
        return ""
    shared = predicates[0].subject_words & predicates[1].subject_words
    done = all(predicate.is_past for predicate in predicates)
    if any(is_role(word) for word in shared) or (done and predicates[0].definite & predicates[1].definite):
        return ""
    return f"{values[0].text!r} is said of {left}, {values[1].text!r} of {right}."


def _person(claim: Claim, predicate: Predicate) -> str:
    """Return the person who is a clause's subject; nothing where it is a thing, or who states the value."""
    if not predicate.subject or is_teller(claim.text, predicate.subject_start):
        return ""
    place = claim.span.start + predicate.subject_start
    people = (name for name in claim.names if name.label == "person")
    return next((name.entity for name in people if name.span.start <= place < name.span.end), "")


def knows_both(pair: Pair, match: Match[Value], evidence: Evidence) -> str:
    """Say so when an outlet gives the other side's value as well, elsewhere: it tells two facts apart.

    A slip of the pen is excepted: an outlet may print 5,600 in one sentence and 6,500 in the next.

    Args:
        pair: the claims.
        match: two values that clash.
        evidence: what `shared_evidence` returned for them.

    Returns:
        A sentence for a reader, or nothing.
    """
    known = dict(evidence)
    if not known["other side has it too"] or known["near miss"] or match.frame >= LIKE_FRAME:
        return ""
    return (
        f"{match.left.text!r} and {match.right.text!r}: {pair.left.outlet} or {pair.right.outlet} gives both "
        "values, each for something else."
    )


def other_sibling(pair: Pair, values: tuple[DateMention | NumberMention, DateMention | NumberMention]) -> str:
    """Say so when the clauses of two values are about two things of one name: the upper and the lower hall.

    Args:
        pair: the claims.
        values: two values that clash. Ranks that clash ("her second title", "her third") tell nothing apart
            unless another number goes with each ("the first round in 41 seconds").

    Returns:
        A sentence for a reader, or nothing.
    """
    left, right = values
    if isinstance(left, NumberMention) and left.dimension == "ordinal" and not _more_clashes(pair):
        return ""
    return _apart(
        pair,
        siblings(pair.left.text, left.span.start - pair.left.span.start),
        siblings(pair.right.text, right.span.start - pair.right.span.start),
    )


def other_subject(pair: Pair) -> str:
    """Say so when two sentences are about two things of one name and tell different things of them.

    "The north tower fell first" and "the south tower fell first" are of one thing: what fell first.

    Args:
        pair: the claims.

    Returns:
        A sentence for a reader, or nothing.
    """
    left = [one for one in siblings(pair.left.text) if one.is_subject]
    right = [one for one in siblings(pair.right.text) if one.is_subject]
    said = {one.rest for one in left} & {one.rest for one in right}
    return "" if said else _apart(pair, left, right)


def _more_clashes(pair: Pair) -> bool:
    amounts = [[n for n in claim.numbers if n.dimension != "ordinal"] for claim in (pair.left, pair.right)]
    relations = {compare_numbers(one, other) for one in amounts[0] for other in amounts[1]}
    return Relation.CLASH in relations and not any(relation.agrees for relation in relations)


def _apart(pair: Pair, left: Sequence[Sibling], right: Sequence[Sibling]) -> str:
    texts = pair.left.article.text, pair.right.article.text
    for one in left:
        for other in right:
            if are_apart(one, other, texts):
                return f"{one.text!r} is one thing, {other.text!r} another."
    return ""
