"""Two wordings of one utterance laid side by side: what both have, what was cut, what differs.

Spelling, contractions, case and punctuation do not count; an ellipsis or a bracket stands for words left out.

Source: alignment is Ratcliff and Obershelp's (difflib).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from spacy.lang.en.stop_words import STOP_WORDS

from contradict.records import Span
from contradict.text.spellings import NUMERALS, expanded, spelling

_Code = tuple[str, int, int, int, int]
_WEAK = 2
"""Words without content that match by chance when a cut stands beside them."""
_STEM = 4
_MISSPELT = 80.0
"""Likeness of two words, in percent, from which they are spellings of one."""
GAP, STOP = "…", "."
_TOKEN = re.compile(
    r"[\[(]?(?:\.\s?\.\s?\.|…)[\])]?|\[[^\]]*\]|\((?:[\w’'.-]+ ?){1,3}\)|(?:[A-Za-z]\.){2,}"
    r"|[Nn]o\.(?=\s?\d)|\w+\*+\w*|\d[\d,.]*\d(?!\w)|\w+(?:[’'`‑-]\w+)*|[.!?;:—–]"
)
NEGATIONS = frozenset("not no never none nobody nothing nowhere neither nor without hardly cannot".split())
MODALS = frozenset("can could may might must shall should will would ought".split())
NUMBERS = frozenset(
    [*NUMERALS, *NUMERALS.values(), *"hundred thousand million billion dozen half twice".split()]
)
LIMITS = frozenset("all every always only some any sometimes most many few".split())
FILLERS = frozenset(
    """well so really very just quite like um uh er oh actually honestly frankly yeah yes simply certainly
    of course please right now then there here too also again indeed absolutely truly and but or that
    which who the a an this these those it is are was were be been being am do does did have has had to
    in on at for with from by as""".split()
)
_SHIFTED = frozenset(
    """i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers
    herself they them their theirs themselves it its""".split()
)
CONTENT_STOPS = frozenset(STOP_WORDS) - LIMITS - NEGATIONS - NUMBERS


@dataclass(frozen=True, slots=True)
class Word:
    """One word as compared, and where it stands in the article."""

    text: str
    span: Span

    @property
    def is_content(self) -> bool:
        """Say whether the word carries meaning of its own."""
        return self.text not in CONTENT_STOPS and self.text not in (GAP, STOP) and self.text not in NEGATIONS


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that stand on one side only, or against other words, between matching ones."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    edge: bool
    """Before the first or behind the last matching word."""
    beside_gap: bool = False
    """Next to an editor's bracket or an ellipsis that both have: what it replaced is not known."""

    @property
    def is_cut(self) -> bool:
        """Say whether the difference is only something left out, openly or at an edge.

        A negation beside a gap is a difference all the same: no cut may turn a meaning round.
        """
        words = {word.text for word in (*self.left, *self.right)}
        gap = GAP in words or (self.beside_gap and not words & NEGATIONS)
        return gap or (self.edge and not (self.left and self.right))


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings, matched word by word."""

    matched: tuple[tuple[Word, Word], ...]
    differences: tuple[Difference, ...]
    coverage: float
    """Share of the shorter wording's words that match, in [0, 1]."""
    ratio: float
    """Share of all words of both that match, in [0, 1]."""
    content: int
    """Distinct content words that match."""


def words_of(text: str, start: int = 0) -> tuple[Word, ...]:
    """Cut a wording into comparable words.

    Args:
        text: the words, as printed.
        start: article offset of the first character.

    Returns:
        Normalised words; `GAP` for an ellipsis or editor's bracket, `STOP` at the end of a sentence.
    """
    return tuple(_words(text, start))


def _words(text: str, start: int) -> Iterator[Word]:
    for match in _TOKEN.finditer(text):
        span = Span(start + match.start(), start + match.end())
        token = match.group().lower().replace("’", "'").replace("`", "'").replace("‑", "-")
        if "*" in token or token[0] in "[(" or token[0] == "…" or token.replace(" ", "") == "...":
            yield Word(GAP, span)
        elif token in ".!?;:—–":
            yield Word(STOP, span)
        elif "." in token and token[0].isalpha() and token != "no.":
            yield Word(token.replace(".", ""), span)
        else:
            for part in expanded(token):
                yield Word(spelling(part), span)


def align(left: Sequence[Word], right: Sequence[Word]) -> Alignment:
    """Match two wordings word by word.

    Args:
        left: the words of one side.
        right: the words of the other.

    Returns:
        The matched words and every difference between them, in order.
    """
    left, right = _trimmed(left), _trimmed(right)
    matcher = SequenceMatcher(None, [w.text for w in left], [w.text for w in right], autojunk=False)
    codes = _anchored(left, right, matcher.get_opcodes())
    matched = [
        pair
        for tag, i1, i2, j1, j2 in codes
        if tag == "equal"
        for pair in zip(left[i1:i2], right[j1:j2], strict=True)
        if pair[0].text not in (GAP, STOP)
    ]
    differences = tuple(_differences(left, right, codes))
    sizes = [sum(w.text not in (GAP, STOP) for w in side) for side in (left, right)]
    return Alignment(
        tuple(matched),
        differences,
        len(matched) / max(1, min(sizes)),
        2 * len(matched) / max(1, sum(sizes)),
        len({word.text for word, _ in matched if word.is_content}),
    )


def _trimmed(words: Sequence[Word]) -> Sequence[Word]:
    """Leave out stops at both ends, so that an end is never matched with an end."""
    start, end = 0, len(words)
    while start < end and words[start].text == STOP:
        start += 1
    while end > start and words[end - 1].text == STOP:
        end -= 1
    return words[start:end]


def _anchored(left: Sequence[Word], right: Sequence[Word], codes: Sequence[_Code]) -> list[_Code]:
    """Join what a cut parts: a "the" that both have behind an ellipsis is no sign that they go on alike."""
    joined = list(codes)
    place = 1
    while place < len(joined):
        before, here = joined[place - 1], joined[place]
        after = joined[place + 1] if place + 1 < len(joined) else None
        gap = any(_has_gap(left, right, code) for code in (before, after) if code is not None)
        if gap and after is not None and _is_weak(left, here):
            joined[place - 1 : place + 2] = [("replace", before[1], after[2], before[3], after[4])]
        else:
            place += 1
    return joined


def _has_gap(left: Sequence[Word], right: Sequence[Word], code: _Code) -> bool:
    tag, i1, i2, j1, j2 = code
    return tag != "equal" and any(word.text == GAP for word in (*left[i1:i2], *right[j1:j2]))


def _is_weak(left: Sequence[Word], code: _Code) -> bool:
    """Say whether a matching stretch is a word or two without a meaning of their own."""
    words = left[code[1] : code[2]]
    return code[0] == "equal" and len(words) <= _WEAK and not any(word.is_content for word in words)


def _differences(left: Sequence[Word], right: Sequence[Word], codes: Sequence[_Code]) -> Iterator[Difference]:
    texts = [word.text for word in left], [word.text for word in right]
    for place, (tag, i1, i2, j1, j2) in enumerate(codes):
        if tag == "equal":
            continue
        first, last = place == 0, place == len(codes) - 1
        ends = ((texts[0], i1 - 1), (texts[0], i2), (texts[1], j1 - 1), (texts[1], j2))
        one, other = tuple(left[i1:i2]), tuple(right[j1:j2])
        if first and not last:
            one, other = _tail(one), _tail(other)
        elif last and not first:
            one, other = _head(one), _head(other)
        one = one if first or last else _plain(one)
        other = other if first or last else _plain(other)
        if one or other:
            beside = any(side[k : k + 1] == [GAP] for side, k in ends if k >= 0)
            yield Difference(one, other, first or last, beside)


def _plain(words: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.text != STOP)


def _tail(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Keep what belongs to the sentence of the first matching word."""
    stops = [i for i, word in enumerate(words) if word.text == STOP]
    return words[stops[-1] + 1 :] if stops else words


def _head(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Keep what belongs to the sentence of the last matching word."""
    stops = [i for i, word in enumerate(words) if word.text == STOP]
    return words[: stops[0]] if stops else words


def is_shift(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Say whether two stretches differ only by fillers, or in whom a pronoun points to."""
    rest_left = [w.text for w in left if w.text not in FILLERS and w.text not in _SHIFTED]
    rest_right = [w.text for w in right if w.text not in FILLERS and w.text not in _SHIFTED]
    return rest_left == rest_right or _same_stems(rest_left, rest_right)


def _same_stems(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) and all(map(_same_stem, left, right))


def _same_stem(left: str, right: str) -> bool:
    """ "Look" and "looks", "al-Qaeda" and "al-Qaida"; but not "legal" and "illegal"."""
    if left == right or left + "s" == right or right + "s" == left:
        return True
    shorter, longer = sorted((left, right), key=len)
    if longer.endswith(shorter) or len(shorter) < _STEM:
        return False
    inflected = shorter[:4] == longer[:4] and len(longer) - len(shorter) <= 3
    return inflected or fuzz.ratio(left, right) >= _MISSPELT
