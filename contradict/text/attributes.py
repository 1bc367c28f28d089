"""What an article says of a person in passing: the age and the office, each tied to the person.

"Ada Lund, 52," and "At 58, she" state one attribute of one person in frames that have nothing
else in common; only the person ties them together. Patterns: titles before a name, appositions behind it,
"X, who is 88", "the 45-year-old" where the article decides who that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from contradict.records import Attribute, NameMention, NumberMention, Sentence, Span
from contradict.text.clauses import clause_head, token_at
from contradict.text.grammar import span_of
from contradict.text.offices import OFFICE_HEADS

_BESIDE = 3
"""Characters that may stand between a name and its age: ", " or " (" or ", aged"."""
_APPOSITION = 12
_LEADS = frozenset({"as", "is", "was"})
"""What may follow "who" in front of an office: "who as the country's defence minister ..."."""
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "PART", "DET"})
_MODIFYING = frozenset({"nummod", "npadvmod", "amod", "compound", "nmod", "quantmod"})
_DESCRIBING = frozenset({"compound", "nmod", "poss"})
_AT_AGE = re.compile(r"\bat (?:the )?age (?:of )?\S+$", re.IGNORECASE)
_LINKS = re.compile(r"\s*[,(]?\s*(?:who is |who’s |who's |aged |(?<=, )at )?\Z")
_FIRST_BY_AGE = re.compile(r"\s(?:the|its|their|his|her)\s(?:youngest|oldest|eldest)\b")
"""Behind "Ada Lund, at 52": the age she has as that."""
_NAMING = frozenset("name identify".split())


def find_attributes(
    sentence: Sentence,
    doc: Doc,
    *,
    names: Sequence[NameMention],
    numbers: Sequence[NumberMention],
    references: Mapping[Span, str],
) -> tuple[Attribute, ...]:
    """Find ages and offices of people in one sentence.

    Args:
        sentence: the sentence.
        doc: its parse.
        names: the article's names; those outside the sentence are ignored.
        numbers: the sentence's numbers.
        references: decided pronouns and epithets of the article.

    Returns:
        Attributes in text order.
    """
    people = [n for n in names if n.label == "person" and sentence.span.contains(n.span)]
    found = [*_ages(sentence, doc, people, numbers, references), *_offices(sentence, doc, people)]
    return tuple(sorted(found, key=lambda attribute: (attribute.span, attribute.name)))


def _ages(
    sentence: Sentence,
    doc: Doc,
    people: Sequence[NameMention],
    numbers: Sequence[NumberMention],
    references: Mapping[Span, str],
) -> Iterator[Attribute]:
    for number in numbers:
        if number.dimension == "age" and _is_current(sentence, doc, number.span):
            entity = _owner(sentence, doc, number.span, people, references)
            if entity is not None:
                yield Attribute(entity, "age", number.span, number.text)


def _is_current(sentence: Sentence, doc: Doc, place: Span) -> bool:
    """Leave out "he was eight when ...", "elected pope at age 78": ages of another time, but for death."""
    token = token_at(doc, place.start - sentence.span.start)
    if _FIRST_BY_AGE.match(sentence.text, place.end - sentence.span.start):
        return True
    if _AT_AGE.search(sentence.text[: place.end - sentence.span.start]):
        return clause_head(token).lemma_.lower() == "die"
    if token.dep_ in ("appos", "amod", "nummod") or "old" in place.slice_in(
        sentence.text, sentence.span.start
    ):
        return True
    head = clause_head(token)
    past = head.tag_ in ("VBD", "VBN") or any(child.tag_ == "VBD" for child in head.children)
    return not past or sentence.text[place.start - sentence.span.start - 2 :][:2] in (", ", " (")


def _owner(
    sentence: Sentence,
    doc: Doc,
    place: Span,
    people: Sequence[NameMention],
    references: Mapping[Span, str],
) -> str | None:
    """Return whose age it is: the name beside it, the epithet it is part of, or its clause's subject."""
    text, start = sentence.text, sentence.span.start
    for name in people:
        between = text[name.span.end - start : place.start - start] if name.span.end <= place.start else None
        if between is not None and _LINKS.fullmatch(between):
            return name.entity
    for name in people:
        gap = text[place.end - start : name.span.start - start] if place.end <= name.span.start else None
        if (
            gap is not None
            and len(gap) < 40
            and "," not in gap
            and gap.count(" ") <= 4
            and "old" in place.slice_in(text, start) + gap
            and not _only_describes(doc, name, start)
            and not _parted(doc, place.end - start, name.span.start - start)
        ):
            return name.entity
    for span, entity in references.items():
        if span.overlaps(place):
            return entity
    known = [*references.items(), *((name.span, name.entity) for name in people)]
    bearer = _bearer(token_at(doc, place.start - start))
    if bearer is not None and bearer.dep_ != "attr":
        return _identified(sentence, bearer, known)
    return _subject(sentence, doc, place, known)


def _only_describes(doc: Doc, name: NameMention, start: int) -> bool:
    """ "A 26-year-old Lund admirer": the name tells what sort of person it is, or whose."""
    words = doc.char_span(name.span.start - start, name.span.end - start, alignment_mode="expand")
    return words is not None and words.root.dep_ in _DESCRIBING and words.root.head.i >= words.end


def _parted(doc: Doc, start: int, end: int) -> bool:
    """ "A 34-year-old woman married Lund", "the 9-year-old son of Lund": two people."""
    between = (token for token in doc if start <= token.idx < end and token.dep_ != "amod")
    return any(token.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "SCONJ") for token in between)


def _bearer(number: Token) -> Token | None:
    """Return the noun that an age belongs to: "girl" of "a 16-year-old girl"; None for a bare age."""
    token = number
    while token.dep_ in _MODIFYING and token.head.i > token.i:
        token = token.head
    named = token.pos_ in ("NOUN", "PROPN") and token.lower_ not in ("years", "year", "age", "old")
    return token if named and token.i != number.i else None


def _identified(sentence: Sentence, bearer: Token, known: Sequence[tuple[Span, str]]) -> str | None:
    """Return who a described person is, where an apposition tells; "to a 16-year-old girl" names nobody."""
    if bearer.dep_ in _DESCRIBING:
        return None
    told = [bearer, *(child for child in bearer.children if child.dep_ == "appos"), *_named_as(bearer)]
    if bearer.dep_ == "appos":
        told.append(bearer.head)
    opens = all(token.dep_ == "punct" or bearer.is_ancestor(token) for token in bearer.doc[: bearer.i])
    if opens and [token.text for token in bearer.doc[bearer.i + 1 : bearer.i + 2]] == [","]:
        told.extend(bearer.doc[bearer.i + 2 : bearer.i + 3])
    return next((entity for token in told if (entity := _entity_at(sentence, token, known))), None)


def _named_as(bearer: Token) -> Iterator[Token]:
    """Yield the name in "police named the 34-year-old victim as ...", "the gunman, identified as ...,"."""
    naming = [child for child in bearer.children if child.dep_ in ("acl", "relcl")]
    if bearer.dep_ in ("dobj", "nsubjpass"):
        naming.append(bearer.head)
    for verb in naming:
        if verb.lemma_.lower() in _NAMING and not any(child.dep_ == "neg" for child in verb.children):
            # The parser hangs "as" on the verb, on what is named or on who names it.
            by = [word for child in verb.children if child.dep_ == "agent" for word in child.children]
            tied = (child for head in (verb, bearer, *by) for child in head.children if child.lower_ == "as")
            yield from (name for word in tied for name in word.children if name.dep_ == "pobj")


def _entity_at(sentence: Sentence, token: Token, known: Sequence[tuple[Span, str]]) -> str | None:
    spot = sentence.span.start + token.idx
    return next((entity for span, entity in known if span.start <= spot < span.end), None)


def _subject(sentence: Sentence, doc: Doc, place: Span, known: Sequence[tuple[Span, str]]) -> str | None:
    head = clause_head(token_at(doc, place.start - sentence.span.start))
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    return _entity_at(sentence, subject, known) if subject is not None else None


def _offices(sentence: Sentence, doc: Doc, people: Sequence[NameMention]) -> Iterator[Attribute]:
    for name in people:
        start = sentence.span.start
        words = doc.char_span(name.span.start - start, name.span.end - start, alignment_mode="expand")
        if words is None or not len(words):
            continue
        for phrase in (_before(words), _behind(words)):
            if phrase:
                first, last = phrase
                span = span_of(sentence, first, last)
                yield Attribute(name.entity, "office", span, span.slice_in(sentence.text, start))


def _before(words: Words) -> tuple[Token, Token] | None:
    """Return the title phrase in front of a name: "Deputy Trade Minister Eva Moss"."""
    doc, end = words.doc, words.start
    # A title may be read as part of the name itself.
    inner = [token for token in words if token.lower_ in OFFICE_HEADS]
    stop = inner[-1].i + 1 if inner else end
    comma = stop > 1 and doc[stop - 1].text == ","
    last = stop - 2 if comma else stop - 1
    if last < 0 or doc[last].lower_ not in OFFICE_HEADS:
        return None
    first = last
    while first > 0 and doc[first - 1].pos_ in ("NOUN", "PROPN", "ADJ") and not doc[first - 1].is_punct:
        first -= 1
    return doc[first], doc[last]


def _behind(words: Words) -> tuple[Token, Token] | None:
    """Return the apposition behind a name: "Eva Moss, dean of the music school," or ", the ... minister"."""
    doc, place = words.doc, words.end
    if place >= len(doc) or doc[place].text != ",":
        return None
    begin = place + 1
    if begin + 1 < len(doc) and doc[begin].like_num and doc[begin + 1].text == ",":
        begin += 2
    if begin + 1 < len(doc) and doc[begin].lower_ == "who" and doc[begin + 1].lower_ in _LEADS:
        begin += 2
    end = begin
    while end < min(len(doc), begin + _APPOSITION) and doc[end].pos_ in _PHRASE:
        end += 1
    heads = [token for token in doc[begin:end] if token.lower_ in OFFICE_HEADS]
    if not heads or any(token.pos_ == "ADP" for token in doc[begin : heads[0].i]):
        return None
    return doc[begin], doc[end - 1]
