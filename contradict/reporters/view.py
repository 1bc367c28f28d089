"""What a page says about a report, apart from how it is written: sides, voices, who stands alone."""

from __future__ import annotations

import calendar
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from contradict.disputes.stances import by_letter
from contradict.reporters.attribution import attributed_to
from contradict.reporters.escape import safe_url
from contradict.reporters.figures import Bar, opposed, percent, waterfall, words
from contradict.reporters.timeline import Timeline, timeline
from contradict.reporters.words import Run, mark
from contradict.wire import WireArticle, WireClaim, WireDispute, WirePair, WireReport

TYPES = {
    "date": "Date",
    "number": "Number",
    "quote-speaker": "Who said it",
    "quote-wording": "Words of a quote",
    "event-fact": "What happened",
    "role-or-entity": "Who or what",
    "location": "Place",
    "relationship-or-narrative": "Account",
}
"""How a dispute's type reads on a page; a new type reads as its own name."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One outlet's sentence."""

    outlet: str
    article: str
    published: str
    iso: str | None
    url: str | None
    runs: tuple[Run, ...]
    before: str
    after: str
    speaker: str | None
    copy_of: tuple[str, ...] = ()
    """Outlets that print the same agency text: together they are one voice."""


@dataclass(frozen=True, slots=True)
class Side:
    """One answer to the question, with everyone who gives it."""

    stance: str
    value: str
    voices: tuple[Voice, ...]
    outlets: tuple[str, ...]
    independent: int
    """Outlets counted once per agency text."""
    alone: bool
    """A single voice where another side has several."""


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute as it stands on the page."""

    number: int
    id: str
    type: str
    type_label: str
    question: str
    strength: str
    percent: int
    sides: tuple[Side, ...]
    pairs: tuple[WirePair, ...]
    reasons: tuple[str, ...]
    bars: tuple[Bar, ...]
    timeline: Timeline | None
    outlets: tuple[str, ...]
    opposed: tuple[tuple[str, str], ...]
    claims: tuple[WireClaim, ...]

    @property
    def alone(self) -> Side | None:
        """The only side that stands alone, if it is one."""
        single = [side for side in self.sides if side.alone]
        return single[0] if len(single) == 1 else None

    @property
    def wordy(self) -> bool:
        """Whether the answers are phrases rather than words, and are set smaller."""
        return any(len(side.value) > 28 for side in self.sides)


def disputes(report: WireReport) -> tuple[DisputeView, ...]:
    """Prepare every dispute of a report for a page, in the report's order."""
    copies = agency_copies(report["articles"])
    outlets = {article["path"]: article["outlet"] for article in report["articles"]}
    return tuple(
        view_of(number, found, copies, outlets) for number, found in enumerate(report["disputes"], 1)
    )


def agency_copies(articles: Sequence[WireArticle]) -> dict[str, frozenset[str]]:
    """Map every article's path to the paths of all articles that print the same text, itself included."""
    groups: dict[str, frozenset[str]] = {
        article["path"]: frozenset({article["path"]}) for article in articles
    }
    for article in articles:
        for other in article["syndicated_with"]:
            merged = groups[article["path"]] | groups.get(other, frozenset({other}))
            groups.update(dict.fromkeys(merged, merged))
    return groups


def type_label(name: str) -> str:
    """Return how a dispute's type reads on a page."""
    return TYPES.get(name, words(name))


def plain_date(iso: str | None) -> str:
    """Write an ISO date as 18 March 2024; anything else stays as it is."""
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return iso or ""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def value_at(claim: WireClaim) -> tuple[int, int] | None:
    """Return where the value stands inside the claim's own text, if the report says so consistently."""
    start, end = claim["value_start"], claim["value_end"]
    if start is None or end is None:
        return None
    inside = (start - claim["start"], end - claim["start"])
    return inside if 0 <= inside[0] < inside[1] <= len(claim["text"]) else None


def voice(claim: WireClaim, against: Sequence[str], copies: Sequence[str] = ()) -> Voice:
    """Set one claim, its differing words marked against the sentences of the other sides."""
    return Voice(
        outlet=claim["outlet"],
        article=claim["article"],
        published=plain_date(claim["published"]),
        iso=claim["published"],
        url=safe_url(claim["url"]),
        runs=mark(claim["text"], against, value_at(claim)),
        before=claim["before"],
        after=claim["after"],
        speaker=attributed_to(claim),
        copy_of=tuple(copies),
    )


def view_of(
    number: int, found: WireDispute, copies: Mapping[str, frozenset[str]], outlets: Mapping[str, str]
) -> DisputeView:
    """Prepare one dispute for a page.

    Args:
        number: its place on the page.
        found: the dispute.
        copies: as `agency_copies` returns it.
        outlets: the articles' outlets by path.
    """
    sides = _sides(found["claims"], copies, outlets)
    dates = [(side.stance, side.value, side.voices[0].iso) for side in sides]
    return DisputeView(
        number=number,
        id=found["id"],
        type=found["type"],
        type_label=type_label(found["type"]),
        question=found["question"],
        strength=found["strength"],
        percent=percent(found["confidence"]),
        sides=sides,
        pairs=tuple(found["pairs"]),
        reasons=tuple(dict.fromkeys(pair["why"] for pair in found["pairs"])),
        bars=waterfall(found["terms"]),
        timeline=timeline(dates) if found["type"] == "date" else None,
        outlets=tuple(sorted({claim["outlet"] for claim in found["claims"]}, key=str.casefold)),
        opposed=tuple(opposed(found)),
        claims=tuple(found["claims"]),
    )


def _sides(
    claims: Sequence[WireClaim], copies: Mapping[str, frozenset[str]], outlets: Mapping[str, str]
) -> tuple[Side, ...]:
    groups = {stance: [claim for claim in claims if claim["stance"] == stance] for stance in _stances(claims)}
    texts = {
        stance: len({copies.get(claim["article"], frozenset({claim["article"]})) for claim in given})
        for stance, given in groups.items()
    }
    sides = []
    for stance, given in groups.items():
        against = [claim["text"] for claim in claims if claim["stance"] != stance]
        values = [claim["value"] for claim in given if claim["value"]]
        side = Side(
            stance=stance,
            value=max(values, key=values.count) if values else "",
            voices=tuple(voice(claim, against, _twins(claim["article"], copies, outlets)) for claim in given),
            outlets=tuple(dict.fromkeys(claim["outlet"] for claim in given)),
            independent=texts[stance],
            alone=texts[stance] == 1 and max(texts.values()) > 1,
        )
        sides.append(side)
    return tuple(sides)


def _stances(claims: Sequence[WireClaim]) -> list[str]:
    return sorted({claim["stance"] for claim in claims}, key=by_letter)


def _twins(path: str, copies: Mapping[str, frozenset[str]], outlets: Mapping[str, str]) -> list[str]:
    """Name the other outlets that print the same agency text as this article."""
    return sorted({outlets.get(other, other) for other in copies.get(path, frozenset()) - {path}})
