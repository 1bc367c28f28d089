"""One person with two ages or two offices: clashes that only the person ties together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from contradict.detectors.ages import is_birthday_between
from contradict.records import Attribute, Claim, Finding, Kind, NumberMention, Outcome, Pair
from contradict.text.identity import same_person
from contradict.text.offices import posts_clash

SAME_NAME, OTHER_NAME = 0.9, 0.8
"""Score where both sides print the person's name alike, and where not: a choice of ours, not measured."""


class AttributeClash:
    """Flags pairs of claims that give one person different ages or offices."""

    name = "attribute"

    def find(self, pairs: Iterable[Pair]) -> Iterator[Finding]:
        """See `Detector.find`."""
        story = list(pairs)
        stated = _stated(story)
        for pair in story:
            for left in pair.left.attributes:
                for right in pair.right.attributes:
                    if left.name != right.name or not same_person(left.entity, right.entity):
                        continue
                    if _knows(stated, pair.right, left) or _knows(stated, pair.left, right):
                        continue
                    finding = self._compare(pair, left, right)
                    if finding is not None:
                        yield finding

    def _compare(self, pair: Pair, left: Attribute, right: Attribute) -> Finding | None:
        if left.name == "office":
            if not posts_clash(left.value, right.value):
                return None
            reason = f"{left.entity} is called {left.value!r} by one outlet and {right.value!r} by the other."
            return _finding(pair, left, right, kind=Kind.ROLE, outcome=Outcome.CONFLICT, reason=reason)
        ages = _age(pair.left, left), _age(pair.right, right)
        if ages[0] is None or ages[1] is None or ages[0] == ages[1]:
            return None
        if is_birthday_between(pair, left, right, (ages[0], ages[1])):
            reason = f"{left.entity} may have had a birthday between the two articles."
            return _finding(pair, left, right, kind=Kind.NUMBER, outcome=Outcome.UPDATE, reason=reason)
        reason = f"{left.entity} is {left.value} in one article and {right.value} in the other."
        return _finding(pair, left, right, kind=Kind.NUMBER, outcome=Outcome.CONFLICT, reason=reason)


def _stated(pairs: Iterable[Pair]) -> dict[str, list[Attribute]]:
    """Collect what each article states of its people."""
    found: dict[str, set[Attribute]] = {}
    for pair in pairs:
        for claim in (pair.left, pair.right):
            found.setdefault(claim.article.path, set()).update(claim.attributes)
    return {path: sorted(stated, key=lambda attribute: attribute.span) for path, stated in found.items()}


def _knows(stated: dict[str, list[Attribute]], claim: Claim, attribute: Attribute) -> bool:
    """Say whether the claim's article gives the person this value elsewhere: it knows both, of two times."""
    return any(
        other.name == attribute.name
        and same_person(other.entity, attribute.entity)
        and _digits(other.value) == _digits(attribute.value)
        for other in stated.get(claim.article.path, ())
    )


def _digits(value: str) -> str:
    return "".join(filter(str.isdigit, value)) or value.casefold()


def _age(claim: Claim, attribute: Attribute) -> float | None:
    number: NumberMention | None = next((n for n in claim.numbers if n.span == attribute.span), None)
    return number.low if number is not None else None


def _finding(
    pair: Pair, left: Attribute, right: Attribute, *, kind: Kind, outcome: Outcome, reason: str
) -> Finding:
    exact = float(left.entity.casefold() == right.entity.casefold())
    return Finding(
        detector=AttributeClash.name,
        kind=kind,
        outcome=outcome,
        pair=pair,
        score=SAME_NAME if exact else OTHER_NAME,
        reason=reason,
        left_value=left.value,
        right_value=right.value,
        left_span=left.span,
        right_span=right.span,
        evidence=(("same name", exact),),
    )
