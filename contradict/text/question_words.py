"""Which question word stands for a value, and which words of the clause it replaces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from contradict.text.inversion import Clause, is_joint, runs, spell

_WHEN = {"on": "When", "in": "When", "at": "When", "since": "Since when", "until": "Until when"}
_PART_OF_DAY = frozenset(
    "the morning afternoon evening night early late of on in at about around month year".split()
)
_HEDGES = frozenset(
    "more than about some at least most up to nearly almost around over an estimated as many few fewer no "
    "less roughly approximately just only under".split()
)
_PIED = frozenset({"in", "at", "from"})
_TALL = frozenset({"tall", "long", "wide", "deep", "high", "old", "thick", "heavy"})
_GOING = frozenset({"travel", "go", "drive", "move", "fly", "run"})
_MOVING = frozenset(
    "fall rise drop grow shrink increase decline climb jump slip gain plunge soar tumble slide".split()
)
_MONEY = frozenset("pay cost earn raise offer spend lose receive owe donate give invest charge win".split())
_LASTING = frozenset({"last", "stay", "wait", "take", "live", "sleep", "work", "serve", "remain"})
_STANDING = frozenset({"in", "at", "near", "outside", "inside", "on"})
_BOUND = frozenset({"of", "per"})
_LOTS = frozenset(
    "hundreds thousands millions billions dozens scores percent thirds quarters halves times".split()
)
_PLACED = _STANDING | {"to", "into", "from", "off", "across", "under", "behind", "through", "over"}
_LENGTHS = frozenset({"spend", "take", "last", "waste", "save"})
_GOING_ON = frozenset({"still", "already", "now", "yet"})
_FURTHER = frozenset(
    {"more", "less", "fewer", "extra", "another", "further", "additional", "other", "higher", "lower"}
)
_CLOCK = re.compile(r"\d[:.]\d|[ap]\.?m\b|noon|midday|midnight|o[’']clock", re.IGNORECASE)
_COUNTED = frozenset({"count", "mass", "duration", "distance", "volume", "area", "concentration"})


@dataclass(frozen=True, slots=True)
class Gap:
    """What a question asks for."""

    words: str
    """"When", "How many packs"."""
    removed: tuple[Token, ...]
    """The tokens those words replace."""
    subject: bool = False
    """They stand in the subject: nothing is inverted."""


def date_gap(clause: Clause, value: Words) -> Gap | None:
    """Ask when; only for a date that stands by itself beside the verb."""
    top = _below(value.root, clause.verb)
    if top is None or not _kept(value, clause) or not _happens(clause):
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
    return Gap(_WHEN[top.lower_], phrase) if plain else None


def place_gap(clause: Clause, value: Words) -> Gap | None:
    """Ask where; only for a place named by itself beside the verb."""
    top = _below(value.root, clause.verb)
    if top is None or top.dep_ != "prep" or top.lower_ not in _STANDING or not _kept(value, clause):
        return None
    phrase = tuple(top.subtree)
    if _elsewhere(clause, top) or any(t.ent_type_ in ("DATE", "TIME") for t in phrase):
        return None
    beside = [t for t in phrase if t.i != top.i and not value.start <= t.i < value.end]
    return Gap("Where", phrase) if all(t.dep_ in ("det", "amod", "compound") for t in beside) else None


def number_gap(clause: Clause, value: Words, dimension: str) -> Gap | None:
    """Ask how many, how much, how long, how tall, how fast or at what time."""
    top = _below(value.root, clause.verb)
    if top is None or not _kept(value, clause):
        return None
    if any(token.lower_ in _FURTHER and token.i >= value.end for token in top.subtree):
        return None
    if any(token.lower_ in _FURTHER and token.i >= value.end for token in clause.rest):
        return None
    if dimension == "money":
        return _money(clause, value)
    if dimension == "percent":
        return _percent(clause, value, top)
    measured = _measured(clause, value, top, dimension)
    if measured is not None or dimension not in _COUNTED:
        return measured
    gap = _counted(clause, value)
    return gap if gap is None or dimension == "count" or gap.removed[0].dep_ != "prep" else None


def _measured(clause: Clause, value: Words, top: Token, dimension: str) -> Gap | None:
    root, phrase = value.root, tuple(top.subtree)
    alone = all(t.i == top.i or value.start <= t.i < value.end or t.lower_ in _HEDGES for t in phrase)
    if root.dep_ == "npadvmod" and root.head.i == top.i and top.dep_ == "acomp" and top.lower_ in _TALL:
        return Gap(f"How {top.lower_}", phrase) if alone else None
    if (
        dimension == "time"
        and top.dep_ == "prep"
        and top.lower_ == "at"
        and alone
        and _CLOCK.search(value.text)
    ):
        return Gap("At what time", phrase)
    if dimension == "speed" and top.dep_ == "prep" and top.lower_ == "at" and clause.verb.lemma_ in _GOING:
        return Gap("How fast", phrase) if alone else None
    if dimension == "duration" and alone and clause.verb.lemma_ in _LASTING and not _purpose(clause):
        bare = top.dep_ in ("dobj", "npadvmod") and top.i == root.i
        if bare or (top.dep_ == "prep" and top.lower_ == "for"):
            return Gap("How long", phrase)
    return None


def _purpose(clause: Clause) -> bool:
    return any(child.dep_ == "advcl" for child in clause.verb.rights)


def _money(clause: Clause, value: Words) -> Gap | None:
    root = value.root
    moved = _moved(root, clause)
    if not _only(moved, value) or any(t.dep_ == "prep" and t.lower_ == "of" for t in root.children):
        return None
    if root.i == clause.head.i:
        first = (clause.auxiliaries or (clause.verb,))[0]
        singular = first.lower_ in ("was", "is", "has") or first.tag_ == "MD"
        return Gap("How much", moved, subject=True) if singular else None
    if _object_of(root, clause) and root.head.lemma_ in _MONEY:
        return Gap("How much", moved)
    return Gap("How much", moved) if root.dep_ == "attr" and clause.verb.lemma_ == "be" else None


def _percent(clause: Clause, value: Words, top: Token) -> Gap | None:
    root, phrase = value.root, tuple(top.subtree)
    by = (top,) if top.lower_ == "by" else ()
    if clause.verb.lemma_ in _MOVING and _only(phrase, value, *by):
        bare = top.i == root.i and top.dep_ in ("dobj", "npadvmod")
        return Gap("By how much", phrase) if bare or by else None
    of = [t for t in root.children if t.dep_ == "prep" and t.lower_ == "of"]
    if len(of) != 1 or not _only([t for t in _moved(root, clause) if t not in of[0].subtree], value):
        return None
    words = f"What percentage {spell(of[0].subtree)}"
    whole = tuple(root.subtree)
    if any(t.is_punct and t.text != "%" for t in whole):
        return None
    if root.i == clause.head.i:
        return Gap(words, whole, subject=True)
    return Gap(words, whole) if _object_of(root, clause) else None


def _counted(clause: Clause, value: Words) -> Gap | None:
    noun = value.root.head if value.root.dep_ == "nummod" and value.root.tag_ == "CD" else value.root
    phrase = _moved(noun, clause)
    numbers = [token.i for token in phrase if token.tag_ == "CD" and token.i <= noun.i]
    if not numbers or not _countable(noun, phrase):
        return None
    before = [token for token in phrase if token.i < numbers[0]]
    if any(token.lower_ not in _HEDGES for token in before):
        return None
    named = [token for token in phrase if token.i > numbers[-1]]
    if any(token.lower_ in _HEDGES and token.i < noun.i for token in named):
        return None
    words = " ".join(("How many", *(spell(run) for run in runs(named))))
    if noun.i == clause.head.i and clause.head.dep_ != "expl":
        leads = phrase[0].i == clause.subject[0].i
        return Gap(words, phrase, subject=True) if leads and clause.verb.tag_ != "VBZ" else None
    if any(child.dep_ in ("relcl", "acl") for child in noun.children):
        return None
    there = noun.dep_ == "attr" and noun.head.i == clause.verb.i and clause.head.dep_ == "expl"
    return Gap(words, phrase) if there or _object_of(noun, clause) else _pied(noun, clause, words, phrase)


def _pied(noun: Token, clause: Clause, words: str, phrase: tuple[Token, ...]) -> Gap | None:
    """Front a preposition with its object: "In how many countries"."""
    before = noun.head
    if noun.dep_ != "pobj" or before.head.i != clause.verb.i or before.lower_ not in _PIED:
        return None
    return Gap(f"{before.text.capitalize()} {words[:1].lower()}{words[1:]}", (before, *phrase))


def _countable(noun: Token, phrase: Iterable[Token]) -> bool:
    if noun.tag_ == "CD":
        if not any(child.lower_ == "of" for child in noun.children):
            return False
    elif noun.tag_ not in ("NNS", "NNPS") or noun.lower_ in _LOTS:
        return False
    return not any(
        token.dep_ in ("conj", "cc", "appos", "poss") or (token.is_punct and not is_joint(token))
        for token in phrase
    )


def _moved(noun: Token, clause: Clause) -> tuple[Token, ...]:
    """Return the words a question takes to the front with a noun: "packs of cheese", not "on the shelf"."""
    kept = {token.i for token in clause.tokens}
    tails = {
        token.i
        for child in noun.rights
        if (child.dep_ == "prep" and child.lower_ not in _BOUND) or child.dep_ == "advmod"
        for token in child.subtree
    }
    return tuple(token for token in noun.subtree if token.i in kept and token.i not in tails)


def _object_of(noun: Token, clause: Clause) -> bool:
    verb = noun.head
    if noun.dep_ != "dobj" or any(child.dep_ == "dative" for child in verb.children):
        return False
    return verb.i == clause.verb.i or (verb.dep_ == "xcomp" and verb.head.i == clause.verb.i)


def _only(phrase: Iterable[Token], value: Words, *besides: Token) -> bool:
    """Say whether a phrase holds the value alone, apart from words such as "about"."""
    extra = {token.i for token in besides}
    return all(
        value.start <= token.i < value.end or token.i in extra or token.lower_ in _HEDGES for token in phrase
    )


def _below(token: Token, verb: Token) -> Token | None:
    """Return the child of the verb that ``token`` hangs on."""
    line = (token, *token.ancestors)
    return next(
        (candidate for candidate in line if candidate.i != verb.i and candidate.head.i == verb.i), None
    )


def _kept(value: Words, clause: Clause) -> bool:
    kept = {token.i for token in clause.tokens}
    return all(token.i in kept for token in value)


def _happens(clause: Clause) -> bool:
    """Say whether the clause tells what came about, not what was going on: only that has its day."""
    if clause.verb.lemma_ in _LENGTHS or any(token.lower_ in _GOING_ON for token in clause.tokens):
        return False
    if any(child.dep_ == "prep" and child.lower_ == "by" for child in clause.verb.children):
        return False
    since = any(child.lower_ in ("since", "until") for child in clause.verb.children)
    return since or (
        clause.verb.lemma_ not in ("be", "have") and clause.verb.tag_ != "VBG" and not _perfect(clause)
    )


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
