"""Where a sentence ends inside a paragraph: rules for news English, each with the case it decides.

A full stop, question mark, exclamation mark or ellipsis ends a sentence unless what stands before it is an
abbreviation that goes on, or what follows goes on: a small letter, a speech tag (``?" Smith asked``), a dash
with the speaker's name. Closing marks belong to the sentence they close.

Rules rather than a library, after trying two on news: spaCy's parser cuts ``Police Sgt.|Bergdahl`` and
``no problem!”|Trump tweeted``; sentencex 1.x leaves quotations whole and moves opening quotation marks into
the sentence before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from contradict.text.abbreviations import (
    AFTER_CLOCK,
    CLOCK,
    COUNTED,
    NEVER,
    OPEN,
    SPEECH,
    STARTERS,
)
from contradict.text.datelines import AGENCY

_CANDIDATE = re.compile(
    r"(?P<stop>\.(?:\s\.){2,}|[.!?…]+)(?P<close>[\"'”’)\]»›*_]*)(?:\s+(?=\S)|(?=[“\"]?[A-Z][a-z]+[ ,'’]))"
)
_TOKEN = re.compile(r"[^\s\"'“‘«‹(\[—–/]*\Z")
_OPENERS = re.compile(r"[\"'“‘«‹(\[*_]*")
_DASH = re.compile(r"[-–—]+\s*")
_WORD = re.compile(r"\w[\w’']*")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*|[A-Z](?:\.-?[A-Z])+")
_WINDOW = 120
"""Characters looked at on either side: a name with its speech tag fits, a file of one line stays cheap."""
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")


_TAG = re.compile(
    r"(?P<first>[A-Z][\w’'.-]*),?\s+(?:(?:[A-Z][\w’'.-]*|\d{1,3}|of|the|de|van|von),?\s+){0,6}?(?P<verb>[a-z]+)\b"
)


def sentence_ends(paragraph: str) -> Iterator[int]:
    """Yield where the sentences of one paragraph end, the last one (its end) left out.

    Args:
        paragraph: one block of text, without blank lines.

    Yields:
        Code-point offsets just behind a sentence's last character, ascending.
    """
    dateline = AGENCY.match(paragraph)  # no sentence ends inside it
    for match in _CANDIDATE.finditer(paragraph, dateline.end() if dateline else 0):
        before = paragraph[max(0, match.start() - _WINDOW) : match.start()]
        after = paragraph[match.end() : match.end() + _WINDOW]
        if not before.strip() or (match.end() == match.end("close") and not _is_glued(before)):
            continue
        if _ends(before, match["stop"], match["close"], after):
            yield match.end("close")


def _ends(before: str, stop: str, close: str, after: str) -> bool:
    """Decide one candidate by the characters before the stop and after the gap."""
    opening = _OPENERS.match(after)
    opened = opening.group() if opening else ""
    rest = after[len(opened) :]
    dash = _DASH.match(rest)
    if dash:
        if close:  # `mistake.” — Lund, who wrote it down`
            return False
        rest = rest[dash.end() :]
    if not _can_begin(rest):
        return False
    if stop == "." and not close:
        return _full_stop_ends(before, opened, rest)
    if "…" in stop or ".." in stop or ". ." in stop:
        return bool(close or opened) or not before[-1:].isspace() or _next_word(rest) in STARTERS - {"i"}
    # `“Who did it?” Smith asked.`
    return not (close and stop[-1] in "!?" and _is_speech_tag(after))


def _is_glued(before: str) -> bool:
    """Tell a lost space (`in your browser.View it`) from a name or address (`Booking.Com`, `J.Crew`)."""
    match = _TOKEN.search(before)
    token = match.group() if match else ""
    return len(token) > 2 and token.islower() and token.isalnum()


def _can_begin(rest: str) -> bool:
    """Say whether a sentence can begin here: anything but a small letter or a mark that joins."""
    first = rest[:1]
    if not first or first in ",;:)]}&/%+=|":
        return False
    return not first.islower() or _CAMEL.match(rest) is not None


def _full_stop_ends(before: str, opened: str, rest: str) -> bool:
    """Decide a single full stop by the word it follows."""
    match = _TOKEN.search(before)
    token = match.group() if match else ""
    digit = rest[:1].isdigit()
    starts = _next_word(rest) in STARTERS or any(mark in opened for mark in '"“')
    if token.isdigit() and not before[: -len(token)].strip():
        return False  # "1. Wash your hands"
    if token in NEVER:
        return False
    if token in COUNTED:
        return not digit
    if token in CLOCK:
        word = _WORD.match(rest)
        return not digit and (word is None or word.group() not in AFTER_CLOCK)
    if token == "etc":
        return True
    if token in OPEN or _INITIALS.fullmatch(token.rsplit("-", 1)[-1]):
        return not digit and starts
    return True


def _is_speech_tag(after: str) -> bool:
    match = _TAG.match(after)
    if match is None or match["verb"] not in SPEECH:
        return False
    return match["first"] == "I" or match["first"].lower() not in STARTERS


def _next_word(rest: str) -> str:
    match = _WORD.match(rest)
    return match.group().lower().replace("’", "'").split("'")[0] if match else ""
