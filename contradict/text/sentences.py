"""An article cut into sentences: offsets into its text, paragraph numbers, roles.

Nothing is altered and nothing but white space is left out: every sentence is a slice of the text. Inside a
quotation a sentence ends where it would outside; the speaker's tag stays with the last sentence before it
(``“They came.`` | ``They saw,” he said.``), and a closing mark with the sentence it closes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.records import Article, Role, Sentence, Span
from contradict.text.boundaries import sentence_ends

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOPPED = re.compile(r"[.!?…:][\"'”’)\]»›*_]*\Z")
_BULLET = re.compile(r"[•●▪‣◦·*–—-]\s|\d{1,2}[.)]\s")
_WORDS = re.compile(r"\w+")
_HEADING_WORDS = 12
_LEADING_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: a line, or lines that a hard wrap cut from one paragraph."""

    index: int
    start: int
    text: str


def split(article: Article) -> tuple[Sentence, ...]:
    """Cut the body of ``article`` into sentences.

    Returns:
        Sentences in text order, disjoint; together they cover everything in the body but white space.
    """
    sentences: list[Sentence] = []
    begun = False
    for block in blocks(article.text, article.body_start):
        spans = list(_spans(block))
        role = Role.HEADING if _is_heading(block, len(spans), article.title, begun) else Role.BODY
        begun = begun or role is Role.BODY
        for span in spans:
            sentences.append(
                Sentence(len(sentences), span, span.slice(article.text), paragraph=block.index, role=role)
            )
    return tuple(sentences)


def blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """Cut ``text`` from ``start`` on into its lines; lines without a word character join the next one."""
    found = []
    for match in _LINE.finditer(text, start):
        stripped = match.group().strip()
        if stripped:
            offset = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append(Block(len(found), offset, stripped))
    return tuple(found)


def _spans(block: Block) -> Iterator[Span]:
    start = 0
    for end in (*sentence_ends(block.text), len(block.text)):
        begin = start + len(block.text[start:end]) - len(block.text[start:end].lstrip())
        yield Span(block.start + begin, block.start + end)
        start = end


def _is_heading(block: Block, sentences: int, title: str, begun: bool) -> bool:
    """Say whether a block is a headline, a kicker or a cross-heading."""
    if title and _folded(block.text) == _folded(title):
        return True
    if block.text.startswith("#"):
        return True
    if sentences > 1 or _BULLET.match(block.text):
        return False
    words = _WORDS.findall(block.text)
    if block.text.isupper() and len(words) <= _HEADING_WORDS:
        return True
    if _STOPPED.search(block.text):
        return False
    return len(words) <= _HEADING_WORDS or (not begun and len(block.text) <= _LEADING_LETTERS)


def _folded(text: str) -> list[str]:
    return _WORDS.findall(text.casefold())
