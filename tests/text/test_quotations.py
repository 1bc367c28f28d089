"""Who is made to say what: a table of the ways in which news gives words to people."""

from __future__ import annotations

import pytest

from contradict.text.speakers import find_attribution
from tests.text.reading import read

LEAD = "The village was quiet on Sunday.\n\n"

# text, beginning of the quotation, resolved name (None: left open), speaker as written
SPEAKERS = [
    ('"The bridge was safe on Monday," Ida Stone said.', "The bridge", "Ida Stone", "Ida Stone"),
    ('"The bridge was safe on Monday," said Ida Stone.', "The bridge", "Ida Stone", "Ida Stone"),
    ('"The bridge was safe," Mayor Ida Stone told reporters.', "The bridge", "Ida Stone", "Mayor Ida Stone"),
    ("Ida Stone said: “The bridge was safe on Monday.”", "The bridge", "Ida Stone", "Ida Stone"),
    ('Ida Stone told the council, "The bridge was safe."', "The bridge", "Ida Stone", "Ida Stone"),
    ('Ida Stone said the bridge was "safe for anyone to cross".', "safe for", "Ida Stone", "Ida Stone"),
    (
        "“The bridge was safe,” sighed engineer Ida Stone, 51.",
        "The bridge",
        "Ida Stone",
        "engineer Ida Stone",
    ),
    ("“The bridge was safe,” hisses a former welder.", "The bridge", None, "a former welder"),
    ("“The bridge was safe,” snorts retired diver Ida Stone.", "The bridge", "Ida Stone", None),
    ("“The bridge was safe,” its chief engineer, Ida Stone, said.", "The bridge", "Ida Stone", None),
    ("“The bridge was safe,” says one resident.", "The bridge", None, "one resident"),
    ("According to Ida Stone, “the bridge was safe on Monday.”", "the bridge", "Ida Stone", "Ida Stone"),
    ("“The bridge was safe on Monday.” — Ida Stone.", "The bridge", "Ida Stone", "Ida Stone"),
    ("“It was safe.” — North Valley Gov. Ida Stone.", "It was", "Ida Stone", None),
    (
        '"It broke," Tom Barrow told reporters.\n\n"It was safe for us." — Mayor Ida Stone, on Monday.',
        "It was",
        "Ida Stone",
        None,
    ),
    (
        "Tom Barrow, a potter, said, ““It broke in the night.”\n\nIda Stone, a miller, disagreed.\n\n"
        "“I saw it,” she said. “It was safe.”",
        "It was",
        "Ida Stone",
        "she",
    ),
    (
        '"The bridge was safe for every cart" of the valley without "a single nail," Ida Stone said.',
        "The bridge",
        "Ida Stone",
        "Ida Stone",
    ),
    ("“Why was it closed?” asked Ida Stone.", "Why was", "Ida Stone", "Ida Stone"),
    ('"It was safe," said her lawyer, Tom Barrow, on Friday.', "It was", "Tom Barrow", "her lawyer"),
    (
        '"It was safe," said Tom Barrow, president of the drivers\' union.',
        "It was",
        "Tom Barrow",
        "Tom Barrow",
    ),
    ('Ida Stone arrived late. "It was safe," she said.', "It was", "Ida Stone", "she"),
    (
        'Tom Barrow, 59, runs the mill. "It was safe," the 59-year-old said.',
        "It was",
        "Tom Barrow",
        "the 59-year-old",
    ),
    (
        "Actress Ida Stone left him. “He never called,” sobbed the actress.",
        "He never",
        "Ida Stone",
        "the actress",
    ),
    ('"It was safe," Ida Stone said. "We checked it twice."', "We checked", "Ida Stone", "Ida Stone"),
    ("Ida Stone was firm. “We checked it twice.”", "We checked", "Ida Stone", "Ida Stone"),
    ("“We waited for hours.\n\n“Then the boat came,” Ida Stone said.", "We waited", "Ida Stone", "Ida Stone"),
    ("Ida Stone added:\n\n“We checked it twice, and then again.”", "We checked", "Ida Stone", "Ida Stone"),
    (
        "Ida Stone spoke at the gate (“We checked it twice, and it held”).",
        "We checked",
        "Ida Stone",
        "Ida Stone",
    ),
    (
        "Ida Stone’s message to the fans was “We checked it twice, and it held.”",
        "We checked",
        "Ida Stone",
        "Ida Stone",
    ),
    (
        "The phrase of the day, “We checked it twice”, belonged to Ida Stone.",
        "We checked",
        "Ida Stone",
        "Ida Stone",
    ),
    (
        "The line came from Prof. Ida Stone, who told them that “a crack is no cause.”",
        "a crack",
        "Ida Stone",
        None,
    ),
    (
        "As City Radio reported, Ida Stone was blunt on Monday: “We checked it twice.”",
        "We checked",
        "Ida Stone",
        None,
    ),
    (
        "Ida Stone made the case for it, telling a crew as she left: “We checked it twice.”",
        "We checked",
        "Ida Stone",
        None,
    ),
    (
        "“I left,” Ida Stone, who has run the mill since 2015, said on Monday.",
        "I left",
        "Ida Stone",
        "Ida Stone",
    ),
    ("Rob T: “been walking over it since 1985”", "been walking", "Rob T", None),
    ('"They hid it," said an official who asked not to be named.', "They hid", None, "an official"),
    ('Officials said the bridge was "closed until further notice".', "closed until", None, "Officials"),
    ('"We hid nothing," the company said in a statement.', "We hid", None, "the company"),
    ("Tom Barrow was sued by Ida Stone. “I lied,” her statement read.", "I lied", "Ida Stone", "her"),
    (
        "“We checked,” said the dad-of-three who leads the crew, Capt. Tom Barrow.",
        "We checked",
        "Tom Barrow",
        None,
    ),
    (
        "Ida Stone’s letter to Judge Tom Barrow called him “an outstanding friend”.",
        "an outstanding",
        "Ida Stone",
        None,
    ),
    (
        "Ida Stone, 44, wrote that he was “nothing but kind to everybody”.",
        "nothing but",
        "Ida Stone",
        "Ida Stone",
    ),
    ('"Nobody asked me," Stone wrote. Ida Stone is a poet.', "Nobody asked", "Ida Stone", "Stone"),
    (
        "Ida Stone said, and then repeated, “The bridge was safe on Monday.”",
        "The bridge",
        "Ida Stone",
        "Ida Stone",
    ),
    ("“The bridge,” Ida Stone said, “was safe on Monday.”", "was safe", "Ida Stone", "Ida Stone"),
    ("Tom Barrow met Peter Lisle. “It was safe,” he said.", "It was", "Tom Barrow", "he"),
    ("The river rose. “It was safe,” he said.", "It was", None, "he"),
]


@pytest.mark.parametrize(("text", "words", "name", "written"), SPEAKERS)
def test_speaker(text: str, words: str, name: str | None, written: str | None) -> None:
    speaker = next(q.speaker for q in read(LEAD + text).quotations if q.text.startswith(words))
    assert speaker is not None
    assert speaker.name == name
    assert written is None or speaker.text == written
    assert speaker.text == speaker.span.slice(LEAD + text)


UNSPOKEN = [
    "The film “Winter Harbour” opened in May.",
    "A bar now sells a cocktail called “sea legs”.",
    'The road was rated "poor" in 2023.',
]


@pytest.mark.parametrize("text", UNSPOKEN)
def test_marks_that_nobody_speaks(text: str) -> None:
    (quotation,) = read(text).quotations
    assert quotation.speaker is None


WORDS = "“We are sorry for what was done to the crew.”"
PASSED_ON = [
    f"The Sitka Dispatch reported the apology: {WORDS}",
    f"The Sitka Dispatch reported the apology on Monday: {WORDS}",
    f"The Sitka Dispatch reported the apology. {WORDS}",
    f"The Sitka Herald printed the leaked letter: {WORDS}",
    f"The Sitka Tribune quoted the statement: {WORDS}",
    f"The newspaper carried the full apology: {WORDS}",
    f"KTVX reported the apology: {WORDS}",
]
OWN_WORDS = [
    (f"The Sitka Dispatch reported: {WORDS}", "The Sitka Dispatch"),
    (f"The Sitka Dispatch issued an apology: {WORDS}", "The Sitka Dispatch"),
    (f"The Sitka Dispatch published a statement: {WORDS}", "The Sitka Dispatch"),
    (f"The Sitka Herald reported the statement was false: {WORDS}", "The Sitka Herald"),
    (f"The Sitka Herald reported the crash on Monday: {WORDS}", "The Sitka Herald"),
    (f"The Sitka Herald, which printed the letter, was blunt: {WORDS}", "The Sitka Herald"),
    (f"The Sitka Herald reported the mayor's apology: {WORDS}", "the mayor"),
    (f"Ida Stone read the statement: {WORDS}", "Ida Stone"),
    (f"Ida Stone shared the message: {WORDS}", "Ida Stone"),
    (f"Harbour Bank published the letter: {WORDS}", "Harbour Bank"),
]


@pytest.mark.parametrize("text", PASSED_ON)
def test_an_outlet_that_passes_words_on_is_not_their_speaker(text: str) -> None:
    reading = read(LEAD + text)
    (quotation,) = reading.quotations
    assert quotation.speaker is None
    assert find_attribution(reading.sentences[1], reading.docs[1], reading.names) is None


@pytest.mark.parametrize(("text", "written"), OWN_WORDS)
def test_words_of_an_outlet_or_of_whoever_is_named_keep_their_speaker(text: str, written: str) -> None:
    (quotation,) = read(LEAD + text).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.text == written


def test_a_quotation_inside_a_speech_belongs_to_the_inner_speaker() -> None:
    text = (
        "Ida Stone was found on Saturday, Sheriff Tom Barrow said. "
        "\"She told us, 'I was never afraid of the dark,'\" Barrow told reporters."
    )
    outer, inner = read(text).quotations
    assert outer.speaker is not None and outer.speaker.name == "Tom Barrow"
    assert inner.speaker is not None and inner.speaker.name == "Ida Stone"


def test_the_inner_speaker_may_be_named_behind_the_words() -> None:
    text = "Ida Stone wrote again. “’The dam will hold for years.’ Says Tom Barrow. We doubt it,” Stone said."
    outer, inner = read(text).quotations
    assert outer.speaker is not None
    assert inner.speaker is not None
    assert (outer.speaker.name, inner.speaker.name) == ("Ida Stone", "Tom Barrow")


def test_a_quotation_with_a_signature_does_not_carry_on_the_speech_before() -> None:
    text = '"It broke in the night," Tom Barrow said.\n\n"It was safe for us." — a sign at the gate.'
    assert read(text).quotations[-1].speaker is None


def test_a_continued_speech_is_marked() -> None:
    first, second = read('"It was safe," Ida Stone said. "We checked it twice."').quotations
    assert (first.continues, second.continues) == (False, True)


def test_a_speaker_carries_the_article_s_other_words_for_the_same_person() -> None:
    text = 'Ida Stone, the race director, came late. "It was safe," Stone said.'
    (quotation,) = read(text).quotations
    assert quotation.speaker is not None
    assert quotation.speaker.name == "Ida Stone"
    assert any("race director" in alias for alias in quotation.speaker.aliases)


REPORTS = [
    ("Police said the road was closed.", "Police", None),
    ("The road was closed, the sheriff said.", "the sheriff", None),
    ("Ida Stone told reporters that the road was closed.", "Ida Stone", "Ida Stone"),
    ("According to Ida Stone, the road was closed.", "Ida Stone", "Ida Stone"),
    ("The road was closed, according to a police report.", "a police report", None),
]
OWN_VOICE = [
    "Shares fell 12 per cent on Monday.",
    "They earn £12 per hour.",
    "The road was closed on Monday.",
    "Ida Stone crossed the bridge.",
    "They told a joke.",
]


@pytest.mark.parametrize(("text", "written", "name"), REPORTS)
def test_indirect_reports(text: str, written: str, name: str | None) -> None:
    reading = read(text)
    speaker = find_attribution(reading.sentences[0], reading.docs[0], reading.names)
    assert speaker is not None
    assert (speaker.text, speaker.name) == (written, name)


@pytest.mark.parametrize("text", OWN_VOICE)
def test_statements_in_the_outlet_s_own_voice(text: str) -> None:
    reading = read(text)
    assert find_attribution(reading.sentences[0], reading.docs[0], reading.names) is None
