"""One spelling for every word: contractions opened, figures for numerals, American endings.

Source: the spelling pairs follow the OED's British and American headwords.
"""

from __future__ import annotations

import re

_CONTRACTED = {
    "can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not",
    "let's": "let us", "gonna": "going to", "wanna": "want to", "gotta": "got to", "it's": "it is",
    "that's": "that is", "there's": "there is", "here's": "here is", "what's": "what is", "who's": "who is",
    "he's": "he is", "she's": "she is", "i'm": "i am", "y'all": "you all", "em": "them", "ok": "okay",
}  # fmt: skip
_CARDINALS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
NUMERALS = (
    {word: str(number) for number, word in enumerate(_CARDINALS, 2)}
    | {word: str(10 * number) for number, word in enumerate(_TENS, 2)}
    | {word: "3rd" if number == 3 else f"{number}th" for number, word in enumerate(_ORDINALS, 3)}
)
_FIGURES = re.compile(r"\d{1,9}")
_PREFIXES = frozenset("re co non pre un anti".split())
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_SPELLINGS = (
    (re.compile(r"(?<=\w{3})is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{3})ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=\w{2})our(s|ed|ing|able|ite|ites|hood|ly)?$"), r"or\1"),
    (re.compile(r"(?<=\w{3})tre(s)?$"), r"ter\1"),
    (re.compile(r"(?<=\w{3})ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"(?<=\w{4})ence(s)?$"), r"ense\1"),
    (re.compile(r"^(to|for|back|up|down|after)wards$"), r"\1ward"),
    (re.compile(r"^programme(s)?$"), r"program\1"),
    (re.compile(r"^grey$"), "gray"),
    (re.compile(r"^mum(s|my)?$"), r"mom\1"),
)


def expanded(token: str) -> list[str]:
    """Open a contraction or compound, and write a numeral in figures: "can't", "twenty-five", "re-read"."""
    if token == "no.":  # "No. 1"
        return ["number"]
    if token == "1":  # "one" is too often no number to be written in figures
        return ["one"]
    if token in NUMERALS:
        return [NUMERALS[token]]
    if token in _CONTRACTED:
        return _CONTRACTED[token].split()
    for ending, full in _ENDINGS.items():
        if token.endswith(ending) and len(token) > len(ending):
            return [token.removesuffix(ending), full]
    parts = [part for part in token.rstrip("'").split("-") if part]
    if len(parts) == 2 and parts[0] in _PREFIXES:
        return ["".join(parts)]
    figures = [NUMERALS.get(part, part) for part in parts]
    if len(figures) == 2 and all(map(_FIGURES.fullmatch, figures)) and figures[0].endswith("0"):
        return [str(int(figures[0]) + int(figures[1]))]  # "twenty-five"
    return figures


def spelling(word: str) -> str:
    """Return the American spelling of a word in lower case; a word that is no pair may be bent too."""
    word = re.sub(r"(?<=\w)['’](?=\w{2})", "", word)  # Qa'ida, O'Brien
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word
