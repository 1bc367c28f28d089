"""What the date and the number detector do alike: match values, flag the best clash, list look-alikes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar, Generic

from contradict.align.interface import Encoder
from contradict.detectors.let_go import let_go
from contradict.detectors.other_subjects import knows_both
from contradict.detectors.stock import Stock
from contradict.detectors.values import (
    Evidence,
    Match,
    Value,
    look_alike,
    matches,
    shared_evidence,
)
from contradict.records import Claim, Finding, Kind, Outcome, Pair
from contradict.text.compare import Relation


class ValueClash(ABC, Generic[Value]):
    """Flags pairs of claims that give one thing different values; a subclass knows one kind of value.

    Args:
        encoder: embeds the frames of the values.
    """

    name: ClassVar[str]
    kind: ClassVar[Kind]

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        story = list(pairs)
        stock = Stock(story)
        for pair in story:
            if self._values(pair.left) and self._values(pair.right):
                yield from self._findings(pair, stock)

    @abstractmethod
    def _values(self, claim: Claim) -> Sequence[Value]:
        """Return the claim's values of this kind."""

    @abstractmethod
    def _relations(self, pair: Pair) -> Sequence[Sequence[Relation]]:
        """Relate each value of the left claim to each of the right one."""

    @abstractmethod
    def _is_near(self, match: Match[Value]) -> bool:
        """Say whether two values that clash may answer one question."""

    @abstractmethod
    def _agreement(self, match: Match[Value]) -> str:
        """Return the word of the comparison for why two values agree."""

    @abstractmethod
    def _evidence(self, match: Match[Value]) -> Evidence:
        """Return the features of a clash that only this kind of value has."""

    def _let_go(self, pair: Pair, match: Match[Value], evidence: Evidence) -> tuple[Outcome, str] | None:
        """Say why a clash is no conflict after all: what it is, and a sentence for a reader."""
        if cleared := let_go(pair, (match.left, match.right), match.frame):
            return cleared
        both = knows_both(pair, match, evidence)
        return (Outcome.OTHER_SUBJECT, both) if both else None

    def _findings(self, pair: Pair, stock: Stock) -> Iterator[Finding]:
        values = self._values(pair.left), self._values(pair.right)
        found = list(matches(pair, values, self._relations(pair), self._encoder))
        for match in found:
            if match.relation is Relation.CLASH and self._is_near(match):
                yield self._clash(pair, match, stock)
                return
        for match in found:
            if cleared := look_alike(self.name, self.kind, pair, match, self._agreement(match)):
                yield cleared

    def _clash(self, pair: Pair, match: Match[Value], stock: Stock) -> Finding:
        shared: Evidence = shared_evidence(pair, match, stock)
        said = f"{pair.left.outlet} says {match.left.text!r}, {pair.right.outlet} says {match.right.text!r}."
        outcome, reason = self._let_go(pair, match, shared) or (Outcome.CONFLICT, said)
        return Finding(
            detector=self.name,
            kind=self.kind,
            outcome=outcome,
            pair=pair,
            score=max(0.0, match.frame),
            reason=reason,
            left_value=match.left.text,
            right_value=match.right.text,
            left_span=match.left.span,
            right_span=match.right.span,
            evidence=(*shared, *self._evidence(match)),
        )
