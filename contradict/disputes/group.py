"""From findings about pairs to disputes: one fact, one question, every outlet's answer.

Grouping never chains: a finding joins a dispute only when it is about the dispute's own fact, that is,
when it gives the same two answers, or shares one answer's very words with the dispute and adds a like
claim on the other side. Two findings that merely share a sentence stay two disputes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from contradict.disputes.answers import answers, nodes
from contradict.records import Claim, Finding, Kind, Outcome

Similarity = Callable[[Claim, Claim], float]
Weigh = Callable[[Finding], float]

THIRD = 0.8
"""Share of the first finding's weight that a third answer to the same question must have."""

CERTAIN = 0.3
"""And how likely it must be by itself."""

LEAST = 0.05
"""A finding less likely than this opens no dispute and joins none."""

LIKE = 0.6
"""Cosine from which two claims may stand for each other in a dispute about what happened.

Of the readings of 42 stories with gold that share a claim with the reading that opened a right dispute, those
whose other claims lie between 0.5 and 0.6 were about the same conflict 8 times, about another or none 10.
"""

RESTATED = 0.8
"""The same for two claims of one article, which seldom tells a fact twice: 1 of 26 such readings was of the
conflict that its dispute was opened with."""

_TYPED = frozenset({Kind.DATE, Kind.NUMBER, Kind.QUOTE_SPEAKER, Kind.QUOTE_WORDING, Kind.ROLE})


@dataclass(slots=True)
class Group:
    """Findings about one fact; the first is the strongest and names the fact."""

    findings: list[Finding] = field(default_factory=list)
    weight: float = 0.0
    """How likely the first finding is right by itself."""

    @property
    def seed(self) -> Finding:
        """The finding the group was opened with."""
        return self.findings[0]


def group(findings: Iterable[Finding], similarity: Similarity, weigh: Weigh) -> list[Group]:
    """Gather conflicts by the fact they are about.

    Args:
        findings: any findings; only conflicts that are likely enough are grouped.
        similarity: cosine of two claims, also of two claims of one article.
        weigh: how likely a finding is right by itself, in [0, 1]; the likeliest open the disputes.

    Returns:
        Groups in a fixed order, whatever the order of the findings.
    """
    groups: list[Group] = []
    weighed = [(weigh(f), f) for f in findings if f.outcome is Outcome.CONFLICT]
    likely = sorted(((weight, f) for weight, f in weighed if weight >= LEAST), key=_rank)
    for weight, finding in likely:
        home = next((g for g in groups if _belongs(finding, weight, g, similarity)), None)
        if home is None:
            groups.append(Group([finding], weight))
        else:
            home.findings.append(finding)
    return groups


def _rank(weighed: tuple[float, Finding]) -> tuple[float, str, str, str]:
    weight, finding = weighed
    return (-weight, finding.pair.left.id, finding.pair.right.id, finding.detector)


def _belongs(finding: Finding, weight: float, group: Group, similarity: Similarity) -> bool:
    seed = group.seed
    if any(_same_pair(finding, member) for member in group.findings):
        return not _apart(finding, seed)
    if finding.kind in _TYPED and finding.kind is seed.kind:
        held = {node for member in group.findings for node in nodes(member)}
        return (
            _same_fact(finding, seed)
            or nodes(finding) <= held
            or (_third(finding, seed) and weight >= max(CERTAIN, THIRD * group.weight))
        )
    if finding.kind in _TYPED or seed.kind in _TYPED or _has_places(finding) != _has_places(seed):
        return False
    return _like(finding, seed, similarity)


def _has_places(finding: Finding) -> bool:
    """Say whether an untyped finding shows which words disagree: two places of one slot."""
    return finding.left_span is not None and finding.right_span is not None


def _same_pair(finding: Finding, other: Finding) -> bool:
    return {finding.pair.left.id, finding.pair.right.id} == {other.pair.left.id, other.pair.right.id}


def _apart(finding: Finding, other: Finding) -> bool:
    """Say whether two findings about one pair of claims point at different words; a reading is of all."""
    if finding.is_reading or other.is_reading:
        return False
    spans = [(finding.left_span, other.left_span), (finding.right_span, other.right_span)]
    return any(one is not None and two is not None and not one.overlaps(two) for one, two in spans)


def _same_fact(finding: Finding, seed: Finding) -> bool:
    """Say whether two typed findings set the same two answers against each other.

    The answers must be equal. Speakers and wordings answer many questions, so there one answer must also
    stand in the same or a neighbouring sentence.
    """
    if answers(finding) != answers(seed):
        return False
    if finding.kind in (Kind.NUMBER, Kind.DATE, Kind.ROLE):
        return True
    return any(
        one.article.path == other.article.path and abs(one.sentence - other.sentence) <= 1
        for one in _claims(finding)
        for other in _claims(seed)
    )


def _third(finding: Finding, seed: Finding) -> bool:
    """Say whether a finding adds a third answer: one of the seed's own words against a new value."""
    return bool(nodes(finding) & nodes(seed)) and bool(answers(finding) & answers(seed))


def _claims(finding: Finding) -> tuple[Claim, Claim]:
    return finding.pair.left, finding.pair.right


def _like(finding: Finding, seed: Finding, similarity: Similarity) -> bool:
    """Say whether an untyped finding is about the seed's fact: one claim shared, the other alike."""
    return any(
        one.id == two.id and similarity(third, fourth) >= _alike_from(third, fourth)
        for (one, two), (third, fourth) in _matched(finding, seed)
    )


def _alike_from(one: Claim, other: Claim) -> float:
    same_article = one.article.path == other.article.path
    return RESTATED if same_article and one.id != other.id else LIKE


def _matched(finding: Finding, seed: Finding) -> Sequence[tuple[tuple[Claim, Claim], tuple[Claim, Claim]]]:
    left, right = finding.pair.left, finding.pair.right
    first, second = seed.pair.left, seed.pair.right
    return (
        ((left, first), (right, second)),
        ((right, second), (left, first)),
        ((left, second), (right, first)),
        ((right, first), (left, second)),
    )
