"""Two outlets that print the same agency copy: one voice, said so once.

Nothing is in dispute between copies; but that two outlets share one source belongs in a report that counts
who says what. A sentence with one word changed stays in the comparison of the other detectors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from contradict.align.copies import is_near_copy
from contradict.records import Finding, Kind, Outcome, Pair

SHARE = 0.5
"""Share of the shorter article's sentences that must be near-copies."""


class SameCopy:
    """Notes pairs of articles of which one was mostly made from the other, or both from a third."""

    name = "copy"

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        claims: defaultdict[str, set[str]] = defaultdict(set)
        copies: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
        for pair in pairs:
            for claim in (pair.left, pair.right):
                claims[claim.article.path].add(claim.id)
            if is_near_copy(pair.left, pair.right):
                copies[(pair.left.article.path, pair.right.article.path)].append(pair)
        for (left, right), found in sorted(copies.items()):
            copied = min(len({pair.left.id for pair in found}), len({pair.right.id for pair in found}))
            total = min(len(claims[left]), len(claims[right]))
            if copied >= SHARE * total:
                yield _finding(min(found, key=_place), copied, total)


def _place(pair: Pair) -> tuple[int, int]:
    return pair.left.span.start, pair.right.span.start


def _finding(pair: Pair, copied: int, total: int) -> Finding:
    left, right = pair.left.outlet, pair.right.outlet
    return Finding(
        detector=SameCopy.name,
        kind=Kind.EVENT,
        outcome=Outcome.SYNDICATED,
        pair=pair,
        score=round(min(1.0, copied / total), 4),
        reason=f"{left} and {right} share {copied} of {total} sentences nearly word for word: one voice.",
    )
