"""The source of one quotation in the words behind it: "…," said Lund; “…” — Ida Lund."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from contradict.text.quote_leads import LABEL, NOUNS
from contradict.text.speakers import is_saying, subject_of
from contradict.text.speech_words import BELONGING

_SIGNATURE = 7
"""Words of a name with its titles behind a dash."""
_REACH = 30
"""Tokens behind a closing mark within which its verb of saying must stand."""
DASHES = {"—", "–", "―", "-", "--"}
_FINITE = {"VBD", "VBZ", "VBP", "VBN", "VB", "MD"}
_OPEN_ENDINGS = (",", "?", "!", "—", "–", "-", "…", "...")


def source_behind(zone: Sequence[Token], quoted: str) -> Token | None:
    """Find the speaker in the words after a quotation.

    Args:
        zone: tokens from the closing mark to the end of the sentence or the next quotation.
        quoted: the quotation's words; a comma at its end makes any verb a verb of saying.

    Returns:
        The head of the speaker's phrase, or None.
    """
    words = [token for token in zone if not (token.is_punct and token.i < _first_word(zone))]
    if not words:
        return None
    belonging = _belonging(words) or _signature(zone)
    if belonging is not None:
        return belonging
    beside = _beside(words[0], words)
    if beside is not None:
        return beside
    expected = quoted.rstrip().endswith(_OPEN_ENDINGS) or zone[0].text in {",", "—", "–"}
    inverted = _first_finite(words) or (_mistagged(words) if expected else None)
    if inverted is not None and (expected or is_saying(inverted)) and inverted.lemma_ != "be":
        subject = _behind_verb(inverted, words)
        if subject is not None:
            return subject
    inside = {token.i for token in words[:_REACH]}
    for verb in words[:_REACH]:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"relcl", "acl"}:
            continue
        if not is_saying(verb) and not (expected and verb.lemma_ not in {"be", "have", "do"}):
            continue
        subject = subject_of(verb)
        if subject is not None and subject.i in inside and subject.i < verb.i:
            return subject
    return _leading_noun(words[:_REACH], expected=expected)


def _first_word(zone: Sequence[Token]) -> int:
    return next((token.i for token in zone if not token.is_punct), zone[-1].i + 1)


def _first_finite(tokens: Sequence[Token]) -> Token | None:
    """Return the first token when it is a finite verb: the sign of an inverted "said X"."""
    token = next(iter(tokens), None)
    return token if token is not None and token.pos_ in {"VERB", "AUX"} and token.tag_ in _FINITE else None


def _belonging(words: Sequence[Token]) -> Token | None:
    """ "“…”, belonged to Ada Lund": the object is the speaker."""
    for verb in words[:4]:
        if verb.lemma_ in BELONGING:
            for child in verb.children:
                if child.dep_ == "prep" and child.lower_ in {"to", "from"}:
                    return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _beside(first: Token, words: Sequence[Token]) -> Token | None:
    """ "...," Ada Stone said": a name or pronoun right before a verb of saying needs no parse."""
    allowed = {"PROPN", "PRON"}
    place = 0
    while place < len(words) and words[place].pos_ in allowed and place < LABEL:
        place += 1
    if not place or place >= len(words) or words[place].i != first.i + place or not is_saying(words[place]):
        return None
    return words[place - 1] if words[place - 1].lower_ not in {"who", "that", "which"} else None


def _signature(zone: Sequence[Token]) -> Token | None:
    """ "“…” — Ida Stone", "“…” — Governor Ida Stone, on Monday": a name behind a dash and before a comma."""
    if zone[0].text not in DASHES:
        return None
    named = takewhile(lambda token: token.text not in {",", "(", "—"}, zone[1:])
    words = [token for token in named if not token.is_punct]
    if not 1 < len(words) <= _SIGNATURE or not all(t.text[:1].isupper() for t in words):
        return None
    return words[-1]


def _behind_verb(verb: Token, words: Sequence[Token]) -> Token | None:
    """In "said Dom Vail, president of ..." the subject is to the right, or the noun phrase that follows."""
    right = [
        c
        for c in verb.rights
        if c.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "npadvmod", "oprd", "ccomp"}
    ]
    following = [t for t in words if t.i > verb.i][:12]
    if not following:
        return None
    chunk = next((c for c in verb.doc.noun_chunks if verb.i < c.start <= verb.i + 3), None)
    subject = next((c for c in right if c.dep_ == "nsubj"), None)
    if subject is not None and (chunk is None or subject.i <= chunk.end):
        return subject
    if chunk is not None and all(t.pos_ in {"ADV", "PUNCT"} for t in verb.doc[verb.i + 1 : chunk.start]):
        return chunk.root
    return next((t for t in following[:6] if t.pos_ == "PROPN"), None)


def _mistagged(words: Sequence[Token]) -> Token | None:
    """The model takes "hisses" and "snorts" for nouns when they stand before their subject."""
    if len(words) < 2 or not words[0].text.islower() or not words[0].text.endswith(("s", "ed")):
        return None
    if words[0].pos_ in {"DET", "PRON", "ADP", "SCONJ"}:  # "its chief executive", "as the mayor"
        return None
    opening, *more = words[1:3]
    determined = opening.pos_ in {"DET", "NUM", "PRON"} or opening.tag_ in {"DT", "CD", "PRP", "NNP", "PRP$"}
    described = opening.pos_ == "ADJ" and any(token.pos_ in NOUNS for token in more)
    return words[0] if determined or described else None


def _leading_noun(words: Sequence[Token], *, expected: bool) -> Token | None:
    """When the parse fails: the phrase that opens the zone, if a verb of saying follows it."""
    saying = next((t for t in words if is_saying(t)), None)
    if saying is None and expected:
        saying = next((t for t in words[1:] if t.tag_ in {"VBD", "VBZ"} or t.text.endswith("s")), None)
    opening = words[0]
    participle = opening.text.islower() and opening.text.endswith("ing")
    if saying is None or participle or opening.pos_ not in NOUNS | {"DET", "ADJ"} or not expected:
        return None
    chunk = next((c for c in opening.doc.noun_chunks if c.start == opening.i and c.end <= saying.i), None)
    if chunk is not None:
        return chunk.root
    place = opening.i
    while place + 1 < saying.i and opening.nbor(place + 1 - opening.i).pos_ in {"PROPN", "NOUN"}:
        place += 1
    return opening.doc[place] if opening.doc[place].pos_ in NOUNS else None
