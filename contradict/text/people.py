"""What an article says of each of its people: roles, age, gender, in the words it uses.

Source: the patterns are the appositions, titles and relative clauses by which news introduces people.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc
from spacy.tokens import Span as Words

from contradict.records import NameMention, Sentence
from contradict.text import roles
from contradict.text.roles import Gender

PRONOUNS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_ROLE_OF_VERB = {
    "chair": "chair", "direct": "director", "head": "head", "lead": "leader", "own": "owner",
    "found": "founder", "manage": "manager", "run": "boss", "edit": "editor", "teach": "teacher",
    "coach": "coach", "drive": "driver", "prosecute": "prosecutor",
}  # fmt: skip
_SPOKEN_OF = frozenset(("nsubj", "nsubjpass", "poss", "appos", "dobj"))
"""Places in a sentence where a name is what it speaks of, so that a pronoun behind it may mean its bearer."""
_AGE = re.compile(r"^(?:aged )?(\d{1,3})$")
_FIGURES = re.compile(r"\d{1,3}")
_APPOSITION = 9


@dataclass(frozen=True, slots=True)
class Person:
    """One person of an article."""

    entity: str
    gender: Gender | None
    age: int | None
    roles: frozenset[str]
    """Role words, lower case: "director", "king"."""
    descriptions: tuple[str, ...]
    """How the article puts it: "race director", "its quality manager"."""


def located(
    sentences: Sequence[Sentence], docs: Sequence[Doc], names: Sequence[NameMention]
) -> Iterator[tuple[int, Words, NameMention]]:
    """Yield each name with the sentence it stands in and the tokens it covers."""
    place = 0
    for mention in names:
        while not sentences[place].span.contains(mention.span):
            place += 1
        start = sentences[place].span.start
        words = docs[place].char_span(
            mention.span.start - start, mention.span.end - start, alignment_mode="expand"
        )
        if words is not None and len(words):
            yield place, words, mention


def find_people(
    sentences: Sequence[Sentence], docs: Sequence[Doc], names: Sequence[NameMention]
) -> dict[str, Person]:
    """Collect what the article says of each person it names.

    Args:
        sentences: all sentences of the article.
        docs: their parses, in the same order.
        names: what `contradict.text.names.find_names` found in them.

    Returns:
        Entity to `Person`, in the order of first mention.
    """
    phrases: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    ages: dict[str, int] = {}
    pronouns: defaultdict[str, Counter[Gender]] = defaultdict(Counter)
    order: dict[str, None] = {}
    per_sentence: defaultdict[int, list[tuple[Words, str]]] = defaultdict(list)
    for place, words, mention in located(sentences, docs, names):
        if mention.label != "person":
            continue
        order.setdefault(mention.entity)
        phrases[mention.entity].extend(_phrases(words))
        age = _age(words)
        if age is not None:
            ages.setdefault(mention.entity, age)
        per_sentence[place].append((words, mention.entity))
    for place, mentions in per_sentence.items():
        if len({entity for _, entity in mentions}) == 1:
            words, entity = mentions[0]
            if words.root.dep_ not in _SPOKEN_OF:
                continue  # "the fall of Carthage came when his men …"
            pronouns[entity].update(_pronouns_behind(docs[place], words.end))
    return {entity: _person(entity, phrases[entity], ages.get(entity), pronouns[entity]) for entity in order}


def _person(
    entity: str, phrases: Sequence[tuple[str, str]], age: int | None, pronouns: Counter[Gender]
) -> Person:
    told = Counter(sex for role, _ in phrases if (sex := roles.gender_of_role(role)))
    given = roles.gender_of_given_name(entity.split()[0]) if " " in entity or not told else None
    gender = told.most_common(1)[0][0] if told else given
    if gender is None and len(pronouns) == 1:
        gender = next(iter(pronouns))
    descriptions = tuple(dict.fromkeys(text for _, text in phrases))
    return Person(entity, gender, age, frozenset(role for role, _ in phrases), descriptions)


def _pronouns_behind(doc: Doc, end: int) -> list[Gender]:
    for token in doc[end:]:
        if token.text in '"“”':
            break
        if token.lower_ in PRONOUNS:
            return [PRONOUNS[token.lower_]]
    return []


def _phrases(words: Words) -> Iterator[tuple[str, str]]:
    """Yield (role word, phrase) for every role the text puts beside one mention."""
    yield from _before(words)
    yield from _behind(words)
    yield from _copula(words)


def _before(words: Words) -> Iterator[tuple[str, str]]:
    """ "Harbour master Karl Lund", "her lawyer, Jean Roux", "Fire Chief Ben Tate"."""
    doc, end = words.doc, words.start
    if end and doc[end - 1].text == "," and end > 1 and roles.is_role(doc[end - 2].text):
        end -= 1
    start = end
    while start and (
        doc[start - 1].pos_ in {"NOUN", "PROPN", "ADJ", "PART", "NUM"} or doc[start - 1].text in "-."
    ):
        start -= 1
    for place in range(start, end):
        possessive = doc[place + 1].tag_ == "POS" if place + 1 < end else False
        if not possessive and roles.is_role(doc[place].text) and doc[place].tag_ not in {"NNS", "NNPS"}:
            yield doc[place].lower_.rstrip("."), doc[start:end].text
    if start < end and doc[end - 1].text == "old" and doc[start:end].text.split("-")[0].isdecimal():
        yield doc[start:end].text, doc[start:end].text


def _behind(words: Words) -> Iterator[tuple[str, str]]:
    """ "Eva Moss, its head brewer," and "Ada Lund, who has managed the fund"."""
    doc, start = words.doc, words.end
    if start >= len(doc) or doc[start].text != ",":
        return
    if start + 2 < len(doc) and _AGE.match(doc[start + 1].text) and doc[start + 2].text == ",":
        start += 2
    relative = start + 1 < len(doc) and doc[start + 1].lower_ == "who"
    for token in doc[start + 1 : start + 1 + _APPOSITION]:
        if relative or token.dep_ == "relcl":
            role = _ROLE_OF_VERB.get(token.lemma_) if token.pos_ in {"VERB", "NOUN"} else None
            if role:
                yield role, doc[start + 1 : token.i + 1].text
                return
        elif token.text in {",", ".", ";"} or (token.pos_ in {"VERB", "AUX"} and token.i <= start + 2):
            return
        elif token.tag_ in {"NN", "NNP"} and roles.is_role(token.text) and not _owned(token.i, doc):
            yield token.lower_, doc[start + 1 : token.i + 1].text
            if token.i + 1 >= len(doc) or doc[token.i + 1].text not in {"and", "-"}:
                return
        relative = relative or token.lower_ == "who"


def _owned(place: int, doc: Doc) -> bool:
    """Say whether the noun at ``place`` is only the owner of what follows: "the mayor's office"."""
    return place + 1 < len(doc) and doc[place + 1].tag_ in {"POS", "NN", "NNP"}


def _copula(words: Words) -> Iterator[tuple[str, str]]:
    """ "Lund is a farmer"."""
    root = words.root
    if root.dep_ != "nsubj" or root.head.lemma_ != "be":
        return
    for child in root.head.children:
        if child.dep_ == "attr" and child.tag_ == "NN" and roles.is_role(child.text):
            yield child.lower_, words.doc[child.left_edge.i : child.i + 1].text


def _age(words: Words) -> int | None:
    doc, end = words.doc, words.end
    if end + 1 < len(doc) and doc[end].text in {",", "("}:
        closed = end + 2 >= len(doc) or doc[end + 2].text in {",", ".", ")", ";", ":", "”", '"', "and"}
        return age_in(doc[end + 1].text, below=115) if closed else None
    return None


def age_in(word: str, *, below: int) -> int | None:
    """Read a person's age in figures; None for a word that is no such number, a superscript included."""
    if not _FIGURES.fullmatch(word):
        return None
    age = int(word)
    return age if 1 < age < below else None
