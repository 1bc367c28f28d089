"""Dates: a table of sentences with what must and must not be read, and laws."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.records import Granularity, Sentence, Span
from contradict.text.dates import dateline_date, find_dates
from contradict.text.grammar import parse

PUBLISHED = date(2024, 3, 12)
"""A Tuesday."""


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(0, Span(start, start + len(text)), text, 0)


TABLE: list[tuple[str, str]] = [
    # days, in every order newspapers print
    ("The mayor resigned on 7 October 1999.", "7 October 1999 = 1999-10-07"),
    ("The treaty was signed on July 16, 2021.", "July 16, 2021 = 2021-07-16"),
    ("The treaty was signed on 16th July 2021.", "16th July 2021 = 2021-07-16"),
    ("She was buried on the 3rd of May, 1987.", "3rd of May, 1987 = 1987-05-03"),
    ("The blast of Sunday, Nov. 5, 2017 killed nobody.", "Sunday, Nov. 5, 2017 = 2017-11-05"),
    ("The fire broke out on Thursday 22 February.", "Thursday 22 February = 2024-02-22"),
    ("The file is dated 2020-06-30.", "2020-06-30 = 2020-06-30"),
    ("The ferry sank on Feb. 9.", "Feb. 9 = 2024-02-09"),
    ("The hearing will be held on April 4.", "April 4 = 2024-04-04"),
    ("He was arrested on December 28.", "December 28 = 2023-12-28"),
    ("In January she will be 40, on 2 January.", "January = 2025-01-01..2025-01-31; 2 January = 2025-01-02"),
    ("He broke into the house on November 18.", "November 18 = 2023-11-18"),
    ("The fair runs from June 3 to June 9.", "from June 3 to June 9 = 2024-06-03..2024-06-09"),
    ("The fair was held on June 3-9, 2019.", "June 3-9, 2019 = 2019-06-03..2019-06-09"),
    ("Strikes were called for 2 and 9 April.", "2 and 9 April = 2024-04-02..2024-04-09"),
    ("On Feb. 30 nothing happened.", "Feb. 30 = ?"),
    # months and years
    ("The plant closed in May 2009.", "May 2009 = 2009-05-01..2009-05-31"),
    ("The plant closed in late May of 2009.", "late May of 2009 = 2009-05-22..2009-05-31 ~"),
    ("The plant closed in Sept. 2009.", "Sept. 2009 = 2009-09-01..2009-09-30"),
    ("The canal opened in 1968.", "1968 = 1968-01-01..1968-12-31"),
    ("The museum, founded in 1838, has closed.", "1838 = 1838-01-01..1838-12-31"),
    ("The 2025 budget was passed.", "2025 = 2025-01-01..2025-12-31"),
    ("1974: the river burst its banks.", "1974 = 1974-01-01..1974-12-31"),
    ("He led the club around 1990.", "1990 = 1990-01-01..1990-12-31 ~"),
    ("He scored the winner in '93.", "'93 = 1993-01-01..1993-12-31"),
    ("The class of ’80 sent flowers.", "’80 = 1980-01-01..1980-12-31"),
    ("Sales fell in October.", "October = 2023-10-01..2023-10-31"),
    ("Sales fell in February.", "February = 2024-02-01..2024-02-29"),
    ("The bridge will reopen in October.", "October = 2024-10-01..2024-10-31"),
    ("She retired last June.", "last June = 2023-06-01..2023-06-30"),
    ("She will retire next June.", "next June = 2024-06-01..2024-06-30"),
    ("She will retire next March.", "next March = 2025-03-01..2025-03-31"),
    ("The shop closed in November last year.", "November last year = 2023-11-01..2023-11-30"),
    ("The shop will open in June next year.", "June next year = 2025-06-01..2025-06-30"),
    ("He was paid in vouchers that December.", "that December = ?"),
    # spans, decades, seasons, quarters
    ("The killings went on from 1967 to 1979.", "from 1967 to 1979 = 1967-01-01..1979-12-31"),
    ("It happened between 2001 and 2003.", "between 2001 and 2003 = 2001-01-01..2003-12-31"),
    ("He was minister in 1994-97.", "1994-97 = 1994-01-01..1997-12-31"),
    ("The firm boomed in the 2000s.", "the 2000s = 2000-01-01..2009-12-31"),
    ("The firm boomed in the early 1980s.", "the early 1980s = 1980-01-01..1984-12-31 ~"),
    ("The firm boomed in the ’90s.", "the ’90s = 1990-01-01..1999-12-31"),
    ("The firm boomed in the sixties.", "the sixties = 1960-01-01..1969-12-31"),
    ("They met in the summer of 2019.", "summer of 2019 = 2019-06-01..2019-08-31"),
    ("They met in winter 2019.", "winter 2019 = 2019-12-01..2020-02-29"),
    ("They met last summer.", "last summer = 2023-06-01..2023-08-31"),
    ("They will marry next spring.", "next spring = 2025-03-01..2025-05-31"),
    ("They will marry this fall.", "this fall = 2024-09-01..2024-11-30"),
    ("Profit rose in the second quarter of 2022.", "second quarter of 2022 = 2022-04-01..2022-06-30"),
    ("Profit rose in the first half of 2022.", "first half of 2022 = 2022-01-01..2022-06-30"),
    ("Profit rose in Q3 2021.", "Q3 2021 = 2021-07-01..2021-09-30"),
    ("Profit rose in the final quarter of last year.", "final quarter of last year = 2023-10-01..2023-12-31"),
    # parts of years, months, seasons, centuries
    ("It closed in early 2019.", "early 2019 = 2019-01-01..2019-05-02 ~"),
    ("It closed in mid-2019.", "mid-2019 = 2019-05-03..2019-08-31 ~"),
    ("It closed late in 2019.", "late in 2019 = 2019-09-01..2019-12-31 ~"),
    ("It closed at the end of 2018.", "the end of 2018 = 2018-11-01..2018-12-31 ~"),
    ("It closed at the very beginning of 2018.", "the very beginning of 2018 = 2018-01-01..2018-03-02 ~"),
    ("It closed in the final weeks of 2018.", "the final weeks of 2018 = 2018-11-01..2018-12-31 ~"),
    ("Half had closed by the end of 2018.", "the end of 2018 = 2018-01-01..2018-12-31"),
    ("Half had closed by mid-February.", "mid-February = 2024-02-01..2024-02-29 ~"),
    ("They hope to end 2019 with a win.", "2019 = 2019-01-01..2019-12-31"),
    ("It closed in late 2019-20.", "2019-20 = 2019-01-01..2020-12-31"),
    ("It ran from mid-2019 to early 2021.", "from mid-2019 to early 2021 = 2019-05-03..2021-05-02 ~"),
    ("It closed in late February.", "late February = 2024-02-20..2024-02-29 ~"),
    ("It closed in mid-March 2019.", "mid-March 2019 = 2019-03-11..2019-03-21 ~"),
    ("It closed at the end of March 2018.", "the end of March 2018 = 2018-03-27..2018-03-31 ~"),
    ("It closed late last year.", "late last year = 2023-09-01..2023-12-31 ~"),
    ("It will close at the end of next month.", "the end of next month = 2024-04-26..2024-04-30 ~"),
    ("It closed in late summer 2019.", "late summer 2019 = 2019-08-01..2019-08-31 ~"),
    ("It began in the mid-1990s.", "the mid-1990s = 1993-01-01..1997-12-31 ~"),
    ("It began in the late ’90s.", "the late ’90s = 1996-01-01..1999-12-31 ~"),
    ("It was built in the 19th century.", "the 19th century = 1800-01-01..1899-12-31"),
    (
        "It was built in the late eighteenth century.",
        "the late eighteenth century = 1766-09-01..1799-12-31 ~",
    ),
    ("It is a 21st-century problem.", ""),
    ("It was built at the turn of the century.", "the turn of the century = ?"),
    ("It was built at the turn of the millennium.", "the turn of the millennium = 1997-01-01..2003-12-31 ~"),
    (
        "It was built at the turn of the last century.",
        "the turn of the last century = 1897-01-01..1903-12-31 ~",
    ),
    (
        "It was built at the turn of the 20th century.",
        "the turn of the 20th century = 1897-01-01..1903-12-31 ~",
    ),
    ("He left in March '99.", "March '99 = 1999-03-01..1999-03-31"),
    ("He left on 3 May ’99.", "3 May ’99 = 1999-05-03"),
    ("He left in the summer of '69.", "summer of '69 = 1969-06-01..1969-08-31"),
    ("He left in March, '99 of them came.", "March = 2024-03-01..2024-03-31"),
    ("It was built in the 1700s.", "the 1700s = 1700-01-01..1799-12-31"),
    ("It was built in the early 1900s.", "the early 1900s = 1900-01-01..1933-05-02 ~"),
    ("It was built in the early 2000s.", "the early 2000s = 2000-01-01..2004-12-31 ~"),
    # one year for two dates, figures alone
    ("It ran June 3 to July 7, 2019.", "June 3 = 2019-06-03; July 7, 2019 = 2019-07-07"),
    ("It ran from 3 June to 7 July 2019.", "from 3 June to 7 July 2019 = 2019-06-03..2019-07-07"),
    ("It ran between March and May 2019.", "between March and May 2019 = 2019-03-01..2019-05-31"),
    (
        "It ran in December and January 2019.",
        "December = 2018-12-01..2018-12-31; January 2019 = 2019-01-01..2019-01-31",
    ),
    (
        "He left in March. In May 2019 it fell.",
        "March = 2024-03-01..2024-03-31; May 2019 = 2019-05-01..2019-05-31",
    ),
    ("It fell on 31.08.1997.", "31.08.1997 = 1997-08-31"),
    ("It fell on 31/8/1997, or 8/31/1997.", "31/8/1997 = 1997-08-31; 8/31/1997 = 1997-08-31"),
    ("It fell on 12/05/1984.", ""),
    ("It fell on May Day 2019.", "May Day 2019 = 2019-05-01"),
    # weekdays by tense
    ("A man was found dead on Monday.", "Monday = 2024-03-11"),
    ("A man was found dead on Tuesday.", "Tuesday = 2024-03-12"),
    ("A man was found dead late on Wednesday.", "Wednesday = 2024-03-06"),
    ("The union will meet on Monday.", "Monday = 2024-03-18"),
    ("The regatta is due to begin on Saturday.", "Saturday = 2024-03-16"),
    ("Classes are to resume Thursday, the superintendent said.", "Thursday = 2024-03-14"),
    ("The king flies home on Friday.", "Friday = 2024-03-15"),
    ("A vigil is planned for Sunday.", "Sunday = 2024-03-17"),
    ("They hope to reopen on Friday.", "Friday = 2024-03-15"),
    ("They managed to escape on Friday.", "Friday = 2024-03-08"),
    ("The company could not be reached on Friday.", "Friday = 2024-03-08"),
    ("She said on Friday that the park would close.", "Friday = 2024-03-08"),
    ("The gates have been shut since Friday.", "Friday = 2024-03-08"),
    ("The council has cancelled Saturday's parade.", "Saturday = 2024-03-16"),
    ("A report into Sunday's fire will be published.", "Sunday = 2024-03-10"),
    ("Last Friday the pier caught fire.", "Last Friday = 2024-03-08"),
    ("The trial began last Tuesday.", "last Tuesday = 2024-03-05"),
    ("The new rules start next Tuesday.", "next Tuesday = 2024-03-19"),
    ("It will be taken on Tuesday week.", "Tuesday week = 2024-03-26"),
    ("It will be taken a week on Monday.", "a week on Monday = 2024-03-25"),
    ("It has hung there since a week ago Monday.", "a week ago Monday = 2024-03-04"),
    ("It happened on Wednesday of last week.", "Wednesday of last week = 2024-03-06"),
    ("He confessed on Monday night.", "Monday night = 2024-03-11"),
    ("The search began on the Sunday.", "the Sunday = ?"),
    # near
    ("Yesterday the tide came in.", "Yesterday = 2024-03-11"),
    ("The vote takes place tomorrow.", "tomorrow = 2024-03-13"),
    ("Last night the lights went out.", "Last night = 2024-03-11"),
    ("He lands this morning.", "this morning = 2024-03-12"),
    ("It broke the day before yesterday.", "the day before yesterday = 2024-03-10"),
    ("She arrives the day after tomorrow.", "the day after tomorrow = 2024-03-14"),
    ("Rain fell last week.", "last week = 2024-03-04..2024-03-10"),
    ("The results come next week.", "next week = 2024-03-18..2024-03-24"),
    ("Prices rose earlier this month.", "earlier this month = 2024-03-01..2024-03-31"),
    ("The trial opens next month.", "next month = 2024-04-01..2024-04-30"),
    ("Prices rose last year.", "last year = 2023-01-01..2023-12-31"),
    ("The show returns next year.", "next year = 2025-01-01..2025-12-31"),
    ("They will play this weekend.", "this weekend = 2024-03-16..2024-03-17"),
    ("They lost last weekend.", "last weekend = 2024-03-09..2024-03-10"),
    # ago, later, before
    ("He left ten years ago.", "ten years ago = 2014-01-01..2014-12-31 ~"),
    ("He left a fortnight ago.", "a fortnight ago = 2024-02-24..2024-03-01"),
    ("He left three days ago.", "three days ago = 2024-03-09"),
    ("He left about two weeks ago.", "about two weeks ago = 2024-02-24..2024-03-01 ~"),
    ("He left six months ago.", "six months ago = 2023-09-01..2023-09-30 ~"),
    ("He left weeks ago.", "weeks ago = ?"),
    ("It is ten years since the pit closed.", "It is ten years = 2014-01-01..2014-12-31 ~"),
    ("Thirty years after the flood, the street is empty.", "Thirty years after = 1994-01-01..1994-12-31 ~"),
    ("Thirty years after the flood, he drowned.", "Thirty years after = ?"),
    (
        "The mill turns 30 this year.",
        "turns 30 = 1994-01-01..1994-12-31 ~; this year = 2024-01-01..2024-12-31",
    ),
    ("They marked the mill’s 50th anniversary.", "50th anniversary = 1974-01-01..1974-12-31 ~"),
    ("Three weeks later he died.", "Three weeks later = ?"),
    ("He died the day before.", "the day before = ?"),
    ("The next morning it rained.", "The next morning = ?"),
    ("It came three weeks before Oct. 9.", "three weeks before Oct. 9 = 2023-09-15..2023-09-21"),
    ("It came two days after Christmas.", "two days after Christmas = 2023-12-27"),
    ("Rates were stuck for the past eight months.", "the past eight months = 2023-07-12..2024-03-12 ~"),
    ("It was the first cut in two years.", "in two years = 2022-03-13..2024-03-12 ~"),
    ("He will be back in two weeks’ time.", "in two weeks’ time = 2024-03-23..2024-03-29"),
    # feasts
    ("They met on Christmas Eve.", "Christmas Eve = 2023-12-24"),
    ("They met on Boxing Day 2010.", "Boxing Day 2010 = 2010-12-26"),
    ("They met on New Year’s Eve.", "New Year’s Eve = 2023-12-31"),
    ("They will meet on Good Friday.", "Good Friday = 2024-03-29"),
    ("They met on Easter Sunday.", "Easter Sunday = 2023-04-09"),
    # datelines are no dates of the story
    ("BREXLEY, June 3, 2011 - The mayor resigned on Friday.", "Friday = 2024-03-08"),
    ("LONGFORD, Idaho, March 9 (HPW) - A hiker was found on Saturday.", "Saturday = 2024-03-09"),
    ("MOUNT ARDEN, March 12 (NN) — Fires burned on.", ""),
    # look-alikes
    ("She may go, and they march on.", ""),
    ("April Jones and June Carter met Mr. August.", ""),
    ("He reads The Sunday Mercury.", ""),
    ("Sales rose on Black Friday.", ""),
    ("She wore red every Saturday.", ""),
    ("He was famous on Sunday nights.", ""),
    ("She sang in That ’80s Musical.", ""),
    ("He is in his sixties.", ""),
    ("The march drew 2000 people.", ""),
    ("The bill came to $2019.", ""),
    ("They won 1950 votes.", ""),
    ("Highs were in the 60s, with a temperature to match.", ""),
    ("They threw an early Christmas party.", ""),
    ("Night after night he waited.", ""),
    ("He kept bees for 17 years before moving away.", ""),
    ("The road is 1,987 miles long.", ""),
    ("Call 555 2010 now.", ""),
    # times of day written like years
    ("The jet left at 1930 GMT.", ""),
    ("The jet left at 1930 local time.", ""),
    ("The jet left at 2015 hours on Monday.", "Monday = 2024-03-11"),
    ("The jet left at 1845.", ""),
    ("The curfew runs from 1900 to 2030 hours.", ""),
    ("Gold stood at 1950.", ""),
    ("He lives at 1600 Alder Avenue.", ""),
]


@cache
def _read() -> dict[str, str]:
    sentences = [sentence(text) for text, _ in TABLE]
    found = {}
    for item, doc in zip(sentences, parse(sentences), strict=True):
        mentions = find_dates(item, doc, published=PUBLISHED)
        found[item.text] = "; ".join(_shown(m.text, m.earliest, m.latest, m.approximate) for m in mentions)
    return found


def _shown(text: str, earliest: date | None, latest: date | None, approximate: bool) -> str:
    days = "?" if earliest is None else f"{earliest}" if earliest == latest else f"{earliest}..{latest}"
    return f"{text} = {days}{' ~' if approximate and earliest else ''}"


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_reads(text: str, expected: str) -> None:
    assert _read()[text] == expected


def test_table_is_large_enough() -> None:
    assert len({text for text, _ in TABLE}) >= 120


def test_span_points_into_the_article() -> None:
    text = "She died on 7 May 2001."
    item = sentence(text, start=100)
    mention = find_dates(item, parse([item])[0], published=None)[0]
    assert (mention.span.start, mention.span.end) == (112, 122)
    assert mention.granularity is Granularity.DAY
    assert not mention.anchored


@pytest.mark.parametrize("text", ["He left on Monday.", "He left ten years ago.", "He left on May 3."])
def test_without_publication_relative_dates_stay_open(text: str) -> None:
    item = sentence(text)
    mentions = find_dates(item, parse([item])[0], published=None)
    assert [mention.earliest for mention in mentions] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BREXLEY, June 3, 2011 - The mayor resigned.", date(2011, 6, 3)),
        ("SAN PEDRO, Calif., Jan. 9, 2015 (AW) — A ship sank.", date(2015, 1, 9)),
        ("BREXLEY, June 3 - The mayor resigned.", None),
        ("The mayor resigned on June 3, 2011 - at last.", None),
        ("The mayor resigned.", None),
    ],
)
def test_dateline(text: str, expected: date | None) -> None:
    assert dateline_date(sentence(text)) == expected


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}"]))
def test_a_printed_day_is_read_back(when: date, form: str) -> None:
    printed = form.format(d=when.day, m=when.strftime("%B"), y=when.year)
    item = sentence(f"It happened on {printed}.")
    mentions = find_dates(item, _doc(item), published=None)
    assert [(m.text, m.earliest, m.latest) for m in mentions] == [(printed, when, when)]


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_past_weekday_lies_in_the_week_up_to_publication(published: date) -> None:
    item = sentence("He was found on Monday.")
    when = find_dates(item, _doc(item), published=published)[0].earliest
    assert when is not None
    assert timedelta(0) <= published - when < timedelta(7)
    assert when.weekday() == 0


@given(st.text(max_size=60))
def test_any_text_is_read_without_error_inside_its_bounds(text: str) -> None:
    if not text.strip():
        return
    item = sentence(text)
    for mention in find_dates(item, _doc(item), published=PUBLISHED):
        assert item.span.contains(mention.span)
        assert mention.text == mention.span.slice(text)
        assert (mention.earliest is None) == (mention.latest is None)


@cache
def _doc(item: Sentence):  # type: ignore[no-untyped-def]
    return parse([item])[0]
