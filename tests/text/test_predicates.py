"""Which verb a word goes with, and of what its clause is said."""

from __future__ import annotations

import pytest

from contradict.text.predicates import is_one_clause, predicate_at


@pytest.mark.parametrize(
    ("text", "word", "verb", "subject"),
    [
        ("The factory closed in 2009 after orders fell.", "2009", "close", "factory"),
        ("The factory closed in 2009 after orders fell by 5.", "5", "fall", "order"),
        ("The firm, which had 300 workers in 2010, paid nothing.", "300", "have", "firm"),
        ("Lund resigned and left town in 1990.", "1990", "leave", "lund"),
        ("The law was passed in 2009.", "2009", "pass", "law"),
        ("In 2009 came the flood.", "2009", "come", "flood"),
    ],
)
def test_a_word_goes_with_the_verb_of_its_clause(text: str, word: str, verb: str, subject: str) -> None:
    found = predicate_at(text, text.index(word))
    assert (found.verb, found.subject) == (verb, subject)
    assert text[found.subject_start :].lower().startswith(subject)


@pytest.mark.parametrize(
    ("text", "past", "passive", "amounts"),
    [
        ("The fund gained 12 % in 2009.", True, False, True),
        ("Divers recovered the bell in 2009.", True, False, False),
        ("The law was passed in 2009.", True, True, True),
        ("The club has won 12 cups since 2009.", False, False, True),
        ("The club plays here since 2009.", False, False, True),
    ],
)
def test_tense_voice_and_objects(text: str, past: bool, passive: bool, amounts: bool) -> None:
    found = predicate_at(text, text.index("2009"))
    assert (found.is_past, found.is_passive, found.only_amounts) == (past, passive, amounts)


def test_an_object_with_its_article_is_known_thing() -> None:
    assert predicate_at("Ada Lund founded the firm in 1990.", 0).definite == {"firm"}
    assert not predicate_at("Ada Lund founded a firm in 1990.", 0).definite


@pytest.mark.parametrize(
    ("text", "one"),
    [("Fares rose 5 % in 2023.", True), ("Fares rose in 2023 as oil became dear.", False)],
)
def test_one_clause(text: str, one: bool) -> None:
    assert is_one_clause(text) is one
