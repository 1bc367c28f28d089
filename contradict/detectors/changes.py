"""What a difference between two wordings of one utterance does to its meaning.

Cuts, spelling, fillers and shifted pronouns do nothing. A negation turns the meaning round; a number, an
opposite, a limit, a modal, another content word change it less and less surely.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.text.wording import LIMITS, MODALS, NEGATIONS, NUMBERS, Alignment, Difference, Word, is_shift

_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in """before/after more/less most/least more/fewer up/down over/under above/below for/against
    first/last
    always/never everything/nothing everyone/nobody everybody/nobody all/none yes/no with/without in/out
    somebody/nobody someone/nobody something/nothing ever/never left/right early/late""".split()
)
_BOUNDS = LIMITS - {"any", "some"}
_PERSONS = (
    frozenset("i me my mine myself we us our ours ourselves".split()),
    frozenset("you your yours yourself yourselves".split()),
    frozenset("he him his himself she her hers herself they them their theirs themselves it its".split()),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A difference that changes the meaning, and how gravely."""

    weight: float
    """In [0, 1]."""
    what: str
    left: tuple[Word, ...]
    right: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the two quotations around a difference."""

    edge: bool
    """Before the first or behind the last matching word."""
    denied: bool
    """An outlet's own words before its quotation hold a negation."""
    whole: bool
    """Both quote full sentences, so that no pronoun was shifted to fit the outlet's own."""
    close: bool
    """Most of the shorter wording matches."""


def change(left: tuple[Word, ...], right: tuple[Word, ...], setting: Setting) -> Change | None:
    """Weigh one difference.

    Args:
        left: the words that only the left side has.
        right: the words that only the right side has in their place.
        setting: the quotations around them.

    Returns:
        The change, or None when the meaning stays.
    """
    texts = [{word.text for word in side} for side in (left, right)]
    differing = texts[0] ^ texts[1]
    if differing & NEGATIONS and not (setting.edge and setting.denied):
        return Change(0.95, "a negation", left, right)
    if any(text.isdigit() or text in NUMBERS for text in differing):
        return Change(0.85, "a number", left, right)
    if any(len(texts[0] & pair) == 1 == len(texts[1] & pair) and pair <= differing for pair in _OPPOSITES):
        return Change(0.85, "an opposite", left, right)
    if setting.whole and _other_person(texts):
        return Change(0.6, "another person", left, right)
    if is_shift(left, right):
        return None
    if differing & _BOUNDS and not setting.edge:
        return Change(0.75, "a limit", left, right)
    content = [any(word.is_content for word in side) for side in (left, right)]
    if all(content):
        return Change(0.8 if setting.close else 0.65, "another word", left, right)
    if differing & MODALS and left and right:
        return Change(0.7, "a modal", left, right)
    if any(content) and not setting.edge:
        return Change(0.6, "another word" if left and right else "an added word", left, right)
    return None


def _other_person(texts: Sequence[set[str]]) -> bool:
    """ "Our mistake" against "their mistake"."""
    persons = [{place for place, words in enumerate(_PERSONS) if side & words} for side in texts]
    return bool(persons[0]) and bool(persons[1]) and not persons[0] & persons[1]


def swapped(left: Sequence[Word], right: Sequence[Word]) -> Change | None:
    """Find the same words in another order: "bread, not flags" against "flags, not bread"."""
    one, other = ([word for word in side if word.text.isalnum()] for side in (left, right))
    if sorted(word.text for word in one) != sorted(word.text for word in other) or len(one) < 5:
        return None
    if [w.text for w in one if w.is_content] == [w.text for w in other if w.is_content]:
        return None
    return Change(0.9, "another order", tuple(one), tuple(other))


def unmoved(alignment: Alignment) -> list[Difference]:
    """Leave out words that only stand on the other side of a small one: "to fully open", "fully to open".

    Args:
        alignment: two wordings of one utterance.

    Returns:
        The differences that are no such move, in order.
    """
    kept: list[Difference] = []
    for difference in alignment.differences:
        if kept and _is_move(kept[-1], difference, alignment):
            kept.pop()
        else:
            kept.append(difference)
    return kept


def _is_move(one: Difference, other: Difference, alignment: Alignment) -> bool:
    side = 0 if one.left else 1
    ends = (one.left, other.right) if one.left else (one.right, other.left)
    rest = (*one.right, *other.left) if one.left else (*one.left, *other.right)
    texts = [[word.text for word in words] for words in ends]
    if rest or texts[0] != texts[1] or {*texts[0]} & (NEGATIONS | LIMITS):
        return False
    passed = [
        pair[0]
        for pair in alignment.matched
        if pair[side].span.start >= ends[0][-1].span.end and pair[1 - side].span.end <= ends[1][0].span.start
    ]
    return not any(word.is_content or word.text in NEGATIONS for word in passed)
