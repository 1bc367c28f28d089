"""The same clause denied, weakened to a possibility, or set in another order of events.

Source:
    Negation: NaN-NLI and the CONDAQA line of work (Ravichander et al. 2022). Possibility: FactBank (Saurí and
    Pustejovsky 2009). Order: temporal NLI (Vashishtha et al. 2020).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from spacy.tokens import Token

from contradict.contrast.interface import Edit, Passage
from contradict.records import Span

_REPORTING = frozenset(
    "say tell add claim insist explain report announce state reveal confirm think believe hope".split()
)
_ASSERTED = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}
_AUXILIARIES = frozenset({"aux", "auxpass"})
_NEGATED_AUXILIARY = {"can": "cannot"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_UNORDERED = frozenset({"look", "name", "take", "call", "seek", "go", "run", "come"})
"""Verbs with a sense of their own before "after": "named after", "looked after"."""


def _asserting(passage: Passage) -> Iterator[Token]:
    """Yield the verbs that carry what the sentence states, the main one first."""
    for root in passage.doc:
        if root.dep_ != "ROOT" or root.pos_ not in {"VERB", "AUX"}:
            continue
        heads = [root]
        if root.lemma_ in _REPORTING:
            heads = [child for child in root.children if child.dep_ == "ccomp"]
        for head in heads:
            yield from (head, *(child for child in head.children if child.dep_ == "conj"))


def _own_subject(verb: Token) -> bool:
    holder = verb.head if verb.dep_ == "conj" else verb
    return any(child.dep_ in _SUBJECTS for child in (*verb.children, *holder.children))


def _plain(passage: Passage, verb: Token) -> bool:
    """Say whether a verb is a statement outside of quotation marks with a subject and no denial."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    denied |= any(token.lower_ in {"no", "never", "nobody", "none", "nothing"} for token in passage.doc)
    return verb.pos_ in {"VERB", "AUX"} and not denied and not passage.quoted(verb) and _own_subject(verb)


def _deny(passage: Passage, verb: Token) -> list[Edit] | None:
    helpers = [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i < verb.i]
    carrier = helpers[0] if helpers else verb if verb.lemma_ == "be" and verb.tag_ in _ASSERTED else None
    if carrier is not None and carrier.tag_ in {*_ASSERTED, "MD"}:
        if carrier.text.startswith(("'", "’")):
            return None
        words = _NEGATED_AUXILIARY.get(carrier.lower_, f"{carrier.text} not")
        return [Edit(passage.span(carrier), words)]
    if not helpers and verb.tag_ in _ASSERTED:
        return [Edit(passage.span(verb), f"{_ASSERTED[verb.tag_]} {verb.lemma_}")]
    return None


def polarity(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """The main statement denied; a denial in so many words taken back."""
    for verb in _asserting(passage):
        negation = next((child for child in verb.children if child.lower_ in {"not", "n't", "n’t"}), None)
        if negation is not None and not passage.quoted(negation):
            edit = _affirm(passage, verb, negation)
            return [edit] if edit is not None else None
        if _plain(passage, verb) and (edits := _deny(passage, verb)) is not None:
            return edits
    return None


def _affirm(passage: Passage, verb: Token, negation: Token) -> Edit | None:
    """Take "not" away where the auxiliary can stand without it; "did not go" would need another form."""
    helper = negation.nbor(-1) if negation.i else None
    if (
        helper is None
        or helper.lemma_ not in {"be", "have", "will", "would", "could"}
        or helper.text in {"wo", "ca"}
    ):
        return None
    return Edit(passage.span(helper, negation), helper.text)


def modality(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """What is stated as a fact becomes something that may be so."""
    for verb in _asserting(passage):
        helpers = [child for child in verb.children if child.dep_ in _AUXILIARIES and child.i < verb.i]
        if not _plain(passage, verb):
            continue
        if not helpers and verb.tag_ == "VBD" and verb.lemma_ != "be":
            # "may have" wants the participle; a regular verb's past form is its participle.
            if verb.text.endswith("ed"):
                return [Edit(passage.span(verb), f"may have {verb.text}")]
        elif helpers and helpers[0].lower_ == "will":
            return [Edit(passage.span(helpers[0]), "may")]
        elif helpers and helpers[0].lower_ in {"was", "were"} and verb.tag_ == "VBN":
            return [Edit(passage.span(helpers[0]), "may have been")]
    return None


def order(passage: Passage, rng: Random) -> Sequence[Edit] | None:
    """ "Before" and "after" trade places where two events are set in order."""
    turned = {"before": "after", "after": "before"}
    places = [
        token
        for token in passage.doc
        if token.lower_ in turned
        and token.dep_ in {"prep", "mark"}
        and token.head.lemma_ not in _UNORDERED
        and not passage.quoted(token)
    ]
    if not places:
        return None
    token = rng.choice(places)
    other = turned[token.lower_]
    return [Edit(passage.span(token), other.capitalize() if token.text[0].isupper() else other)]


def opening(passage: Passage, words: str) -> Edit:
    """Return the edit that puts words before a sentence, its first word losing its capital unless a name."""
    first = passage.doc[0]
    keep = first.pos_ == "PROPN" or first.text == "I" or not first.text[0].isalpha() or first.text.isupper()
    text = first.text if keep else first.text[0].lower() + first.text[1:]
    start = passage.offset + first.idx
    return Edit(Span(start, start + len(first.text)), f"{words} {text}")
