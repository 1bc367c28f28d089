"""Words given to two people: what must fire, and what must not."""

from __future__ import annotations

import pytest

from contradict.detectors.quote_speaker import QuoteSpeaker
from contradict.records import Finding, Kind, Outcome
from tests.detectors.speech import pairs

FLOOD = "We begged for a new wall, and the county sent us a leaflet"
FIRES = [
    (f'"{FLOOD}," Mayor Ida Stone told reporters.', f"“{FLOOD},” engineer Tom Barrow said."),
    (f'"{FLOOD}," said Ida Stone.', f"Tom Barrow put it plainly: “{FLOOD}.”"),
    (
        f'"{FLOOD}," said Ida Stone.',
        "“We begged for a new wall … the county sent us a leaflet,” said Tom Barrow.",
    ),
    (f'"{FLOOD}," said Ida Stone.', "“We begged for a new wall,” fumed farmer Tom Barrow."),
    (
        '"The colour of the river is wrong and we can\'t drink it," said Ida Stone.',
        "“The color of the river is wrong, and we cannot drink it,” said Tom Barrow.",
    ),
    ('"A harbour is not a car park," said Ida Stone.', "“A harbour is not a car park,” sighed Tom Barrow."),
    (
        '"You cannot eat a promise," said Ida Stone.',
        "The phrase of the night, “You cannot eat a promise”, belonged to Tom Barrow, the opposition leader.",
    ),
    (f'Ida Stone was close to tears. "{FLOOD}," she said.', f"“{FLOOD},” Tom Barrow, 61, told us."),
    (f'"{FLOOD}," her brother, Noel Stone, said.', f"“{FLOOD},” said his sister, Ida Stone."),
    (
        f'"{FLOOD}," Stone said. Ida Stone is the mayor.',
        f"“{FLOOD},” said the dad-of-four who leads them, Capt. Tom Barrow.",
    ),
    (
        f"Chairman Tom Barrow came too. “{FLOOD},” the magnate told pupils.",
        f"“{FLOOD},” said Ida Stone, a potter.",
    ),
    (f'His advice to the crews, "{FLOOD}," is on a shirt, Tom Barrow said.', f"“{FLOOD},” said Ida Stone."),
    (
        f"Tom Barrow, its manager, was firm when he met us at the gate (“{FLOOD}”).",
        f'"{FLOOD}," Stone said. Ida Stone owns the mill.',
    ),
    (
        "Ida Stone lives, police say. \"She told us, 'I never feared the dark at all,'\" Tom Barrow said.",
        "“I never feared the dark at all,” said rescuer Peter Lisle.",
    ),
    (
        '"It comes a year too late for us," Ida Stone said. "Nobody in the valley was asked."',
        "“Nobody in the valley was asked,” said Tom Barrow.",
    ),
    (
        "“We waited all night.\n\n“Nobody in the valley was asked,” Ida Stone said.",
        "“Nobody in the valley was asked,” said Tom Barrow.",
    ),
    (
        "According to Ida Stone, “nobody in the valley was ever asked about it.”",
        "“Nobody in the valley was ever asked about it,” said Tom Barrow.",
    ),
    (f"Singer Ida Stone wept. “{FLOOD},” sobbed the singer.", f"“{FLOOD},” said Tom Barrow."),
    (f"Tom Barrow, 70, runs the mill. “{FLOOD},” the 70-year-old said.", f"“{FLOOD},” said Ida Stone."),
    (
        f'Prince Anselm spoke. "{FLOOD}," Anselm, 26, said by letter.',
        f"Queen Matilda showed steel, telling aides: “{FLOOD}.”",
    ),
    (f'"{FLOOD}," wrote Ida Stone.', f"As City Radio reported, Tom Barrow was blunt on Sunday: “{FLOOD}.”"),
    (f"“{FLOOD}.” — Ida Stone.", f"“{FLOOD},” said Tom Barrow."),
    (
        f"The phrase came from Prof. Ida Stone, who told the panel that “{FLOOD.lower()}.”",
        f'"{FLOOD}," her lawyer, Tom Barrow, told the panel.',
    ),
    (f"Ida Stone posted on Monday: “{FLOOD}.”", f"“{FLOOD},” Tom Barrow wrote online."),
    (f'"{FLOOD}," Ida Stone, who has run the port since 2015, said.', f"“{FLOOD},” said Tom Barrow."),
]
SILENT = [
    # one passes on what the other says
    (f"“‘{FLOOD},’ says Ida Stone,” wrote Tom Barrow.", f"“{FLOOD},” said Ida Stone."),
    (f"“'{FLOOD}' is what Ida Stone said, and I agree,” wrote Tom Barrow.", f"“{FLOOD},” Ida Stone said."),
    (f"Tom Barrow wrote: “Ida Stone said we begged. {FLOOD}.”", f"“{FLOOD},” said Ida Stone."),
    (f'"{FLOOD}," Mayor Ida Stone said.', f"“{FLOOD},” said Stone. Ida Stone is the mayor."),
    (f'"{FLOOD}," Mayor Ida Stone said.', f"Mayor Stone spoke. “{FLOOD},” the mayor said."),
    (f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” she said."),
    (f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” said a woman at the gate."),
    (f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” said an insider."),
    (f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” residents said."),
    (f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” the council said in a statement."),
    (f'"{FLOOD}," said Tom Barrow, president of the union.', f"“{FLOOD},” the union’s president said."),
    (f'"{FLOOD}," said Thomas Barow.', f"“{FLOOD},” said Thomas Barrow."),
    (f'"{FLOOD}," said T. Barrow.', f"“{FLOOD},” said Tom Barrow."),
    (f'"{FLOOD}," said Tom Barrow.', f"“{FLOOD},” said Sir Tom Barrow."),
    (f'"{FLOOD}," said Marjorie Stone.', f"“{FLOOD},” said Madge Stone."),
    (
        '"Our thoughts and prayers are with the families," said Ida Stone.',
        "“Our thoughts and prayers are with the families,” said Tom Barrow.",
    ),
    (
        '"We have no comment at this time," said Ida Stone.',
        "“We have no comment at this time,” said Tom Barrow.",
    ),
    ('"It was dark," said Ida Stone.', "“It was dark,” said Tom Barrow."),
    ('"I am very happy," said Ida Stone.', "“I am very happy,” said Tom Barrow."),
    ('Ida Stone called it "a very good day".', "Tom Barrow called it “a very good day”."),
    (f'"{FLOOD}," said Ida Stone.', "“We begged for bread and the council gave us stones,” said Tom Barrow."),
    (f"The report says “{FLOOD.lower()}”.", f"“{FLOOD},” said Ida Stone."),
    (f"Stone and Barrow issued a statement: “{FLOOD}.”", f"“{FLOOD},” said Tom Barrow."),
    (f'"{FLOOD}," Ida Stone and Tom Barrow said in a joint statement.', f"“{FLOOD},” said Tom Barrow."),
    (f'"{FLOOD}."', f"“{FLOOD},” said Ida Stone."),
    (f'"{FLOOD}," said Ida Stone.', f"Ida Stone said it first. “{FLOOD},” her statement read."),
    (
        "Ida Stone lives, police say. \"She told us, 'I never feared the dark at all,'\" Tom Barrow said.",
        "“I never feared the dark at all,” said Ida Stone.",
    ),
    ('"Enough is enough," said Ida Stone.', "“Enough is enough,” said Tom Barrow."),
    (f"Actress Ida Stone left. “{FLOOD},” sobbed the actress.", f"“{FLOOD},” said Stone. Ida Stone acts."),
    (f'As Right Tribune reported, Ida Stone said, "{FLOOD}."', f"“{FLOOD},” said Ida Stone."),
]


def findings(left: str, right: str) -> list[Finding]:
    return list(QuoteSpeaker().find(pairs(left, right)))


@pytest.mark.parametrize(("left", "right"), FIRES)
def test_fires(left: str, right: str) -> None:
    found = findings(left, right)
    assert found
    for finding in found:
        assert finding.kind is Kind.QUOTE_SPEAKER
        assert finding.outcome is Outcome.CONFLICT
        assert 0 < finding.score <= 1
        assert finding.left_value != finding.right_value


@pytest.mark.parametrize(("left", "right"), SILENT)
def test_stays_silent(left: str, right: str) -> None:
    assert findings(left, right) == []


def test_the_spans_are_the_shared_words_inside_their_claims() -> None:
    (finding,) = findings(f'"{FLOOD}," Mayor Ida Stone said.', f"“{FLOOD},” engineer Tom Barrow said.")
    for span, claim in ((finding.left_span, finding.pair.left), (finding.right_span, finding.pair.right)):
        assert span is not None
        assert claim.span.contains(span)
        assert span.slice(claim.article.text) == FLOOD
    assert (finding.left_value, finding.right_value) == ("Ida Stone", "Tom Barrow")
    assert "Left Herald" in finding.reason and "Right Tribune" in finding.reason


def test_a_pronoun_is_trusted_less_than_a_name() -> None:
    (named,) = findings(f'"{FLOOD}," Ida Stone said.', f"“{FLOOD},” Tom Barrow said.")
    (pronoun,) = findings(f'Ida Stone came. "{FLOOD}," she said.', f"“{FLOOD},” Tom Barrow said.")
    assert pronoun.score < named.score
