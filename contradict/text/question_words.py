"""Which question word stands for a date or a place, and which words of the clause it replaces."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as Words
from spacy.tokens import Token

from contradict.text.inversion import Clause
from contradict.text.question_gaps import Gap, below, kept

_WHEN = {"on": "When", "in": "When", "at": "When", "since": "Since when", "until": "Until when"}
_WHEN |= {"by": "By when"}
_DUE = frozenset({"due", "set", "expected", "scheduled", "supposed", "planned"})
_PART_OF_DAY = frozenset(
    "the morning afternoon evening night early late of on in at about around month year".split()
)
_STANDING = frozenset({"in", "at", "near", "outside", "inside", "on"})
_PLACED = _STANDING | {"to", "into", "from", "off", "across", "under", "behind", "through", "over"}
_BESIDE = frozenset({"beside", "behind", "under", "outside", "inside", "opposite", "off", "along"})
_SITES = frozenset({"GPE", "FAC", "LOC", "ORG"})
_HOUSES = frozenset(
    """house home hotel room hall church school court courthouse hospital station airport warehouse factory
    basement street road bridge harbour harbor port village town city valley island base palace museum clinic
    prison garden field beach river lake park square office kitchen garage""".split()
)
_LENGTHS = frozenset({"spend", "take", "last", "waste", "save"})
_GOING_ON = frozenset({"still", "already", "now", "yet"})


def date_gap(clause: Clause, value: Words) -> Gap | None:
    """Ask when; only for a date that stands by itself beside the verb, or beside what is due."""
    planned = _planned(clause)
    top = below(value.root, planned or clause.verb)
    if top is None and planned is not None:
        top = below(value.root, clause.verb)
    if top is None or not kept(value, clause) or not _happens(clause):
        return None
    phrase = tuple(top.subtree)
    if any(t.ent_type_ in ("DATE", "TIME") and t not in phrase for t in (*clause.rest, *clause.fronted)):
        return None
    beside = [t for t in phrase if not value.start <= t.i < value.end]
    if top.dep_ == "npadvmod" or top.lower_ == "ago":
        return Gap("When", phrase) if all(t.lower_ in _PART_OF_DAY for t in beside) else None
    if top.dep_ != "prep" or top.lower_ not in _WHEN:
        return None
    plain = all(t.i == top.i or t.lower_ in _PART_OF_DAY for t in beside)
    if top.lower_ == "by" and not _is_past_perfect(clause):
        return None
    if top.lower_ == "since" and not _perfect(clause) and not _is_past_perfect(clause):
        return None
    back = [t for t in clause.rest if t.i == top.i - 1 and t.lower_ == "back"]  # "back in 2009"
    return Gap(_WHEN[top.lower_], (*back, *phrase)) if plain else None


def place_gap(clause: Clause, value: Words) -> Gap | None:
    """Ask where; only for a place named by itself beside the verb."""
    top = below(value.root, clause.verb)
    if top is None or top.dep_ != "prep" or top.lower_ not in _STANDING or not kept(value, clause):
        return None
    phrase = tuple(top.subtree)
    if _elsewhere(clause, top) or any(t.ent_type_ in ("DATE", "TIME") for t in phrase):
        return None
    beside = [t for t in phrase if t.i != top.i and not value.start <= t.i < value.end]
    return Gap("Where", phrase) if all(t.dep_ in ("det", "amod", "compound") for t in beside) else None


def where_gap(clause: Clause) -> Gap | None:
    """Ask where; for whatever place the clause names beside its verb."""
    places = list(_standing(clause))
    if not places or any(child.dep_ in ("attr", "acomp") for child in clause.verb.children):
        return None
    first, last = places[0], places[-1]
    if any(
        first.i < token.i < last.i and token.head.i == clause.verb.i and token not in places
        for token in clause.rest
    ):
        return None
    return Gap("Where", tuple(token for place in places for token in place.subtree))


def _standing(clause: Clause) -> Iterator[Token]:
    for token in clause.tokens:
        if token.dep_ == "prep" and token.head.i == clause.verb.i and token.lower_ in _STANDING | _BESIDE:
            named = any(part.ent_type_ in _SITES for part in token.subtree)
            timed = any(part.ent_type_ in ("DATE", "TIME", "CARDINAL") for part in token.subtree)
            housed = any(part.lemma_ in _HOUSES for part in token.subtree)
            if (named or housed) and not timed:
                yield token


def _happens(clause: Clause) -> bool:
    """Say whether the clause tells what came about, not what was going on: only that has its day."""
    if clause.verb.lemma_ in _LENGTHS or any(token.lower_ in _GOING_ON for token in clause.tokens):
        return False
    bound = any(child.lower_ in ("since", "until") for child in clause.verb.children)
    if bound or _planned(clause) is not None:
        return True
    if not _is_past_perfect(clause) and any(child.lower_ == "by" for child in clause.verb.children):
        return False
    return clause.verb.lemma_ not in ("be", "have") and clause.verb.tag_ != "VBG" and not _perfect(clause)


def _planned(clause: Clause) -> Token | None:
    """Return the infinitive of what is due: "The choir was due to sing at noon"."""
    due = (clause.verb, *(child for child in clause.verb.rights if child.dep_ in ("acomp", "oprd")))
    places = (child for word in due if word.lower_ in _DUE for child in word.rights)
    return next((child for child in places if child.dep_ == "xcomp" and child.pos_ == "VERB"), None)


def is_planned(verb: Token) -> bool:
    """Say whether a verb is only what something is due to do."""
    return verb.dep_ == "xcomp" and verb.head.lower_ in _DUE


def _is_past_perfect(clause: Clause) -> bool:
    return bool(clause.auxiliaries) and clause.auxiliaries[0].lower_ == "had"


def _perfect(clause: Clause) -> bool:
    return bool(clause.auxiliaries) and clause.auxiliaries[0].lower_ in ("has", "have")


def _elsewhere(clause: Clause, top: Token) -> bool:
    """Say whether the clause names another place or way besides ``top``."""
    beside = (child for child in clause.verb.children if child.dep_ in ("prep", "acomp", "attr"))
    return any(
        child.i != top.i
        and (child.dep_ != "prep" or child.lower_ in _PLACED)
        and not any(token.ent_type_ in ("DATE", "TIME") for token in child.subtree)
        for child in beside
    )
