"""Reading an article: whatever strangers wrote in it, it is read and no story is lost to it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.claims.annotate import annotate
from tests.build import article

FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)
PIECES = [
    "Ada Lund", "²", "٣٦", "½", "9" * 400, "9" * 5000, ",", "(", ")", ".", "\n\n", "“", "”", "’s", "was",
    "said", "the past 300 decades", "last year", "last Monday", "next century", "4900 months ago",
    "in 900 years’ time", "1,000 weeks before Easter 1583", "winter 2099", "the 00s", "29 February",
    "31 April 2100", "twenty-²", "aged 2²", "0 out of 0", "nine million trillion trillion", "24:00", "$1²",
    "No. 1", "6ft 2in", "Mr", "her",
]  # fmt: skip
"""What the patterns for names, ages, dates, numbers and quotations look for, and what only looks like it."""


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Ada Lund, ², said so on Monday.", None),
        ("Ada Lund (²) said so on Monday.", None),
        (f"Ada Lund, {'9' * 5000}, said so on Monday.", None),
        ("The past 300 decades were dry, she said.", date(2024, 3, 5)),
        ("It opened 4,000 years before January 1, 1500, she said.", date(2024, 3, 5)),
        ("It opened 5,000 months before January 1, 1500, she said.", None),
        ("Last year was dry, and it rained last Monday.", FIRST_DAY),
        ("It will rain tomorrow, next week and next year.", LAST_DAY),
        ("It rained last summer, at Easter and on 3 May.", FIRST_DAY),
        ("It will rain next spring, at Christmas and on 3 May.", LAST_DAY),
    ],
)
def test_text_that_once_lost_a_story_is_read(text: str, published: date | None) -> None:
    claims = annotate(article(text, published=published)).claims
    assert "".join("".join(claim.text.split()) for claim in claims) == "".join(text.split())


def test_a_date_outside_the_calendar_is_open() -> None:
    (claim,) = annotate(
        article("The past 300 decades were dry, she said.", published=date(2024, 3, 5))
    ).claims
    ((text, earliest, latest),) = [(found.text, found.earliest, found.latest) for found in claim.dates]
    assert (text.lower(), earliest, latest) == ("the past 300 decades", None, None)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8),
    published=st.sampled_from([None, date(2024, 3, 5), FIRST_DAY, LAST_DAY]),
)
def test_no_text_is_too_odd_to_be_read(pieces: list[str], published: date | None) -> None:
    text = f"The mayor said so on Monday. Ada Lund {' '.join(pieces)} left town."
    read = annotate(article(text.encode("utf-8", "replace").decode("utf-8"), published=published))
    assert all(claim.text == claim.span.slice(read.article.text) for claim in read.claims)
