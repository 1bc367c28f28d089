"""Where a name may stand in a sentence, and what the sentence tells about it.

The small spaCy model misses and mislabels many names, so its entities are one voice among several:
capitals, titles, roles in apposition, an age behind the name, words that only organisations or places carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contradict.records import Role, Sentence, Span
from contradict.text import roles
from contradict.text.people import age_in
from contradict.text.speech_words import SAYING

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
_DOTTED = rf"(?:[{_UPPER}]\.)+[{_UPPER}](?![\w])\.?"
"""Initials of one thing, without a space: "U.S.", "U.N", "J.K."."""
_WORD = rf"(?:{_DOTTED}(?:[’']s|-[\w\-]+)?|[{_UPPER}][\w’'\-&]*)"
_PARTICLES = "de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|ter|ten|af|av|dos|e"
_RUN = re.compile(
    rf"(?<![\w’'@#/])(?:{_WORD})(?:(?:(?<=\b[{_UPPER}])\.|(?<=\b[{_UPPER}][a-z])\.|(?<=\b[{_UPPER}][a-z][a-z])\."
    rf"|(?<=\b[{_UPPER}][a-z][a-z][a-z])\.)?[ \u00a0](?:(?:{_PARTICLES})[ \u00a0]){{0,2}}(?:{_WORD}))*"
)
_INITIALS = re.compile(rf"{_DOTTED}(?:-[\w\-]+)?")
_PIECE = re.compile(r"[^\s\u00a0]+")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue
    wed thu fri sat sun christmas easter""".split()
)
_ORGANISATION_WORDS = frozenset(
    """university college school academy institute department ministry agency authority association
    alliance union party committee council commission board bank court church hospital clinic company
    inc ltd plc llc corp corporation group holdings press times post gazette herald courier news radio
    broadcasting broadcaster tribune journal magazine service society foundation trust club league
    federation fund parliament congress senate police guard army navy team records studios studio games
    interactive bakery brewery creamery dairy distillery foundry bureau center centre chamber
    office network television tv band orchestra railways airlines airways motors industries works partners
    capital agencies laboratory house wire
    newswire echo ledger chronicle mail telegraph bulletin administration campaign labs international
    cup corps""".split()
)
_PLACE_WORDS = frozenset(
    """street road avenue lane square bridge river mountain mountains mount valley hill hills lake bay
    island islands county city town village park forest beach coast sea ocean airport station castle
    hotel palace cathedral stadium arena tower building wilderness north south east west parish district
    province state courthouse saloon terminal harbour harbor port st rd ave blvd""".split()
)
_PLACE_OPENERS = frozenset(
    "san santa los las new north south east west st saint fort mount lake el port cape".split()
)
_COUNTRIES = frozenset((word,) for word in "US USA UK UAE USSR DC LA NYC NZ".split())
"""Places that are spelled like organisations."""
_WHERE = frozenset(("in", "near", "outside"))
_PARTISANS = frozenset("Republican Republicans Democrat Democrats Conservatives American Americans".split())
_PEOPLES = frozenset(
    "Brit Briton Aussie Kiwi Yank Scot Dane Swede Finn Pole Turk Serb Croat Czech Spaniard".split()
)
_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place"}
_SUFFIXES = frozenset("kc qc mp obe mbe cbe phd md esq ii iii".split())


@dataclass(frozen=True, slots=True)
class NameForm:
    """One place where a name may stand, without its title."""

    sentence: int
    span: Span
    words: tuple[str, ...]
    titles: tuple[str, ...]
    votes: tuple[tuple[str, float], ...]
    """What this place says for each label."""
    certain: bool
    """Capitals that the beginning of a sentence or a headline does not explain."""


def bare(word: str) -> str:
    """Return a name's word without a possessive ending and the stops of initials: "US" for "U.S.'s"."""
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    word = word.strip("'’.-")
    return word.replace(".", "") if _INITIALS.fullmatch(word) else word


def name_forms(sentences: Sequence[Sentence], docs: Sequence[Doc]) -> Iterator[NameForm]:
    """Find every run of capitalised words that may be a name, in text order.

    Args:
        sentences: the article's sentences.
        docs: their parses, in the same order.

    Yields:
        Candidates, titles peeled off; headlines' candidates are never certain.
    """
    for index, (sentence, doc) in enumerate(zip(sentences, docs, strict=True)):
        for run in _RUN.finditer(sentence.text):
            for words in _split(run, doc):
                form = _form(index, sentence, doc, words)
                if form is not None:
                    yield form


def _split(run: re.Match[str], doc: Doc) -> Iterator[list[re.Match[str]]]:
    """Cut a run of capitals at calendar words, shouted words and a sentence's first word."""
    words: list[re.Match[str]] = []
    string = run.string[: run.end()]
    for word in _PIECE.finditer(string, run.start()):
        text = bare(word.group())
        if text.lower() in _CALENDAR or _shouted(text):
            if words:
                yield words
            words = []
            continue
        if not words and _is_opener(word, doc):
            if not text.islower():
                yield [word]  # kept only if the article shows elsewhere that it is a name
            continue
        words.append(word)
        if word.group().endswith(("'s", "’s", "s'", "s’")):
            yield words
            words = []
    while words and words[-1].group()[0].islower():
        words.pop()
    if words:
        yield words


def _shouted(text: str) -> bool:
    return len(text) > 6 and text.isupper()


def _is_opener(word: re.Match[str], doc: Doc) -> bool:
    """Say whether a capital is owed to its place: a common word that opens a sentence or a quotation."""
    token = _token_at(doc, word.start())
    if token is None or word.group()[0].islower():
        return word.group()[0].islower()
    opens = token.i == 0 or not token.nbor(-1).is_alpha
    common = token.is_stop or token.pos_ in {"ADP", "DET", "PRON", "ADV", "SCONJ", "CCONJ", "AUX", "INTJ"}
    verbal = opens and token.tag_ in {"VB", "VBD", "VBG", "VBN", "VBZ", "JJ", "RB", "NNS", "CD"}
    known = roles.is_given_name(bare(word.group()))
    stop = token.is_stop and token.text != "US"
    return stop or (opens and (common or (verbal and not token.ent_type_ and not known)))


def _token_at(doc: Doc, offset: int) -> Token | None:
    span = doc.char_span(offset, offset + 1, alignment_mode="expand")
    return span[0] if span is not None and len(span) else None


def _form(index: int, sentence: Sentence, doc: Doc, words: list[re.Match[str]]) -> NameForm | None:
    texts = [bare(word.group()) for word in words]
    cut = 1 if texts[0] == "Team" and len(texts) > 1 else _titles_end(texts)
    if any(text.lower() in _ORGANISATION_WORDS for text in texts[max(1, cut) :]):
        cut = 0
    while len(texts) > cut + 1 and texts[-1].lower() in _SUFFIXES:
        texts.pop()
    if len(texts) - cut > 2 and not roles.is_given_name(texts[cut]) and roles.is_given_name(texts[cut + 1]):
        cut += 1  # "(Chief of) Staff John Kelly", "(Secretary of) State Ida Stone", "Embattled Ida Stone"
    if cut >= len(texts) or not any(texts[cut:]) or texts[-1] in _PARTISANS:
        return None
    first, last = words[cut], words[len(texts) - 1]
    initials = _INITIALS.fullmatch(last.group())
    end = last.end() if initials else last.start() + len(last.group().rstrip(".,"))
    if last.group().endswith(("'s", "’s")):
        end = last.end() - 2
    elif last.group().endswith(("'", "’")):
        end = last.end() - 1
    if not cut and len(texts) == 1 and _is_of_a_people(texts[0], doc, first.start()):
        return None
    names, titles = tuple(texts[cut:]), tuple(text.lower() for text in texts[:cut] if text != "Team")
    office = len(names) == 1 and not titles and roles.is_role(names[0])
    opener = sentence.text[: first.start()].strip(" \"'“‘(—-") == ""
    return NameForm(
        sentence=index,
        span=Span(sentence.span.start + first.start(), sentence.span.start + end),
        words=names,
        titles=titles,
        votes=_votes(doc, (first.start(), end), names, titles),
        certain=sentence.role is Role.BODY and not office and (not opener or len(names) > 1 or bool(titles)),
    )


def _is_of_a_people(word: str, doc: Doc, place: int) -> bool:
    """ "The 64-year-old Dane" is of a people, not of that name."""
    token = _token_at(doc, place)
    return word in _PEOPLES or (token is not None and token.ent_type_ == "NORP" and token.tag_ != "NNP")


def _titles_end(texts: list[str]) -> int:
    """Return how many leading words are title: through the last one that is a title's word."""
    ends = [place + 1 for place, text in enumerate(texts) if text.lower() in roles.TITLES]
    end = ends[-1] if ends else 0
    for place, text in enumerate(texts[:-1]):
        if place >= end and roles.is_role(text) and roles.is_given_name(texts[place + 1]):
            end = place + 1  # "National Security Adviser Susan Rice"
    while end < len(texts) - 1 and roles.is_role(texts[end]) and not roles.is_given_name(texts[end]):
        end += 1  # "Chief Executive Eva Moss", "Actress Ida Stone"
    return end


def _votes(
    doc: Doc, place: tuple[int, int], names: tuple[str, ...], titles: tuple[str, ...]
) -> tuple[tuple[str, float], ...]:
    votes: dict[str, float] = {}

    def vote(label: str, weight: float) -> None:
        votes[label] = votes.get(label, 0.0) + weight

    span = doc.char_span(*place, alignment_mode="expand")
    if span is None:
        return ()
    for label in {token.ent_type_ for token in span if token.ent_type_}:
        vote(_LABELS.get(label, "other"), 1.0)
    if titles:
        vote("person", 3.0)
    if names in _COUNTRIES:
        vote("place", 3.0)
    elif names[-1].lower() in _ORGANISATION_WORDS or (
        len(names) == 1 and names[0].isupper() and len(names[0]) > 1
    ):
        vote("organisation", 3.0)
    if names[-1].lower() in _PLACE_WORDS or (len(names) > 1 and names[0].lower() in _PLACE_OPENERS):
        vote("place", 3.0)
    if len(names) in (2, 3) and roles.is_given_name(names[0]):
        vote("person", 1.5)
    elif not titles and span.start and doc[span.start - 1].lower_ in _WHERE:
        vote("place", 1.25)
    if _apposed(doc, span.start, span.end):
        vote("person", 2.0)
    if len(names) > 1 and span.root.dep_ == "nsubj" and span.root.head.lemma_ in SAYING:
        vote("person", 1.25)
    return tuple(sorted(votes.items()))


def _apposed(doc: Doc, start: int, end: int) -> bool:
    """Say whether a role stands before the name, or an age or a "who" behind it."""
    if start and doc[start - 1].text.islower() and roles.is_role(doc[start - 1].text):
        return True
    behind = [token.text for token in doc[end : end + 3]]
    if len(behind) < 2 or behind[0] != ",":
        return False
    aged = age_in(behind[1], below=110) is not None and behind[2:3] in ([","], ["."], [])
    return aged or behind[1] in {"who", "whose", "aged"}
