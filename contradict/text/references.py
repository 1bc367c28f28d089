"""Pronouns and epithets, put to the person they stand for when the article decides it.

"She", "the actress", "the 70-year-old", "the charity's founder": by role, by age, and by who was spoken
of last. What the text leaves open stays open; nothing is guessed.

Source: a rule cascade in the manner of Lee et al. 2013 (deterministic coreference, precise sieves first).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from contradict.records import NameMention, Role, Sentence, Span
from contradict.text import roles
from contradict.text.clauses import clause_head
from contradict.text.epithets import OFFICES, introduces, of_something, phrase_start, whole_word
from contradict.text.offices import OFFICE_HEADS
from contradict.text.people import PRONOUNS, Person, find_people, located
from contradict.text.quote_marks import Quoted, quoted_spans
from contradict.text.roles import Gender

_WINDOW = 5
"""Sentences back in which a pronoun finds its person; resolved pronouns count, so chains go further."""
_SUBJECTS = {"nsubj", "nsubjpass"}
_INSIDE = frozenset("into inside onto aboard off".split())
"""What one gets into or off is no person: "climbed into the van"."""
_YEARS_OLD = re.compile(r"^(\d{1,3})-year-old$")


@dataclass(frozen=True, slots=True)
class _Mention:
    """One person spoken of: named, resolved, or a stranger (entity None)."""

    entity: str | None
    gender: Gender | None
    sentence: int
    token: int
    subject: bool


@dataclass
class _Reader:
    """The reading so far, sentence by sentence."""

    people: dict[str, Person]
    genders: dict[str, Gender | None]
    trail: list[_Mention]


def resolve_references(
    sentences: Sequence[Sentence], docs: Sequence[Doc], names: Sequence[NameMention]
) -> tuple[tuple[Span, str], ...]:
    """Find the pronouns and epithets whose person the article decides.

    Args:
        sentences: all sentences of the article, in order.
        docs: their parses, in the same order.
        names: what `contradict.text.names.find_names` found in them.

    Returns:
        (span, entity) in text order; pronouns inside quotations are never resolved.
    """
    people = find_people(sentences, docs, names)
    reader = _Reader(people, {entity: person.gender for entity, person in people.items()}, [])
    quoted = [q for q in quoted_spans(sentences) if q.depth == 0]
    named: defaultdict[int, dict[int, tuple[int, str]]] = defaultdict(dict)
    for place, words, mention in located(sentences, docs, names):
        if mention.label == "person":
            named[place][words.start] = (words.end, mention.entity)
    found: list[tuple[Span, str]] = []
    for place, (sentence, doc) in enumerate(zip(sentences, docs, strict=True)):
        if sentence.role is not Role.BODY:
            continue
        outside = _outside(sentence, doc, quoted)
        found.extend(_read(reader, sentence, doc, (place, outside, named[place])))
    return tuple(found)


def _outside(sentence: Sentence, doc: Doc, quoted: Sequence[Quoted]) -> list[Token]:
    """Return the tokens of a sentence that stand outside quotation marks."""
    inside = [
        q.span for q in quoted if q.span.overlaps(sentence.span) and len(q.span.slice(" " * q.span.end)) > 12
    ]
    start = sentence.span.start
    return [t for t in doc if not any(s.start <= start + t.idx < s.end for s in inside)]


def _read(
    reader: _Reader,
    sentence: Sentence,
    doc: Doc,
    where: tuple[int, list[Token], dict[int, tuple[int, str]]],
) -> list[tuple[Span, str]]:
    place, tokens, named = where
    found: list[tuple[Span, str]] = []
    skip = -1
    for token in tokens:
        if token.i < skip:
            continue
        if token.i in named:
            skip, entity = named[token.i]
            subject = any(part.dep_ in _SUBJECTS for part in doc[token.i : skip])
            reader.trail.append(_Mention(entity, reader.genders.get(entity), place, token.i, subject))
            continue
        first, entity_of = _reference(reader, token, place, named)
        if first is None:
            continue
        if entity_of is not None:
            start = sentence.span.start
            found.append((Span(start + first.idx, start + token.idx + len(token.text)), entity_of))
        reader.trail.append(_mention(reader, token, entity_of, place))
    return found


def _mention(reader: _Reader, token: Token, entity: str | None, place: int) -> _Mention:
    gender = PRONOUNS.get(token.lower_) or roles.gender_of_role(token.text)
    if entity is not None:
        if reader.genders.get(entity) is None:
            reader.genders[entity] = gender
        gender = reader.genders.get(entity)
    return _Mention(entity, gender, place, token.i, token.dep_ in _SUBJECTS)


def _reference(
    reader: _Reader, token: Token, place: int, named: dict[int, tuple[int, str]]
) -> tuple[Token | None, str | None]:
    """Return the first token of a reference that ends at ``token``, and its person if decided."""
    if token.lower_ in PRONOUNS:
        return token, _of_pronoun(reader, token, place)
    if not _is_epithet(token):
        return None, None
    if any(start in named for start in range(token.i + 1, min(token.i + 3, len(token.doc)))):
        return None, None  # the role of a name that follows: "spokesman Karl Lund", "her lawyer, Roux"
    if token.i + 1 < len(token.doc) and token.nbor().tag_ in {"NN", "NNS", "POS", "NNP", "HYPH"}:
        return None, None
    first = phrase_start(token)
    if first is None:
        return None, None
    if first.lower_ in {"a", "an", "one", "another"}:
        return first, None
    if token.dep_ == "pobj" and token.head.lower_ in _INSIDE:
        return None, None
    if first.lower_ in {"the", "this", "that", "our"}:
        return first, _of_epithet(reader, token, place, first)
    return None, None


def _is_epithet(token: Token) -> bool:
    """A role, an age, or a noun with an age before it, which may or may not be a person."""
    if token.tag_ in {"NN", "NNP"}:
        return roles.is_role(whole_word(token)) or _age_in(token) is not None
    return token.tag_ in {"JJ", "VBG"} and _age_in(token) is not None


def _age_in(token: Token) -> int | None:
    """Return the age that an epithet's last word carries, or that stands before it."""
    for part in (token, *token.lefts):
        if age := _YEARS_OLD.match(whole_word(part)):
            return int(age[1])
    return None


def _of_pronoun(reader: _Reader, token: Token, place: int) -> str | None:
    gender = PRONOUNS[token.lower_]
    apart = _leading_clause(token) | _own_subject(token)
    fitting = [
        m
        for m in reader.trail
        if m.gender in (gender, None)
        and place - m.sentence <= _WINDOW
        and not (m.sentence == place and m.token in apart)
        and (m.subject or not _hardly_known(reader, m.entity))
    ]
    for back in range(_WINDOW + 1):
        here = [m for m in fitting if m.sentence == place - back]
        strict = bool(back) and token.tag_ == "PRP" and token.dep_ not in _SUBJECTS
        chosen = _only(here, subjects=False) if strict else _choose(here, gender)
        if chosen is not None:
            return chosen.entity
        if here:
            return None
    return None


def _leading_clause(token: Token) -> set[int]:
    """In "Describing Mr. Low as a hero, he said ..." the subject is not the one described."""
    if token.dep_ not in _SUBJECTS:
        return set()
    clauses = [c for c in token.head.lefts if c.dep_ in {"advcl", "prep"} and c.tag_ == "VBG"]
    return {inner.i for clause in clauses for inner in clause.subtree}


def _own_subject(token: Token) -> set[int]:
    """In "Roux sent her away" the one who is sent is not Roux (binding: Chomsky 1981, principle B)."""
    if token.tag_ != "PRP" or token.dep_ in _SUBJECTS or token.lower_.endswith("self"):
        return set()
    head = clause_head(token)
    while not _subjects(head) and head.dep_ == "conj":
        head = head.head
    apart = {token for subject in _subjects(head) for token in (subject, *subject.conjuncts)}
    return {
        part.i
        for token in apart
        for part in (token, *token.lefts)
        if part in apart or part.dep_ == "compound"
    }


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in _SUBJECTS]


def _hardly_known(reader: _Reader, entity: str | None) -> bool:
    """A single word that is given neither sex, role nor age, and does nothing, may as well be a place."""
    person = reader.people.get(entity or "")
    if person is None or " " in person.entity or person.roles or person.age is not None:
        return False
    return reader.genders.get(person.entity) is None


def _choose(here: Sequence[_Mention], gender: Gender | None) -> _Mention | None:
    """Take the only person that fits, or else the only one that is a subject."""
    sure = [m for m in here if m.gender == gender] or list(here)
    for group in (sure, [m for m in sure if m.subject], [m for m in here if m.subject]):
        if group and len({m.entity for m in group}) == 1:
            return group[-1]
    return None


def _of_epithet(reader: _Reader, token: Token, place: int, first: Token) -> str | None:
    word = whole_word(token).lower()
    age = _age_in(token)
    by_age = [p.entity for p in reader.people.values() if age is not None and p.age == age]
    if len(by_age) == 1:
        return by_age[0]
    seen = {m.entity for m in reader.trail}
    exact = [p.entity for p in reader.people.values() if word in p.roles and p.entity in seen]
    alike = [
        p.entity
        for p in reader.people.values()
        if p.entity in seen and any(roles.same_role(word, r) for r in p.roles)
    ]
    for group in (exact, alike):
        if len(group) == 1 and not of_something(token) and _agrees(reader, group[0], word):
            return group[0]
    within = token.doc[first.i : token.i]
    if not roles.is_role(word) and token.tag_ != "NNP":
        return None  # "the 60-year-old company" may be anything; "the 64-year-old Dane" is a person
    owned = any(t.tag_ in {"POS", "IN", "JJS", "RBS"} for t in within)
    if word in OFFICES or owned or len(exact) > 1 or token.dep_ == "attr" or introduces(token):
        return None
    entity = _last_person(reader, word, place, age)
    if word in OFFICE_HEADS and _holds_another(reader, entity):
        return None
    _learn_age(reader, entity, age)
    return entity


def _holds_another(reader: _Reader, entity: str | None) -> bool:
    """ "The headmaster" is not the mayor who was spoken of last: one office is not another."""
    return entity is not None and bool(reader.people[entity].roles)


def _agrees(reader: _Reader, entity: str, word: str) -> bool:
    told = roles.gender_of_role(word)
    return told is None or reader.genders.get(entity) in (told, None)


def _last_person(reader: _Reader, word: str, place: int, age: int | None) -> str | None:
    """An epithet without a known role means the one person just spoken of."""
    gender = roles.gender_of_role(word)
    for back in (0, 1, 2):
        here = [m for m in reader.trail if m.sentence == place - back]
        here = [m for m in here if gender is None or m.gender in (gender, None)]
        if age is not None:
            here = [m for m in here if m.entity is None or reader.people[m.entity].age in (age, None)]
        chosen = _choose(here, gender) if gender else _only(here)
        if chosen is not None:
            return chosen.entity
        if here:
            return None
    return None


def _learn_age(reader: _Reader, entity: str | None, age: int | None) -> None:
    """Once "the 64-year-old" is somebody, "the 29-year-old" is somebody else."""
    if entity is not None and age is not None:
        reader.people[entity] = replace(reader.people[entity], age=age)


def _only(here: Sequence[_Mention], *, subjects: bool = True) -> _Mention | None:
    for group in (here, [m for m in here if m.subject and subjects]):
        if group and len({m.entity for m in group}) == 1:
            return group[-1]
    return None
