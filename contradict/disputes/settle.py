"""What a typed detector cleared, a mere reading of the same two sentences does not bring back.

"12 killed" on Monday and "14 killed" on Friday contradict each other as sentences; what the number detector
knows of their days is the better judgement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from contradict.records import Finding, Outcome

_SETTLED = frozenset(
    {Outcome.UPDATE, Outcome.ROUNDING, Outcome.RESTATEMENT, Outcome.REFINEMENT, Outcome.OTHER_SUBJECT}
)

SURE = 0.5
"""Score of a cleared finding from which it is about the main fact of both sentences."""


def settle_readings(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Clear the readings of pairs that a typed detector has cleared.

    Args:
        findings: of one story, in any order.

    Returns:
        The findings in the same order; a reading that was settled has the typed finding's outcome and reason.
    """
    settled = {
        _pair(finding): finding
        for finding in findings
        if finding.outcome in _SETTLED and not finding.is_reading and finding.score >= SURE
    }
    return tuple(_settle(finding, settled.get(_pair(finding))) for finding in findings)


def _settle(finding: Finding, by: Finding | None) -> Finding:
    if by is None or not finding.is_reading or finding.outcome is not Outcome.CONFLICT:
        return finding
    return replace(finding, outcome=by.outcome, reason=by.reason)


def _pair(finding: Finding) -> tuple[str, str]:
    return finding.pair.left.id, finding.pair.right.id
