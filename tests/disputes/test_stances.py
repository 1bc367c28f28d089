"""Which claims of a dispute say the same: no two that contradict each other, whatever the findings."""

from __future__ import annotations

from itertools import combinations, islice

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.disputes.build import build
from contradict.disputes.confidence import shipped_confidence
from contradict.disputes.group import Group
from contradict.disputes.stances import by_letter, letters
from contradict.records import Article, Claim, Finding, Kind, Outcome, Pair, Span

Edge = tuple[int, int]


def claim(number: int, value: str) -> Claim:
    text = f"The {value} of it."
    article = Article(path=f"{number:02}.txt", outlet=f"Outlet {number}", title="", text=text)
    return Claim(f"{article.path}:0-{len(text)}", article, Span(0, len(text)), text, 0, text)


def finding(edge: Edge, values: dict[int, str], *, typed: bool) -> Finding:
    one, other = edge
    left, right = claim(one, values[one]), claim(other, values[other])
    return Finding(
        detector="number" if typed else "entailment",
        kind=Kind.NUMBER if typed else Kind.EVENT,
        outcome=Outcome.CONFLICT,
        pair=Pair(left, right, 0.5, ("neighbours",)),
        score=0.8,
        reason="They differ.",
        left_value=values[one] if typed else "",
        right_value=values[other] if typed else "",
        left_span=Span(4, 4 + len(values[one])) if typed else None,
        right_span=Span(4, 4 + len(values[other])) if typed else None,
    )


def stances(findings: list[Finding]) -> dict[int, str]:
    dispute = build(Group(findings), story="mill", confidence=shipped_confidence())
    given = [position.stance for position in dispute.positions]
    assert given == sorted(given, key=by_letter)
    return {int(position.claim.article.path[:2]): position.stance for position in dispute.positions}


CLAIMS = 7
edges = st.lists(
    st.tuples(st.integers(0, CLAIMS - 1), st.integers(0, CLAIMS - 1)).filter(lambda edge: edge[0] < edge[1]),
    min_size=1,
    max_size=12,
)
values = st.fixed_dictionaries({number: st.sampled_from("uvwxyz") for number in range(CLAIMS)})
flags = st.lists(st.booleans(), min_size=12, max_size=12)


@settings(deadline=None)
@given(edges, values, flags)
def test_two_claims_that_contradict_each_other_never_share_a_letter(
    graph: list[Edge], said: dict[int, str], typed: list[bool]
) -> None:
    found = stances([finding(edge, said, typed=each) for edge, each in zip(graph, typed, strict=False)])
    assert set(found) == {end for edge in graph for end in edge}
    assert all(found[left] != found[right] for left, right in graph)


@settings(deadline=None)
@given(edges, values)
def test_equal_values_share_a_letter_unless_a_claim_contradicts_it_and_other_values_never_do(
    graph: list[Edge], said: dict[int, str]
) -> None:
    found = stances([finding(edge, said, typed=True) for edge in graph])
    against = {
        one: {found[end] for edge in graph if one in edge for end in edge if end != one} for one in found
    }
    for left, right in combinations(found, 2):
        if said[left] != said[right]:
            assert found[left] != found[right]
        elif found[left] != found[right]:
            first = next(end for edge in graph for end in edge if said[end] == said[left])
            assert all(found[one] == found[first] or found[first] in against[one] for one in (left, right))


def test_three_claims_that_all_contradict_one_another_are_three_sides() -> None:
    said = dict.fromkeys(range(3), "")
    triangle = [finding(edge, said, typed=False) for edge in ((0, 1), (0, 2), (1, 2))]
    assert stances(triangle) == {0: "A", 1: "B", 2: "C"}
    assert stances(triangle[:2]) == {0: "A", 1: "B", 2: "B"}


def test_more_answers_than_letters_are_counted_on() -> None:
    said = {number: f"value{number}" for number in range(28)}
    found = stances([finding((0, number), said, typed=True) for number in range(1, 28)])
    assert [found[number] for number in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]
    assert list(islice(letters(), 703))[-2:] == ["ZZ", "AAA"]


def quoted(outlet: int, text: str, value: str, other: tuple[int, str, str]) -> Finding:
    ends = []
    for number, said, word in ((outlet, text, value), other):
        article = Article(path=f"{number:02}.txt", outlet=f"Outlet {number}", title="", text=said)
        start = said.index(word)
        ends.append(
            (
                Claim(f"{article.path}:0", article, Span(0, len(said)), said, 0, said),
                Span(start, start + len(word)),
            )
        )
    (left, left_span), (right, right_span) = ends
    return Finding(
        detector="quote-wording",
        kind=Kind.QUOTE_WORDING,
        outcome=Outcome.CONFLICT,
        pair=Pair(left, right, 0.5, ("quotations",)),
        score=0.8,
        reason="They differ.",
        left_value=value,
        right_value=other[1][right_span.start : right_span.end],
        left_span=left_span,
        right_span=right_span,
    )


def test_one_wording_is_one_stance_whatever_words_of_it_are_marked() -> None:
    other = (2, "“The old dam was weak and the gate was shut.”", "weak")
    gate = (2, "“The old dam was weak and the gate was shut.”", "shut")
    findings = [
        quoted(1, "“The old dam was strong, and the gate was open.”", "strong", other),
        quoted(3, '"The old dam was strong and the gate was open," she said.', "open", gate),
    ]
    assert stances(findings) == {1: "A", 2: "B", 3: "A"}
