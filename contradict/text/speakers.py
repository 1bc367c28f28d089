"""Who is made to say something in a sentence: cue verbs, their subjects, and who those subjects are.

Source: the patterns of O'Keefe et al. 2012 (A sequence labelling approach to quote attribution) and of the
PolNeAR annotation guide (Newell et al. 2018): source, cue, content.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from contradict.records import NameMention, Sentence, Span, Speaker
from contradict.text import roles
from contradict.text.cast import Cast
from contradict.text.passing_on import passes_on
from contradict.text.people import PRONOUNS
from contradict.text.speech_words import SAYING, SPEECH_NOUNS

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_CLIMBING = {"advcl", "xcomp", "conj", "pcomp", "ccomp", "prep", "acl", "dep", "parataxis", "aux", "relcl"}
_INDEFINITE = {"a", "an", "one", "another", "some"}
_APPOSITION = 14
"""Tokens behind a role within which its bearer's name may follow: "the pilot who leads them, Capt. Low"."""


def find_attribution(sentence: Sentence, doc: Doc, names: Sequence[NameMention]) -> Speaker | None:
    """Find whose assertion a sentence reports: "police said ...", "..., the sheriff said".

    Args:
        sentence: the sentence.
        doc: its parse.
        names: the article's names (those outside the sentence are ignored).

    Returns:
        The speaker of the outermost report, or None for a statement in the outlet's own voice. Pronouns
        stay unresolved (``name`` None).
    """
    cast = Cast([name for name in names if sentence.span.contains(name.span)], (), {})
    according = _according_to(doc)
    if according is not None:
        return speaker_at(sentence, according, cast)
    for verb in sorted((t for t in doc if is_saying(t)), key=_depth):
        if not _reports(verb):
            continue
        subject = subject_of(verb)
        if subject is not None and not passes_on(verb, subject, doc):
            return speaker_at(sentence, subject, cast)
    return None


def _according_to(doc: Doc) -> Token | None:
    for token in doc[:-2]:
        if token.lower_ == "according" and token.nbor().lower_ == "to":
            chunk = next((c for c in doc.noun_chunks if c.start <= token.i + 2 < c.end), None)
            if chunk is not None:
                return chunk.root
    return None


def _depth(token: Token) -> tuple[int, int]:
    return sum(1 for _ in token.ancestors), token.i


def is_saying(token: Token) -> bool:
    """Say whether a token is a verb of saying."""
    return token.lemma_.lower() in SAYING and token.pos_ in {"VERB", "AUX"}


def _reports(verb: Token) -> bool:
    """A report has a clause or quotation for its object, or stands in one as a parenthesis."""
    clause = any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children)
    inserted = verb.dep_ in {"ccomp", "parataxis"} and verb.head.i < verb.i
    return clause or inserted


def subject_of(verb: Token) -> Token | None:
    """Return the head of who does what a verb says, through relative clauses, participles and "and"."""
    seen = 0
    while seen < 6:
        seen += 1
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                if child.lower_ in {"who", "that", "which", "whom"}:
                    return _antecedent(verb, child)
                return child
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        if agent is not None:
            return next((c for c in agent.children if c.dep_ == "pobj"), None)
        if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.dep_ in {"dobj", "pobj"}:
            verb = verb.head.head  # "she cut him off, saying": whoever acts speaks
            continue
        if verb.dep_ in {"acl", "relcl"} and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head
        if verb.dep_ not in _CLIMBING or verb.head is verb:
            return None
        verb = verb.head
    return None


def _antecedent(verb: Token, relative: Token) -> Token | None:
    if verb.dep_ == "relcl":
        before = verb.doc[relative.i - 1] if relative.i else None
        if before is not None and before.text == "," and relative.i > 1:
            before = verb.doc[relative.i - 2]
        if before is not None and before.pos_ == "PROPN":
            return before
        return verb.head
    return subject_of(verb.head) if verb.dep_ == "conj" else None


def speaker_at(sentence: Sentence, head: Token, cast: Cast) -> Speaker:
    """Make a speaker of the phrase around ``head``, resolved as far as the article decides.

    Args:
        sentence: where the phrase stands.
        head: its main word.
        cast: names, references and people of the article.
    """
    head = _owner_of_speech(head)
    first, last = phrase(head)
    start = sentence.span.start
    span = Span(start + first.idx, start + last.idx + len(last.text))
    name, manner = _resolve(sentence, head, span, cast)
    text = sentence.text[span.start - start : span.end - start]
    return Speaker(span, text, name, manner, _aliases(name, text, cast))


def _owner_of_speech(head: Token) -> Token:
    """ "Her statement", "Lund's message": the speaker is the owner."""
    if head.lemma_.lower() in SPEECH_NOUNS:
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        if owner is not None:
            return owner
    return head


def phrase(head: Token) -> tuple[Token, Token]:
    """Return the first and last token of a noun phrase, without what only comments on it."""
    doc = head.doc
    first, last = head.i, head.i
    for child in head.lefts:
        if child.dep_ in {
            "compound",
            "det",
            "amod",
            "poss",
            "nummod",
            "nmod",
            "advmod",
            "quantmod",
            "punct",
            "appos",
        }:
            edge = child.left_edge.i
            if "," not in {t.text for t in doc[edge : head.i]}:
                first = min(first, edge)
    while first < head.i and doc[first].is_punct:
        first += 1
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i == last + 1:
            last = child.right_edge.i
        elif child.dep_ in {"appos", "flat", "compound"} and child.pos_ == "PROPN" and child.i <= last + 2:
            last = last if "," in {t.text for t in doc[last + 1 : child.i]} else child.i
    return doc[first], doc[last]


def _resolve(sentence: Sentence, head: Token, span: Span, cast: Cast) -> tuple[str | None, str]:
    place = _at(sentence, head)
    named = cast.named(place)
    if named is not None:
        alone = named.label == "person" and not _is_coordinated(head)
        return named.entity, "name" if alone else "group"
    if head.lower_ in PRONOUNS or head.tag_ in {"PRP", "PRP$"}:
        if head.lower_ in {"they", "we"}:
            return None, "group"
        return cast.referred(place), "pronoun"
    renamed = _apposed_name(sentence, head, cast)
    if renamed is not None:
        return renamed.entity, "name"
    referred = cast.referred(place)
    if referred is not None:
        return referred, "epithet"
    inner = cast.named(span)
    ends = inner is not None and (inner.span.end == span.end or head.tag_ == "NNP")
    if inner is not None and inner.label == "person" and ends:
        return inner.entity, "name"
    return None, _manner(head)


def _is_coordinated(head: Token) -> bool:
    """ "Ruiz and Lund said in a joint statement": the words are no one person's."""
    return any(child.dep_ == "conj" and child.pos_ == "PROPN" for child in head.children)


def _at(sentence: Sentence, token: Token) -> Span:
    start = sentence.span.start + token.idx
    return Span(start, start + len(token.text))


def _apposed_name(sentence: Sentence, head: Token, cast: Cast) -> NameMention | None:
    """ "Her lawyer, Jean Roux": the name behind (or before) the comma."""
    for child in head.children:
        if child.dep_ == "appos":
            named = cast.named(_at(sentence, child))
            if named is not None and named.label == "person":
                return named
    if head.dep_ == "appos":
        named = cast.named(_at(sentence, head.head))
        if named is not None and named.label == "person":
            return named
    if not roles.is_role(head.text):
        return None
    commas = (token for token in head.doc[head.i + 1 : head.i + _APPOSITION] if token.text == ",")
    comma = next(commas, None)
    return _name_behind(sentence, comma, cast) if comma is not None else None


def _name_behind(sentence: Sentence, comma: Token, cast: Cast) -> NameMention | None:
    """Return the person whose name, titles aside, begins right behind a comma."""
    for token in comma.doc[comma.i + 1 : comma.i + 6]:
        named = cast.named(_at(sentence, token))
        if named is not None:
            return named if named.label == "person" else None
        if not (token.text[:1].isupper() or token.text == "."):
            return None
    return None


def _manner(head: Token) -> str:
    if head.tag_ in {"NNS", "NNPS"} or head.lower_ in roles.COLLECTIVES:
        return "group"
    determiners = {child.lower_ for child in head.lefts}
    if head.lower_ in roles.UNNAMED_HEADS or determiners & _INDEFINITE:
        return "unnamed"
    return "epithet"


def _aliases(name: str | None, text: str, cast: Cast) -> tuple[str, ...]:
    """Every other way the article refers to the same speaker, in a fixed order."""
    if name is None:
        return ()
    short = dict.fromkeys(mention.text for mention in cast.names if mention.entity == name)
    person = cast.people.get(name)
    described = person.descriptions if person else ()
    return tuple(dict.fromkeys(alias for alias in (*short, *described) if alias not in (name, text)))
