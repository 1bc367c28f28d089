"""Questions put to a sentence: "The recall covers 38,000 packs" asks "How many packs does the recall cover?".

The phrase that holds the value gives way to a question word, and its clause is inverted; see
`contradict.text.inversion`. Strict on purpose: where the grammar is not plain there is no question.

Source: Heilman and Smith, Good Question! Statistical Ranking for Question Generation (NAACL 2010).
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from contradict.text.clauses import clause_head
from contradict.text.grammar import knows, parse_texts
from contradict.text.inversion import Clause, invert, spell, take_apart
from contradict.text.question_words import Gap, date_gap, number_gap, place_gap

_LONGEST = 105
"""Characters of a question."""
_SHORTEST = 3
"""Words of a question."""
_SUBORDINATE = frozenset({"ROOT", "ccomp", "conj", "advcl"})
_TIMES = frozenset(
    {"when", "after", "before", "because", "since", "while", "although", "though", "as", "that"}
)
_VAGUE = frozenset(
    "this that these those it they he she we i you both one others another some all most".split()
)
_VAGUE |= frozenset("who which what each many several much such so former latter same rest".split())
_POINTING = frozenset({"there", "this", "that", "these", "those", "such", "here", "so"})
_POINTING |= {"then", "some", "another", "more", "many"}
_DAYS = frozenset(
    {"day", "night", "week", "month", "year", "morning", "afternoon", "evening", "today", "tomorrow"}
)
_SPOKEN = frozenset({"he", "she"})
"""Subjects a question of yes or no may leave as they are: the claim stands beside it."""


@lru_cache(maxsize=4096)
def ask_for(text: str, start: int, end: int, dimension: str) -> str | None:
    """Ask for a value that stands in a sentence.

    Args:
        text: one sentence, with names for its pronouns.
        start: where the value begins in it.
        end: where it ends.
        dimension: what the value measures as in `contradict.records.NumberMention`; "date" or "place".

    Returns:
        The question; None when the sentence gives no safe one.
    """
    if _quoted(text, start):
        return None
    doc = _parse(text)
    value = doc.char_span(start, end, alignment_mode="expand")
    if value is None:
        return None
    head = clause_head(value.root)
    clause = take_apart(head) if _states(head) else None
    if clause is None or _is_vague(clause):
        return None
    finder = {"date": date_gap, "place": place_gap}.get(dimension)
    gap = finder(clause, value) if finder else number_gap(clause, value, dimension)
    if gap is None or (not gap.subject and _winding(clause)):
        return None
    return _finished(_put(clause, gap))


@lru_cache(maxsize=4096)
def ask_whether(text: str) -> str | None:
    """Ask whether a sentence of one plain clause is so.

    Args:
        text: one sentence.

    Returns:
        "Did he resign on Monday?"; None when the sentence is more than one clause, or not plain.
    """
    if len(text) > _LONGEST or _quoted(text, len(text)):
        return None
    doc = _parse(text)
    roots = [token for token in doc if token.dep_ == "ROOT"]
    clause = take_apart(roots[0]) if len(roots) == 1 else None
    if clause is None or not clause.whole or _winding(clause) or _is_vague(clause, but=_SPOKEN):
        return None
    if sum(token.is_alpha or token.like_num for token in doc) > sum(
        token.is_alpha or token.like_num for token in clause.tokens
    ):
        return None
    if any(token.dep_ in ("ccomp", "advcl") for token in clause.tokens):
        return None
    return _finished(invert(clause))


@lru_cache(maxsize=512)
def _parse(text: str) -> Doc:
    return parse_texts([text])[0]


def _put(clause: Clause, gap: Gap) -> str:
    without = {token.i for token in gap.removed}
    if not gap.subject:
        return f"{gap.words} {invert(clause, without=without)}"
    own = [token for token in clause.subject if token.i not in without]
    verbs = sorted((*clause.auxiliaries, *clause.adverbs, clause.verb), key=lambda token: token.i)
    parts = (gap.words, spell(own), spell(verbs), spell(clause.rest), spell(clause.fronted))
    return " ".join(part for part in parts if part)


def _finished(words: str) -> str | None:
    if not len(words.split()) >= _SHORTEST or len(words) >= _LONGEST:
        return None
    names = [word for word in words.replace("’s", "").replace("'s", "").split() if word[:1].isupper()]
    return None if len(names) > len(set(names)) else f"{words[:1].upper()}{words[1:]}?"


def _quoted(text: str, end: int) -> bool:
    return any(mark in text[:end] for mark in '"“”«»:;()[]?!…') or " - " in text[:end] or "—" in text[:end]


def _states(head: Token) -> bool:
    """Say whether the clause is stated as a fact by itself, not as a condition or a modifier."""
    if head.dep_ not in _SUBORDINATE or head.pos_ not in ("VERB", "AUX"):
        return False
    marks = [
        child for child in head.children if child.dep_ in ("mark", "advmod") and child.i == head.left_edge.i
    ]
    if head.dep_ in ("advcl", "ccomp") and any(
        (mark.dep_ == "mark" and mark.lower_ not in _TIMES) or mark.tag_ == "WRB" for mark in marks
    ):
        return False
    if head.dep_ == "advcl" and not marks:
        return False
    return head.dep_ == "ROOT" or head.dep_ == "advcl" or _states(head.head)


def _winding(clause: Clause) -> bool:
    """Say whether the subject holds a clause of its own: inverted, it is hard to read."""
    return any(token.dep_ in ("relcl", "acl") for token in clause.subject)


def _is_vague(clause: Clause, *, but: frozenset[str] = frozenset()) -> bool:
    """Say whether a reader of the question alone would not know whom it speaks of."""
    head = clause.head
    spoken = head.lower_ in but and not head.text[1:].isupper()
    others = [token for token in clause.tokens if token.i != head.i]
    owners = {"its", "their", *(("his", "her") if spoken else ())}
    if any(token.tag_ == "PRP" or (token.tag_ == "PRP$" and token.lower_ not in owners) for token in others):
        return True
    if any(token.lower_ in _POINTING and token.dep_ in ("advmod", "det", "pobj", "dobj") for token in others):
        return True
    if any(token.tag_ == "NNP" and token.ent_type_ == "DATE" for token in clause.subject[:1]):
        return True
    if any(token.tag_ == "PRP$" for token in clause.subject) or any(map(_shouted, clause.subject)):
        return True
    return not spoken and (_points(clause) if head.dep_ == "expl" else _nameless(clause))


def _shouted(token: Token) -> bool:
    return token.is_upper and len(token.text) > 2 and token.pos_ not in ("PROPN", "NUM")


def _mistaken(clause: Clause) -> bool:
    """Say whether the capital of a sentence's start passes for a name: "Dogs were used"."""
    first = clause.subject[0]
    plain = first.i == first.sent.start and first.pos_ == "PROPN" and not first.ent_type_
    return plain and first.nbor().pos_ != "PROPN" and _plural_noun(first.lower_)


def _plural_noun(word: str) -> bool:
    return word.endswith("s") and knows(word.removesuffix("s"), "noun")


def _points(clause: Clause) -> bool:
    return clause.head.lower_ != "there"


def _nameless(clause: Clause) -> bool:
    head = clause.head
    if head.lower_ in _VAGUE or head.lower_ in _DAYS or head.ent_type_ in ("DATE", "TIME"):
        return True
    if head.tag_ == "JJS":
        return not any(child.dep_ == "prep" for child in head.children)
    if head.pos_ not in ("NOUN", "PROPN", "NUM") or _mistaken(clause):
        return True
    if head.tag_ == "NNPS" and not head.ent_type_:
        return True
    if head.pos_ == "NUM":
        return not any(child.dep_ == "prep" for child in head.children)
    bare = head.tag_ == "NN" and not any(child.dep_ in ("det", "poss", "nummod") for child in head.children)
    return bare and not any(child.pos_ == "PROPN" for child in head.children)
