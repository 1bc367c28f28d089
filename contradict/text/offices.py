"""Offices: which words name one, and when two of them cannot be the same post.

Two posts of one person clash only when one organisation gives them to two people, or when they are one
kind of post with another charge ("environment minister", "transport minister"). Most people have several
descriptions that go together, so everything else is left alone.
"""

from __future__ import annotations

import re

_RANKS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split(";"))
    for words in (
        "chief executive;chief exec;ceo;managing director;chief executive officer",
        "chair;chairman;chairwoman;chairperson",
        "chief financial officer;cfo;finance director",
        "chief operating officer;coo",
        "dean",
        "provost",
        "rector;vice-chancellor;vice chancellor",
        "prime minister;premier",
        "foreign minister;foreign secretary",
        "defence minister;defense minister;defence secretary;defense secretary",
        "finance minister;chancellor of the exchequer;treasury secretary",
        "mayor",
        "governor",
        "sheriff",
        "police chief;chief of police;chief constable",
        "fire chief",
        "city engineer",
        "treasurer",
        "vice president",
        "deputy president",
        "captain",
        "manager",
        "coach;head coach",
        "head teacher;headteacher;headmaster;headmistress;principal",
        "prosecutor;district attorney",
        "judge;justice",
        "bishop",
        "archbishop",
    )
)
"""Each line is one post under its names."""

OFFICE_HEADS = frozenset(
    """minister secretary president executive exec ceo cfo coo chair chairman chairwoman chairperson director
    dean provost rector premier mayor governor sheriff chief engineer treasurer captain manager coach
    principal headmaster headmistress headteacher prosecutor attorney judge justice bishop archbishop
    commissioner ambassador chancellor senator leader editor superintendent head deputy
    general colonel major lieutenant sergeant admiral commander""".split()
)

_PORTFOLIO = frozenset({"minister", "secretary", "ministry", "commissioner", "ambassador"})
_SMALL = frozenset("the of a an its his her their for and former acting interim new then".split())
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}\b")
_MANNERS = frozenset(
    """glam glamorous embattled disgraced shamed beleaguered under-fire hapless fiery feisty furious
    veteran rookie new former ex ousted outgoing incoming acting popular maverick controversial
    tough rebel""".split()
)
"""How a paper sees an office-holder is no charge: "glam minister"."""
_WORD = re.compile(r"[\w’'-]+")


def posts_clash(left: str, right: str) -> bool:
    """Say whether one person cannot hold both posts, as two outlets word them.

    Args:
        left: for example "Deputy Foreign Minister".
        right: for example "the defence minister".

    Returns:
        True only for two names of different ranked posts, or one kind of post with disjoint charges.
    """
    one, other = _words(left), _words(right)
    if set(one) <= set(other) or set(other) <= set(one):
        return False
    charges = _charge(one), _charge(other)
    if charges[0] and charges[1] and charges[0][0] == charges[1][0]:
        if _abbreviates(left, other) or _abbreviates(right, one):
            return False
        return not charges[0][1] & charges[1][1] and bool(charges[0][1] and charges[1][1])
    ranks = _rank(one), _rank(other)
    return ranks[0] is not None and ranks[1] is not None and ranks[0] != ranks[1]


def _abbreviates(phrase: str, words: list[str]) -> bool:
    """ "U.N. ambassador" and "United Nations ambassador"; the full form may have lost its beginning."""
    shortened = [short.replace(".", "").casefold() for short in _ACRONYM.findall(phrase)]
    initials = "".join(word[0] for word in words if word not in _PORTFOLIO)
    return len(initials) >= 2 and any(short.endswith(initials) for short in shortened)


def _words(phrase: str) -> list[str]:
    return [word for word in _WORD.findall(phrase.casefold().replace("’s", "")) if word not in _SMALL]


def _rank(words: list[str]) -> int | None:
    text = " ".join(words)
    for place, names in enumerate(_RANKS):
        if any(text == name or text.endswith(" " + name) or text.startswith(name + " ") for name in names):
            return place
    return None


def _charge(words: list[str]) -> tuple[str, frozenset[str]] | None:
    """Return a post that comes with a charge, and the words of the charge."""
    for word in words:
        if word in _PORTFOLIO:
            rest = frozenset(words) - {word, "deputy", "junior", "prime", "senior"} - _MANNERS
            return word, rest
    return None
