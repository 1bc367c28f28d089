"""From the words a file uses for outlet, title and date to an `Article`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from dateutil import parser as dateutil

from contradict.errors import InputError
from contradict.records import Article, Skipped

from .interface import Source, skipped

MOST_CHARACTERS = 100_000
"""Of an article: some 17,000 words, thirty times a usual one. What is longer is an archive, a book or a data
dump: it costs a run minutes and gigabytes and is no account of one event."""
_HALF_PAIR = re.compile("[\ud800-\udfff]")
_LONGEST_TITLE = 200
_FEWEST_WORDS = 4
_LONGEST_DATE = 60
_YEARS = range(1500, 2101)
"""Of a publication; a content system writes 0001-01-01 or 9999-12-31 where it has no date."""
_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")
_DEFAULTS = (datetime(2001, 2, 3), datetime(2002, 5, 6))
"""Two fillers for whatever a date string leaves out: where they show through, something was missing."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found out about one article, as written."""

    text: str
    body_start: int = 0
    outlet: str = ""
    title: str = ""
    published: str = ""
    url: str = ""
    story: str = ""


def build(source: Source, name: str, found: Found) -> Iterator[Article | Skipped]:
    """Make the article, and a note for a date that could not be read.

    Args:
        source: the file it comes from.
        name: the article's path: the file's, or the file's with a ``#n`` of its own.
        found: the fields as written; an empty string for one that is missing.

    Yields:
        The note first, if any, then the article.

    Raises:
        InputError: a field that is no text, or a text too long for an article.
    """
    check_length(found.text)
    for value in (found.text, found.outlet, found.title, found.published, found.url, found.story):
        if _HALF_PAIR.search(value):
            raise InputError("holds half of a surrogate pair (\\ud800 to \\udfff), which is no text")
    published = read_date(found.published)
    if found.published and published is None:
        yield skipped(
            f"{name}: published",
            f"not one day that can be told, found {found.published!r}. Write it as YYYY-MM-DD",
        )
    outlet = found.outlet.strip() or source.stem
    title = found.title.strip() or first_title(found.text[found.body_start :])
    yield Article(
        path=name,
        outlet=outlet,
        title=title,
        text=found.text,
        body_start=found.body_start,
        published=published,
        url=found.url.strip() or None,
        story=" ".join(found.story.split()) or source.story,
    )


def check_length(text: str) -> None:
    """Refuse a text that is too long for a news article, before anything slow looks at it.

    Raises:
        InputError: longer than `MOST_CHARACTERS`.
    """
    if len(text) > MOST_CHARACTERS:
        longest = max(map(len, text.splitlines()))
        raise InputError(
            f"{len(text):,} characters (longest line {longest:,}), more than the {MOST_CHARACTERS:,} of any "
            "news article. Give each article its own file or record"
        )


def read_date(written: str) -> date | None:
    """Read a publication date, or None when it does not name exactly one day, or one in no newspaper's time.

    ``2024-03-05`` and ``Tue, 5 Mar 2024 10:00 GMT`` do; ``03/05/2024`` and ``March 2024`` do not.
    A time zone is not applied: the day is the one the outlet printed.
    """
    day = _one_day(written.strip())
    return day if day is not None and day.year in _YEARS else None


def _one_day(written: str) -> date | None:
    if len(written) > _LONGEST_DATE or (written.isdigit() and len(written) != len("20240305")):
        return None
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        pass
    readings = set()
    try:
        for default in _DEFAULTS:
            for day_first in (False, True):
                readings.add(
                    dateutil.parse(written, default=default, dayfirst=day_first, ignoretz=True).date()
                )
    except (ValueError, OverflowError):
        return None
    return readings.pop() if len(readings) == 1 else None


def first_title(body: str) -> str:
    """Find a title where none is given: the first line of some length before the first full sentence."""
    titles: list[str] = []
    for line in body.lstrip().splitlines()[:8]:
        line = line.strip()
        if not line:
            continue
        if len(line) > _LONGEST_TITLE or (_ENDS.search(line) and not line.startswith("#")):
            break
        if line.startswith("# "):
            return line[2:].strip()
        titles.append(line.lstrip("# "))
    # A kicker ("Celebrity news") is shorter than any headline.
    return next((title for title in titles if len(title.split()) >= _FEWEST_WORDS), "".join(titles[:1]))
