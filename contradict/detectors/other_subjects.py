"""Two claims that speak of two things: other people, another part of one whole, two facts told apart."""

from __future__ import annotations

from collections.abc import Sequence

from contradict.detectors.values import Evidence, Match, Value
from contradict.records import Claim, DateMention, NumberMention, Pair
from contradict.text.compare import Relation, compare_numbers
from contradict.text.identity import same_person
from contradict.text.siblings import Sibling, are_apart, is_teller, siblings

LIKE_FRAME = 0.6
"""Cosine of two frames from which a value given elsewhere too no longer clears a clash."""


def other_people(pair: Pair, values: tuple[DateMention | NumberMention, DateMention | NumberMention]) -> str:
    """Say so when both clauses name people and no person stands in both: each value is somebody else's.

    Args:
        pair: the claims.
        values: two values that clash.

    Returns:
        A sentence for a reader, or nothing.
    """
    left, right = (_people(*side) for side in zip((pair.left, pair.right), values, strict=True))
    if not left or not right or any(same_person(one, other) for one in left for other in right):
        return ""
    return f"{values[0].text!r} is said of {left[0]}, {values[1].text!r} of {right[0]}."


def _people(claim: Claim, value: DateMention | NumberMention) -> list[str]:
    """Return the people named in a value's clause, but for the one who is only said to have stated it."""
    frame, start = claim.frame_of(value.span), claim.span.start
    named = (name for name in claim.names if name.label == "person" and name.text in frame)
    return sorted({name.entity for name in named if not is_teller(claim.text, name.span.end - 1 - start)})


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
    return "" if said else _apart(left, right)


def _more_clashes(pair: Pair) -> bool:
    amounts = [[n for n in claim.numbers if n.dimension != "ordinal"] for claim in (pair.left, pair.right)]
    relations = {compare_numbers(one, other) for one in amounts[0] for other in amounts[1]}
    return Relation.CLASH in relations and not relations & {Relation.SAME, Relation.COMPATIBLE}


def _apart(left: Sequence[Sibling], right: Sequence[Sibling]) -> str:
    for one in left:
        for other in right:
            if are_apart(one, other):
                return f"{one.text!r} is one thing, {other.text!r} another."
    return ""
