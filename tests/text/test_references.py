from __future__ import annotations

import pytest

from contradict.text.references import resolve_references
from tests.text.reading import read

DECIDED = [
    ("Mira Solheim won on Sunday. She had trained in the dark.", "She", "Mira Solheim"),
    ("Judge Ada Renn and Peter Lisle met. He left early.", "He", "Peter Lisle"),
    ("The actress Ida Stone arrived. The actress wore green.", "The actress", "Ida Stone"),
    ("Tom Barrow, 59, runs the bank. The 59-year-old declined to speak.", "The 59-year-old", "Tom Barrow"),
    ("Ida Stone won. The 64-year-old Dane sat down on a crate.", "The 64-year-old Dane", "Ida Stone"),
    (
        "Ida Stone, 45, beat Mira Solheim, 22. The 22-year-old loner sat down.",
        "The 22-year-old loner",
        "Mira Solheim",
    ),
    ("Sheriff Anton Varga spoke. The sheriff looked tired.", "The sheriff", "Anton Varga"),
    ("Peter Lisle, who owns the mill, came late. The owner apologised.", "The owner", "Peter Lisle"),
    ("Tom Barrow spoke. Describing Peter Lisle as a hero, he sat down.", "he", "Tom Barrow"),
    ("Ida Stone sang. Nobody moved. The star bowed twice.", "The star", "Ida Stone"),
    ("Ada Renn spoke. Mira Solheim sent her away.", "her", "Ada Renn"),
    ("Mira Solheim waited. Ida Stone's lawyer called her innocent.", "her", "Ida Stone"),
    ("Mira Solheim spoke. Ida Stone stopped the car and sent her away.", "her", "Mira Solheim"),
    ("Mira Solheim asked the guard to take her home.", "her", "Mira Solheim"),
]
OPEN = [
    ("Mayor Ida Stone left on Monday. The headmaster said nothing.", "The headmaster"),
    ("Ida Stone, 45, beat Mira Solheim, 22. The 12-year-old terrier barked.", "The 12-year-old terrier"),
    ("Ida Stone won. A 64-year-old Dane came second.", "A 64-year-old Dane"),
    ("Ida Stone owns the firm. The 60-year-old company employs 300 people.", "The 60-year-old company"),
    ("Ida Stone walked her dog. The 12-year-old terrier barked.", "The 12-year-old terrier"),
    ("Tom Barrow met Peter Lisle. A clerk shouted. He was fined.", "He"),
    ("Mira Solheim thanked Ida Stone and Ada Renn. The bus left without her.", "her"),
    ("Tom Barrow sat down. The judge entered.", "The judge"),
    ("Ida Stone sang. A neighbour called the police. The friend of the family wept.", "The friend"),
    ("A waitress saw it all. She ran.", "She"),
    ("Tom Barrow drives a bus. He climbed into the empty coach.", "the empty coach"),
    ("Nobody in Tarrow would vote for him.", "him"),
    ("The victor of the battle of Varga sat when he came with his hat off.", "his"),
]


def references(text: str) -> dict[str, str]:
    reading = read(text)
    found = resolve_references(reading.sentences, reading.docs, reading.names)
    return {span.slice(text): entity for span, entity in found}


@pytest.mark.parametrize(("text", "words", "entity"), DECIDED)
def test_what_the_article_decides(text: str, words: str, entity: str) -> None:
    assert references(text).get(words) == entity


@pytest.mark.parametrize(("text", "words"), OPEN)
def test_what_stays_open(text: str, words: str) -> None:
    assert words not in references(text)


def test_who_is_of_one_age_is_not_of_another() -> None:
    """The first epithet tells how old she is; the second is then somebody else."""
    found = references(
        "Ida Stone won. The 64-year-old Dane sat down on a crate. The 29-year-old Dane wept beside her."
    )
    assert found["The 64-year-old Dane"] == "Ida Stone"
    assert "The 29-year-old Dane" not in found


def test_an_age_is_learned_of_who_is_meant_alone() -> None:
    """Mayor Stone is not the headmaster of 45, so "the 38-year-old" may still be her."""
    found = references(
        "Mayor Ida Stone left on Monday. The 45-year-old headmaster stayed. Ida Stone came back. "
        "The 38-year-old Brit sat down."
    )
    assert "The 45-year-old headmaster" not in found
    assert found["The 38-year-old Brit"] == "Ida Stone"


def test_pronouns_inside_quotations_are_left_alone() -> None:
    found = references('Mira Solheim won. "He was faster than anyone I have ever raced," she said.')
    assert found == {"she": "Mira Solheim"}
