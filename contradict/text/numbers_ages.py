"""Ages: "Ann Lee, 67,", "the 70-year-old", "who is 19", "At 44, she", "a boy of 12", "in his sixties"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from contradict.records import Approximation
from contradict.text.dates_lexicon import DECADE_WORDS
from contradict.text.numbers_counted import PERSON_NOUNS
from contradict.text.numbers_hedges import bounds, hedge_around
from contradict.text.numbers_lexicon import COUNT, WORDS, word_value
from contradict.text.numbers_measure import Measure

_OLDEST = 115
_PERSON = "boy|girl|man|woman|child|son|daughter|lad|youth|teenager|baby"
_STATED = re.compile(
    rf"""
    (?<![\w.,-])(?P<old>{COUNT})[- ](?P<unit>year|month|week|day)s?[- ]olds?\b
  | (?<![\w.,-])(?P<ofage>{COUNT})\ years\ of\ age\b
  | \b(?:(?:at\ )?the\ age\ of|aged|ages?|at\ age)\ (?:between\ )?(?P<aged>{COUNT})\b
    (?!\ (?:per|percent|%|million))
    (?:(?:,?\ and|,|\ to|-)\ ?(?P<second>{COUNT})\b)?
  | \bturn(?:ed|s|ing)?\ (?P<turned>{COUNT})(?=[,.;!?)”"’]|$|\ (?:in|on|next|this|last|two|when)\b)
  | \b(?:{_PERSON})\ of\ (?P<boy>{COUNT})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_APPOSED = re.compile(
    rf"(?<=[\w.’'”\")]), (?:now |then |just |still |who is |a )?(?P<age>\d{{1,3}}|{WORDS})"
    r"(?=,|\.(?!\d)|;|\)|:|\s[—–-]\s|$|’s\b)(?!,\d{3})"
)
_FIRST_BY_AGE = re.compile(
    rf"(?<=[\w.’'”\")]), at (?P<age>\d{{1,3}}|{WORDS})"
    r"(?=\s(?:the|its|their|his|her)\s(?:youngest|oldest|eldest)\b)"
)
_BRACKETED = re.compile(r"(?<=[a-z]) \((?P<age>\d{1,2})\)")
_BE = r"(?:(?:’s|'s|’m|'m)| is| was| am| were| will be|(?:’d|'d| would)(?: have)? be(?:en)?|,)"
_IS = re.compile(
    rf"\b(?:who|he|she|i){_BE}(?: (?:now|only|just|still|then|then,|almost|nearly|about))? (?P<age>{COUNT})"
    r"(?![.,]\d)(?=[,.;:!?)”\"—–]|$| (?:and|when|his|her|he|she|they|by|but|at the time)\b"
    r"| years\b(?! (?:in|into|away|behind)))",
    re.IGNORECASE,
)
_NAMED_IS = re.compile(
    r"(?<=[a-z]) (?:is|was) (?P<age>\d{1,2})"
    r"(?= (?:(?:when|while|and) (?:he|she|they|[A-Z][a-z]+)|at the time)\b)"
)
_AT = re.compile(
    r"(?:^|[,;“”\"—–]\s?|\b(?:and|but|that|even) )[“\"]?[Aa]t (?:just |only )?(?P<age>\d{1,3}),? "
    r"(?=(?:he|she|they|I|who|[A-Z][a-z]+)\b)"
)
_DECADE = re.compile(
    r"\bin (?:his|her|their|my|your|our) (?:(?P<part>early|mid|late)[- ])?(?:(?P<tens>[1-9])0s|(?P<word>"
    + "|".join(DECADE_WORDS)
    + r"|teens))\b",
    re.IGNORECASE,
)
_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
_THINGS = re.compile(
    r"\s?(?:%|per ?cent|percent|million|billion|miles|points?|degrees|pounds|feet|metres)", re.IGNORECASE
)


def find_ages(text: str, doc: Doc) -> Iterator[Measure]:
    """Yield every age a sentence states; the dimension is "age", the unit a year.

    Args:
        text: one sentence.
        doc: its parse.
    """
    for match in _STATED.finditer(text):
        group = next(name for name in ("old", "ofage", "aged", "turned", "boy") if match[name])
        yield from _age(text, match, group, (match["unit"] or "year").lower())
        if match["second"]:
            yield from _age(text, match, "second", "year")
    for pattern, check in (
        (_APPOSED, _behind_person),
        (_FIRST_BY_AGE, _behind_person),
        (_BRACKETED, _behind_person),
        (_IS, None),
        (_NAMED_IS, None),
        (_AT, None),
    ):
        for match in pattern.finditer(text):
            if (check is None or check(doc, match)) and not _THINGS.match(text, match.end("age")):
                yield from _age(text, match, "age", "year")
    for match in _DECADE.finditer(text):
        yield _decade(match)


def _age(text: str, match: re.Match[str], group: str, unit: str) -> Iterator[Measure]:
    start, end = match.span(group)
    if group in ("old", "ofage"):
        end = match.end()
    try:
        value = word_value(match[group]) * _YEARS[unit]
    except ValueError:
        return
    if group != "old" and not 0 < value <= _OLDEST:
        return
    hedge = hedge_around(text, start, end)
    low, high, approximation = bounds(hedge.kind if hedge else None, value)
    slack = 0.0 if unit == "year" else _YEARS[unit] / 2
    yield Measure(hedge.start if hedge else start, end, low, high, "age", "year", approximation, (), slack)


def _decade(match: re.Match[str]) -> Measure:
    word = (match["word"] or "").lower()
    first = 13.0 if word == "teens" else float(DECADE_WORDS[word] if word else int(match["tens"]) * 10)
    last = 19.0 if word == "teens" else first + 9
    part = (match["part"] or "").lower()
    low = {"": first, "early": first, "mid": first + 3, "late": first + 6}[part]
    high = {"": last, "early": first + 4, "mid": first + 7, "late": last}[part]
    return Measure(match.start(), match.end(), low, high, "age", "year", Approximation.ABOUT)


def _behind_person(doc: Doc, match: re.Match[str]) -> bool:
    """The number stands behind a name or a noun for a person, not in a list of figures or a dateline."""
    cover = doc.char_span(match.start(), match.end("age"), alignment_mode="expand")
    if cover is None or cover.start == 0:
        return False
    before = doc[cover.start - 1] if doc[cover.start].text in (",", "(") else doc[cover.start]
    if before.pos_ == "PROPN" or before.ent_type_ == "PERSON":
        return before.ent_type_ not in ("DATE", "MONEY", "TIME")
    return before.lemma_.lower() in PERSON_NOUNS or (
        before.tag_ == "NN"
        and before.i > 0
        and before.nbor(-1).pos_ in ("DET", "ADJ", "NOUN")
        and _adult(match)
    )


def _adult(match: re.Match[str]) -> bool:
    """ "The heir, 36,": two digits behind any noun, for a person the list of nouns does not hold."""
    return match["age"].isdecimal() and 16 <= int(match["age"]) <= 105
