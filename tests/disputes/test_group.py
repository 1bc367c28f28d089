"""One fact is one dispute; what merely shares a sentence stays apart."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.disputes.group import Group, group
from contradict.records import Claim, Finding, Kind
from tests.disputes.findings import finding

FALL = "The bridge carried 22 trucks when it fell in 2012."
LEDGER = "Some 32 trucks stood on the bridge when it fell in 2009."
COURIER = "The bridge carried twenty-two trucks when it fell."


def alike(left: Claim, right: Claim) -> float:
    return (
        1.0
        if left.text == right.text
        else len(left.lemmas & right.lemmas) / max(1, len(left.lemmas | right.lemmas))
    )


def groups(findings: Sequence[Finding]) -> list[Group]:
    return group(findings, alike, lambda found: found.score)


def test_the_same_two_answers_from_other_outlets_are_one_dispute() -> None:
    one = finding(FALL, LEDGER, values=("22", "32"))
    two = finding(COURIER, LEDGER, values=("twenty-two", "32"), outlets=("The Courier", "The Ledger"))
    assert len(groups([one, two])) == 1


def test_two_facts_of_one_sentence_stay_two_disputes() -> None:
    trucks = finding(FALL, LEDGER, values=("22", "32"))
    year = finding(FALL, LEDGER, values=("2012", "2009"), kind=Kind.DATE)
    assert len(groups([trucks, year])) == 2


def test_a_reading_of_the_same_two_sentences_joins_the_typed_dispute() -> None:
    trucks = finding(FALL, LEDGER, values=("22", "32"))
    reading = finding(FALL, LEDGER, values=("", ""), kind=Kind.EVENT, score=0.6, detector="entailment")
    assert [len(g.findings) for g in groups([reading, trucks])] == [2]


def test_a_weak_third_answer_does_not_join() -> None:
    trucks = finding(FALL, LEDGER, values=("22", "32"))
    other = finding(
        FALL,
        "The company owns 90 trucks.",
        values=("22", "90"),
        outlets=("The Herald", "The Post"),
        score=0.2,
    )
    assert len(groups([trucks, other])) == 2


def test_a_strong_third_answer_joins() -> None:
    trucks = finding(FALL, LEDGER, values=("22", "32"))
    other = finding(
        FALL,
        "The bridge carried 25 trucks when it fell.",
        values=("22", "25"),
        outlets=("The Herald", "The Post"),
    )
    assert len(groups([trucks, other])) == 1


def test_two_wordings_of_one_speaker_are_two_disputes() -> None:
    one = finding(
        '"We will stay," Lund said.',
        '"We will leave," Lund said.',
        values=("stay", "leave"),
        kind=Kind.QUOTE_WORDING,
    )
    far = 'It rained. It snowed. It blew. "I am glad," Lund said.'
    two = finding(
        far,
        'It rained. It snowed. It blew. "I am sad," Lund said.',
        values=("glad", "sad"),
        kind=Kind.QUOTE_WORDING,
    )
    assert len(groups([one, two])) == 2


def event(
    left: str,
    right: str,
    *,
    values: tuple[str, str] = ("", ""),
    outlets: tuple[str, str] = ("The Herald", "The Ledger"),
) -> Finding:
    kind = Kind.LOCATION if all(values) else Kind.EVENT
    return finding(left, right, values=values, kind=kind, outlets=outlets, detector="entailment")


def test_what_says_little_of_the_fact_does_not_join_by_a_shared_sentence() -> None:
    port, courier = "The ferry reached the port.", ("The Courier", "The Ledger")
    one = event("The ferry sank in the bay.", port)
    restated = event("The ferry sank in the wide bay.", port, outlets=courier)
    other = event("The crew of the ferry had rested in the bay.", port, outlets=courier)
    assert [len(g.findings) for g in groups([one, restated])] == [2]
    assert [len(g.findings) for g in groups([one, other])] == [1, 1]


def test_of_one_article_only_what_says_it_again_joins() -> None:
    port = "The ferry reached the port."
    text = "The ferry sank in the bay at night. The ferry sank in the bay with the crew."
    one, other = event(text.split(". ")[0] + ".", port), event(text, port)
    courier = event(text.split(". ")[1], port, outlets=("The Courier", "The Ledger"))
    assert [len(g.findings) for g in groups([one, courier])] == [2]
    assert [len(g.findings) for g in groups([one, other])] == [1, 1]


def test_a_reading_without_a_place_does_not_join_a_dispute_about_two() -> None:
    where = event("The ferry sank off Varn.", "The ferry sank off Orlo.", values=("Varn", "Orlo"))
    reading = event("The ferry sank off Varn.", "The ferry sank off the cape.")
    assert len(groups([where, reading])) == 2


def test_what_is_unlikely_opens_no_dispute() -> None:
    assert groups([finding(FALL, LEDGER, values=("22", "32"), score=0.01)]) == []


@settings(deadline=None, max_examples=10)
@given(st.permutations(range(4)))
def test_the_order_of_the_findings_does_not_matter(order: Sequence[int]) -> None:
    found = [
        finding(FALL, LEDGER, values=("22", "32")),
        finding(COURIER, LEDGER, values=("twenty-two", "32"), outlets=("The Courier", "The Ledger")),
        finding(FALL, LEDGER, values=("2012", "2009"), kind=Kind.DATE, score=0.7),
        finding(FALL, LEDGER, values=("", ""), kind=Kind.EVENT, score=0.6),
    ]
    assert [g.findings for g in groups([found[i] for i in order])] == [g.findings for g in groups(found)]
