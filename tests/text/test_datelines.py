"""What is a dateline, and what merely has a bracket and a dash."""

from __future__ import annotations

import pytest

from contradict.text.datelines import dateline_end
from tests.build import claims

DATELINES = [
    ("LONDON (AP) — The prime minister resigned.", "The prime minister resigned."),
    ("ELM CITY, Mo. (MW) - The mill burned down.", "The mill burned down."),
    ("BREXLEY, June 3, 2011 - The mill burned down.", "The mill burned down."),
    ("NEW ELM, Iowa, Feb. 3 (PQN) - A diary was found.", "A diary was found."),
]
NONE = [
    "The World Health Organization (WHO) — the agency of the UN — said 12 people died.",
    "The European Union (EU)-funded bridge fell down.",
    "The Federal Bureau (FBI) - which led the search - named two men.",
    "May 15: The mill burned down and 12 people died.",
    "June 3 - the day the bridge fell - was a Monday.",
    "UNESCO said so.",
]


@pytest.mark.parametrize(("text", "said"), DATELINES)
def test_a_dateline_ends_where_the_sentence_begins(text: str, said: str) -> None:
    assert text[dateline_end(text) :] == said


@pytest.mark.parametrize("text", NONE)
def test_a_bracket_and_a_dash_make_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


def test_a_claim_is_read_without_its_dateline_and_keeps_its_words() -> None:
    (claim,) = claims("ELM CITY, Mo. (MW) - The mill burned down.")
    assert claim.reading == "The mill burned down."
    assert claim.text.startswith("ELM CITY")
