"""Which question word stands for an amount: how many, how much, how long, to how many tons, what fine."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Span as Words
from spacy.tokens import Token

from contradict.text.inversion import Clause
from contradict.text.question_gaps import HEDGES, Gap, below, is_object_of, kept, moved, only
from contradict.text.question_spelling import is_joint, runs, spell

_PIED = frozenset({"in", "at", "from", "to"})
_LEVEL = frozenset({"to", "at"})
_MEASURES = frozenset(
    """concentration deficit surplus reward bounty fine penalty price cost profit loss sum budget dose turnout
    majority margin lead rate limit ceiling salary toll speed distance height depth length size""".split()
)
"""Nouns that name an amount: "a fine of $5 million"."""
_TALL = frozenset({"tall", "long", "wide", "deep", "high", "old", "thick", "heavy"})
_GOING = frozenset({"travel", "go", "drive", "move", "fly", "run"})
_MOVING = frozenset(
    "fall rise drop grow shrink increase decline climb jump slip gain plunge soar tumble slide".split()
)
_MONEY = frozenset(
    "pay cost earn raise offer spend lose receive owe donate give invest charge win reach total keep".split()
)
_LASTING = frozenset({"last", "stay", "wait", "take", "live", "sleep", "work", "serve", "remain"})
_LOTS = frozenset(
    "hundreds thousands millions billions dozens scores percent thirds quarters halves times".split()
)
_FURTHER = frozenset(
    {"more", "less", "fewer", "extra", "another", "further", "additional", "other", "higher", "lower"}
)
_CLOCK = re.compile(r"\d[:.]\d|[ap]\.?m\b|noon|midday|midnight|o[’']clock", re.IGNORECASE)
_COUNTED = frozenset({"count", "mass", "duration", "distance", "volume", "area", "concentration"})


def number_gap(clause: Clause, value: Words, dimension: str) -> Gap | None:
    """Ask how many, how much, how long, how tall, how fast or at what time."""
    top = below(value.root, clause.verb)
    if top is None or not kept(value, clause):
        return None
    if any(token.lower_ in _FURTHER and token.i >= value.end for token in top.subtree):
        return None
    if any(token.lower_ in _FURTHER and token.i >= value.end for token in clause.rest):
        return None
    named = _named(clause, value) or _level(value, top, dimension)
    if named is not None:
        return named
    if dimension == "money":
        return _money(clause, value)
    if dimension == "percent":
        return _percent(clause, value, top)
    measured = _measured(clause, value, top, dimension)
    if measured is not None or dimension not in _COUNTED:
        return measured
    gap = _counted(clause, value)
    if gap is None or dimension == "count" or gap.removed[0].dep_ != "prep":
        return gap
    return gap if gap.removed[0].lower_ == "to" else None


def _named(clause: Clause, value: Words) -> Gap | None:
    """Ask for an amount by its own noun: "What fine did the court impose"."""
    of = value.root.head
    noun = of.head
    if value.root.dep_ != "pobj" or of.lower_ != "of" or noun.lemma_ not in _MEASURES or noun.tag_ != "NN":
        return None
    words = moved(noun, clause)
    article = [token for token in words if token.i < noun.i]
    if len(article) != 1 or article[0].lower_ not in ("a", "an"):
        return None
    if not only(words, value, noun, of, *article):
        return None
    if noun.i == clause.head.i:
        return Gap(f"What {noun.lower_}", words, subject=True)
    return Gap(f"What {noun.lower_}", words) if is_object_of(noun, clause) else None


def _level(value: Words, top: Token, dimension: str) -> Gap | None:
    """Ask to or at how much something went or stood."""
    words = {"money": "how much", "percent": "what percentage"}.get(dimension)
    if words is None or top.dep_ != "prep" or top.lower_ not in _LEVEL or not only(top.subtree, value, top):
        return None
    return Gap(f"{top.lower_.capitalize()} {words}", tuple(top.subtree))


def _measured(clause: Clause, value: Words, top: Token, dimension: str) -> Gap | None:
    root = value.root
    if top.dep_ == "attr" and root.head.lower_ == "for" and root.head.head.i == top.i and clause.auxiliaries:
        top = root.head  # "had been a nun for six years"
    phrase = tuple(top.subtree)
    alone = all(t.i == top.i or value.start <= t.i < value.end or t.lower_ in HEDGES for t in phrase)
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
    return (
        Gap("How long", phrase) if dimension == "duration" and alone and _lasts(clause, top, root) else None
    )


def _lasts(clause: Clause, top: Token, root: Token) -> bool:
    """Say whether the verb goes on for the time that hangs on it: not "paid £300 for two days"."""
    if any(child.dep_ == "advcl" for child in clause.verb.rights):
        return False
    given = clause.verb.lemma_ == "give" and any(t.dep_ == "auxpass" for t in clause.auxiliaries)
    if (given or clause.verb.lemma_ in _LASTING) and top.dep_ in ("dobj", "npadvmod") and top.i == root.i:
        return True
    goods = any(token.ent_type_ == "MONEY" or token.text in "£$€" for token in clause.rest)
    return top.dep_ == "prep" and top.lower_ == "for" and not goods


def _money(clause: Clause, value: Words) -> Gap | None:
    root = value.root
    words = moved(root, clause)
    if not only(words, value) or any(t.dep_ == "prep" and t.lower_ == "of" for t in root.children):
        return None
    if root.i == clause.head.i:
        first = (clause.auxiliaries or (clause.verb,))[0]
        singular = first.lower_ in ("was", "is", "has") or first.tag_ == "MD"
        return Gap("How much", words, subject=True) if singular else None
    if is_object_of(root, clause) and root.head.lemma_ in _MONEY:
        return Gap("How much", words)
    return Gap("How much", words) if root.dep_ == "attr" and clause.verb.lemma_ == "be" else None


def _percent(clause: Clause, value: Words, top: Token) -> Gap | None:
    root, phrase = value.root, tuple(top.subtree)
    by = (top,) if top.lower_ == "by" else ()
    if clause.verb.lemma_ in _MOVING and only(phrase, value, *by):
        bare = top.i == root.i and top.dep_ in ("dobj", "npadvmod")
        return Gap("By how much", phrase) if bare or by else None
    of = [t for t in root.children if t.dep_ == "prep" and t.lower_ == "of"]
    if len(of) != 1 or not any(child.dep_ == "pobj" for child in of[0].children):
        return None
    if not only([t for t in moved(root, clause) if t not in of[0].subtree], value):
        return None
    words = f"What percentage {spell(of[0].subtree)}"
    whole = tuple(root.subtree)
    if any(t.is_punct and t.text != "%" for t in whole):
        return None
    if root.i == clause.head.i:
        return Gap(words, whole, subject=True)
    return Gap(words, whole) if is_object_of(root, clause) else None


def _counted(clause: Clause, value: Words) -> Gap | None:
    noun = value.root.head if value.root.dep_ == "nummod" and value.root.tag_ == "CD" else value.root
    phrase = moved(noun, clause)
    numbers = [token.i for token in phrase if token.tag_ == "CD" and token.i <= noun.i]
    if not numbers or not _countable(noun, phrase):
        return None
    before = [token for token in phrase if token.i < numbers[0]]
    if any(token.lower_ not in HEDGES for token in before):
        return None
    named = [token for token in phrase if token.i > numbers[-1]]
    if any(token.lower_ in HEDGES and token.i < noun.i for token in named):
        return None
    words = " ".join(("How many", *(spell(run) for run in runs(named))))
    if noun.i == clause.head.i and clause.head.dep_ != "expl":
        leads = phrase[0].i == clause.subject[0].i
        return Gap(words, phrase, subject=True) if leads and clause.verb.tag_ != "VBZ" else None
    if any(child.dep_ in ("relcl", "acl") for child in noun.children):
        return None
    there = noun.dep_ == "attr" and noun.head.i == clause.verb.i and clause.head.dep_ == "expl"
    return Gap(words, phrase) if there or is_object_of(noun, clause) else _pied(noun, clause, words, phrase)


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
