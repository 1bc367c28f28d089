"""Says whether the words around a date speak of what was or of what is to come, from the parse."""

from __future__ import annotations

from spacy.tokens import Token

_MODALS = frozenset("will 'll ’ll wo shall would may might can could should must".split())
_PAST_WHEN_NEGATED = frozenset({"could", "would"})
"""They "could not be reached on Monday" and "would not comment on Monday": reports of what happened."""
_EXPECTED = frozenset(
    "due expect schedule set plan slate likely agree vow promise hope ready intend want aim prepare decide "
    "vote remain propose bind seek wait offer pledge threaten opt ask order".split()
)
"""Words under which an infinitive lies ahead ("hopes to begin on Saturday"); after others ("managed to
escape on Monday") it shares the past of its verb."""
_SCHEDULED = frozenset("due expect schedule slate".split())
_SCHEDULED_TO = frozenset("set plan likely".split())
"""Only with an infinitive: "is set to begin in May", but "a record set in May"."""
_CALLED_OFF = frozenset("cancel postpone scrap axe delay reschedule".split())
_REPORTED = frozenset("say have show".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_MARKS = frozenset('"“”')


def looks_ahead(token: Token) -> bool | None:
    """Say whether the verb that governs a date looks ahead.

    Args:
        token: the date's own word ("Monday").

    Returns:
        True for "will ... on Monday", "is due to begin on Monday", "flies home on Monday"; False for a past
        verb; None where the parse does not say.
    """
    if (token.i > 0 and token.nbor(-1).lower_ == "since") or _is_as_of(token):
        return False
    if token.i > 0 and token.nbor(-1).lower_ == "for" and token.ent_type_ == "DATE":
        return True  # "a session for Monday"
    possessive = any(child.tag_ == "POS" for child in token.children)
    if possessive and token.dep_ == "poss" and not _is_verbal(token.head.head):
        return False
    for verb in token.ancestors:
        if not _is_verbal(verb) or _crosses_mark(token, verb):
            continue
        if possessive and verb.lemma_ in _CALLED_OFF:
            return True
        verdict = _tense_of(verb)
        if verdict is not None:
            return verdict
    return None


def _is_as_of(token: Token) -> bool:
    return token.i > 1 and (token.nbor(-2).lower_, token.nbor(-1).lower_) == ("as", "of")


def _tense_of(verb: Token) -> bool | None:
    """None where the verb's own form leaves it open: an infinitive or participle under another verb."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words, tags = {child.lower_ for child in helpers}, {child.tag_ for child in helpers}
    if words & _MODALS:
        negated = any(child.dep_ == "neg" for child in verb.children)
        return "have" not in words and not (negated and words & _PAST_WHEN_NEGATED)
    if _is_scheduled(verb):
        return True
    if "VBD" in tags or verb.tag_ == "VBD" or _is_mistagged_past(verb):
        return False
    if "TO" in tags:
        lies_ahead = verb.head.lemma_ in _EXPECTED or (verb.tag_ == "VBN" and verb.head.pos_ == "NOUN")
        return True if lies_ahead else None
    if verb.tag_ == "VBN":
        return False
    if verb.tag_ in ("VBZ", "VBP"):
        return verb.lemma_ not in _REPORTED if _has_subject(verb) else None
    if verb.tag_ == "VBG" and tags & {"VBZ", "VBP"}:
        return True
    return None


def _has_subject(verb: Token) -> bool:
    """Without one, a "present tense" is mostly a plural noun that the model took for a verb."""
    return verb.dep_ == "conj" or any(child.dep_ in _SUBJECTS for child in verb.children)


def _is_scheduled(verb: Token) -> bool:
    if verb.lemma_ in _SCHEDULED and verb.tag_ in ("JJ", "VBN"):
        return True
    if verb.lemma_ in _SCHEDULED_TO and verb.tag_ in ("JJ", "VBN"):
        return any(child.dep_ in ("xcomp", "ccomp") or child.lower_ == "for" for child in verb.children)
    complements = (child for child in verb.children if child.dep_ in ("acomp", "oprd"))
    return verb.lemma_ == "be" and any(child.lemma_ in _SCHEDULED for child in complements)


def _is_mistagged_past(verb: Token) -> bool:
    """The model tags some a "took" as a present plural, which would read "take"."""
    return (
        verb.tag_ == "VBP" and verb.pos_ == "VERB" and verb.lower_ not in (verb.lemma_, "'re", "’re", "'ve")
    )


def _is_verbal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or (token.pos_ == "ADJ" and token.lemma_ in _SCHEDULED)


def _crosses_mark(token: Token, verb: Token) -> bool:
    """A verb inside quotation marks says nothing about a date outside them."""
    low, high = sorted((token.i, verb.i))
    return sum(between.text in _MARKS for between in token.doc[low:high]) % 2 == 1
