"""Whose words a speaker repeats: the source of a quotation that stands inside another."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from contradict.records import Quotation, Span, Speaker
from contradict.text.people import PRONOUNS
from contradict.text.quote_leads import source_before
from contradict.text.quote_marks import Quoted
from contradict.text.quote_page import Page
from contradict.text.quote_sources import source_behind
from contradict.text.roles import is_role
from contradict.text.speakers import is_saying, speaker_at

_DEEPEST = 3
"""Quotations within quotations that are looked into; deeper ones are a run of stray marks."""


def inner_speaker(page: Page, place: int, speech: Quotation | None) -> Speaker | None:
    """Find whom a speech gives words to that it quotes: 'She told us, "..."'.

    Args:
        page: the article.
        place: which quotation.
        speech: the outermost quotation it stands in.

    Returns:
        The speaker; None where the speech names nobody, or nobody that could speak.
    """
    piece = page.quoted[place]
    if piece.depth > _DEEPEST or speech is None:
        return None
    index = page.sentence_at(piece.span.start)
    zone = page.tokens(index, speech.span.start, piece.span.start)
    head = source_before(zone, fragment=True)
    if head is None:
        index, head = _behind_inner(page, piece, speech.span)
    if head is None or speech.span.start > page.sentences[index].span.start + head.idx:
        return None
    if head.pos_ not in {"PROPN", "PRON"} and not is_role(head.text):
        return None
    speaker = speaker_at(page.sentences[index], head, page.cast)
    if speaker.name is None and head.lower_ in PRONOUNS:
        teller = speech.speaker.name if speech.speaker else None
        return replace(speaker, name=_only_one(page, index, head.lower_, teller), manner="pronoun")
    return speaker


def _behind_inner(page: Page, piece: Quoted, outer: Span) -> tuple[int, Token | None]:
    """ "“‘The dam will hold.’ Says Ida Stone”": the source behind what a speech quotes, inside it."""
    index = page.sentence_at(piece.span.end - 1)
    for place in range(index, min(index + 2, len(page.docs))):
        zone = page.tokens(place, piece.span.end, outer.end)
        words = [token for token in zone if token.is_alpha]
        if words:
            said = is_saying(words[0]) or words[0].lower_ in {"says", "said"} or place == index
            return place, source_behind(zone, "") if said else None
    return index, None


def _only_one(page: Page, index: int, pronoun: str, teller: str | None) -> str | None:
    """A pronoun inside speech means the only other person of its gender spoken of lately."""
    start = page.sentences[max(0, index - 4)].span.start
    end = page.sentences[index].span.end
    near = [m.entity for m in page.cast.names if m.label == "person" and start <= m.span.start < end]
    near += [entity for span, entity in page.cast.references if start <= span.start < end]
    people = page.cast.people
    fitting = {e for e in near if e in people and people[e].gender in (PRONOUNS[pronoun], None)} - {teller}
    return next(iter(fitting)) if len(fitting) == 1 else None
