"""Whose words a sentence reports, as a page says it."""

from __future__ import annotations

from contradict.text.speech_words import PERSONS, names_nobody
from contradict.wire import WireClaim


def attributed_to(claim: WireClaim) -> str | None:
    """Name whose assertion a claim is, for "attributed to ..." and "according to ...".

    Args:
        claim: a claim of a report, which may be of an earlier version and name a pronoun as the speaker.

    Returns:
        The name or the words for the speaker; a person's pronoun in quotation marks, with the remark that it
        stays open; None for "it" and the like, or when the outlet speaks itself.
    """
    words = claim["speaker"] or claim["said_by"] or ""
    if not names_nobody(words):
        return words or None
    pronoun = words.casefold()
    if pronoun not in PERSONS:
        return None
    return f"“{'I' if pronoun == 'i' else pronoun}” (not resolved)"
