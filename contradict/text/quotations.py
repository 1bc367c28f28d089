"""Direct quotations of an article, each with its speaker as written and as resolved.

Everything in quotation marks is kept, down to single scare-quoted words; consumers tell those by length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from contradict.records import NameMention, Quotation, Role, Sentence, Span, Speaker
from contradict.text.cast import Cast
from contradict.text.passing_on import passes_on
from contradict.text.people import find_people
from contradict.text.quote_inner import inner_speaker
from contradict.text.quote_leads import is_introduced, source_before
from contradict.text.quote_marks import Quoted, quoted_spans
from contradict.text.quote_page import Page
from contradict.text.quote_sources import DASHES, source_behind
from contradict.text.references import resolve_references
from contradict.text.speakers import is_saying, speaker_at, subject_of

_SCARE = 4
"""Up to this many words a fragment without a verb of saying has no speaker of its own."""


def find_quotations(
    article_text: str, sentences: Sequence[Sentence], docs: Sequence[Doc], names: Sequence[NameMention]
) -> tuple[Quotation, ...]:
    """Find what an article quotes and whom it gives it to.

    Args:
        article_text: the article's whole text.
        sentences: its sentences, in order.
        docs: their parses, in the same order.
        names: what `contradict.text.names.find_names` found in them.

    Returns:
        Quotations in text order, without their marks; an inner quotation follows the outer one. A speaker
        whom the article leaves open has ``name`` None; a phrase nobody is made to say has none at all.
    """
    cast = Cast(names, resolve_references(sentences, docs, names), find_people(sentences, docs, names))
    quoted = quoted_spans(sentences)
    outer = [piece.span for piece in quoted if not piece.depth]
    page = Page(sentences, docs, quoted, cast, [sentence.span.start for sentence in sentences], outer)
    found: list[Quotation] = []
    before: Quotation | None = None
    for place, piece in enumerate(quoted):
        speaker, continues = _attribute(page, place, before)
        text = piece.span.slice(article_text)
        index = sentences[page.sentence_at(piece.span.start)].index
        found.append(Quotation(piece.span, text, speaker, index, continues))
        before = before if piece.depth else found[-1]
    return _backfilled(page, found)


def _attribute(page: Page, place: int, before: Quotation | None) -> tuple[Speaker | None, bool]:
    """Return the speaker of one quotation, and whether it carries on the speech before it.

    Args:
        page: the article.
        place: which quotation.
        before: the last one before it that stands in no other.
    """
    piece = page.quoted[place]
    if piece.depth:
        return inner_speaker(page, place, before), False
    if piece.resumes and before is not None and before.speaker is not None:
        return before.speaker, True
    own = _own_speaker(page, place)
    if own is not None:
        return own, before is not None and _same_voice(before.speaker, own) and _adjacent(
            page, before, piece.span
        )
    if before is None:
        return _sentence_before(page, piece.span), False
    if _adjacent(page, before, piece.span):
        return before.speaker, before.speaker is not None
    return _sentence_before(page, piece.span) or _speech_before(page, before, piece), False


def _same_voice(left: Speaker | None, right: Speaker) -> bool:
    return left is not None and (
        left.span == right.span or (left.name is not None and left.name == right.name)
    )


def _own_speaker(page: Page, place: int) -> Speaker | None:
    """Look at the words behind and before the quotation, in the order its punctuation tells."""
    piece = page.quoted[place]
    first, last = page.sentence_at(piece.span.start), page.sentence_at(piece.span.end - 1)
    behind = _behind(page, piece.span.end, last)
    before = _before(page, piece.span.start, first)
    text = _printed(page, piece.span, first, last)
    introduced = is_introduced(before)
    heads = [
        (last, source_behind(behind, text)),
        (first, source_before(before, fragment=text[:1].islower())),
    ]
    if introduced or (before and not text.rstrip().endswith((",", "?", "!"))):
        heads.reverse()
    for index, head in heads:
        if head is not None and not _is_scare(text, head):
            return speaker_at(_sentence_of(page, head, index), head, page.cast)
    return None


def _is_scare(text: str, head: Token) -> bool:
    short = len(text.split()) <= (_SCARE if text[:1].islower() else _SCARE // 2)
    return short and not any(is_saying(t) for t in head.doc)


def _sentence_of(page: Page, head: Token, index: int) -> Sentence:
    for place in (index, index + 1, index - 1):
        if 0 <= place < len(page.docs) and page.docs[place] is head.doc:
            return page.sentences[place]
    return page.sentences[index]


def _printed(page: Page, span: Span, first: int, last: int) -> str:
    """Lay the sentences out as they stand in the article, and cut a span out of them."""
    text, base = "", page.sentences[first].span.start
    for sentence in page.sentences[first : last + 1]:
        text = text.ljust(sentence.span.start - base) + sentence.text
    return text[span.start - base : span.end - base]


def _behind(page: Page, end: int, index: int) -> list[Token]:
    """Return the words between a closing mark and the sentence's end or the next quotation."""
    later = page.quoted_from(end)
    stop = page.sentences[-1].span.end if later is None else later
    zone = page.tokens(index, end, stop)
    if any(token.is_alpha for token in zone) or index + 1 >= len(page.sentences):
        return zone
    following = page.sentences[index + 1]
    tag = following.text[:1].islower() or following.text[:1] in DASHES
    carries_on = tag and following.paragraph == page.sentences[index].paragraph
    return page.tokens(index + 1, end, stop) if carries_on and following.span.start < stop else zone


def _before(page: Page, start: int, index: int) -> list[Token]:
    """Return the words between the sentence's start (or the quotation before) and an opening mark."""
    limit = page.quoted_until(start) or 0
    zone = page.tokens(index, limit, start)
    if any(token.is_alpha for token in zone) or not index:
        # A fragment behind another one: "called it “a farce” and “a disgrace”" shares its verb.
        return zone if any(is_saying(t) for t in zone) or zone[-1:] == [] else page.tokens(index, 0, start)
    previous = page.sentences[index - 1]
    if previous.text.rstrip().endswith(":") and previous.span.end > limit:
        return page.tokens(index - 1, limit, start)
    return zone


def _adjacent(page: Page, before: Quotation, span: Span) -> bool:
    """Say whether a quotation follows another in its paragraph with only the attribution between them."""
    first, last = page.sentence_at(before.span.end - 1), page.sentence_at(span.start)
    same = page.sentences[first].paragraph == page.sentences[last].paragraph
    return same and last - first <= 1


def _sentence_before(page: Page, span: Span) -> Speaker | None:
    """ "Spayd faulted the paper. “It failed its readers.”": the subject of the sentence before."""
    index = page.sentence_at(span.start)
    sentence = page.sentences[index]
    begins = span.start - sentence.span.start <= 2
    if not begins or not index or page.sentences[index - 1].paragraph != sentence.paragraph:
        return None
    root = next((t for t in page.docs[index - 1] if t.dep_ == "ROOT"), None)
    subject = subject_of(root) if root is not None else None
    if root is None or subject is None or passes_on(root, subject, page.docs[index - 1]):
        return None
    if page.sentences[index - 1].role is not Role.BODY:
        return None
    speaker = speaker_at(page.sentences[index - 1], subject, page.cast)
    entity = speaker.name
    person = entity is not None and entity in page.cast.people
    return speaker if person or any(is_saying(t) for t in page.docs[index - 1]) else None


def _speech_before(page: Page, before: Quotation, piece: Quoted) -> Speaker | None:
    """A paragraph that is only a quotation goes on with the speaker of the paragraph before."""
    first, here = page.sentence_at(before.span.end - 1), page.sentence_at(piece.span.start)
    gap = page.sentences[here].paragraph - page.sentences[first].paragraph
    opens = piece.span.start - page.sentences[here].span.start <= 2
    last = page.sentence_at(piece.span.end - 1)
    signed = next(iter(page.tokens(last, piece.span.end, page.sentences[last].span.end)), None)
    if signed is not None and signed.text in DASHES:
        return None  # whoever signs it, it is not the speaker before
    return before.speaker if gap == 1 and opens and len(before.text.split()) > _SCARE else None


def _backfilled(page: Page, found: list[Quotation]) -> tuple[Quotation, ...]:
    """A speech over several paragraphs, or in pieces, is sometimes attributed only at its end."""
    for place in range(len(found) - 2, -1, -1):
        here, after = page.quoted[place], page.quoted[place + 1]
        goes_on = (here.unclosed and after.resumes) or _shares_source(page, here, found[place + 1])
        if goes_on and found[place].speaker is None and not here.depth:
            found[place] = replace(found[place], speaker=found[place + 1].speaker)
    return tuple(found)


def _shares_source(page: Page, here: Quoted, after: Quotation) -> bool:
    """ "“We will stay in the valley” of her fathers without “fear of the landlord,” Stone said"."""
    index = page.sentence_at(here.span.start)
    sentence = page.sentences[index]
    opens = here.span.start - sentence.span.start <= 2 and here.span.end <= after.span.start
    speaker = after.speaker if opens and sentence.span.contains(after.span) else None
    between = page.tokens(index, here.span.end, after.span.start)
    if speaker is None or not sentence.span.contains(speaker.span) or any(is_saying(t) for t in between):
        return False
    words = page.tokens(index, here.span.start, here.span.end)
    return speaker.span.start >= after.span.end and len(words) > _SCARE
