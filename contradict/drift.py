"""One outlet, two times: an outlet's articles of different days made voices of their own, and named back.

The steps that hold one outlet against another hold an outlet's Monday against its Friday as well, once each
article goes by its day: "The Herald (4 May 2031)". What comes out is a dispute like any other. It is given
back under the outlet's own name, its sides in the order of time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from contradict.disputes.stances import by_letter, letters
from contradict.records import AnnotatedArticle, Article, Claim, Dispute, Finding, Position, Skipped
from contradict.reporters.view import plain_date
from contradict.text.outlets import outlet_key

Articles = tuple[AnnotatedArticle, ...]


def versions(annotated: Sequence[AnnotatedArticle]) -> tuple[Articles, ...]:
    """Return, outlet by outlet, the dated articles of every outlet that has some of different days.

    Args:
        annotated: a story's articles.

    Returns:
        A group for each such outlet; articles of one day share a voice and are not held against each other.
    """
    groups: list[Articles] = []
    for articles in _by_outlet(annotated):
        dated = tuple(item for item in articles if item.article.published)
        if len({item.article.published for item in dated}) > 1:
            groups.append(tuple(_by_its_day(item) for item in dated))
    return tuple(groups)


def undated(annotated: Sequence[AnnotatedArticle]) -> tuple[Skipped, ...]:
    """Say which articles take no part because nobody knows whether they are the earlier or the later ones."""
    return tuple(
        Skipped(
            item.article.path,
            "drift",
            f"no date, so it is neither earlier nor later than the other articles of {item.article.outlet}. "
            "Give it one in the front matter (published: 2031-05-04).",
        )
        for articles in _by_outlet(annotated)
        for item in articles
        if len(articles) > 1 and item.article.published is None
    )


def dispute_in_own_name(dispute: Dispute, articles: Mapping[str, Article]) -> Dispute:
    """Give the claims of a dispute between versions their articles back, the earliest side first.

    Args:
        dispute: what the steps found among `versions`.
        articles: the articles as read, by path.

    Returns:
        The same dispute; only the letters of its sides and their order may differ.
    """
    first: dict[str, tuple[date, tuple[int, str]]] = {}
    for position in dispute.positions:
        moment = (_day(position.claim), by_letter(position.stance))
        first[position.stance] = min(moment, first.get(position.stance, moment))
    renamed = dict(zip(sorted(first, key=lambda stance: first[stance]), letters(), strict=False))
    positions = [
        replace(position, claim=_in_own_name(position.claim, articles), stance=renamed[position.stance])
        for position in dispute.positions
    ]
    return replace(
        dispute,
        positions=tuple(sorted(positions, key=_place)),
        findings=tuple(finding_in_own_name(finding, articles) for finding in dispute.findings),
    )


def finding_in_own_name(finding: Finding, articles: Mapping[str, Article]) -> Finding:
    """Give both claims of a finding between versions their articles back; its reason keeps the days."""
    left, right = (_in_own_name(claim, articles) for claim in (finding.pair.left, finding.pair.right))
    return replace(finding, pair=replace(finding.pair, left=left, right=right))


def _by_outlet(annotated: Sequence[AnnotatedArticle]) -> list[Articles]:
    groups: dict[str, list[AnnotatedArticle]] = {}
    for item in annotated:
        groups.setdefault(outlet_key(item.article.outlet), []).append(item)
    return [tuple(groups[outlet]) for outlet in sorted(groups)]


def _by_its_day(item: AnnotatedArticle) -> AnnotatedArticle:
    day = item.article.published.isoformat() if item.article.published else None
    article = replace(item.article, outlet=f"{item.article.outlet} ({plain_date(day)})")
    return replace(
        item, article=article, claims=tuple(replace(claim, article=article) for claim in item.claims)
    )


def _in_own_name(claim: Claim, articles: Mapping[str, Article]) -> Claim:
    return replace(claim, article=articles[claim.article.path])


def _day(claim: Claim) -> date:
    return claim.article.published or date.max


def _place(position: Position) -> tuple[tuple[int, str], date, str, int]:
    claim = position.claim
    return (by_letter(position.stance), _day(claim), claim.article.path, claim.span.start)
