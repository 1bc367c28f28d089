"""One utterance, two speakers: outlets put the same words into different people's mouths.

The words must be the same but for cuts, spelling and a shifted pronoun, and distinctive enough that two
people do not say them by chance; both speakers must be decided, and be different people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from contradict.detectors.quotes import Match, matches
from contradict.detectors.voices import Relation
from contradict.records import Finding, Kind, Outcome, Pair, Speaker, Strength
from contradict.text.wording import Alignment, align, words_of

NAME = "quote-speaker"
LEAST_WORDS = 5
LEAST_COVERAGE = 0.8
CHANCE = 12
"""Weight of shared words (a content word counts three times) that two people seldom say by chance."""
CHANCE_WHOLE = 9
"""The same where the words are most of what either of them says."""
FULL_WEIGHT = 18
"""Weight of shared words from which more of them add nothing to the score: a choice of ours, not measured."""
_SAID = r"(?:says?|said|tells?|told|writes?|wrote|asks?|asked|adds?|added|according to)"
LEAST_SHARE = 0.6
"""Share of the score that does not depend on how many words are shared: a choice of ours, not measured."""


class QuoteSpeaker:
    """Flags pairs of claims that give one quotation to two people."""

    name = NAME

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        for pair in pairs:
            if pair.left.quotations and pair.right.quotations:
                finding = next((f for match in matches(pair) if (f := _finding(pair, match))), None)
                if finding is not None:
                    yield finding


def _finding(pair: Pair, match: Match) -> Finding | None:
    left, right = match.left.speaker, match.right.speaker
    if left is None or right is None or match.voices.relation is not Relation.DIFFERENT:
        return None
    aligned = _evidence(match)
    if aligned is None or match.is_stock or _is_relayed(match):
        return None
    depth = min(1.0, _weight(aligned) / FULL_WEIGHT)
    score = match.voices.certainty * aligned.coverage * (LEAST_SHARE + (1 - LEAST_SHARE) * depth)
    left_span, right_span = match.spans
    return Finding(
        detector=NAME,
        kind=Kind.QUOTE_SPEAKER,
        outcome=Outcome.CONFLICT,
        pair=pair,
        score=round(score, 4),
        reason=f"The same words are given to {_called(left)} by {pair.left.outlet} "
        f"and to {_called(right)} by {pair.right.outlet}.",
        left_value=_called(left),
        right_value=_called(right),
        left_span=left_span,
        right_span=right_span,
        strength=Strength.HARD,
        evidence=(
            ("word coverage", round(aligned.coverage, 4)),
            ("word ratio", round(aligned.ratio, 4)),
            ("content words", float(aligned.content)),
            ("words", float(len(aligned.matched))),
            ("speakers apart", match.voices.certainty),
            ("name distance", round(match.voices.distance, 4)),
        ),
    )


def _evidence(match: Match) -> Alignment | None:
    """Return the alignment that shows the words to be the same.

    One short sentence of a speech proves little; when it matches word for word, the whole speech is compared.
    """
    if _same_words(match.alignment):
        return match.alignment
    if match.alignment.ratio < 1.0:
        return None
    speech = align(words_of(match.left.text), words_of(match.right.text))
    return speech if _same_words(speech) else None


def _is_relayed(match: Match) -> bool:
    """Say whether one speaker passes on the other's words: "“‘It will hold,’ says Stone,” wrote Barrow"."""
    sides = ((match.left, match.right), (match.right, match.left))
    return any(_relays(own.text, other.speaker) for own, other in sides)


def _relays(text: str, speaker: Speaker | None) -> bool:
    if speaker is None or not speaker.name:
        return False
    surname, said = speaker.name.split()[-1], _SAID
    name = rf"(?:[A-Z][\w.’'-]*\s+){{0,3}}{re.escape(surname)}\b"
    return re.search(rf"(?i:\b{said})\s+{name}|{name}\s+(?i:{said}\b)", text) is not None


def _same_words(aligned: Alignment) -> bool:
    if len(aligned.matched) < LEAST_WORDS or aligned.coverage < LEAST_COVERAGE or aligned.content < 2:
        return False
    whole = aligned.ratio >= LEAST_COVERAGE
    return _weight(aligned) >= (CHANCE_WHOLE if whole else CHANCE)


def _weight(aligned: Alignment) -> int:
    """Return how much shared words weigh; a content word counts three times."""
    return len(aligned.matched) + 2 * aligned.content


def _called(speaker: Speaker) -> str:
    return speaker.name or speaker.text
