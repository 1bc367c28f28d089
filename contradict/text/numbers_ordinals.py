"""Ordinals that number something: "the fourth song", "her 15th birthday"; not "first lady"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from contradict.text.numbers_counted import modifiers_of, unit_of
from contradict.text.numbers_measure import Measure

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_VALUES = {word: index for index, word in enumerate(_WORDS, 1)}
_TENS = {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ORDINAL = re.compile(
    rf"\b(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?:(?P<tens>{'|'.join(_TENS)})-)?(?P<word>{'|'.join(_WORDS)}))\b",
    re.IGNORECASE,
)
_SERIES = frozenset(
    """floor round day night week month year song lap set game match episode chapter attempt place child
    victim marriage wife husband birthday anniversary term grade degree minute hour inning goal stage
    reading ballot quarter half number mile race season title win defeat bout try test heat""".split()
)
"""Nouns that "first" and "second" number; before others they mean "foremost", "initial", "another"."""
_NEVER = frozenset(
    {"century", "world", "lady", "minister", "secretary", "amendment", "party", "degree", "class"}
)


def find_ordinals(text: str, doc: Doc) -> Iterator[Measure]:
    """Yield the ordinals that number a noun.

    Args:
        text: one sentence.
        doc: its parse.
    """
    for match in _ORDINAL.finditer(text):
        cover = doc.char_span(*match.span(), alignment_mode="expand")
        if cover is None:
            continue
        token = cover[-1]
        noun = token.head if token.dep_ in ("amod", "nummod", "compound") and token.head.i > token.i else None
        value = int(match["digits"]) if match["digits"] else _VALUES[match["word"].lower()]
        value += _TENS[match["tens"].lower()] if match["tens"] else 0
        unit = unit_of(noun) if noun is not None and noun.pos_ == "NOUN" else ""
        if noun is None or not unit or unit in _NEVER or (value < 3 and unit not in _SERIES):
            continue
        if token.i + 1 < len(doc) and doc[token.i + 1].text == "-" and value < 3:
            continue
        modifiers = modifiers_of(noun, token, token)
        yield Measure(match.start(), match.end(), value, value, "ordinal", unit, modifiers=modifiers)
