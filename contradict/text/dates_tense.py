"""Says whether the words around a date speak of what was or of what is to come, from the parse."""

from __future__ import annotations

from spacy.tokens import Token

_MODALS = frozenset(
    {"will", "'ll", "’ll", "wo", "shall", "would", "may", "might", "can", "could", "should", "must"}
)
_EXPECTED = frozenset(
    "due expect schedule set plan slate likely agree vow promise hope ready intend want aim prepare decide "
    "vote remain about propose bind seek wait offer pledge threaten opt refuse ask order tell".split()
)
"""Words under which an infinitive lies ahead ("is due to begin on Saturday"); after others ("managed to
escape on Monday") it shares the past of its verb."""
_STRONG = frozenset("due expect schedule set plan slate likely".split())


def speaks_of_future(token: Token) -> bool:
    """Say whether the verb that governs ``token`` looks ahead.

    Args:
        token: the date's own word ("Monday").

    Returns:
        True for "will ... on Monday", "is due to begin on Monday", "flies home on Monday"; False for a past
        verb, for none at all, and where the parse does not say.
    """
    verb = _governing(token)
    while verb is not None:
        auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        tags = {child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
        if auxiliaries & _MODALS and "have" not in auxiliaries:
            return True
        if verb.lemma_ in _STRONG and verb.tag_ in ("JJ", "VBN") or _has_strong_complement(verb):
            return True
        if tags & {"VBD"} or verb.tag_ == "VBD":
            return False
        if verb.tag_ == "VBN":
            return (
                bool(tags & {"VBZ", "VBP"})
                and not auxiliaries & {"has", "have", "'ve", "’ve", "'s", "’s"}
                and (verb.lemma_ in _EXPECTED)
            )
        if verb.tag_ in ("VBZ", "VBP", "VBG") and (verb.tag_ != "VBG" or tags & {"VBZ", "VBP"}):
            return verb.lemma_ not in ("say", "have")
        if verb.tag_ == "VB" and verb.head is not verb and verb.head.lemma_ in _EXPECTED:
            return True
        verb = _governing(verb)
    return False


def _has_strong_complement(verb: Token) -> bool:
    return verb.lemma_ == "be" and any(
        child.dep_ in ("acomp", "oprd") and child.lemma_ in _STRONG for child in verb.children
    )


def _governing(token: Token) -> Token | None:
    for ancestor in token.ancestors:
        if ancestor.pos_ in ("VERB", "AUX") or ancestor.lemma_ in _STRONG and ancestor.pos_ == "ADJ":
            return ancestor
    return None
