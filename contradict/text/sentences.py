"""An article cut into sentences: offsets into its text, paragraph numbers, roles.

Nothing is altered and nothing but white space is left out: every sentence is a slice of the text. Inside a
quotation a sentence ends where it would outside; the speaker's tag stays with the last sentence before it
(``“They came.`` | ``They saw,” he said.``), and a closing mark with the sentence it closes. A run of words
without any stop, longer than every sentence, is cut between two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.records import Article, Role, Sentence, Span
from contradict.text.boundaries import sentence_ends
from contradict.text.furniture import furniture

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOPPED = re.compile(r"[.!?…:][\"'”’)\]»›*_]*\Z")
_MARK = re.compile(r"(?:[•●▪‣◦·*–—>-]|#{1,6})\s+")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_WORDS = re.compile(r"\w+")
_CONTINUED = re.compile(r"[^\s][ \t]*(?:\r\n|\n|\r)[ \t]*[^\s]")
_GAP = re.compile(r"\s+")
_FEW_LINES = 3
_POST = re.compile(r"@\w|[^:]{1,40}: [“\"].*[”\"]\Z")
"""A reader's post: ``@weirton: “not me crying”``."""
_QUESTION = re.compile(r"(?:what|who|why|how|when|where|which)\b[^\"“”]*\?\Z", re.IGNORECASE)
_HEADING_WORDS = 12
_QUESTION_WORDS = 16
_LEADING_LETTERS = 200
_LONGEST_SENTENCE = 1_000
"""Characters. The longest sentence in our news stories has 301; text without a stop (a table, a transcript)
goes on for ever, and what reads a sentence takes time and memory that grow faster than its length."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: a line of the text without its list mark, with the sentences in it."""

    mark: str
    """The list or heading mark in front of it, stripped."""
    text: str
    spans: tuple[Span, ...]

    def sentences(self, text: str) -> list[str]:
        """Return its sentences for reading, with every run of white space (a hard wrap) as one space."""
        return [" ".join(span.slice(text).split()) for span in self.spans]


def split(article: Article) -> tuple[Sentence, ...]:
    """Cut the body of ``article`` into sentences.

    Returns:
        Sentences in text order, disjoint; together they cover everything in the body but white space and the
        marks in front of list items and Markdown headings.
    """
    blocks = list(_blocks(article.text, article.body_start))
    reasons = furniture([block.sentences(article.text) for block in blocks])
    sentences: list[Sentence] = []
    begun = False
    for number, block in enumerate(blocks):
        captioned = number > 0 and "caption" in reasons[number - 1]
        heading = not captioned and _is_heading(block, article.title, begun)
        begun = begun or not (heading or all(reasons[number]))
        for span, reason in zip(block.spans, reasons[number], strict=True):
            role = Role.FURNITURE if reason else Role.HEADING if heading else Role.BODY
            sentences.append(Sentence(len(sentences), span, span.slice(article.text), number, role, reason))
    return tuple(sentences)


def _blocks(text: str, start: int) -> Iterator[Block]:
    for line in _lines(text, start):
        stripped = line.slice(text).strip()
        if not stripped:
            continue
        mark = _MARK.match(stripped)
        body = stripped[mark.end() :] if mark else stripped
        offset = line.start + line.slice(text).index(stripped) + len(stripped) - len(body)
        yield Block(mark.group().strip() if mark else "", body, tuple(_spans(body, offset)))


def _lines(text: str, start: int) -> Iterator[Span]:
    """Yield the lines of ``text``; where paragraphs were hard-wrapped into short lines, the paragraphs."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text, start)]
    if not _is_hard_wrapped(text[start:]):
        yield from lines
        return
    joined: list[Span] = []
    for line in lines:
        blank_before = not joined or len(text[joined[-1].end : line.start].splitlines()) > 1
        if blank_before or not line.slice(text).strip() or _MARK.match(line.slice(text).lstrip()):
            joined.append(line)
        else:
            joined[-1] = Span(joined[-1].start, line.end)
    yield from joined


def _is_hard_wrapped(text: str) -> bool:
    """Tell lines that continue a sentence from lines that are paragraphs: most begin with a small letter."""
    following = [match.group()[-1] for match in _CONTINUED.finditer(text)]
    return len(following) >= _FEW_LINES and sum(map(str.islower, following)) > len(following) / 3


def _spans(text: str, offset: int) -> Iterator[Span]:
    start = 0
    for end in (*sentence_ends(text), len(text)):
        while end - start > _LONGEST_SENTENCE:
            cut = _cut(text, start)
            yield from _span(text, start, cut, offset)
            start = cut
        yield from _span(text, start, end, offset)
        start = end


def _span(text: str, start: int, end: int, offset: int) -> Iterator[Span]:
    """Yield the span without the white space around it, if anything is left."""
    words = text[start:end].strip()
    if words:
        begin = start + text[start:end].index(words)
        yield Span(offset + begin, offset + begin + len(words))


def _cut(text: str, start: int) -> int:
    """Return where a run without a stop is cut: behind the last word that fits, if there is one."""
    window = text[start : start + _LONGEST_SENTENCE]
    last = max((gap.end() for gap in _GAP.finditer(window)), default=0)
    return start + (last if last > _LONGEST_SENTENCE // 2 else len(window))


def _is_heading(block: Block, title: str, begun: bool) -> bool:
    """Say whether a block is a headline, a kicker or a cross-heading."""
    words = _folded(block.text)
    if block.mark.startswith("#") or (words and words == _folded(title)):
        return True
    if block.mark or len(block.spans) > 1 or _NUMBERED.match(block.text):
        return False
    if block.text.isupper() and len(words) <= _HEADING_WORDS:
        return True
    if _QUESTION.match(block.text) and len(words) <= _QUESTION_WORDS:
        return True
    if _STOPPED.search(block.text) or (begun and _POST.match(block.text)):
        return False
    return len(words) <= _HEADING_WORDS or (not begun and len(block.text) <= _LEADING_LETTERS)


def _folded(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())
