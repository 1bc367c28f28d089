"""Page furniture: what is marked, with its reason, and what must stay in the story."""

from __future__ import annotations

import pytest

from contradict.records import Article, Role
from contradict.text.sentences import split

BEFORE = "The mill on Weir Lane burned down on Friday night, and nobody was hurt."
AFTER = "Crews from two counties worked until dawn to save the houses beside it."


def marked(*paragraphs: str) -> dict[str, str | None]:
    text = "\n\n".join(paragraphs)
    sentences = split(Article(path="s/p.txt", outlet="P", title="Mill burns", text=text))
    return {sentence.text: sentence.furniture for sentence in sentences}


FURNITURE = [
    ("Image caption,", "caption"),
    ("Pictured: The mill in happier days (Credit: Agency)", "caption"),
    ("Pictured: The mill at dusk (Credit: Agency) | Its owner last year (Credit: Handout)", "caption"),
    ("Photo: Crews damp down the ruins on Saturday.", "caption"),
    ("FILE - In this June 3, 2019, file photo, the mill stands beside the weir in spring.", "caption"),
    ("(Credit: Getty)", "credit"),
    ("(AP Photo/Ann Lee)", "credit"),
    ("(Weir Post photo by Ann Lee)", "credit"),
    ("Photograph: Ann Lee/Weir Post", "credit"),
    ("Image source, Getty Images", "credit"),
    ("The mill at nightImage source, Agency", "credit"),
    ("Image credit: Weir Post / YouTube", "credit"),
    ("(Reporting by A. Lee; Editing by B. Roe)", "credit"),
    ("(€1 = $1.10; Reporting by WP Weirton; Editing by B. Roe)", "credit"),
    ("• Additional reporting by Bo Roe in Weirton", "credit"),
    ("The Associated Press contributed to this report.", "credit"),
    ("Related stories", "links"),
    ("Related stories: Mill sold | Weir repaired | Photos: the fair", "links"),
    ("READ NEXT: I slept in a windmill", "links"),
    ("Tags: Weirton | Fires | Mills", "links"),
    ("You might also like:", "links"),
    ("Skip twitter post by @weirton", "embed"),
    ("This video can’t be played on your device.", "embed"),
    ("The Weir Post is not responsible for content on external pages.", "embed"),
    ("Below is content provided by Facebook. Nothing is loaded unless you agree.", "embed"),
    ("Conversation", "comments"),
    ("Read our community guidelines before you write. No advertising, please.", "comments"),
    ("Comments have been disabled here.", "comments"),
    ("Loading the player...", "player"),
    ("Listen to this article: 4 min", "player"),
    ("Share this article", "share"),
    ("Follow Ann Lee on Twitter", "share"),
    ("• Published", "timestamp"),
    ("Updated at 9:40 a.m. Tuesday", "timestamp"),
    ("6 hours ago", "timestamp"),
    ("Sign up to First Thing, our morning email", "sign-up"),
    ("Subscribe to the Post for £1 a week.", "sign-up"),
    ("Weirton Parish Magazine is funded by readers.", "funding"),
    ("Got a tip? Call the newsroom or write to post@example.org", "contact"),
    ("HAVE YOU SEEN A FIRE? Ring our picture desk. We pay for videos.", "contact"),
    ("Do you live by the weir? Send your stories to the editor.", "contact"),
    ("We use cookies to measure traffic. Manage preferences", "cookies"),
    ("By reading on, you accept our cookies.", "cookies"),
    ("ADVERTISEMENT", "advert"),
    ("A link to a shop may earn us a small commission.", "advert"),
    ("This story was updated to add the owner’s reply.", "note"),
    ("Copyright © 2024 Weir Post. All rights reserved.", "copyright"),
    ("___", "separator"),
    ("| Ticker | Last | Change |", "table"),
    ("SEE MORE: The ten oldest mills", "links"),
]


@pytest.mark.parametrize(("paragraph", "reason"), FURNITURE)
def test_furniture_is_marked(paragraph: str, reason: str) -> None:
    found = marked(
        BEFORE, paragraph, AFTER, paragraph if reason == "links" else AFTER + " Two were from Ham."
    )
    found = {text: why for text, why in found.items() if text in paragraph}
    assert found and None not in found.values()
    assert reason in found.values()


BODY = [
    "By Friday the owner had gone.",
    "By Ann Lee’s account, nobody was inside when it began.",
    "Caption: The owner slept in this shed for six nights.",
    "Pictured: The owner was 14 when he began to work here (Credit: Handout)",
    "Published in 2011, the book sold 40,000 copies.",
    "Sharing the blame, the council and the owner settled.",
    "She posted the photo with the caption: “soup, then sleep.”",
    "The bakery’s cookies were sold out by noon.",
    "The owner read more than 300 letters of support.",
    "He called the editor a liar.",
    "“Call the newsdesk,” he told her.",
    "Comments he made in 2019 came back to haunt him.",
    "The credit: a loan of £4m from the bank that owns the site.",
    "He was reporting by radio from the weir.",
    "He said the picture was of his mother.",
    "More than 40 people were moved.",
    "Related parties owned both firms, the court heard.",
    "• This page was amended on 3 March 2021. An earlier version misspelt the weir’s name.",
    "Correction: We first gave another date for the fire.",
    "The mill is supported by oak beams from 1790.",
    "Watch officers saw the smoke at 4 a.m.",
    "The station was updated in 2012 at a cost of £3m.",
    "Advertising revenue fell by 4 percent.",
    "Subscribers of the phone company lost service for a day.",
    "Follow-up tests were negative.",
    "Agents earn a commission of 3 percent on each sale.",
    "The bakery’s cookies use butter from the next farm.",
    "The company changed its privacy policy in May.",
    "She said she had never read the terms of service.",
    "“Please, tell us the truth,” he said.",
    "“We waited all night. Tell us the truth.”",
    "“Donate what you can,” the mayor said.",
    "“You can still help. Sign up for a shift.”",
    "Reporting by two local papers showed that the alarm had been off.",
    "Copyright law was changed in 2019.",
    "Comments are flooding in from other towns.",
    "“The video can’t be played in court,” her lawyer said.",
    "He wrote to the owner at mill@example.org in March, according to the lawsuit a partner filed.",
    "More women than men were hurt, and most were over 60.",
    "Photos of the fire were shared 40,000 times.",
    "Top officials knew of the risk in 2019.",
]


@pytest.mark.parametrize("paragraph", BODY)
def test_what_belongs_to_the_story_stays(paragraph: str) -> None:
    found = marked(
        BEFORE,
        AFTER,
        AFTER + " It was cold.",
        BEFORE + " So was the mayor.",
        "It rained.",
        BEFORE + " A",
        paragraph,
    )
    told = [why for text, why in found.items() if text in paragraph and text[0] != "("]
    assert told and set(told) == {None}


def test_the_links_under_a_header_go_with_it_to_the_end() -> None:
    links = [
        "Man stuck in cat flap",
        "Which berry is deadliest? Take the quiz",
        "Goat swallows a wedding ring",
    ]
    found = marked(BEFORE, AFTER, "MORE GREAT STORIES", *links)
    assert [why for text, why in found.items() if text not in (BEFORE, AFTER)] == ["links"] * 5


def test_prose_ends_a_list_of_links() -> None:
    found = marked(BEFORE, "Read more", "Man stuck in cat flap", AFTER)
    assert found[AFTER] is None and found["Man stuck in cat flap"] == "links"


def test_a_cross_heading_that_looks_like_a_links_header_stays() -> None:
    assert marked(BEFORE, "MORE TROUBLE", AFTER)["MORE TROUBLE"] is None


def test_a_line_above_a_credit_is_a_caption_unless_it_states_a_fact() -> None:
    described = "The owner outside the mill during the trial."
    stated = "The owner was 14 when he first worked at the mill."
    found = marked(BEFORE, described, "(Credit: Getty)", AFTER, stated, "(Credit: Agency)")
    assert (found[described], found[stated]) == ("caption", None)


def test_a_line_below_a_caption_label_is_a_caption_unless_it_states_a_fact() -> None:
    described = "The mill at night"
    stated = "The two men met at the mill, which one of them owned"
    found = marked(BEFORE, "Image caption,", described, AFTER, "Image caption,", stated)
    assert (found[described], found[stated]) == ("caption", None)


def test_the_second_printing_of_a_paragraph_takes_no_part() -> None:
    sentences = split(
        Article("s/p.txt", "P", "", f"{BEFORE}\n{AFTER}\n{BEFORE.upper()}\nIt rained.\nIt rained.")
    )
    assert [sentence.furniture for sentence in sentences] == [None, None, "repeat", None, None]


def test_a_pulled_quote_repeats_a_sentence() -> None:
    quote = "“We had no idea that it could burn like this.”"
    sentences = split(Article("s/p.txt", "P", "", f"{BEFORE} {quote}\n{AFTER}\n{quote}"))
    assert [sentence.furniture for sentence in sentences] == [None, None, None, "repeat"]


@pytest.mark.parametrize(
    "byline", ["By Ann Lee", "By Our Paris Staff", "EXCLUSIVE by Ann Lee, Arts Editor", "By DANA ROE"]
)
def test_a_byline_stands_at_the_top(byline: str) -> None:
    assert marked(byline, BEFORE, AFTER)[byline] == "byline"


def test_furniture_says_why_and_body_does_not() -> None:
    for sentence in split(Article("s/p.txt", "P", "", f"{BEFORE}\n(Credit: Getty)\n{AFTER}")):
        assert (sentence.furniture is None) == (sentence.role is not Role.FURNITURE)
