"""One utterance in two wordings: what must fire, and what must not."""

from __future__ import annotations

import pytest

from contradict.detectors.quote_wording import QuoteWording
from contradict.records import Finding, Kind
from tests.detectors.speech import pairs

STONE = "said Ida Stone."
FIRES = [
    # negation
    (
        f'"There is no sign that the dam was weak," {STONE}',
        f"“There is a sign that the dam was weak,” {STONE}",
    ),
    (f'"I would have swum there myself," {STONE}', f"“I would never have swum there myself,” {STONE}"),
    (
        f'"This is the deal our drivers wanted," {STONE}',
        f"“This is not the deal our drivers wanted,” {STONE}",
    ),
    (
        f'"I believe that she meant well, but harm was done," {STONE}',
        f"“I do not believe that she meant well, and harm was done,” {STONE}",
    ),
    (f'"The match is late, not in danger," {STONE}', f"“The match is late and in danger,” {STONE}"),
    (
        "Ida Stone told diners it came “not an hour too soon”.",
        "Ida Stone told diners: “It comes an hour too soon.”",
    ),
    (f'"We can\'t yet call the water clean," {STONE}', f"“We can call the water clean,” {STONE}"),
    (
        "Ida Stone lives, police say. \"She told us, 'I never once feared I would drown,'\" Tom Barrow said.",
        "Ida Stone lived. “I feared I would drown,” she told us.",
    ),
    # order
    (
        f'"I wanted courage from her, not silence," {STONE}',
        f"“I wanted silence from her, not courage,” {STONE}",
    ),
    # another word
    (
        f'"We are willing to leave the valley," {STONE}',
        f"“We are willing to discuss leaving the valley,” {STONE}",
    ),
    (f'"No sailor drowned because of the fog," {STONE}', f"“No sailor was hurt because of the fog,” {STONE}"),
    (f'"What I miss least is the noise," {STONE}', f"“What I miss least is the expense,” {STONE}"),
    (f'"This is my village as I remember it," {STONE}', f"“This is my village as it happened,” {STONE}"),
    (f'"You were never the trouble here," {STONE}', f"“You were always the trouble here,” {STONE}"),
    (f'"We have never knowingly sold stolen goods," {STONE}', f"“We have never sold stolen goods,” {STONE}"),
    (
        'Ida Stone called him an "outstanding elder brother figure".',
        "Ida Stone called him an “exceptional elder brother figure”.",
    ),
    # number, modal, limit
    (f'"The tunnel took 12 men and a mule," {STONE}', f"“The tunnel took 14 men and a mule,” {STONE}"),
    (
        f'"The company must pay every farmer in the valley," {STONE}',
        f"“The company may pay every farmer in the valley,” {STONE}",
    ),
    (
        f'"We told all the parents on Friday night," {STONE}',
        f"“We told some of the parents on Friday night,” {STONE}",
    ),
    # compatible speakers
    (
        f'"The judge was right to close the mill," {STONE}',
        "“The judge was wrong to close the mill,” she said.",
    ),
    (
        'Mayor Ida Stone spoke. "The wall will hold until the spring tide," the mayor said.',
        f"“The wall will not hold until the spring tide,” {STONE}",
    ),
    (
        '"We never hid a single page from the auditors," the statement said.',
        "Ida Stone was firm. “We hid a single page from the auditors,” the statement said.",
    ),
    (f'"My voice is gone, not my nerve," {STONE}', f"“My voice is gone and my nerve,” {STONE}"),
    (
        f'"Nobody on the crew was drunk that night," {STONE}',
        f"“Somebody on the crew was drunk that night,” {STONE}",
    ),
    (
        f'"On Monday I would have let my own dog drink from it," {STONE}',
        f"“I would never have let my own dog drink from it,” {STONE}",
    ),
    (f'"I am not resigning," {STONE}', f"“I am resigning,” {STONE}"),
    (f'"We waited two weeks for the boat," {STONE}', f"“We waited three weeks for the boat,” {STONE}"),
    (f'"The alarm rang before the fire," {STONE}', f"“The alarm rang after the fire,” {STONE}"),
    (f'"It was our mistake from the start," {STONE}', f"“It was their mistake from the start,” {STONE}"),
    (f'"The harbour will open by the summer," {STONE}', f"“The harbour may open by the summer,” {STONE}"),
]
FIRES += [
    # beside a bracket, but in words of its own
    (
        f'"The [water works] hall was safe when the auditors came," {STONE}',
        f"“The [water works] hall was unsafe when the auditors came,” {STONE}",
    ),
    (
        f'"We did not … close the old mill before the winter," {STONE}',
        f"“We did … close the old mill before the winter,” {STONE}",
    ),
    # a word that moved and changed the sense
    (
        f'"The county only paid to open the road for the farmers," {STONE}',
        f"“The county paid to only open the road for the farmers,” {STONE}",
    ),
]
SILENT = [
    # the same words, cut or spelt another way
    (
        f'"The dam was strong, and we checked it twice, and it held," {STONE}',
        f"“The dam was strong … and it held,” {STONE}",
    ),
    (f'"The dam was strong, and we checked it twice," {STONE}', f"“We checked it twice,” {STONE}"),
    (
        f'"We will get there when it is worth the money and not before," {STONE}',
        f"“We will get there … when it is worth the money,” {STONE}",
    ),
    (
        f'"The colour of the harbour is grey today," {STONE}',
        f"“The color of the harbor is gray today,” {STONE}",
    ),
    (
        f'"We\'re not going to sell the old mill," {STONE}',
        f"“We are not going to sell the old mill,” {STONE}",
    ),
    (f'"The U.S. mill workers are coming home," {STONE}', f"“The US mill workers are coming home,” {STONE}"),
    (
        f'"I am going to reread the notes tonight," {STONE}',
        f"“I am going to re-read the notes tonight,” {STONE}",
    ),
    (f'"Well, the dam was really strong that night," {STONE}', f"“The dam was strong that night,” {STONE}"),
    (
        f'"These (local) managers have too much to decide," {STONE}',
        f"“These managers have too much to decide,” {STONE}",
    ),
    (
        f'"[Tom] was very kind to the crew that night," {STONE}',
        f"“He was very kind to the crew that night,” {STONE}",
    ),
    # pronouns shifted in reported speech
    (
        'Ida Stone said she "looks forward to being fully heard".',
        f"“I look forward to being fully heard,” {STONE}",
    ),
    (
        'Ida Stone said the letter was "for the court to hear with her family".',
        f"“The letter was for the court to hear with my family,” {STONE}",
    ),
    # the denial stands in the outlet's own words
    (
        'Ida Stone said she would not "tear down a fine old wall because it leaks".',
        f"“The town will not tear down a fine old wall because it leaks,” {STONE}",
    ),
    (
        "Ida Stone does not “ask that the gate be removed for ever”.",
        f"“I do not ask that the gate be removed for ever,” {STONE}",
    ),
    # another speaker, another utterance
    (
        f'"This is the deal our drivers wanted," {STONE}',
        "“This is not the deal our drivers wanted,” said Tom Barrow.",
    ),
    (f'"The dam was strong that night," {STONE}', f"“The mill was closed that year,” {STONE}"),
    (f'"It was late," {STONE}', "“It was not late,” he said."),
    ('Ida Stone called it "a farce".', "Ida Stone called it “a disgrace”."),
    (
        'Ida Stone called the plan "a sad and costly farce".',
        "Ida Stone called the trial “a cheap and ugly farce”.",
    ),
    (f'"We need to keep it that way," {STONE}', f"“We want it that way,” {STONE}"),
    (
        '"The verdict did justice and was in our favour, and we trust courts at all levels," Ida Stone said.',
        "“We affirm our trust in courts at all levels, that they were fair and did justice,” Ida Stone said.",
    ),
    (
        '"If we say we help victims, then we must take this stand," said actress Ida Stone.',
        "“We help victims,” said the actress.",
    ),
    (
        f'"It would have been a massacre without them," {STONE}',
        f"“Without the guards, it would have been a massacre — we had no shelter,” {STONE}",
    ),
    (
        "The plan was “a war of his own choosing”, officials said.",
        "Ida Stone said: “It was not ‘a war of his own choosing’ at all.”",
    ),
    ("Ida Stone is said to be “in bits”.", "Ida Stone is said to be “in tears”."),
    # an editor's bracket and what stands beside it
    (
        f'"The council mended the leaks in the WW [water works] hall that auditors found," {STONE}',
        f"“The council mended the leaks in the [water works] hall that [the county] found,” {STONE}",
    ),
    (
        f'"The valley offers a new home to the baker Tom Barrow so that he can work in the harbour," {STONE}',
        "“The valley offers a new home to the baker Tom Barrow so that he can work (without) … "
        f"fear of the landlord,” {STONE}",
    ),
    (
        f'"We saw smoke … over the old mill and ran for the gate," {STONE}',
        f"“We saw smoke … drifting over the old mill and ran for the gate,” {STONE}",
    ),
    # a word that moved over a small one
    (
        f'"The decision to quietly reopen a road that the county had closed was an error," {STONE}',
        f"“The decision quietly to reopen a road that the county had closed was an error,” {STONE}",
    ),
]


def findings(left: str, right: str) -> list[Finding]:
    return list(QuoteWording().find(pairs(left, right)))


@pytest.mark.parametrize(("left", "right"), FIRES)
def test_fires(left: str, right: str) -> None:
    found = findings(left, right)
    assert found
    for finding in found:
        assert finding.kind is Kind.QUOTE_WORDING
        assert 0 < finding.score <= 1
        assert finding.left_value != finding.right_value


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_stays_silent(left: str, right: str) -> None:
    assert findings(left, right) == []


def test_the_spans_are_the_words_that_differ() -> None:
    (finding,) = findings(
        f'"What I miss least is the noise," {STONE}', f"“What I miss least is the expense,” {STONE}"
    )
    assert (finding.left_value, finding.right_value) == ("noise", "expense")
    for span, value, claim in (
        (finding.left_span, finding.left_value, finding.pair.left),
        (finding.right_span, finding.right_value, finding.pair.right),
    ):
        assert span is not None
        assert claim.span.contains(span)
        assert span.slice(claim.article.text) == value


def test_an_added_word_is_shown_with_its_neighbours() -> None:
    (finding,) = findings(
        f'"You know you are hungry when you are willing to eat the bark of a tree," {STONE}',
        f"“You know you are hungry for praise when you are willing to eat the bark of a tree,” {STONE}",
    )
    assert (finding.left_value, finding.right_value) == ("hungry when", "hungry for praise when")


def test_one_change_weighs_more_than_many() -> None:
    (one,) = findings(
        f'"The old dam was strong that night," {STONE}', f"“The old dam was weak that night,” {STONE}"
    )
    several = findings(
        f'"The old dam was strong that cold night in May," {STONE}',
        f"“The old dam was weak that long night in June,” {STONE}",
    )
    assert several
    assert all(finding.score < one.score for finding in several)
