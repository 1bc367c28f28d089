"""Finds the words of a date without resolving them, and drops what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contradict.text.clock_digits import find_clock_digits
from contradict.text.dates_forms import FORMS
from contradict.text.dates_lexicon import WEEKDAY, YEAR
from contradict.text.dates_parts import SOME_PART, part_named

_MONTH_CUES = frozenset(
    "in since by until till from of between before after during to through and late early mid around about "
    "last next this throughout".split()
)
_YEAR_CUES = _MONTH_CUES | frozenset("the for than circa class a his her their its ( , - – c".split())
_FIRST = re.compile(r"\b(?:first|last|only|worst|least|most|\w{3,}est)\b[^.;:]*$", re.IGNORECASE)
_TITLES = frozenset("mr mr. mrs mrs. ms ms. miss dr dr. sir".split())
_FEAST_DAYS = frozenset("black bloody cyber super ruby maundy shrove fat giving".split())
_DEADLINES = frozenset("by before until till".split())
_REPEATED = frozenset("a an every each most some any all one many".split())
_HINTS = re.compile(
    rf"\d\d|{WEEKDAY}|[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|MAY|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec"
    r"|\b(?:yesterday|tomorrow|today|tonight|night|last|next|this|that|ago|later|earlier|before|after|since"
    r"|past|previous|same|in|birthday|anniversary|following|christmas|easter|halloween|year|eve|day|time|now|spring|summer|autumn|fall|winter|the)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that have the form of a date, with the pieces its pattern caught."""

    start: int
    end: int
    form: str
    parts: dict[str, str]
    token: Token
    """The date's own word, where the parse is asked about tense."""


def scan(text: str, doc: Doc) -> list[Shape]:
    """Return the date shapes of one parsed sentence, left to right, without overlaps.

    Args:
        text: one sentence (spaCy builds ``doc.text`` anew at each call, which is slow).
        doc: its parse.

    Returns:
        Shapes; offsets are relative to ``text``. Nothing is resolved yet.
    """
    taken: list[Shape] = []
    if _HINTS.search(text) is None:
        return taken
    clocks = list(find_clock_digits(text))
    for form, pattern in FORMS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if any(start < last and first < end for first, last in clocks):
                continue
            if any(start < shape.end and shape.start < end for shape in taken):
                continue
            token = _own_word(doc, match)
            if token is None or (form in _CHECKS and not _CHECKS[form](match, token)):
                continue
            parts = _unbounded(match) if _before(match) in _DEADLINES else match.groupdict()
            parts = {name: value for name, value in parts.items() if value}
            taken.append(Shape(start, end, form, parts, token))
    return sorted(taken, key=lambda shape: shape.start)


def _own_word(doc: Doc, match: re.Match[str]) -> Token | None:
    """The weekday, month, year or unit of the match: the word whose place in the parse counts."""
    named = (name for name in ("wd", "wd2", "wd3", "wd4", "m", "y", "unit", "word", "feast"))
    group = next((name for name in named if name in match.re.groupindex and match[name]), 0)
    cover = doc.char_span(*match.span(group), alignment_mode="expand")
    return cover[0] if cover is not None else None


def _unbounded(match: re.Match[str]) -> dict[str, str]:
    """ "By the end of 2018" is any time of that year up to its end, "by mid-May" is about that month."""
    parts = match.groupdict()
    if parts.get("part"):
        parts["part"] = "" if part_named(parts["part"]) == "end" else SOME_PART
    if (parts.get("rel") or "").lower().startswith("the end of "):
        parts["rel"] = parts["rel"].rpartition(" ")[2]
    return parts


def _before(match: re.Match[str]) -> str:
    return match.string[: match.start()].rstrip().rpartition(" ")[2].lower().lstrip("'‘“\"")


def _previous(token: Token) -> str:
    return str(token.nbor(-1).lower_) if token.i > 0 else ""


def _is_month(match: re.Match[str], token: Token) -> bool:
    """A lone "May", "March", "April" or "Jan" is a month after a cue word or where spaCy sees a date."""
    if match["rel"] or match["when"] or match.groupdict().get("part"):
        return True
    if token.ent_type_ in ("PERSON", "ORG", "FAC", "WORK_OF_ART", "GPE") or token.tag_ == "MD":
        return False
    if _previous(token) in _TITLES:
        return False
    if token.lower_ == "march" and _previous(token) in ("the", "a", "this"):
        return token.ent_type_ == "DATE"
    return _previous(token) in _MONTH_CUES or token.ent_type_ == "DATE"


def _is_year(match: re.Match[str], token: Token) -> bool:
    """Four digits are a year unless they count the noun behind them or stand in a name or label."""
    if token.i > 0 and token.nbor(-1).text.isdigit() and token.nbor(-1).ent_type_ != "DATE":
        return False
    if token.dep_ == "nummod" and token.head.i > token.i and token.head.tag_ == "NNS":
        return token.ent_type_ == "DATE" and _previous(token) in ("the", "of")
    if token.ent_type_ in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT", "FAC", "PRODUCT"):
        return _previous(token) in ("in", "since", "until", "during")
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if _previous(token) == "at" and (not following or token.nbor(1).pos_ != "NOUN"):
        return False  # "gold stood at 1950", but "at 1990 prices"
    if following in ("percent", "per", "miles", "feet", "metres", "meters", "pounds", "dollars", "people"):
        return False
    return token.ent_type_ == "DATE" or _previous(token) in _YEAR_CUES or token.i == 0


def _is_short_year(match: re.Match[str], token: Token) -> bool:
    before = _before(match)
    return before in _YEAR_CUES or before in ("summer", "winter", "spring", "autumn") or before.endswith("-")


def _is_decade(match: re.Match[str], token: Token) -> bool:
    """ "His 60s" is an age, "the 60s" may be a temperature, "That '80s Musical" a title."""
    if _before(match) in ("his", "her", "their", "my", "our", "your", "that", "whose"):
        return False
    if token.ent_type_ in ("WORK_OF_ART", "ORG", "PRODUCT"):
        return False
    if match.re.groupindex.get("century") and (match["century"] or match["apos"]):
        return True
    named = match.group().lower().startswith("the ")
    return named and not re.search(r"degree|temperature|Fahrenheit|highs|lows", match.string)


def _is_weekday(match: re.Match[str], token: Token) -> bool:
    """Not "The Sunday Mercury", "Monday Night Football", "Black Friday", "every Saturday"."""
    if _previous(token) in _FEAST_DAYS | _REPEATED:
        return False
    following = match.string[match.end() : match.end() + 2]
    titled = following[:1] == " " and following[1:].isupper()
    if (match["rel"] or "").lower() == "the" and titled and not match["pod"]:
        return False
    if re.match(r"\s(?:night|morning|afternoon|evening)s\b", match.string[token.idx + len(token.text) :]):
        return False
    return token.ent_type_ not in ("ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW") or not titled


def _is_offset(match: re.Match[str], token: Token) -> bool:
    """Not "night after night", nor the plain length in "for six years until he resigned"."""
    if _before(match) in ("for", "the", "within", "lasted", "spent"):
        return False
    return not match.string[match.end() :].strip().lower().startswith(match["unit"].lower().rstrip("s"))


def _is_span(match: re.Match[str], token: Token) -> bool:
    """ "2001-03" is a span of years, "2024-25" too; a falling pair is not."""
    later = match["y2"]
    if len(later) == 2:
        return int(later) > int(match["y1"][2:])
    return int(later) > int(match["y1"])


def _is_feast(match: re.Match[str], token: Token) -> bool:
    """ "A Christmas present" is given on no certain day."""
    loose = match["feast"].lower() in ("christmas", "easter") and not match["y"]
    return not (loose and token.dep_ == "compound")


def _is_in_span(match: re.Match[str], token: Token) -> bool:
    """ "The first cut in 14 months" reaches back from publication; "built in 14 months" does not."""
    return _FIRST.search(match.string, max(0, match.start() - 60), match.start()) is not None


def _is_birthday(match: re.Match[str], token: Token) -> bool:
    """ "The orchestra's 40th birthday" tells its year; "her 18th birthday" and "in 2019" do not."""
    if match["n2"]:
        return True
    if _before(match) in ("his", "her", "their", "my", "your", "our", "its") or re.search(YEAR, match.string):
        return False
    owner = next((child for child in token.head.children if child.dep_ == "poss"), None)
    return owner is None or owner.ent_type_ != "PERSON"


_CHECKS: dict[str, Callable[[re.Match[str], Token], bool]] = {
    "month": _is_month,
    "year": _is_year,
    "short_year": _is_short_year,
    "decade": _is_decade,
    "weekday": _is_weekday,
    "offset": _is_offset,
    "span_years": _is_span,
    "feast": _is_feast,
    "in_span": _is_in_span,
    "birthday": _is_birthday,
}
