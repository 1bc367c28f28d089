"""One utterance, two wordings: outlets quote the same speaker with words that cannot both be verbatim.

Cuts, ellipses, spelling, fillers and shifted pronouns change nothing. A negation, a number, a modal, another
order or another content word does, and the more so the more the rest agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contradict.detectors.changes import Change, Setting, change, swapped, unmoved
from contradict.detectors.quotes import Match, matches
from contradict.detectors.voices import Relation
from contradict.records import Finding, Kind, Outcome, Pair, Span, Strength
from contradict.text.wording import GAP, NEGATIONS, Difference, Word, words_of

NAME = "quote-wording"
LEAST_CONTENT = 2
SHORT_RATIO = 0.7
"""Share of all words that must match when little else shows that it is one utterance."""
FEW_RATIO = 0.6
"""The same with two content words in common and one speaker."""
OPEN_WORDS = 8
OPEN_CONTENT = 3
"""Content words that must match when the speakers are not known to be one."""
LEAST_WORDS = 4
"""Words that must match when only one of them is a content word."""
LEAST_COVERAGE = 0.55
SURE_COVERAGE = 0.75
FAR = 6
"""Words at an edge on both sides from which the two wordings are no longer one sentence."""
MANY = 0.6
"""Factor for every further change between two wordings."""
OPEN_SPEAKER = 0.6
"""Factor where the speakers are not known to be one; like the next three a choice of ours, not measured."""
FULL_WEIGHT = 12
"""Weight of matching words (a content word counts three times) from which more of them add nothing."""
BY_LENGTH, BY_LIKENESS = 0.25, 0.25
"""Shares of the score that depend on the weight of the matching words, and on how many of all words match."""
_NEAR = 4
"""Words of a difference at an edge that still belong to the matching words beside it."""


class QuoteWording:
    """Flags pairs of claims that quote one utterance in words that exclude each other."""

    name = NAME

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        for pair in pairs:
            if pair.left.quotations and pair.right.quotations:
                findings = [f for match in matches(pair) if (f := _finding(pair, match)) is not None]
                if findings:
                    yield max(findings, key=lambda finding: finding.score)


def _finding(pair: Pair, match: Match) -> Finding | None:
    aligned = match.alignment
    if match.voices.relation is Relation.DIFFERENT or match.is_stock:
        return None
    if aligned.content == LEAST_CONTENT and aligned.ratio < FEW_RATIO:
        return None
    if match.voices.relation is Relation.OPEN and not _is_telling(match):
        return None
    if aligned.coverage < LEAST_COVERAGE or (aligned.content < LEAST_CONTENT and not _is_short_whole(match)):
        return None
    found = swapped(*match.words) or _strongest(pair, match)
    if found is None:
        return None
    known = match.voices.certainty if match.voices.relation is Relation.SAME else OPEN_SPEAKER
    depth = min(1.0, (len(aligned.matched) + 2 * aligned.content) / FULL_WEIGHT)
    length, likeness = BY_LENGTH * depth, BY_LIKENESS * aligned.ratio
    left, right = _places(found, match)
    return Finding(
        detector=NAME,
        kind=Kind.QUOTE_WORDING,
        outcome=Outcome.CONFLICT,
        pair=pair,
        score=round(found.weight * known * (1 - BY_LENGTH - BY_LIKENESS + length + likeness), 4),
        reason=_reason(pair, found.what, (left, right)),
        left_value=left.slice(pair.left.article.text),
        right_value=right.slice(pair.right.article.text),
        left_span=left,
        right_span=right,
        strength=Strength.HARD,
        evidence=(
            ("change", found.weight),
            ("word coverage", round(aligned.coverage, 4)),
            ("word ratio", round(aligned.ratio, 4)),
            ("content words", float(aligned.content)),
            ("words", float(len(aligned.matched))),
            ("same speaker", match.voices.certainty if match.voices.relation is Relation.SAME else 0.5),
        ),
    )


def _reason(pair: Pair, what: str, places: tuple[Span, Span]) -> str:
    left, right = (
        span.slice(claim.article.text) for span, claim in zip(places, (pair.left, pair.right), strict=True)
    )
    return (
        f"One utterance is quoted in two wordings ({what}): {pair.left.outlet} prints “{left}”, "
        f"{pair.right.outlet} “{right}”."
    )


def _is_telling(match: Match) -> bool:
    """Say whether the words are likely to be one speech although the speakers are not known to be one."""
    long = len(match.alignment.matched) > LEAST_WORDS
    aligned = match.alignment
    if _is_whole(match):
        return long and aligned.ratio >= SHORT_RATIO
    return (
        aligned.content >= OPEN_CONTENT
        and aligned.coverage >= SURE_COVERAGE
        and len(aligned.matched) >= OPEN_WORDS
    )


def _is_short_whole(match: Match) -> bool:
    """Say whether both quote one short sentence in full, by a speaker known to be the same."""
    if match.voices.relation is not Relation.SAME or not match.alignment.content:
        return False
    aligned = match.alignment
    least = LEAST_WORDS - (aligned.coverage == 1.0)
    return len(aligned.matched) >= least and aligned.ratio >= SHORT_RATIO and _is_whole(match)


def _is_whole(match: Match) -> bool:
    return all(q.text[:1].isupper() and q.text.rstrip()[-1:] in ".,!?" for q in (match.left, match.right))


def _places(found: Change, match: Match) -> tuple[Span, Span]:
    """Mark the changed words; where one side only adds some, with the matching words next to them."""
    sides = [found.left, found.right]
    if not all(sides):
        added = 0 if sides[0] else 1
        start, end = sides[added][0].span.start, sides[added][-1].span.end
        before = [pair for pair in match.alignment.matched if pair[added].span.end <= start][-1:]
        behind = [pair for pair in match.alignment.matched if pair[added].span.start >= end][:1]
        sides = [(*(pair[k] for pair in before), *sides[k], *(pair[k] for pair in behind)) for k in range(2)]
    left, right = (Span(words[0].span.start, words[-1].span.end) for words in sides)
    return left, right


def _strongest(pair: Pair, match: Match) -> Change | None:
    """Return the gravest change; many changes speak for two utterances, or for a translation."""
    differences = unmoved(match.alignment)
    changes = [c for d in differences if (c := _change(pair, match, d)) is not None]
    strongest = max(changes, key=lambda found: found.weight, default=None)
    if strongest is None:
        return None
    return replace(strongest, weight=round(strongest.weight * MANY ** (len(changes) - 1), 4))


def _change(pair: Pair, match: Match, difference: Difference) -> Change | None:
    left, right = difference.left, difference.right
    if difference.is_cut:
        lost = _lost_negation(pair, match, difference)
        return Change(0.6, "a negation", left, right) if lost else None
    if difference.edge and min(len(left), len(right)) > FAR:
        return None  # two speeches that share a middle
    if difference.edge:
        left, right = _beside(match, left, 0), _beside(match, right, 1)
    setting = Setting(
        edge=difference.edge,
        denied=_denied_outside(pair, match),
        whole=_is_whole(match),
        close=match.alignment.coverage >= SURE_COVERAGE,
    )
    return change(left, right, setting)


def _lost_negation(pair: Pair, match: Match, difference: Difference) -> bool:
    """A cut before the words that stay drops their "not", and the outlet's own words do not give it back."""
    if not difference.edge or (difference.left and difference.right):
        return False
    if match.voices.relation is not Relation.SAME or _denied_outside(pair, match):
        return False
    side, words = (0, difference.left) if difference.left else (1, difference.right)
    if any(word.text == GAP for word in words):
        return False
    first = match.alignment.matched[0][side]
    return words[-1].span.end <= first.span.start and bool({w.text for w in words[-2:]} & NEGATIONS)


def _denied_outside(pair: Pair, match: Match) -> bool:
    """Say whether an outlet's own words before a quoted fragment deny it: 'he did not "ask for it"'."""
    for claim, words in zip((pair.left, pair.right), match.words, strict=True):
        before = claim.text[: max(0, words[0].span.start - claim.span.start)]
        if {word.text for word in words_of(before)[-_NEAR - 2 :]} & NEGATIONS:
            return True
    return False


def _beside(match: Match, words: tuple[Word, ...], side: int) -> tuple[Word, ...]:
    """Keep the words of an edge that stand next to the matching ones."""
    first = match.alignment.matched[0][side]
    before = bool(words) and words[0].span.start < first.span.start
    return words[-_NEAR:] if before else words[:_NEAR]
