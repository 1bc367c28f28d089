"""Who hands on somebody else's words: "The Herald printed the letter: “…”" does not quote the Herald."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from spacy.tokens import Token

from contradict.text.speech_words import OUTLETS, PASSING_ON, SPEECH_NOUNS

_DEFINITE = {"the", "this", "that", "these", "those"}


def passes_on(verb: Token, subject: Token | None, lead: Iterable[Token]) -> bool:
    """Say whether a verb says that somebody's words are passed on, whose author it does not name.

    Whoever reports a statement is not its author, and of outlets that holds for other verbs, too.

    Args:
        verb: any word.
        subject: who does what the verb says.
        lead: words around it; a quotation ends them.
    """
    if verb.lemma_ not in PASSING_ON or verb.pos_ != "VERB":
        return False
    by_outlet = subject is not None and subject.lower_ in OUTLETS
    return (verb.lemma_ == "report" or by_outlet) and _has_words_for_object(verb, lead)


def _has_words_for_object(verb: Token, lead: Iterable[Token]) -> bool:
    """Look for "the apology" right behind a verb; the parser may take it for a subject or an apposition."""
    unquoted = takewhile(lambda token: not token.is_quote, lead)
    behind = [token for token in unquoted if token.i > verb.i]
    if not behind or behind[0].lower_ not in _DEFINITE:
        return False
    phrase = takewhile(lambda token: token.pos_ in {"ADJ", "NOUN", "PROPN", "NUM", "VERB"}, behind[1:])
    noun = next((token for token in phrase if token.lemma_.lower() in SPEECH_NOUNS), None)
    if noun is None:
        return False
    return noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head.i > behind[-1].i
