"""Which dates tell when something was said, and which when it happened."""

from __future__ import annotations

import pytest

from contradict.text.sayings import dates_saying

SAID = [
    ("The bridge will stay closed for weeks, Rowe said on Monday.", "Monday"),
    ("Rowe told reporters on Monday that the repair will cost 3 million dollars.", "Monday"),
    ("Police said on Monday three men had been killed.", "Monday"),
    ("On Monday, Rowe said the bridge would be closed.", "Monday"),
    ("The mill, Rowe said on Monday, will close in May.", "Monday"),
    ("Rowe, who said on Monday that she was tired, resigned on Friday.", "Monday"),
    ("Rowe said in an interview on Monday that she was tired.", "Monday"),
]
HAPPENED = [
    ("Police said the bridge collapsed on Monday.", "Monday"),
    ("On Monday the bridge was closed, Rowe said.", "Monday"),
    ("The mill, Rowe said on Monday, will close in May.", "May"),
    ("Rowe, who said on Monday that she was tired, resigned on Friday.", "Friday"),
    ("The board announced on Monday that it will close the mill.", "Monday"),
    ("The judge ruled on Monday that the mill must close.", "Monday"),
    ("Rowe wrote the letter on Monday.", "Monday"),
    ("Moss told police in 2010 that he had seen the gunman.", "2010"),
    ("Moss told police on Monday that he had seen the gunman.", "Monday"),
    ("She claimed in 2016 that Moss had attacked her.", "2016"),
    ("The company warned in May that profits would fall.", "May"),
    ("The fire broke out, police said, on Monday.", "Monday"),
]


@pytest.mark.parametrize(("text", "date"), SAID)
def test_a_date_that_hangs_on_a_verb_of_saying_dates_the_saying(text: str, date: str) -> None:
    assert dates_saying(text, text.index(date))


@pytest.mark.parametrize(("text", "date"), HAPPENED)
def test_any_other_date_tells_when_it_happened(text: str, date: str) -> None:
    assert not dates_saying(text, text.index(date))
