from __future__ import annotations

import pytest

from tests.text.reading import read

ALIASES = [
    (
        "Sheriff Anton Varga spoke first. Mr. Varga said the road was closed. Varga left at noon.",
        {"Anton Varga": "Anton Varga", "Varga": "Anton Varga"},
    ),
    (
        "The prize went to Mira Solheim, 41. Mira thanked her team, and Solheim's coach wept.",
        {"Mira Solheim": "Mira Solheim", "Mira": "Mira Solheim", "Solheim": "Mira Solheim"},
    ),
    (
        "Chief Executive Rosalind Pym resigned. Pym had led the bank since 2011.",
        {"Rosalind Pym": "Rosalind Pym", "Pym": "Rosalind Pym"},
    ),
    (
        "The inquiry was opened by the Harbour Safety Board (HSB). The HSB will report in May.",
        {"HSB": "Harbour Safety Board"},
    ),
    ("Secretary of State Hannah Lisle left.", {"Hannah Lisle": "Hannah Lisle"}),
    ("Engineers of Brindle Motors met on Monday. Brindle said nothing.", {"Brindle": "Brindle Motors"}),
    (
        "Witnesses saw John D. Farrow leave. John Farrow was later found at home.",
        {"John Farrow": "John D Farrow"},
    ),
    (
        "Britain's Mercy Ashdown was crowned the winner of the Port Selby Regatta on Sunday. "
        "Lindell, 25, came home in two hours, nine seconds behind Ashdown, 52. Ashdown receives "
        "$50,000.",
        {"Mercy Ashdown": "Mercy Ashdown", "Ashdown": "Mercy Ashdown"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ALIASES)
def test_forms_of_one_person_share_an_entity(text: str, expected: dict[str, str]) -> None:
    found = {name.text: name.entity for name in read(text).names}
    assert {form: found.get(form) for form in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. Army sent a unit.", {"U.S. Army": "US Army"}),
        ("The US Army sent a unit.", {"US Army": "US Army"}),
        ("The U.S Army sent a unit.", {"U.S Army": "US Army"}),
        ("He told the U.N. Security Council so.", {"U.N. Security Council": "UN Security Council"}),
        ("The F.B.I. searched it. FBI agents left.", {"F.B.I.": "FBI", "FBI": "FBI"}),
        ("Officials in the U.S. said no.", {"U.S.": "US"}),
        ("The U.K.'s envoy left.", {"U.K.": "UK"}),
        ("The novel is by J.K. Farrow. Farrow left.", {"J.K. Farrow": "JK Farrow", "Farrow": "JK Farrow"}),
        ("The novel is by John K. Farrow, 41.", {"John K. Farrow": "John K Farrow"}),
        ("They met U.S. District Judge Hannah Lisle.", {"Hannah Lisle": "Hannah Lisle"}),
        ("They flew to St. Louis.", {"St. Louis": "St Louis"}),
    ],
)
def test_initials_without_a_space_are_one_word(text: str, expected: dict[str, str]) -> None:
    found = {name.text: name.entity for name in read(text).names}
    assert {form: found.get(form) for form in expected} == expected
    assert all(name.text == name.span.slice(text) for name in read(text).names)


@pytest.mark.parametrize(
    ("text", "label"),
    [("Prices fell in the U.S. and rose.", "place"), ("The U.S. Navy Corps left.", "organisation")],
)
def test_a_country_of_initials_is_a_place(text: str, label: str) -> None:
    assert [name.label for name in read(text).names] == [label]


def test_two_people_of_one_surname_are_kept_apart() -> None:
    names = read(
        "Peter Lisle was rowing alone. His sister, Hannah Lisle, called the coast guard. "
        "Hannah said he knew the bay. Peter was found at dawn."
    ).names
    assert {name.entity for name in names if name.label == "person"} == {"Peter Lisle", "Hannah Lisle"}
    assert [name.entity for name in names if name.text == "Hannah"] == ["Hannah Lisle"]


def test_an_ambiguous_surname_stays_as_written() -> None:
    names = read(
        "Hannah Lisle and Peter Lisle sailed on Sunday. A week later a letter for Lisle came from Denmark."
    ).names
    assert [name.entity for name in names if name.text == "Lisle"] == ["Lisle"]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Critics were surprised. The Prime Minister left early.", "Prime Minister"),
        ("On Monday nobody came. In March everybody did.", "Monday"),
        ("Asked about it, Mira Solheim laughed.", "Asked"),
        ("NOBODYKNOWS what the PM wants.", "PM"),
    ],
)
def test_capitals_that_are_no_names(text: str, absent: str) -> None:
    assert absent not in {name.text for name in read(text).names}


def test_spans_point_at_the_words_without_title_and_ending() -> None:
    text = "It was Dr. Mira Solheim's second win."
    (name,) = read(text).names
    assert name.text == "Mira Solheim" == name.span.slice(text)
    assert name.label == "person"
