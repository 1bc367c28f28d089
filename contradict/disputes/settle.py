"""What a typed detector cleared, a mere reading of the same two sentences does not bring back.

"12 killed" on Monday and "14 killed" on Friday contradict each other as sentences; what the number detector
knows of their days is the better judgement.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from contradict.records import Finding, Kind, Outcome, Span

_SETTLED = frozenset(
    {Outcome.UPDATE, Outcome.ROUNDING, Outcome.RESTATEMENT, Outcome.REFINEMENT, Outcome.OTHER_SUBJECT}
)

_TWO_FACTS = "Only their dates clash, and the clauses around these speak of two facts."
SURE = 0.5
"""Score of a cleared finding from which it is about the main fact of both sentences."""


def settle_readings(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Clear the readings of pairs that a typed detector has cleared.

    Args:
        findings: of one story, in any order.

    Returns:
        The findings in the same order; a reading that was settled has the typed finding's outcome and reason.
        Where it rests on the very values that were cleared, it need not be sure; one that clashes without any
        values ("never paid", "always paid") is settled only where the two speak of different subjects.
        A reading that rests on two dates is let go where the date detector sees no clash of them.
    """
    dated = {
        _pair(finding)
        for finding in findings
        if finding.kind is Kind.DATE and finding.outcome is Outcome.CONFLICT and not finding.is_reading
    }
    typed = sorted((f for f in findings if f.outcome in _SETTLED and not f.is_reading), key=_weight)
    settled = {_pair(finding): finding for finding in typed if finding.score >= SURE}
    valued = {_values(finding): finding for finding in typed if finding.left_span and finding.right_span}
    kept = (_confirmed(finding, dated) for finding in findings)
    return tuple(
        _settle(finding, valued.get(_values(finding)) or _of_pair(finding, settled)) for finding in kept
    )


def _of_pair(finding: Finding, settled: Mapping[tuple[str, str], Finding]) -> Finding | None:
    by = settled.get(_pair(finding))
    more = finding.pair.unvalued is not None and not finding.pair.rests_on_values
    return None if by is not None and more and by.outcome is not Outcome.OTHER_SUBJECT else by


def _confirmed(finding: Finding, dated: Set[tuple[str, str]]) -> Finding:
    """ "Opened in 1994" and "planned in 1989" are two facts, whatever a model makes of the two years."""
    rests_on_dates = finding.is_reading and finding.kind is Kind.DATE
    if not rests_on_dates or finding.outcome is not Outcome.CONFLICT or _pair(finding) in dated:
        return finding
    return replace(finding, outcome=Outcome.OTHER_SUBJECT, reason=_TWO_FACTS)


def _settle(finding: Finding, by: Finding | None) -> Finding:
    if by is None or not finding.is_reading or finding.outcome is not Outcome.CONFLICT:
        return finding
    return replace(finding, outcome=by.outcome, reason=by.reason)


def _weight(finding: Finding) -> tuple[float, str, str]:
    """Return what decides between two findings that settle one pair: the surest, then the names."""
    return finding.score, finding.detector, finding.reason


def _values(finding: Finding) -> tuple[str, str, Span | None, Span | None]:
    """Return the values of a finding by their places; a reading of whole sentences has none."""
    return *_pair(finding), finding.left_span, finding.right_span


def _pair(finding: Finding) -> tuple[str, str]:
    return finding.pair.left.id, finding.pair.right.id
