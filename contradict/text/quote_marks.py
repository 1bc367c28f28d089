"""Where quotation marks open and close: straight, curly, nested, mixed, and over several paragraphs.

A quotation that goes on over paragraphs opens again at each of them and closes once, at its end; that is
the convention of English newspapers, and the only case in which a mark may stay open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from contradict.records import Role, Sentence, Span

_DOUBLE_OPEN, _DOUBLE_CLOSE, _STRAIGHT = "“„«", "”»", '"'
_SINGLE_OPEN, _SINGLE_CLOSE = "‘‚'", "’'"
_BEFORE_OPEN = " \t\u00a0([{—–-/:" + _DOUBLE_OPEN + _STRAIGHT + _SINGLE_OPEN
_DECADE_OR_CLIP = re.compile(r"['’](?:\d0s|\d\d\b|em\b|n\b|til\b|tis\b|twas\b|cause\b|bout\b)", re.IGNORECASE)
_INCHES = re.compile(r"\d$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch of text in quotation marks, the marks themselves left out."""

    span: Span
    depth: int
    """0 for a quotation in the article's own text, 1 for one inside another's speech."""
    resumes: bool = False
    """Opened again at the beginning of a paragraph: the speech before it is still going on."""
    unclosed: bool = False
    """No closing mark in its paragraph."""
    single: bool = False
    """Set in single marks."""


def quoted_spans(sentences: Sequence[Sentence]) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks, paragraph by paragraph.

    Args:
        sentences: the article's sentences, in order; together they hold every printed word.

    Returns:
        Non-empty stretches in text order, an outer one before those inside it.
    """
    found: list[Quoted] = []
    runs_on = False
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        lines = list(group)
        start, text = _paragraph(lines)
        resumes = runs_on and text[:1] in _DOUBLE_OPEN + _STRAIGHT
        marked = _nested(sorted(_scan(text), key=lambda quoted: (quoted.span.start, -quoted.span.end)))
        for place, quoted in enumerate(marked):
            span = Span(quoted.span.start + start, quoted.span.end + start)
            found.append(replace(quoted, span=span, resumes=resumes and place == 0))
        if marked or any(line.role is Role.BODY for line in lines):
            outer = [quoted for quoted in marked if not quoted.depth]
            runs_on = any(quoted.unclosed for quoted in (*outer[-1:], *marked[-1:]))
    return tuple(sorted(found, key=lambda quoted: (quoted.span.start, quoted.depth)))


def _nested(marked: Sequence[Quoted]) -> list[Quoted]:
    """Count, for each stretch, those it lies in; a mark that was dropped leaves no level behind.

    Stretches come from a stack, so two of them lie apart or one in the other.
    """
    found: list[Quoted] = []
    around: list[int] = []
    for quoted in marked:
        while around and around[-1] <= quoted.span.start:
            around.pop()
        found.append(replace(quoted, depth=len(around)))
        around.append(quoted.span.end)
    return found


def _paragraph(group: Sequence[Sentence]) -> tuple[int, str]:
    """Lay the sentences of a paragraph out as they stand in the article."""
    start = group[0].span.start
    text = ""
    for sentence in group:
        text = text.ljust(sentence.span.start - start) + sentence.text
    return start, text


def _scan(text: str) -> Iterator[Quoted]:
    """Yield the marked stretches of one paragraph, with a stack of open marks."""
    stack: list[tuple[int, bool]] = []
    for place, char in enumerate(text):
        single = char in _SINGLE_OPEN + _SINGLE_CLOSE
        if not single and char not in _DOUBLE_OPEN + _DOUBLE_CLOSE + _STRAIGHT:
            continue
        if _is_doubled(text, place):
            continue
        if stack and _closes(text, place, stack[-1][1]):
            begin, was_single = stack.pop()
            yield from _stretch(text, (begin, place), len(stack), single=was_single)
        elif not single and stack and stack[-1][1] and len(stack) > 1 and _closes(text, place, False):
            stack.pop()  # an inner single mark never closed; the outer double one ends here
            begin, _ = stack.pop()
            yield from _stretch(text, (begin, place), len(stack), single=False)
        elif _opens(text, place):
            stack.append((place + 1, single))
    for depth, (begin, single) in enumerate(stack):
        if not single:
            yield from _stretch(text, (begin, len(text)), depth, single=False, unclosed=True)


def _stretch(
    text: str, place: tuple[int, int], depth: int, *, single: bool, unclosed: bool = False
) -> Iterator[Quoted]:
    start, end = place
    if text[start:end].strip():
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        yield Quoted(Span(start, end), depth, single=single, unclosed=unclosed)


def _opens(text: str, place: int) -> bool:
    char, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if not after.strip():
        return False
    if char in _DOUBLE_OPEN or (char in _DOUBLE_CLOSE and not before):
        return True  # a closing mark at the beginning of a paragraph was set by mistake
    free = not before or before in _BEFORE_OPEN
    if char == _STRAIGHT:
        return free and not _INCHES.search(text[:place])
    inner = char in _SINGLE_CLOSE and before and before in _DOUBLE_OPEN + _STRAIGHT
    if (inner or char in _SINGLE_OPEN) and free and not _DECADE_OR_CLIP.match(text, place):
        return _single_end(text, place) is not None
    return False


def _is_doubled(text: str, place: int) -> bool:
    """An opening mark that was set twice: the second opens."""
    char, free = text[place], not text[:place] or text[place - 1] in _BEFORE_OPEN
    twice = char in _DOUBLE_OPEN + _STRAIGHT and text[place + 1 : place + 2] == char
    return twice and free and text[place + 2 : place + 3].isalnum()


def _closes(text: str, place: int, single: bool) -> bool:
    char, before, after = text[place], text[place - 1 : place], text[place + 1 : place + 2]
    if single:
        return char in _SINGLE_CLOSE and _is_single_end(text, place)
    if char in _DOUBLE_CLOSE:
        return True
    if char != _STRAIGHT:
        return False
    return not (before in (" ", "\u00a0", "(") and after.strip() and after not in ".,;:)!?")


def _is_single_end(text: str, place: int) -> bool:
    """An apostrophe is a closing mark when no letter follows, unless it is a plural's possessive."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if not before.strip() or after.isalnum():
        return False
    plural = before == "s" and re.match(r"\s[a-z]", text[place + 1 :])
    return not (plural and re.search(r"[\w,.!?…][’'](?!\w)", text[place + 1 :]))


def _single_end(text: str, place: int) -> int | None:
    for end in range(place + 2, len(text)):
        if text[end] in _SINGLE_CLOSE and _is_single_end(text, end):
            return end
    return None
