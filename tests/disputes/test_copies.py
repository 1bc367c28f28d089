"""The same copy is one voice and has no quarrel with itself; one changed word is heard."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.claims.annotate import annotate
from contradict.disputes.copies import Copies, find_copies, settle_copies
from contradict.records import AnnotatedArticle, Article, Finding, Kind, Outcome, Pair

AGENCY = (
    "Nine boats were lost off the Penlee light on Monday night. The coastguard sent two helicopters from "
    "Newquay and a lifeboat from Sennen. Harold Penrose, 61, who runs the chandlery, said the bar was last "
    "dredged in 1998. The county paid £38,000 for a survey of the harbour in the spring."
)
OWN = "Margaret Oyelaran has kept bees above the harbour for thirty years, and she heard the storm coming."


def article(path: str, text: str) -> AnnotatedArticle:
    return annotate(
        Article(path, path.removesuffix(".txt"), "Storm", text + "\n", published=date(2023, 5, 9))
    )


def clash(left: AnnotatedArticle, right: AnnotatedArticle, places: tuple[int, int]) -> Finding:
    pair = Pair(left.claims[places[0]], right.claims[places[1]], 0.9, ("neighbours",))
    return Finding("number", Kind.NUMBER, Outcome.CONFLICT, pair, 0.9, "Nine against two.")


def outcome(finding: Finding, copies: Copies) -> Outcome:
    return settle_copies([finding], copies)[0].outcome


def test_one_article_printed_by_three_outlets_is_one_voice_without_a_clash() -> None:
    printed = [article(path, AGENCY) for path in ("north.txt", "east.txt", "south.txt")]
    copies = find_copies(printed)
    assert copies.voices == (("east.txt", "north.txt", "south.txt"),)
    clashes = [
        clash(left, right, (one, other))
        for left in printed
        for right in printed
        if left is not right
        for one in range(4)
        for other in range(4)
    ]
    assert {finding.outcome for finding in settle_copies(clashes, copies)} == {Outcome.SYNDICATED}


def test_a_changed_fact_in_a_copy_is_still_a_clash() -> None:
    left, right = article("north.txt", AGENCY), article("south.txt", AGENCY.replace("Nine", "Nineteen"))
    copies = find_copies([left, right])
    assert copies.voices == (("north.txt", "south.txt"),)
    assert outcome(clash(left, right, (0, 0)), copies) is Outcome.CONFLICT
    # The unchanged sentence of the one against the changed one of the other: both print the former.
    assert outcome(clash(left, right, (1, 0)), copies) is Outcome.SYNDICATED


def test_an_outlet_that_prints_both_sees_no_contradiction() -> None:
    first = AGENCY.split(". ")[0] + "."
    left = article("north.txt", f"{first} {OWN}")
    right = article("south.txt", f"{first} Rescuers counted twelve boats missing. The bar is shallow there.")
    copies = find_copies([left, right])
    assert copies.voices == (("north.txt",), ("south.txt",))
    settled = settle_copies([clash(left, right, (0, 1))], copies)[0]
    assert settled.outcome is Outcome.RESTATEMENT
    assert settled.reason.startswith("south prints both sentences")
    assert outcome(clash(left, right, (1, 1)), copies) is Outcome.CONFLICT


def test_what_was_cleared_before_keeps_its_reason() -> None:
    left, right = article("north.txt", AGENCY), article("south.txt", AGENCY)
    finding = clash(left, right, (0, 1))
    rounded = Finding("number", finding.kind, Outcome.ROUNDING, finding.pair, 0.5, "About nine.")
    assert settle_copies([rounded], find_copies([left, right])) == (rounded,)


@pytest.mark.parametrize(
    "text", ["Nine   boats were lost off the Penlee light, on Monday night!", AGENCY[:58]]
)
def test_spacing_and_punctuation_do_not_matter(text: str) -> None:
    copies = find_copies([article("north.txt", AGENCY)])
    assert copies.prints(article("north.txt", AGENCY).article, text)


@pytest.mark.parametrize(
    "text", ["Nine boats were lost", "Ninety boats were lost off the Penlee light on Monday night."]
)
def test_other_words_do(text: str) -> None:
    copies = find_copies([article("north.txt", AGENCY)])
    assert not copies.prints(article("north.txt", AGENCY).article, text)


NAMES = ["north.txt", "east.txt", "south.txt", "west.txt"]
TEXTS = {"north.txt": AGENCY, "east.txt": OWN, "south.txt": f"{AGENCY} {OWN}", "west.txt": OWN}
READ = {name: article(name, TEXTS[name]) for name in NAMES}


@given(st.permutations(NAMES))
@settings(deadline=None)
def test_voices_do_not_depend_on_the_order(order: list[str]) -> None:
    voices = find_copies([READ[name] for name in order]).voices
    assert voices == find_copies([READ[name] for name in NAMES]).voices
    assert sorted(path for voice in voices for path in voice) == sorted(NAMES)
