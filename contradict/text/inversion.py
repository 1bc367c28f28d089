"""A finite clause taken apart and put in the order of a question: auxiliary, subject, verb, the rest.

Whatever is not certain gives None: a clause with a negation, a subject that names nobody, a bracket, an
object clause. Source: Heilman and Smith, Good Question! Statistical Ranking for Question Generation (2010),
whose subject-auxiliary inversion and do-support these are, without the ranking.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from contradict.text.grammar import knows
from contradict.text.question_spelling import is_joint, spell

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FRONTED = frozenset({"prep", "npadvmod"})
_KEPT = frozenset({"dobj", "prep", "attr", "acomp", "prt", "advmod", "dative", "agent", "oprd", "npadvmod"})
_KEPT_WITH_OBJECT = _KEPT | {"xcomp"}
_CUT = frozenset({"cc", "conj", "advcl", "punct", "mark"})
_LOOSE = frozenset({"appos", "relcl", "acl", "advcl", "parataxis", "nummod", "npadvmod"})
"""What may be left out when a comma sets it off."""
_AUXILIARIES = frozenset(
    "was were is are has have had will would can could may might must shall should did does do".split()
)
_BARS = frozenset("if unless whether nor neither never hardly scarcely no none nobody not n't n’t".split())
_BARS |= frozenset("only few little nothing rather otherwise instead either".split())
_DO = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}
_ASKING = frozenset({"WP", "WP$", "WDT"})
_LONGEST_SUBJECT = 10
"""Words of a subject a question may carry."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One finite clause: who, what was done, and what stands around it."""

    verb: Token
    head: Token
    """The subject's noun."""
    subject: tuple[Token, ...]
    auxiliaries: tuple[Token, ...]
    adverbs: tuple[Token, ...]
    """Between subject and verb."""
    fronted: tuple[Token, ...]
    """Before the subject; a question puts it last."""
    rest: tuple[Token, ...]
    whole: bool
    """Nothing was left out of the clause."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Everything the clause keeps, in reading order."""
        parts = (*self.fronted, *self.subject, *self.auxiliaries, *self.adverbs, self.verb, *self.rest)
        return tuple(sorted(parts, key=lambda token: token.i))


def take_apart(verb: Token) -> Clause | None:
    """Take the clause of a finite verb apart.

    Args:
        verb: the head of the clause, see `contradict.text.clauses.clause_head`.

    Returns:
        The clause; None when it is not a plain one.
    """
    head = _subject(verb)
    auxiliaries = tuple(child for child in verb.lefts if child.dep_ in ("aux", "auxpass"))
    if head is None or not _finite(verb, auxiliaries, head) or _barred(verb):
        return None
    own = head.head.i == verb.i
    subject = unpunctuated(head.subtree) if head.left_edge.tag_ not in _ASKING else None
    fronted = _fronted(verb, head) if own else ()
    rest = _rest(verb)
    if subject is None or fronted is None or rest is None or len(subject) > _LONGEST_SUBJECT:
        return None
    adverbs = tuple(child for child in verb.lefts if child.dep_ == "advmod" and (not own or child.i > head.i))
    if any(len(list(adverb.subtree)) > 1 or adverb.nbor().is_punct for adverb in adverbs):
        return None
    kept, whole = rest
    clause = Clause(verb, head, subject, auxiliaries, adverbs, fronted, kept, whole and own)
    return None if any(token.is_punct and not is_joint(token) for token in clause.tokens) else clause


def invert(clause: Clause, *, without: Collection[int] = ()) -> str:
    """Write the clause as a question asks it, from the auxiliary on.

    Args:
        clause: a clause taken apart.
        without: indices of tokens that the question word replaces.

    Returns:
        "did the firm pay for the mill", with no mark at the end.
    """
    tail = (*clause.rest, *clause.fronted)
    rest = spell(token for token in tail if token.i not in without)
    subject, adverbs = spell(clause.subject), spell(clause.adverbs)
    if clause.auxiliaries:
        first, *more = clause.auxiliaries
        inner = spell(sorted((*more, *clause.adverbs, clause.verb), key=lambda token: token.i))
        parts = [first.lower_, subject, inner]
    elif clause.verb.lemma_ == "be":
        parts = [clause.verb.lower_, subject, adverbs]
    else:
        parts = [_DO[clause.verb.tag_], subject, adverbs, clause.verb.lemma_.lower()]
    return " ".join(part for part in (*parts, rest) if part)


def invert_past(clause: Clause, *, without: Collection[int] = ()) -> str:
    """Write the clause as `invert` does, "had been sold" as "was sold": asked when, it is the plain past."""
    first = [token.lower_ for token in clause.auxiliaries]
    if first == ["had"]:
        return invert(replace(clause, auxiliaries=()), without=without)
    asked = invert(clause, without=without)
    if first != ["had", "been"]:
        return asked
    was = "were" if clause.head.tag_ in ("NNS", "NNPS") else "was"
    return asked.replace("had", was, 1).replace(" been ", " ", 1)


def unpunctuated(tokens: Iterable[Token]) -> tuple[Token, ...] | None:
    """Leave out what commas set off at the end of a phrase; None if a mark remains inside."""
    listed = list(tokens)
    for place, token in enumerate(listed):
        if place and token.i > listed[place - 1].i + 1 and token.nbor(-1).text == ",":
            return tuple(listed[:place]) if _loose(token) else None  # the comma hangs elsewhere
        if token.is_punct and not is_joint(token):
            after = listed[place + 1] if place + 1 < len(listed) else None
            if token.text != "," or (after is not None and not _loose(after)):
                return None
            listed = listed[:place]
            break
    return tuple(listed)


def _loose(token: Token) -> bool:
    """Say whether ``token`` opens a phrase that its noun can do without."""
    return any(
        candidate.dep_ in _LOOSE and candidate.left_edge.i == token.i
        for candidate in (token, *token.ancestors)
    )


def _subject(verb: Token) -> Token | None:
    own = [child for child in verb.lefts if child.dep_ in _SUBJECTS]
    if len(own) == 1:
        return own[0]
    if own or verb.dep_ != "conj" or any(child.dep_ in _SUBJECTS for child in verb.rights):
        return None
    if any(child.dep_ == "auxpass" for child in verb.head.children):
        return None
    return _subject(verb.head) if verb.head.pos_ in ("VERB", "AUX") else None


def _finite(verb: Token, auxiliaries: tuple[Token, ...], head: Token) -> bool:
    """Say whether the verb can be inverted, and agrees with its subject where that can be seen."""
    if auxiliaries:
        return auxiliaries[0].lower_ in _AUXILIARIES and auxiliaries[0].tag_ != "VB"
    if verb.lower_ == "used" and any(child.dep_ == "xcomp" for child in verb.children):
        return False
    if verb.lemma_ != "be" and not knows(verb.lemma_.lower(), "verb"):
        return False
    plural = head.tag_ in ("NNS", "NNPS") or any(child.dep_ == "conj" for child in head.children)
    if verb.tag_ not in _DO or verb.tag_ == "VBN" or verb.lower_.startswith(("'", "’")):
        return False
    return verb.lemma_ == "be" or ((verb.tag_ != "VBP" or plural) and (verb.tag_ != "VBZ" or not plural))


def _barred(verb: Token) -> bool:
    if verb.lemma_ == "be" and any(child.dep_ == "advcl" and not _marked(child) for child in verb.rights):
        return True
    if verb.lemma_ in ("have", "do") and not any(child.dep_ in ("dobj", "xcomp") for child in verb.rights):
        return True
    own = (token for child in verb.children if child.dep_ not in ("conj", "advcl") for token in child.subtree)
    return any(
        (token.lower_ in _BARS and not _at_least(token)) or token.tag_ in ("WP", "WRB") or token.text == "?"
        for token in own
    )


def _marked(verb: Token) -> bool:
    return any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.children)


def _at_least(token: Token) -> bool:
    """Say whether a word of negation only opens a bound or a compound: "no fewer than six", "no-fly"."""
    return token.lower_ == "no" and token.nbor().lower_ in ("fewer", "less", "more", "later", "-")


def _fronted(verb: Token, head: Token) -> tuple[Token, ...] | None:
    kept: list[Token] = []
    for child in verb.lefts:
        if child.i >= head.left_edge.i or child.dep_ in ("punct", "cc", "mark", "aux", "auxpass"):
            continue
        if child.lower_ == "according":
            continue
        if child.dep_ in _FRONTED:
            phrase = unpunctuated(child.subtree)
            if phrase is None:
                return None
            kept.extend(phrase)
        elif child.dep_ not in ("advcl", "advmod"):
            return None
    return tuple(kept)


def _rest(verb: Token) -> tuple[tuple[Token, ...], bool] | None:
    """Collect what follows the verb up to the first comma or further clause."""
    kept: list[Token] = []
    for child in verb.rights:
        if child.dep_ in _CUT:
            return tuple(kept), not any(_counts(token) for token in verb.doc[child.i : verb.sent.end])
        if child.lower_ == "according":
            continue
        if child.dep_ not in _KEPT_WITH_OBJECT:
            return None
        phrase = unpunctuated(child.subtree)
        if phrase is None:
            return None
        kept.extend(phrase)
        if len(phrase) < len(list(child.subtree)):
            return tuple(kept), False
    return tuple(kept), True


def _counts(token: Token) -> bool:
    return token.is_alpha and not any(over.lower_ == "according" for over in (token, *token.ancestors))
