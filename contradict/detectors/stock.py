"""All values a story states, by article: what makes a clash of two of them likely or not.

When each article has one value of a kind (one concentration, one number of packs), two different ones are
most likely answers to one question; among a dozen percentages they seldom are. And an article that also
has the other side's value knows both facts apart.
"""

from __future__ import annotations

from collections.abc import Iterable

from contradict.align.values import Value, compare
from contradict.records import Claim, DateMention, Pair
from contradict.text.compare import Relation


class Stock:
    """The values of every article that takes part in some pairs.

    Args:
        pairs: the pairs of one story.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._values: dict[str, list[Value]] = {}
        seen: set[str] = set()
        for pair in pairs:
            for claim in (pair.left, pair.right):
                if claim.id not in seen:
                    seen.add(claim.id)
                    self._values.setdefault(claim.article.path, []).extend((*claim.dates, *claim.numbers))

    def rarity(self, left: Claim, right: Claim, values: tuple[Value, Value]) -> float:
        """Return 1 when each article has one value of this kind, falling with every further one.

        Args:
            left: the claim of the first value.
            right: the claim of the second.
            values: two values that clash.

        Returns:
            2 / (number of values of the kind in both articles), in (0, 1].
        """
        count = sum(
            _of_kind(value, values[0])
            for path in (left.article.path, right.article.path)
            for value in self._values.get(path, ())
        )
        return round(2 / max(2, count), 4)

    def holds(self, article: str, value: Value) -> bool:
        """Say whether an article states this value anywhere."""
        return any(
            compare(value, other) is Relation.SAME and _of_kind(other, value)
            for other in self._values.get(article, ())
        )

    def seconds(self, value: Value, articles: frozenset[str]) -> int:
        """Count the articles besides ``articles`` that state this value too."""
        return sum(self.holds(path, value) for path in self._values if path not in articles)


def _of_kind(value: Value, model: Value) -> bool:
    if isinstance(value, DateMention) or isinstance(model, DateMention):
        return (
            isinstance(value, DateMention)
            and isinstance(model, DateMention)
            and value.granularity is model.granularity
        )
    return value.dimension == model.dimension and value.unit == model.unit


def near_miss(left: Value, right: Value) -> float:
    """Return 1 when two numbers differ as slips of the pen do: one digit, or two digits exchanged.

    Source: transposition and substitution are the commonest errors in copying numbers (Wiseman, Cairns and
    Cox, A Taxonomy of Number Entry Error, 2011).
    """
    one, other = _digits(left), _digits(right)
    if len(one) != len(other) or len(one) < 2:
        return 0.0
    if sorted(one) == sorted(other):
        return 1.0
    return float(sum(first != second for first, second in zip(one, other, strict=True)) == 1)


def _digits(value: Value) -> str:
    if isinstance(value, DateMention):
        return str(value.earliest.year) if value.earliest is not None else ""
    number = value.low if value.low != float("-inf") else value.high
    return str(int(number)) if number == int(number) else str(number).replace(".", "")
