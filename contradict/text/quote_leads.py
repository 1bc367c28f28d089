"""The source of one quotation in the words before it: "Lund said: “…”", "according to Lund, “…”"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from contradict.text.passing_on import passes_on
from contradict.text.speakers import is_saying, subject_of
from contradict.text.speech_words import NAMING, SOURCES, SPEECH_NOUNS

LABEL = 4
"""Words in the label of a posted comment: "Rob T: “…”"."""
NOUNS = {"NOUN", "PROPN", "PRON"}


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
        if (is_saying(verb) or naming) and not _relays(verb, zone) and _governs(verb, zone):
            subject = _subject_in(verb, zone)
            if subject is not None:
                return _letter_writer(subject, zone) or subject
    owner = _owner(zone)
    if owner is not None:
        return owner
    if any(passes_on(verb, subject_of(verb), zone) and _governs(verb, zone) for verb in zone):
        return None
    if ending == "(" or (ending == ":" and not fragment):
        return _nearest_subject(zone) or _label(zone)
    return _label(zone) if ending == ":" and len(zone) <= LABEL + 1 else None


def _relays(verb: Token, zone: Sequence[Token]) -> bool:
    """The subject of these verbs is not who speaks.

    "The Herald reported the crash: “…”" and "Ruiz said that Lund spoke with him about “…”".
    """
    if passes_on(verb, subject_of(verb), zone):
        return True
    if verb.lemma_ == "report":
        return any(child.dep_ == "dobj" for child in verb.children)
    talked = verb.lemma_ in {"speak", "talk"} and any(child.lower_ == "with" for child in verb.children)
    return talked and any(is_saying(ancestor) for ancestor in verb.ancestors)


def _just_before(zone: Sequence[Token]) -> Token | None:
    """ "As Ida Stone said, “…”": a name or pronoun and a verb of saying right before the mark."""
    words = [token for token in zone if not token.is_punct]
    if len(words) < 2 or not is_saying(words[-1]) or words[-2].pos_ not in {"PROPN", "PRON"}:
        return None
    if words[-1].i != words[-2].i + 1 or _behind_preposition(words[-2]):
        return None
    return words[-2] if words[-2].lower_ not in {"who", "that", "which", "it"} else None


def _behind_preposition(name: Token) -> bool:
    """ "A spokeswoman for Stone Mills said": the name is not who speaks."""
    place = name.i
    while place and name.doc[place - 1].pos_ == "PROPN":
        place -= 1
    return place > 0 and name.doc[place - 1].pos_ == "ADP"


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


def _subject_in(verb: Token, zone: Sequence[Token]) -> Token | None:
    """Return the verb's subject if it stands before the quotation, or the last subject there."""
    subject = subject_of(verb)
    if subject is None or subject.i <= zone[-1].i:
        return subject
    earlier = [t for t in zone if t.dep_ in {"nsubj", "nsubjpass"} and t.i < verb.i and t.pos_ in NOUNS]
    return earlier[-1] if earlier else None


def _governs(verb: Token, zone: Sequence[Token]) -> bool:
    """A verb in a side clause that a comma closed before the quotation does not introduce it."""
    if _is_aside(verb, zone):
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return False  # "a cocktail called “sea legs”"
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
    """ "Lund's message to the fans was “…”", "His advice to the boy, “…”"."""
    for noun in reversed(zone):
        if noun.lemma_.lower() in SPEECH_NOUNS and noun.pos_ == "NOUN":
            owner = next((c for c in noun.children if c.dep_ == "poss"), None)
            if owner is not None:
                return owner
            if noun.lemma_.lower() in SOURCES and noun.dep_ in {"nsubj", "nsubjpass"}:
                return noun
    return None


def _nearest_subject(zone: Sequence[Token]) -> Token | None:
    for verb in reversed(zone):
        if verb.pos_ in {"VERB", "AUX"}:
            subject = subject_of(verb)
            behind = subject is not None and subject.i > zone[-1].i
            aside = _relays(verb, zone) or _is_aside(verb, zone)
            if subject is not None and subject.pos_ in NOUNS and not behind and not aside:
                return subject
    return None


def _label(zone: Sequence[Token]) -> Token | None:
    """ "The coach on her rival, before the match: “…”", "Rob T: “…”": the phrase that opens the line."""
    words = [t for t in zone if not t.is_punct]
    if not words:
        return None
    if len(words) <= LABEL and all(t.text[:1].isupper() or t.text[:1] == "@" for t in words):
        return words[-1]
    last = next((t for t in words if t.pos_ in NOUNS), words[-1])
    while last.i < zone[-1].i and last.nbor().pos_ in {"NOUN", "PROPN"}:
        last = last.nbor()
    return last if last.pos_ in NOUNS else None


def is_introduced(zone: Sequence[Token]) -> bool:
    """Say whether the words before a quotation lead up to it: a colon, a comma behind a verb of saying."""
    words = [t for t in zone if not t.is_quote]
    if not words:
        return False
    if words[-1].text == ":":
        return True
    return words[-1].text == "," and any(is_saying(t) for t in words[-10:])
