"""Page furniture: which sentences are printed on the page without being part of the story.

Forms decide (`furniture_forms`), and what stands around: the lines under "Read more", the line over a picture
credit, a paragraph printed twice. A caption that states a fact ("She slept in this truck for six nights")
stays in the story: outlets contradict each other in captions too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from contradict.records import Sentence, Span
from contradict.text.furniture_forms import BLOCKS, CAPTION_LABEL, CREDIT, LINKS_HEADER, SENTENCES, Forms

Paragraph = Sequence[str]
"""The sentences of one paragraph."""
Reasons = list[list[str | None]]

_WORD = re.compile(r"\w+")
_LONGEST = 2000
"""Characters: no furniture is longer, and patterns with two gaps are slow on what is."""
_LINK_WORDS = 16
_CAPTION_WORDS = 45
_REPEAT_WORDS = 6
_BYLINE_BLOCKS = 6
_QUESTION_TO_READER = re.compile(r"\b(?:you|your)\b.*\?\Z", re.IGNORECASE)
_FACT_TAGS = frozenset(("VBD", "MD"))
_SHOWN = frozenset(("see", "picture", "show", "photograph"))
_FACT_VERBS = frozenset(("be", "have"))


def furniture(paragraphs: Sequence[Paragraph]) -> Reasons:
    """Say for every sentence why it is furniture, or None.

    Args:
        paragraphs: the whole article, each paragraph as its sentences.

    Returns:
        The same shape: a short reason ("caption", "links", "sign-up" ...) or None.
    """
    reasons: Reasons = [_by_form(paragraph, number) for number, paragraph in enumerate(paragraphs)]
    _mark_links(paragraphs, reasons)
    _mark_captions(paragraphs, reasons)
    _mark_repeats(paragraphs, reasons)
    return reasons


def _by_form(paragraph: Paragraph, number: int) -> list[str | None]:
    """Try the forms on the paragraph, then on each of its sentences."""
    block = " ".join(paragraph)
    if len(block) > _LONGEST:
        return [None] * len(paragraph)
    if not _WORD.search(block.replace("_", " ")):
        return ["separator"] * len(paragraph)
    if block.startswith("|") and block.endswith("|"):
        return ["table"] * len(paragraph)
    if CREDIT.fullmatch(block):
        return ["credit"] * len(paragraph)
    reason = None if CAPTION_LABEL.match(block) else "links" if _is_menu(block) else _first(BLOCKS, block)
    if reason == "byline" and number >= _BYLINE_BLOCKS:
        reason = None
    if reason is not None:
        return [reason] * len(paragraph)
    found = ["credit" if CREDIT.fullmatch(text) else _first(SENTENCES, text) for text in paragraph]
    called = next((reason for reason in found if reason in ("contact", "comments")), None)
    if called and (_QUESTION_TO_READER.search(paragraph[0]) or found[0] is not None):
        return [reason or called for reason in found]
    return found


def _is_menu(block: str) -> bool:
    """Say whether a paragraph is short pieces between bars: links, tags, page tools."""
    pieces = block.split(" | ")
    return len(pieces) > 1 and all(len(_WORD.findall(piece)) <= _LINK_WORDS for piece in pieces)


def _first(forms: Forms, text: str) -> str | None:
    return next((reason for reason, form in forms if form.match(text)), None)


def _mark_links(paragraphs: Sequence[Paragraph], reasons: Reasons) -> None:
    """Mark a header of links and the links under it, up to the first paragraph that is prose."""
    number = 0
    while number < len(paragraphs):
        end = number + 1
        if LINKS_HEADER.fullmatch(" ".join(paragraphs[number])):
            while end < len(paragraphs) and (reasons[end][0] or _is_link(paragraphs[end])):
                end += 1
            # A lone "More trouble ahead" with prose below it is a cross-heading.
            if end > number + 1 or end == len(paragraphs):
                for marked in range(number, end):
                    reasons[marked] = [reason or "links" for reason in reasons[marked]]
        number = end


def _is_link(paragraph: Paragraph) -> bool:
    """Say whether a paragraph reads like a headline: short, and no full stop at its end."""
    words = sum(len(_WORD.findall(text)) for text in paragraph)
    return words <= _LINK_WORDS and not paragraph[-1].rstrip("\"'”’)").endswith(".")


def _mark_captions(paragraphs: Sequence[Paragraph], reasons: Reasons) -> None:
    """Mark what stands behind a caption's label or before a picture credit, unless it states a fact."""
    for number, paragraph in enumerate(paragraphs):
        block = " ".join(paragraph)
        label = CAPTION_LABEL.match(block)
        if label and label.end() == len(block.rstrip()):
            reasons[number] = ["caption"] * len(paragraph)
            if number + 1 < len(paragraphs):
                _mark_caption(paragraphs[number + 1], reasons[number + 1])
        elif label or (len(paragraph) > 1 and reasons[number][-1] == "credit"):
            _mark_caption(paragraph, reasons[number], skip=label.end() if label else 0)
        elif CREDIT.fullmatch(block) and number > 0 and len(paragraphs[number - 1]) == 1:
            _mark_caption(paragraphs[number - 1], reasons[number - 1])


def _mark_caption(paragraph: Paragraph, reasons: list[str | None], *, skip: int = 0) -> None:
    if sum(len(_WORD.findall(text)) for text in paragraph) > _CAPTION_WORDS:
        return
    for position, text in enumerate(paragraph):
        if reasons[position] is None and not _states_a_fact(text[skip:] if position == 0 else text):
            reasons[position] = "caption"


def _states_a_fact(text: str) -> bool:
    """Tell "The fire began here" from "Boats leave the harbour": the main verb decides.

    Captions describe their picture in the present tense or without a verb; a past tense, a form of "be" or
    "have" or a modal tells something the picture does not show.
    """
    from contradict.text.grammar import parse  # the model is only needed where a caption was found

    if not text.strip():
        return False
    doc = parse([Sentence(0, Span(0, len(text)), text, 0)])[0]
    roots = [token for token in doc if token.dep_ == "ROOT"]
    verbs = [
        verb for root in roots for verb in (root, *root.children) if verb is root or verb.dep_[:3] == "aux"
    ]
    if any(root.lemma_ in _SHOWN for root in roots):  # "is seen here"
        return False
    finite = [verb for verb in verbs if verb.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    return any(verb.tag_ in _FACT_TAGS or verb.lemma_ in _FACT_VERBS for verb in finite)


def _mark_repeats(paragraphs: Sequence[Paragraph], reasons: Reasons) -> None:
    """Mark the second printing of a paragraph, and a pulled quote that repeats a sentence."""
    seen: set[tuple[str, ...]] = set()
    for number, paragraph in enumerate(paragraphs):
        folded = [_folded((text,)) for text in paragraph]
        whole = _folded(paragraph)
        if len(whole) >= _REPEAT_WORDS and whole in seen:
            reasons[number] = [reason or "repeat" for reason in reasons[number]]
        seen.update((whole, *folded))


def _folded(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for text in texts for word in _WORD.findall(text))
