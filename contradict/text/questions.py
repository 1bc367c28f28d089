"""Questions put to a sentence: "The fund owns 60 mills" asks "How many mills does the fund own?".

The phrase that holds the value gives way to a question word, and its clause is inverted; see
`contradict.text.inversion`. Strict on purpose: where the grammar is not plain there is no question.

Source: Heilman and Smith, Good Question! Statistical Ranking for Question Generation (NAACL 2010).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Token

from contradict.text.clauses import clause_head
from contradict.text.grammar import parse_once
from contradict.text.inversion import Clause, invert, invert_past, take_apart
from contradict.text.question_gaps import Gap
from contradict.text.question_numbers import number_gap
from contradict.text.question_spelling import spell
from contradict.text.question_subjects import UNKNOWN, is_vague, is_winding
from contradict.text.question_words import date_gap, is_planned, place_gap, where_gap

_LONGEST = 105
"""Characters of a question."""
_SHORTEST = 3
"""Words of a question."""
_SUBORDINATE = frozenset({"ROOT", "ccomp", "conj", "advcl"})
_TIMES = frozenset(
    {"when", "after", "before", "because", "since", "while", "although", "though", "as", "that"}
)
_NESTED = ("ccomp", "advcl")
_OPEN = frozenset("say tell let make think know believe add insist admit claim hope fear want ask".split())
_OPINIONS = frozenset("sure certain aware afraid glad sorry able likely due ready".split())
_WAITING = frozenset({"might", "may"})
_DANGLING = frozenset(
    "of after before with from at for to into than as and or but the a because since during".split()
)
"""Words that no question ends with: something was left out behind them."""
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_SPOKEN = frozenset({"he", "she"})
"""Subjects a question of yes or no may leave as they are: the claim stands beside it."""


@lru_cache(maxsize=4096)
def ask_for(text: str, start: int, end: int, dimension: str, *, back: frozenset[str] = UNKNOWN) -> str | None:
    """Ask for a value that stands in a sentence.

    Args:
        text: one sentence, with names for its pronouns.
        start: where the value begins in it.
        end: where it ends.
        dimension: what the value measures as in `contradict.records.NumberMention`; "date" or "place".
        back: pronouns behind the subject that are known to mean somebody named before, see
            `contradict.text.question_subjects`.

    Returns:
        The question; None when the sentence gives no safe one.
    """
    if _quoted(text, start):
        return None
    doc = parse_once(text)
    value = doc.char_span(start, end, alignment_mode="expand")
    if value is None:
        return None
    head = clause_head(value.root)
    head = head.head if is_planned(head) else head
    clause = take_apart(head) if _states(head) else None
    if clause is None or is_vague(clause, back=back):
        return None
    finder = {"date": date_gap, "place": place_gap}.get(dimension)
    gap = finder(clause, value) if finder else number_gap(clause, value, dimension)
    if gap is None or (not gap.subject and is_winding(clause)):
        return None
    return _finished(_put(clause, gap))


@lru_cache(maxsize=4096)
def ask_where(text: str, *, back: frozenset[str] = UNKNOWN) -> str | None:
    """Ask where something was, or came about, of a sentence of one plain clause that says it.

    Args:
        text: one sentence, with names for its pronouns.
        back: as for `ask_for`.
    """
    clause = _only_clause(text)
    if clause is None or is_vague(clause, back=back) or is_winding(clause):
        return None
    gap = where_gap(clause)
    return _finished(_put(clause, gap)) if gap is not None else None


@lru_cache(maxsize=4096)
def ask_whether(text: str, *, back: frozenset[str] = UNKNOWN) -> str | None:
    """Ask whether a sentence of one plain clause is so.

    Args:
        text: one sentence.
        back: as for `ask_for`.

    Returns:
        "Did he resign on Monday?"; None when the sentence is more than one clause, or not plain.
    """
    clause = _only_clause(text)
    if clause is None or not clause.whole or is_winding(clause) or is_vague(clause, but=_SPOKEN, back=back):
        return None
    if _words(_without_appositions(clause)) > _words(clause.tokens) or any(
        t.dep_ in _NESTED for t in clause.tokens
    ):
        return None
    if any(map(_lacks, clause.tokens)):
        return None
    return _finished(invert(clause))


@lru_cache(maxsize=4096)
def ask_either(
    left: str, right: str, *, longest: int, back: tuple[frozenset[str], frozenset[str]]
) -> str | None:
    """Ask which of two sentences of one plain clause each is so.

    Args:
        left: one sentence.
        right: the other.
        longest: words of either.
        back: of the left sentence, and of the right one, as for `ask_for`.

    Returns:
        "Did Lund resign on Monday, or was he dismissed?"; None when one of them is not plain.
    """
    questions = [ask_whether(text, back=known) for text, known in zip((left, right), back, strict=True)]
    first, second = (question.rstrip("?") if question else "" for question in questions)
    if not first or not second or first == second:
        return None
    if max(len(first.split()), len(second.split())) > longest:
        return None
    return f"{first}, or {second[:1].lower()}{second[1:]}?"


def _lacks(token: Token) -> bool:
    """Say whether a word waits for what a statement has left out: "warned the drivers of", "was sure"."""
    after = {child.dep_ for child in token.children}
    if token.dep_ == "prep":
        return not after & {"pobj", "pcomp", "prep", "npadvmod", "amod", "advmod"}
    if token.dep_ == "ROOT" and token.lemma_ in _OPEN:
        return not after & {"dobj", "xcomp", "nsubjpass", "oprd"} or token.lemma_ == "let"
    return token.lower_ in _WAITING or (token.dep_ == "acomp" and token.lower_ in _OPINIONS and not after)


@lru_cache(maxsize=4096)
def stands_alone(text: str) -> bool:
    """Say whether words taken out of a sentence are one by themselves: not "a price the baker wrote up"."""
    roots = [token for token in parse_once(text) if token.dep_ == "ROOT"]
    if len(roots) != 1 or roots[0].pos_ not in ("VERB", "AUX") or roots[0].sent[0].tag_ in _RELATIVE:
        return False
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for child in roots[0].lefts)


def _only_clause(text: str) -> Clause | None:
    if _quoted(text, len(text)):
        return None
    roots = [token for token in parse_once(text) if token.dep_ == "ROOT"]
    return take_apart(roots[0]) if len(roots) == 1 else None


def _without_appositions(clause: Clause) -> list[Token]:
    """Return the sentence without what only says who the subject is: "Lund, 44, a baker, resigned"."""
    loose = [child for child in clause.head.rights if child.dep_ in ("appos", "nummod")]
    said = {token.i for child in loose for token in child.subtree} - {token.i for token in clause.tokens}
    return [token for token in clause.verb.doc if token.i not in said]


def _words(tokens: Iterable[Token]) -> int:
    """Count words, but for those that only say who has it from whom."""
    return sum(
        (token.is_alpha or token.like_num)
        and not any(over.lower_ == "according" for over in (token, *token.ancestors))
        for token in tokens
    )


def _put(clause: Clause, gap: Gap) -> str:
    without = {token.i for token in gap.removed}
    if not gap.subject:
        asked = (
            invert(clause, without=without) if gap.words != "When" else invert_past(clause, without=without)
        )
        return f"{gap.words} {asked}"
    own = [token for token in clause.subject if token.i not in without]
    verbs = sorted((*clause.auxiliaries, *clause.adverbs, clause.verb), key=lambda token: token.i)
    parts = (gap.words, spell(own), spell(verbs), spell(clause.rest), spell(clause.fronted))
    return " ".join(part for part in parts if part)


def _finished(words: str) -> str | None:
    if words.rsplit(" ", 1)[-1] in _DANGLING:
        return None
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
