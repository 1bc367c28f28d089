"""Sentence boundaries: a table of cases, and the laws every cut keeps."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.records import Article, Role, Sentence
from contradict.text.sentences import split

BAR = "|"
"""Where the sentences of a case are cut."""

BOUNDARIES = [
    # titles, ranks and names
    "Mr. Okafor met Mrs. Lind on Monday. |They did not speak.",
    "Dr. Ilse Brandt and Prof. Ray Ochoa signed it. |Ms. Hume did not.",
    "Lt. Col. Mara Voss led the search. |Sgt. Pike found the boat.",
    "Gov. Dale Keane and Sen. Ruth Amos disagreed. |Rep. Lyle stayed away.",
    "The Rev. J. P. Moss spoke first. |Capt. Orr followed.",
    "J.K. Ferris and Thomas W. Burr own the mill. |It opened in 1911.",
    "Police Sgt. Brenner said so. |Det. Insp. Hale agreed.",
    "Samuel Reyes Jr. was there. |His father was not.",
    "It was signed by Samuel Reyes Jr. |The clerk kept a copy.",
    # abbreviations that may end a sentence
    "She moved to the U.S. in 2011. |Her brother stayed.",
    "She left the U.S. |The family followed.",
    "The U.S. Senate voted. |The U.K. did not.",
    "He flew to Washington, D.C. |Nobody met him.",
    "Harrow Mills Inc. said it would appeal. |Its rival, Pell Ltd. did not.",
    "The mill was sold to Pell Inc. |It closed a year later.",
    "The tower at St. Anne’s fell at 4:17 a.m. Nine houses went with it.".replace("a.m. ", "a.m. |"),
    "The doors open at 9 a.m. Monday. |Tickets cost £4.",
    "The doors open at 9 p.m. |Tickets cost £4.",
    "The flight left at 10:30 p.m. EST on Friday. |It was full.",
    "They sell nails, screws, etc. |Everything is old.",
    "The bakery in Mill St. has moved. |It is in Dam Rd. now.",
    "She lives on Garrison Ave. |The house is yellow.",
    "He works at the Dept. of Transport. |It is a large office.",
    # months, days and places
    "It happened on Oct. 7 near Boise. |It rained on Nov. 3, too.",
    "The hearing is in Feb. |The verdict is not.",
    "ELM CITY, Mo. (MW) — A man was found on Friday. |He was unhurt.",
    "LARCH VALLEY, Iowa, Feb. 3 (PQN) - A lost diary was found. |It was wet.",
    "PORT ANNE (Reuters) - The mill closed on Friday. |It had stood for a century.",
    "Rep. Ann Cole (D-W. Va.) voted no. |So did Rep. Dunn, R-Pa., who spoke first.",
    # numbers
    "Prices rose 4.5 percent to $1.20. |Wages did not.",
    "The No. 7 bus was late. |Nobody minded.",
    "Asked again, she said no. |Then she hung up.",
    "See p. 12 and pp. 30-34 of vol. 2. |The rest is lost.",
    "It weighs 3.2 kg. |It is 40 cm. long.",
    "1. Wash your hands before you begin.",
    "The score was 3-2. |12,000 people watched.",
    "It cost him $40. |£30 would have done.",
    # ellipses
    "We cannot say … and nobody else can.",
    "It groaned … like a ship. |Then it was gone.",
    "“I trusted her … but I am done.” |She left.",
    "He waited... |The letter never came.",
    "He waited... and the letter never came.",
    "It is . . . unusual. |Nobody knows why.",
    # quotations
    "“They came. |They saw,” he said. |“They left.”",
    '"They came. |They saw," he said. |"They left."',
    "“The smell follows her,” says a cousin. |“She never forgot.”",
    "She said: “We support them. |We always have.” |Nobody answered.",
    "“Who did it?” she asked. |“I did.”",
    "“Who did it?” Smith asked. |“I did.”",
    "“Who did it?” Detective Inspector Sarah Lowe, 44, asked. |“I did.”",
    "“Stop!” I said. |He stopped.",
    "“Never!” |He laughed and closed the door.",
    "“Two weeks?” snorts one tenant. |“Our boiler took nine.”",
    "“This was an honest mistake.” — Lund, who wrote it down. |She sat back.",
    "He called it “a mess.” |The board called it progress.",
    "He called it “a mess”. |The board called it progress.",
    "The manager insisted (“We test everything, and everything is clean”). |Experts disagree.",
    "“He told me, ‘Leave it.’ |Then he walked off,” she said.",
    "‘It was cold,’ he said. |‘We had no coats.’",
    "He shouted “Fire!” and ran. |They followed.",
    "She read “Who Goes There?” twice. |It was short.",
    # brackets, dashes, stray marks
    "The mill (built in 1911) burned. |(Nobody was hurt.) |It was rebuilt.",
    "It burned – again. |– The owner declined to comment.",
    "Really?! |Yes!!! |It is over.",
    "Is it safe? |Yes. |Is it cheap? |No.",
    # small letters, names with stops, addresses
    "The Yahoo! offices closed. |The lease had ended.",
    "She sold it to Booking.com for $4m. |It was bargain.",
    "Write to desk@example.org or see www.example.org/a.html for more. |It is free.",
    "He used iOS. |iPhone sales rose.",
    "Their firm, i.e. the mill, lost v. the town. |It appealed, e.g. twice.",
    # spaces lost on the way
    "Please use a newer device.Come back in an hour.".replace("device.", "device.|"),
    'It began decades ago."Nobody listened," she said.'.replace('ago."', 'ago."|'),
    # other scripts and marks
    "Él llegó tarde. |¿Por qué? |Nadie lo sabe.",
]


def article(text: str, title: str = "", body_start: int = 0) -> Article:
    return Article(path="s/p.txt", outlet="P", title=title, text=text, body_start=body_start)


def texts(text: str, **fields: str) -> list[str]:
    return [sentence.text for sentence in split(article(text, **fields))]


@pytest.mark.parametrize("case", BOUNDARIES)
def test_boundaries(case: str) -> None:
    assert texts(case.replace(BAR, "")) == [part.strip() for part in case.split(BAR)]


def test_the_table_is_long_enough() -> None:
    assert len(set(BOUNDARIES)) >= 60


@pytest.mark.parametrize("case", [case for case in BOUNDARIES if "”" in case])
def test_straight_marks_cut_like_curly_ones(case: str) -> None:
    case = case.replace("“", '"').replace("”", '"').replace("‘", "'").replace("’", "'")
    assert texts(case.replace(BAR, "")) == [part.strip() for part in case.split(BAR)]


def roles(text: str, title: str = "") -> list[tuple[str, Role]]:
    return [(sentence.text, sentence.role) for sentence in split(article(text, title))]


PROSE = "The mill burned down on Friday night. Nobody was hurt."


@pytest.mark.parametrize(
    "heading",
    [
        "What the owners say",
        "WHAT DOES HE SAY?",
        "‘TOLD TO WAIT’",
        "'We want answers'",
        "Background: a long quarrel",
        "Why was the mill not insured?",
    ],
)
def test_a_cross_heading_is_a_heading(heading: str) -> None:
    assert (heading, Role.HEADING) in roles(f"{PROSE}\n\n{heading}\n\n{PROSE} It was dry.")


@pytest.mark.parametrize(
    "line",
    [
        "Ouch!",
        "But whose was the umbrella, left open in the hall?",
        "● Flats affected: 16,000",
        "- Raises of 5 and 4 percent",
        "3. Wash your hands",
        "@millfan: “not me crying”",
        "They had left by then:",
        "The council, which has owned the land beside the mill for ninety years, said it would look into it",
    ],
)
def test_a_short_line_that_says_something_is_body(line: str) -> None:
    said = line.lstrip("●- ")
    assert (said, Role.BODY) in roles(f"{PROSE}\n\n{line}\n\n{PROSE} It was dry.")


def test_a_repeated_title_is_a_heading_however_it_ends() -> None:
    title = "Who burned the mill? Four people were seen, and one of them is the mayor’s own brother."
    assert roles(f"{title.upper()}\n{PROSE}", title)[0][1] is Role.HEADING
    assert roles(f"{title.upper()}\n{PROSE}", "Another")[0][1] is Role.BODY


def test_what_stands_above_the_first_sentence_is_a_heading() -> None:
    above = "Mill fire: owner blames town, town blames owner, and the insurer is not saying anything at all"
    assert [role for _, role in roles(f"Local news\n{above}\n{PROSE}")] == [
        Role.HEADING,
        Role.HEADING,
        Role.BODY,
        Role.BODY,
    ]


def test_markdown_headings_lose_their_mark_and_nothing_else() -> None:
    assert roles(f"# Mill burns.\n\n{PROSE}")[0] == ("Mill burns.", Role.HEADING)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n", "\r\n\r\n", "\n \n", "\u2029"])
def test_a_paragraph_is_a_line_however_lines_end(newline: str) -> None:
    sentences = split(article(newline.join([PROSE, "“They ran.", "“They hid,” she said."])))
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 2]


def test_a_quotation_over_paragraphs_is_cut_in_each() -> None:
    assert texts("He said: “We ran.\n\n“We hid. We waited.”") == [
        "He said: “We ran.",
        "“We hid.",
        "We waited.”",
    ]


def test_hard_wrapped_lines_are_put_together() -> None:
    text = (
        "The mill burned down on\nFriday night, and the owner,\nwho lives beside it, saw\n"
        "nothing. He was\nasleep.\n\n- his dog\n- his cat\n"
    )
    sentences = split(article(text))
    assert [" ".join(sentence.text.split()) for sentence in sentences] == [
        "The mill burned down on Friday night, and the owner, who lives beside it, saw nothing.",
        "He was asleep.",
        "his dog",
        "his cat",
    ]
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 2]


def test_front_matter_is_not_read() -> None:
    text = "---\noutlet: P\n---\nIt rained. It stopped."
    sentences = split(article(text, body_start=text.index("It")))
    assert [sentence.text for sentence in sentences] == ["It rained.", "It stopped."]
    assert text[sentences[1].span.start : sentences[1].span.end] == "It stopped."


def check_laws(text: str, sentences: tuple[Sentence, ...], start: int) -> None:
    """Every law of a cut: slices, in order, disjoint, and nothing lost but space and list marks."""
    end = start
    for number, sentence in enumerate(sentences):
        assert sentence.index == number
        assert sentence.text == sentence.span.slice(text)
        assert sentence.text == sentence.text.strip() != ""
        assert sentence.span.start >= end
        assert re.fullmatch(r"\s*(?:[•●▪‣◦·*–—>#-]{1,6}\s+)?", text[end : sentence.span.start])
        end = sentence.span.end
        assert (sentence.role is Role.FURNITURE) == (sentence.furniture is not None)
    assert not text[end:].strip()
    paragraphs = [sentence.paragraph for sentence in sentences]
    assert paragraphs == sorted(paragraphs)


@settings(deadline=None)  # a caption loads the grammar
@given(st.text(), st.integers(0, 5))
def test_any_text_keeps_the_laws(text: str, start: int) -> None:
    start = min(start, len(text))
    check_laws(text, split(article(text, body_start=start)), start)


PIECES = st.sampled_from(
    (
        *(
            "The mill burned",
            "he said",
            "Mr",
            "U.S",
            "a.m",
            "No",
            "7",
            "By Ann Lee",
            "Photo:",
            "(Credit: AP)",
        ),
        *("Read more", " | ", "…", ".", "?", "!", '"', "“", "”", "’", ")", "(", "—", "@x", " ", " "),
        *("\n", "\n\n", "\r\n", "- ", "• ", "# "),
    )
)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_news_like_text_keeps_the_laws(text: str) -> None:
    check_laws(text, split(article(text)), 0)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("the mill by the river flooded again and " * 100, 4),
        ("x" * 4500, 5),
        ("12 13,4 " * 500, 4),
        ("It rained. " + "and rained " * 400 + "there. It stopped.", 6),
    ],
)
def test_a_run_without_a_stop_is_cut_between_words(text: str, least: int) -> None:
    sentences = split(article(text))
    check_laws(text, sentences, 0)
    assert len(sentences) >= least
    assert max(len(sentence.text) for sentence in sentences) <= 1000
    assert [word for one in sentences for word in one.text.split()] == text.split() or " " not in text
