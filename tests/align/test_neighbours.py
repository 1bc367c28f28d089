"""The neighbours route pairs across outlets only, both ways, whatever the order."""

from __future__ import annotations

from contradict.align.memo import MemoEncoder
from contradict.align.neighbours import nearest, of_vectors
from contradict.records import Claim
from tests.build import claims
from tests.toy import ToyEncoder

HERALD = claims("The bridge fell on Monday. Two men were rescued from the river. The mayor wept.")
LEDGER = claims("Three men were rescued from the river. The bridge stood for a century.", outlet="The Ledger")


def propose(found: list[Claim], count: int = 1) -> set[tuple[str, str]]:
    vectors = ToyEncoder().encode([claim.reading for claim in found])
    return {
        tuple(sorted((found[left].text, found[right].text)))  # type: ignore[misc]
        for left, right in nearest(found, of_vectors(vectors), count=count, floor=0.1)
    }


def test_the_likeliest_sentences_meet() -> None:
    assert ("Three men were rescued from the river.", "Two men were rescued from the river.") in propose(
        [*HERALD, *LEDGER]
    )


def test_no_pair_inside_one_outlet() -> None:
    found = [*HERALD, *claims("The mayor wept again.", outlet="the herald")]
    assert propose(found) == set()


def test_the_order_of_the_claims_does_not_matter() -> None:
    assert propose([*HERALD, *LEDGER]) == propose([*LEDGER, *HERALD])


def test_the_floor_drops_what_has_nothing_in_common() -> None:
    vectors = ToyEncoder().encode([claim.reading for claim in (*HERALD, *LEDGER)])
    assert nearest([*HERALD, *LEDGER], of_vectors(vectors), count=9, floor=0.99) == set()


def test_a_text_is_embedded_once_whoever_asks() -> None:
    toy = ToyEncoder()
    memo = MemoEncoder(toy)
    memo.encode(["one", "two", "one"])
    memo.encode(["two", "three"])
    assert sorted(toy.asked) == ["one", "three", "two"]
