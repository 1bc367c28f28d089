"""The source of one quotation, from the words around it in its own sentence.

Two zones count: the words behind the closing mark ("...," said Lund) and the words before the opening one
(Lund said: "..."). Which is asked first depends on the punctuation at the marks.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from contradict.text.speakers import first_finite, is_saying, subject_of
from contradict.text.speech_words import BELONGING, NAMING, SOURCES, SPEECH_NOUNS

_REACH = 30
"""Tokens behind a closing mark within which its verb of saying must stand."""
DASHES = {"—", "–", "―", "-", "--"}
_LABEL = 4
"""Words in the label of a posted comment: "Sheila M: “…”"."""
_OPEN_ENDINGS = (",", "?", "!", "—", "–", "-", "…", "...")
_NOUNS = {"NOUN", "PROPN", "PRON"}


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
    inverted = first_finite(words) or (_mistagged(words) if expected else None)
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


def _belonging(words: Sequence[Token]) -> Token | None:
    """ "“…”, belonged to Mona Lindqvist": the object is the speaker."""
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
    while place < len(words) and words[place].pos_ in allowed and place < _LABEL:
        place += 1
    if not place or place >= len(words) or words[place].i != first.i + place or not is_saying(words[place]):
        return None
    return words[place - 1] if words[place - 1].lower_ not in {"who", "that", "which"} else None


def _signature(zone: Sequence[Token]) -> Token | None:
    """ "“…” — Ida Stone": a name behind a dash, and nothing else."""
    words = [token for token in zone if not token.is_punct]
    dashed = zone[0].text in DASHES
    if not dashed or not 1 < len(words) <= _LABEL or not all(t.text[:1].isupper() for t in words):
        return None
    return words[-1]


def _behind_verb(verb: Token, words: Sequence[Token]) -> Token | None:
    """ "Said Dom Pasquarelli, president of ...": the subject to the right, or the noun phrase that follows."""
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
    subject = words[1].tag_ in {"DT", "CD", "PRP", "NNP", "PRP$"} or words[1].lower_ in {
        "one",
        "our",
        "junior",
    }
    return words[0] if subject else None


def _leading_noun(words: Sequence[Token], *, expected: bool) -> Token | None:
    """When the parse fails: the phrase that opens the zone, if a verb of saying follows it."""
    saying = next((t for t in words if is_saying(t)), None)
    if saying is None and expected:
        saying = next((t for t in words[1:] if t.tag_ in {"VBD", "VBZ"} or t.text.endswith("s")), None)
    opening = words[0]
    participle = opening.text.islower() and opening.text.endswith("ing")
    if saying is None or participle or opening.pos_ not in _NOUNS | {"DET", "ADJ"} or not expected:
        return None
    chunk = next((c for c in opening.doc.noun_chunks if c.start == opening.i and c.end <= saying.i), None)
    if chunk is not None:
        return chunk.root
    place = opening.i
    while place + 1 < saying.i and opening.nbor(place + 1 - opening.i).pos_ in {"PROPN", "NOUN"}:
        place += 1
    return opening.doc[place] if opening.doc[place].pos_ in _NOUNS else None


def source_before(zone: Sequence[Token], *, fragment: bool) -> Token | None:
    """Find the speaker in the words before a quotation.

    Args:
        zone: tokens from the start of the sentence (or the quotation before) to the opening mark.
        fragment: the quotation continues the sentence ("called it “a farce”").

    Returns:
        The head of the speaker's phrase, or None.
    """
    if not zone:
        return None
    certain = _according(zone) or _just_before(zone)
    if certain is not None:
        return certain
    ending = next((t.text for t in reversed(zone) if not t.is_quote), "")
    for verb in reversed(zone):
        naming = verb.pos_ == "VERB" and verb.lemma_ in NAMING
        if (is_saying(verb) or naming) and _governs(verb, zone):
            subject = _subject_in(verb, zone)
            if subject is not None:
                return _letter_writer(subject, zone) or subject
    owner = _owner(zone)
    if owner is not None:
        return owner
    if ending == "(" or (ending == ":" and not fragment):
        return _nearest_subject(zone) or _label(zone)
    return _label(zone) if ending == ":" and len(zone) <= _LABEL + 1 else None


def _subject_in(verb: Token, zone: Sequence[Token]) -> Token | None:
    """Return the verb's subject if it stands before the quotation, or the last subject there."""
    subject = subject_of(verb)
    if subject is None or subject.i <= zone[-1].i:
        return subject
    earlier = [t for t in zone if t.dep_ in {"nsubj", "nsubjpass"} and t.i < verb.i and t.pos_ in _NOUNS]
    return earlier[-1] if earlier else None


def _governs(verb: Token, zone: Sequence[Token]) -> bool:
    """A verb in a side clause that a comma closed before the quotation does not introduce it."""
    if _is_aside(verb, zone):
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return False  # "a cocktail called “no map”"
    if verb.dep_ != "relcl" and verb.dep_ != "acl":
        return True
    behind = [t for t in zone if t.i > verb.i]
    closed = [
        t for t in behind if t.text == "," and any(u.pos_ in {"VERB", "AUX"} for u in behind if u.i > t.i)
    ]
    return not closed


def _is_aside(verb: Token, zone: Sequence[Token]) -> bool:
    """ "As the agency reported, Lund was blunt: “…”" quotes Lund."""
    after = [t for t in zone if t.i > verb.i]
    return bool(after) and after[0].text == "," and any(t.lower_ == "as" for t in zone if t.i < verb.i)


def _owner(zone: Sequence[Token]) -> Token | None:
    """ "Sorrell's line on the call was “…”", "His line to the crews, “…”"."""
    for noun in reversed(zone):
        if noun.lemma_.lower() in SPEECH_NOUNS and noun.pos_ == "NOUN":
            owner = next((c for c in noun.children if c.dep_ == "poss"), None)
            if owner is not None:
                return owner
            if noun.lemma_.lower() in SOURCES and noun.dep_ in {"nsubj", "nsubjpass"}:
                return noun
    return None


def _just_before(zone: Sequence[Token]) -> Token | None:
    """ "As Ida Stone said, “…”": a name or pronoun and a verb of saying right before the mark."""
    words = [token for token in zone if not token.is_punct]
    if len(words) < 2 or not is_saying(words[-1]) or words[-2].pos_ not in {"PROPN", "PRON"}:
        return None
    if words[-1].i != words[-2].i + 1:
        return None
    return words[-2] if words[-2].lower_ not in {"who", "that", "which", "it"} else None


def _according(zone: Sequence[Token]) -> Token | None:
    """ "According to Stone, “…”"."""
    for token in zone:
        if token.lower_ == "to" and token.i and token.nbor(-1).lower_ == "according":
            return next((child for child in token.children if child.dep_ == "pobj"), None)
    return None


def _letter_writer(subject: Token, zone: Sequence[Token]) -> Token | None:
    """In "Ida's letter to Judge Roe called it “…”" the parser takes the judge for the subject."""
    for noun in zone:
        if noun.i >= subject.i:
            return None
        if noun.lemma_.lower() in SPEECH_NOUNS and noun.i + 1 < subject.i and noun.nbor().lower_ == "to":
            between = noun.doc[noun.i : subject.i]
            if not any(t.pos_ in {"VERB", "AUX"} or t.text == "," for t in between):
                return next((child for child in noun.children if child.dep_ == "poss"), None)
    return None


def _nearest_subject(zone: Sequence[Token]) -> Token | None:
    for verb in reversed(zone):
        if verb.pos_ in {"VERB", "AUX"}:
            subject = subject_of(verb)
            behind = subject is not None and subject.i > zone[-1].i
            if subject is not None and subject.pos_ in _NOUNS and not behind and not _is_aside(verb, zone):
                return subject
    return None


def _label(zone: Sequence[Token]) -> Token | None:
    """ "The PM on his deputy, in the corridor: “…”", "Sheila M: “…”": the phrase that opens the line."""
    words = [t for t in zone if not t.is_punct]
    if not words:
        return None
    if len(words) <= _LABEL and all(t.text[:1].isupper() or t.text[:1] == "@" for t in words):
        return words[-1]
    last = next((t for t in words if t.pos_ in _NOUNS), words[-1])
    while last.i < zone[-1].i and last.nbor().pos_ in {"NOUN", "PROPN"}:
        last = last.nbor()
    return last if last.pos_ in _NOUNS else None


def is_introduced(zone: Sequence[Token]) -> bool:
    """Say whether the words before a quotation lead up to it: a colon, a comma behind a verb of saying."""
    words = [t for t in zone if not t.is_quote]
    if not words:
        return False
    if words[-1].text == ":":
        return True
    return words[-1].text == "," and any(is_saying(t) for t in words[-10:])
