"""Questions: what a plain sentence asks about its value, and which sentences are left alone."""

from __future__ import annotations

import pytest

from contradict.text.question_subjects import NAMED, OWN, UNKNOWN
from contradict.text.questions import ask_either, ask_for, ask_where, ask_whether, stands_alone

ASKED = [
    ("Quillmoor was founded in 1999.", "1999", "date", "When was Quillmoor founded?"),
    ("The firm founded Quillmoor in May 1999.", "May 1999", "date", "When did the firm found Quillmoor?"),
    (
        "The oldest of the boats has been sailing since 1997.",
        "1997",
        "date",
        "Since when has the oldest of the boats been sailing?",
    ),
    ("There were 31 people on board.", "31", "count", "How many people were there on board?"),
    ("The fund owns 16,000 flats.", "16,000", "count", "How many flats does the fund own?"),
    (
        "Last year the council closed 12 schools.",
        "12",
        "count",
        "How many schools did the council close last year?",
    ),
    (
        "He said that 14 boats had been lost to the storm and that more would follow.",
        "14",
        "count",
        "How many boats had been lost to the storm?",
    ),
    (
        "Wren & Moss paid £1.2 million for the mill, a person close to them said.",
        "£1.2 million",
        "money",
        "How much did Wren & Moss pay for the mill?",
    ),
    (
        "The rupee rose 0.7% against the yen.",
        "0.7%",
        "percent",
        "By how much did the rupee rise against the yen?",
    ),
    ("Four of the 20 boats were lost.", "Four", "count", "How many of the 20 boats were lost?"),
    ("No fewer than 31 boats were lost.", "No fewer than 31", "count", "How many boats were lost?"),
    ("Tamborne operates in 14 countries.", "14", "count", "In how many countries does Tamborne operate?"),
    (
        "Tamborne paid $40 million for Quillmoor.",
        "$40 million",
        "money",
        "How much did Tamborne pay for Quillmoor?",
    ),
    (
        "Shares in Tamborne fell by 3 percent on Monday.",
        "3 percent",
        "percent",
        "By how much did shares in Tamborne fall on Monday?",
    ),
    (
        "About 40 percent of the workers voted for the deal.",
        "40 percent",
        "percent",
        "What percentage of the workers voted for the deal?",
    ),
    ("The tower stands 31 metres tall.", "31 metres", "distance", "How tall does the tower stand?"),
    ("The strike lasted nine days.", "nine days", "duration", "How long did the strike last?"),
    ("The first otter was filmed in Wexford.", "Wexford", "place", "Where was the first otter filmed?"),
    (
        "By Sunday evening, leaks had been found on four boats.",
        "Sunday evening",
        "date",
        "By when had leaks been found on four boats?",
    ),
    ("The bishop founded the choir back in 2009.", "2009", "date", "When did the bishop found the choir?"),
    ("The mill had been sold in 1999.", "1999", "date", "When was the mill sold?"),
    ("The mayor had resigned in 1999.", "1999", "date", "When did the mayor resign?"),
    (
        "The pilgrims were due to leave the abbey on Friday.",
        "Friday",
        "date",
        "When were the pilgrims due to leave the abbey?",
    ),
    (
        "The load for carts on the ferry was cut to 12 tons.",
        "12 tons",
        "mass",
        "To how many tons was the load for carts on the ferry cut?",
    ),
    ("In May, turnout fell to 41%.", "41%", "percent", "To what percentage did turnout fall in May?"),
    (
        "The firm’s debts had grown to £4.2 million.",
        "£4.2 million",
        "money",
        "To how much had the firm’s debts grown?",
    ),
    (
        "Ada Lund has been a judge for 16 years.",
        "16 years",
        "duration",
        "How long has Ada Lund been a judge?",
    ),
    ("Ada Lund was given nine years.", "nine years", "duration", "How long was Ada Lund given?"),
    ("The court imposed a fine of $5 million.", "$5 million", "money", "What fine did the court impose?"),
    ("A reward of $500 is offered by the town.", "$500", "money", "What reward is offered by the town?"),
    (
        "The fund owns 16,000 flats, most of two rooms.",
        "16,000",
        "count",
        "How many flats does the fund own?",
    ),
]
LEFT_ALONE = [
    ("Dogs were used on Monday.", "Monday", "date"),
    ("It was founded in 1999.", "1999", "date"),
    ("The mayor did not resign on Monday.", "Monday", "date"),
    ("Built in 1868, the mill still stands.", "1868", "date"),
    ("The mill was sold on 3 May last year.", "3 May", "date"),
    ("The mayor will spend Monday at home.", "Monday", "date"),
    ("The firm has closed 12 mills in the past year.", "the past year", "date"),
    ("If the mill was sold in 1999, the deed is lost.", "1999", "date"),
    ("“The mill was sold in 1999,” he said.", "1999", "date"),
    ("Her boats were lost on Monday.", "Monday", "date"),
    ("The council lost 14 boats and 3 cars.", "14", "count"),
    ("The council bought 14 more boats.", "14", "count"),
    ("The council sold its 14 boats.", "14", "count"),
    ("The mill stands on a nine-mile road.", "nine-mile", "distance"),
    ("The town paid £300 for two days.", "two days", "duration"),
    ("By Monday the mayor was in Brunn.", "Monday", "date"),
    ("The boy of 12 was found.", "12", "count"),
    ("Whose boats were lost in 1999 is not known.", "1999", "date"),
    ("Only those who paid 40 dollars were let in.", "40 dollars", "money"),
]
WHETHER = [
    ("He resigned on Monday.", "Did he resign on Monday?"),
    ("The mayor has resigned.", "Has the mayor resigned?"),
    ("The train was carrying fuel.", "Was the train carrying fuel?"),
    ("In 1999 the firm bought a mill.", "Did the firm buy a mill in 1999?"),
    ("Five people died.", "Did five people die?"),
    ("Not one of them was killed.", None),
    ("The pilot said the plane was safe.", None),
    ("He resigned and left the country.", None),
    ("The mayor, who is ill, resigned.", None),
    ("It was sold on Monday.", None),
    ("Why did the mayor resign?", None),
    ("The mayor used to fish.", None),
    ("The smell came from a drain according to the tenants.", "Did the smell come from a drain?"),
    ("Ada Lund, 44, a baker at Moss & Son, was headed home.", "Was Ada Lund headed home?"),
    ("The town imposed a no-fly order.", "Did the town impose a no-fly order?"),
    ("The nurse had warned the drivers of.", None),
    ("The mayor was sure.", None),
    ("Lund resigned.", None),  # the parser takes the name for a noun
    ("The feast might now be held.", None),
    ("The mayor said.", None),
    ("Whose hands got the baker out of the cart.", None),
]
EITHER = [
    (
        "Ada Lund resigned on Monday.",
        UNKNOWN,
        "He was dismissed.",
        UNKNOWN,
        "Did Ada Lund resign on Monday, or was he dismissed?",
    ),
    (
        "Tom Lund keeps his seat.",
        OWN,
        "The board voted to dismiss him.",
        NAMED,
        "Does Tom Lund keep his seat, or did the board vote to dismiss him?",
    ),
    ("Tom Lund keeps his seat.", OWN, "The board voted to dismiss him.", OWN, None),
    ("Tom Lund keeps his seat.", UNKNOWN, "The board dismissed Lund.", OWN, None),
    ("The mayor resigned.", OWN, "The mayor resigned.", OWN, None),
]
WHERE = [
    ("The last talks took place in a back room of the Harbour Inn.", "Where did the last talks take place?"),
    ("The mayor spends the week at a house in Cornwall.", "Where does the mayor spend the week?"),
    ("The mayor resigned in May.", None),
    ("The mayor is ill in Brunn.", None),
]
ALONE = [
    ("the mill was sold.", True),
    ("A date the town gave out along with the news.", False),
    ("An island, where she sat tight.", False),
    ("Whose hands got the baker out.", False),
]


@pytest.mark.parametrize(("text", "value", "dimension", "question"), ASKED)
def test_a_plain_sentence_asks_for_its_value(
    text: str, value: str, dimension: str, question: str | None
) -> None:
    start = text.index(value)
    assert ask_for(text, start, start + len(value), dimension) == question


@pytest.mark.parametrize(("text", "value", "dimension"), LEFT_ALONE)
def test_a_sentence_that_is_not_plain_asks_nothing(text: str, value: str, dimension: str) -> None:
    start = text.index(value)
    assert ask_for(text, start, start + len(value), dimension) is None


@pytest.mark.parametrize(("text", "question"), WHETHER)
def test_one_plain_clause_asks_whether_it_is_so(text: str, question: str | None) -> None:
    assert ask_whether(text) == question


@pytest.mark.parametrize(("left", "of_left", "right", "of_right", "question"), EITHER)
def test_two_plain_clauses_ask_which(
    left: str, of_left: frozenset[str], right: str, of_right: frozenset[str], question: str | None
) -> None:
    assert ask_either(left, right, longest=14, back=(of_left, of_right)) == question


def test_neither_side_may_be_long() -> None:
    left, right = "The mayor resigned on Monday.", "The board of the town dismissed the mayor on Monday."
    assert ask_either(left, right, longest=6, back=(OWN, OWN)) is None


@pytest.mark.parametrize(("text", "question"), WHERE)
def test_a_place_beside_the_verb_asks_where(text: str, question: str | None) -> None:
    assert ask_where(text) == question


@pytest.mark.parametrize(("text", "alone"), ALONE)
def test_a_piece_of_a_sentence_is_told_from_a_clause(text: str, alone: bool) -> None:
    assert stands_alone(text) is alone
