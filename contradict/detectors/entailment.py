"""NLI contradiction: what the model says of two claims, both ways, with the kind read off what differs.

A contradiction that rests on one direction only is weaker evidence than one seen both ways, so the mean
counts. Hypotheses and questions contradict nothing: a hedge on one side only clears the pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from contradict.detectors.ages import grown_older
from contradict.detectors.let_go import let_go
from contradict.detectors.occasions import other_occasion, plain_turn
from contradict.detectors.other_subjects import other_subject
from contradict.detectors.places import parting_places
from contradict.detectors.resting import Resting, is_of_unlike_values, resting_on
from contradict.nli.judge import clashes
from contradict.records import (
    Claim,
    DateMention,
    Finding,
    Kind,
    NameMention,
    NumberMention,
    Outcome,
    Pair,
    Strength,
)
from contradict.text.bonds import is_about_bond
from contradict.text.datelines import dateline_end

CONTEXT_FLOOR = 0.4
"""Mean contradiction in context (the sentence before each in front) below which a pair is let go.

Of the readings of 32 stories with gold, 28 % of those from 0.5 on are right, 14 % of those between 0.4 and
0.5, and one in eleven below; the confidence model weighs what is above.
"""


class Entailment:
    """Flags pairs that the NLI model calls contradictory."""

    name = "entailment"

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        for pair in pairs:
            if clashes(pair):
                yield self._finding(pair)

    def _finding(self, pair: Pair) -> Finding:
        resting = resting_on(pair)
        outcome, reason = _cleared(pair, resting) or (Outcome.CONFLICT, _reason(pair))
        places = parting_places(pair) if resting is None else None
        kind = resting.kind if resting is not None else _kind(pair, places)
        found = Finding(
            detector=self.name,
            kind=kind,
            outcome=outcome,
            pair=pair,
            score=round(max(_contradiction(pair), _of_statements(pair)), 4),
            reason=reason,
            left_value=_gist(pair.left, pair.right),
            right_value=_gist(pair.right, pair.left),
            strength=Strength.SOFT if kind is Kind.NARRATIVE else Strength.HARD,
        )
        if places is not None and kind is Kind.LOCATION:
            return _with_words(found, *places)
        if resting is None:
            return found
        return replace(
            _with_words(found, resting.left, resting.right), evidence=(("likeness", resting.likeness),)
        )


_Mention = DateMention | NumberMention | NameMention


def _with_words(finding: Finding, left: _Mention, right: _Mention) -> Finding:
    return replace(
        finding, left_value=left.text, right_value=right.text, left_span=left.span, right_span=right.span
    )


def _cleared(pair: Pair, resting: Resting | None) -> tuple[Outcome, str] | None:
    """Say why a clash is no conflict; one that rests on two values must pass what the typed ones pass."""
    if pair.left.hedged != pair.right.hedged:
        return Outcome.CONDITIONAL, _HEDGED
    if later := _other_time(pair, resting) or grown_older(pair):
        return Outcome.UPDATE, later
    if others := other_subject(pair):
        return Outcome.OTHER_SUBJECT, others
    if is_of_unlike_values(pair):
        return Outcome.OTHER_SUBJECT, _UNLIKE
    if resting is not None and (cleared := let_go(pair, (resting.left, resting.right))):
        return cleared
    if pair.contradiction_in_context < CONTEXT_FLOOR:
        return Outcome.OTHER_SUBJECT, _IN_CONTEXT if pair.left.before or pair.right.before else _BARELY
    return None


def _other_time(pair: Pair, resting: Resting | None) -> str:
    """Ask for two occasions where the clash rests on two dates, or where all that is told is a turn."""
    if resting is None:
        return plain_turn(pair)
    left, right = resting.left, resting.right
    if isinstance(left, DateMention) and isinstance(right, DateMention):
        return other_occasion(pair, left, right)
    return ""


def _contradiction(pair: Pair) -> float:
    return pair.judgement.contradiction if pair.judgement is not None else 0.0


def _of_statements(pair: Pair) -> float:
    return pair.by_statement.contradiction if pair.by_statement is not None else 0.0


def _reason(pair: Pair) -> str:
    if pair.by_statement is not None and pair.stated and _of_statements(pair) > _contradiction(pair):
        forward, backward = (row[2] for row in pair.by_statement.directions)
        return (
            f"The sentence of {pair.left.outlet} contradicts “{pair.stated[1]}” ({forward:.0%}), "
            f"that of {pair.right.outlet} contradicts “{pair.stated[0]}” ({backward:.0%})."
        )
    assert pair.judgement is not None
    shares = " and the other way round ".join(f"({row[2]:.0%})" for row in pair.judgement.directions)
    return f"Given the sentence of {pair.left.outlet}, that of {pair.right.outlet} is contradicted {shares}."


def _kind(pair: Pair, places: tuple[NameMention, NameMention] | None) -> Kind:
    if is_about_bond(pair.left.text) and is_about_bond(pair.right.text):
        return Kind.NARRATIVE
    apart = _places(pair.left) and _places(pair.right) and not _places(pair.left) & _places(pair.right)
    return Kind.LOCATION if places is not None or apart else Kind.EVENT


def _places(claim: Claim) -> frozenset[str]:
    return frozenset(name.entity for name in claim.names if name.label == "place")


def _gist(claim: Claim, other: Claim) -> str:
    """Return the stretch from the first to the last word the other side lacks, at most twelve words."""
    words = claim.text[dateline_end(claim.text) :].split()
    theirs = {word.strip(_MARKS).casefold() for word in other.text.split()}
    own = [place for place, word in enumerate(words) if word.strip(_MARKS).casefold() not in theirs]
    if not own:
        return claim.text
    chosen = words[own[0] : own[-1] + 1]
    return " ".join(chosen[:12]).strip(_MARKS) + (" …" if len(chosen) > 12 else "")


_HEDGED = "One side states a plan, a question or a possibility, the other a fact."
_UNLIKE = "They clash by their dates and numbers alone, and these are of different kinds."
_IN_CONTEXT = "They clash by themselves; read with the sentences before them they speak of different things."
_BARELY = "They hardly clash: too little for two sentences with none before them."
_MARKS = ".,;:!?\"'“”‘’()–—-"
