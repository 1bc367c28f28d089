"""Finds the words of a date without resolving them: one pattern for each way newspapers write one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contradict.text.dates_lexicon import compiled

_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "span_years",
        compiled(
            r"\b(?:(?P<cue>[Ff]rom|[Bb]etween) )?(?P<y1><YEAR>)(?: (?:to|and|until|through) |[-–—/])"
            r"(?P<y2><YEAR>|\d\d(?!\d|,\d))\b(?![-/]\d)"
        ),
    ),
    ("iso", compiled(r"\b(?P<y><YEAR>)-(?P<mm>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])\b")),
    (
        "day",
        compiled(
            r"\b(?:(?P<wd><WEEKDAY>),? (?:the )?)?(?P<m><MONTH>) (?P<d><DAY>)(?:st|nd|rd|th)?"
            r"(?:(?: ?[-–] ?| (?:to|and) )(?P<d2><DAY>)(?:st|nd|rd|th)?)?(?!\d|[,.]\d|:\d|-)\b(?:,? (?P<y><YEAR>)\b)?"
        ),
    ),
    (
        "day",
        compiled(
            r"(?:\b(?P<wd><WEEKDAY>),? (?:the )?)?(?<![\d.,/£$€-])\b(?P<d><DAY>)(?:st|nd|rd|th)?"
            r"(?:(?: ?[-–] ?| (?:to|and) )(?P<d2><DAY>)(?:st|nd|rd|th)?)?"
            r" (?:of )?(?P<m><MONTH>)(?![a-z])(?:,? (?P<y><YEAR>)\b)?"
        ),
    ),
    (
        "month_year",
        compiled(
            r"\b(?:(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?P<m><MONTH>)(?: of|,)? (?P<y><YEAR>)\b(?!,\d)"
        ),
    ),
    (
        "season",
        compiled(r"\b(?P<season><SEASON>) (?:of |term )?(?:in )?(?P<y><YEAR>)\b", ignore_case=True),
    ),
    ("season", compiled(r"\b(?P<rel>last|this|next|the past) (?P<season><SEASON>)\b(?! from)")),
    (
        "quarter",
        compiled(
            r"\b(?P<q>first|second|third|fourth|final) (?P<kind>quarter|half) of (?:the year )?(?P<y><YEAR>|this year|last year"
            r"|next year)\b|\bQ(?P<qn>[1-4]) (?P<yq><YEAR>)\b",
            ignore_case=True,
        ),
    ),
    (
        "decade",
        compiled(
            r"(?:\bthe )?(?:\b(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[- ])?(?:\b(?P<century>1[5-9]|20)|(?P<apos>[’'‘])?\b)(?P<ten>\d)0[’']?s\b"
        ),
    ),
    (
        "decade",
        compiled(r"\bthe (?:(?P<part>early|late|mid)[- ])?(?P<word><DECADEWORD>)\b", ignore_case=True),
    ),
    ("short_year", compiled(r"(?<!\w)[’'‘](?P<yy>\d\d)(?![\w’'])")),
    (
        "feast",
        compiled(r"\b(?P<feast><FEAST>)\b(?:,? (?:of )?(?P<y><YEAR>)\b)?", ignore_case=True),
    ),
    (
        "weekday_week",
        compiled(
            r"\b(?P<wd><WEEKDAY>) week\b|\b[Aa] week (?:on|from) (?P<wd2><WEEKDAY>)\b|\b[Aa] week ago (?:on )?(?P<wd3><WEEKDAY>)\b"
            r"|\b(?P<wd4><WEEKDAY>) fortnight\b"
        ),
    ),
    (
        "weekday",
        compiled(
            r"\b(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he|[Tt]his past|[Tt]his coming|[Tt]hat) )?"
            r"(?P<wd><WEEKDAY>)(?P<of> of (?:last|this) week)?(?P<pod> (?:morning|afternoon|evening|night|lunchtime))?\b(?!s)"
        ),
    ),
    (
        "ago",
        compiled(
            r"\b(?:(?P<about>[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Ss]ome|[Rr]oughly|[Oo]ver|[Mm]ore than|[Ll]ess than) )?"
            r"(?P<n><AMOUNT>)?(?P<unit><UNIT>) (?P<how>ago|earlier this (?:week|month|year))\b",
            ignore_case=True,
        ),
    ),
    (
        "since",
        compiled(
            r"\b(?:[Ii]t[’']s|[Ii]t is|[Ii]t has been|[Ii]t[’']s been) (?:now )?(?:exactly |almost |nearly |just |about |over |more than )?(?P<n><AMOUNT>)(?P<unit>years?|months?|weeks?|days?|decades?)"
            r"(?= since\b| this (?:week|month|year))"
        ),
    ),
    (
        "past_span",
        compiled(
            r"\bthe (?:past|last|previous) (?:(?P<n><AMOUNT>)(?P<unit>days?|weeks?|months?|years?|decades?)|(?P<one>day|week|month|year|decade))\b",
            ignore_case=True,
        ),
    ),
    (
        "ahead",
        compiled(
            r"\bin (?P<n><AMOUNT>)(?P<unit>days?|weeks?|months?|years?)[’'] time\b"
            r"|\b(?P<n2><AMOUNT>)(?P<unit2>days?|weeks?|months?|years?) from now\b",
            ignore_case=True,
        ),
    ),
    (
        "offset",
        compiled(
            r"\b(?:(?P<about>about|around|nearly|almost|some|roughly|less than|more than|just) )?(?P<n><AMOUNT>)(?P<unit><UNIT>) "
            r"(?P<way>later|earlier|before|after|afterwards|beforehand|prior to|on from)\b",
            ignore_case=True,
        ),
    ),
    (
        "unresolved",
        compiled(
            r"\b(?:the (?:next|following|previous|same|very next) (?:day|night|morning|afternoon|evening|week|weekend|month|year|summer|spring"
            r"|autumn|winter)|the (?:day|night|week|month|year)s? (?:before|after)(?! (?:yesterday|tomorrow))|that (?:day|night|morning|afternoon"
            r"|evening|week|weekend|month|year|summer|spring|autumn|winter))\b",
            ignore_case=True,
        ),
    ),
    (
        "near",
        compiled(
            r"\b(?P<word>the day before yesterday|the day after tomorrow|yesterday|tomorrow|today|tonight|last night"
            r"|this (?:morning|afternoon|evening))\b",
            ignore_case=True,
        ),
    ),
    (
        "period",
        compiled(
            r"\b(?P<rel>earlier this|later this|later next|early next|late last|early last|earlier last|early this|late this"
            r"|the end of (?:this|next|last)"
            r"|this|last|next|this coming|this past) (?P<unit>weekend|week|fortnight|month|year|decade|century)\b(?![-’'])",
            ignore_case=True,
        ),
    ),
    (
        "month",
        compiled(
            r"\b(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming|[Ee]arly|[Ll]ate|[Mm]id|[Ee]arlier in|[Ll]ater in)[- ])?"
            r"(?P<m><MONTH>)(?![a-z’'])(?: (?P<when>of (?:last|this|next) year|last year|this year|next year))?"
        ),
    ),
    ("month", compiled(r"\b(?P<m><MONTH>)(?=[’']s\b)")),
    ("year", compiled(r"(?<![\w£$€.,:/#-])(?P<y><YEAR>)(?![\w%°:/]|[.,]\d|-\d)")),
)
_MONTH_CUES = frozenset(
    "in since by until till from of between before after during to through and late early mid "
    "around about last next this throughout late-".split()
)
_YEAR_CUES = _MONTH_CUES | frozenset("the for than circa class a his her their its ( , - – c".split())
_FEAST_DAYS = frozenset({"black", "bloody", "cyber", "super", "ruby", "maundy", "shrove", "fat", "giving"})


@dataclass(frozen=True, slots=True)
class Shape:
    """Words that have the form of a date, with the pieces its pattern caught."""

    start: int
    end: int
    form: str
    parts: dict[str, str]
    token: Token
    """The first token of the date's own words, where the parse is asked about tense."""


def scan(doc: Doc) -> list[Shape]:
    """Return the date shapes of one parsed sentence, left to right, without overlaps.

    Args:
        doc: the parse of one sentence.

    Returns:
        Shapes; offsets are relative to ``doc.text``. Nothing is resolved yet.
    """
    taken: list[Shape] = []
    for form, pattern in _FORMS:
        for match in pattern.finditer(doc.text):
            start, end = _trimmed(match)
            if any(start < shape.end and shape.start < end for shape in taken):
                continue
            cover = doc.char_span(start, end, alignment_mode="expand")
            if cover is None or not _CHECKS.get(form, _always)(match, doc, cover[0]):
                continue
            parts = {name: value for name, value in match.groupdict().items() if value}
            taken.append(Shape(start, end, form, parts, _anchor(doc, match, cover[0])))
    return sorted(taken, key=lambda shape: shape.start)


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    words = match.group()
    return match.start() + len(words) - len(words.lstrip()), match.end() - len(words) + len(words.rstrip())


def _anchor(doc: Doc, match: re.Match[str], first: Token) -> Token:
    for name in ("wd", "wd2", "wd3", "wd4", "m", "y", "unit", "word", "feast"):
        if name in match.re.groupindex and match[name]:
            cover = doc.char_span(match.start(name), match.end(name), alignment_mode="expand")
            return cover[0] if cover is not None else first
    return first


def _always(match: re.Match[str], doc: Doc, first: Token) -> bool:
    return True


def _previous(first: Token) -> str:
    return first.nbor(-1).lower_ if first.i > 0 else ""


def _is_month(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """A lone "May", "March", "April" or "Jan" is a month after a cue word or where spaCy sees a date."""
    token = _anchor(doc, match, first)
    if "rel" in match.re.groupindex and (match["rel"] or match["when"]):
        return True
    if token.ent_type_ in ("PERSON", "ORG", "FAC", "WORK_OF_ART", "GPE"):
        return False
    if match["m"].lower() == "may" and token.tag_ == "MD":
        return False
    return _previous(token) in _MONTH_CUES or token.ent_type_ == "DATE"


def _is_year(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """Four digits are a year unless they count the noun behind them or stand in a name or label."""
    if first.dep_ == "nummod" and first.head.i > first.i and first.head.tag_ == "NNS":
        return first.ent_type_ == "DATE" and _previous(first) in ("the", "of")
    if first.ent_type_ in ("CARDINAL", "QUANTITY", "MONEY", "PERCENT", "FAC", "PRODUCT"):
        return _previous(first) in ("in", "since", "until", "during")
    following = first.nbor(1).lower_ if first.i + 1 < len(first.doc) else ""
    if following in ("percent", "per", "miles", "feet", "metres", "meters", "pounds", "dollars", "people"):
        return False
    return first.ent_type_ == "DATE" or _previous(first) in _YEAR_CUES or first.i == 0


def _is_short_year(match: re.Match[str], doc: Doc, first: Token) -> bool:
    before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
    return before in _YEAR_CUES or before in ("summer", "winter", "spring", "autumn") or before.endswith("-")


def _is_decade(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """ "His 60s" is an age, "the 60s" may be a temperature, "That '70s Show" a title."""
    before = match.string[: match.start()].rstrip().rpartition(" ")[2].lower()
    if before in ("his", "her", "their", "my", "our", "your", "that", "whose"):
        return False
    if first.ent_type_ in ("WORK_OF_ART", "ORG", "PRODUCT"):
        return False
    if match.re.groupindex.get("century") and (match["century"] or match["apos"]):
        return True
    named = match.group().lower().startswith("the ")
    return named and not re.search(r"degree|temperature|Fahrenheit|highs|lows", match.string)


def _is_weekday(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """Not the weekday of a title ("The Sunday Mercury", "Monday Night Football") or feast ("Black Friday")."""
    token = _anchor(doc, match, first)
    if _previous(token) in _FEAST_DAYS:
        return False
    following = match.string[match.end() : match.end() + 2]
    titled = following[:1] == " " and following[1:].isupper()
    if (match["rel"] or "").lower() == "the" and titled and not match["pod"]:
        return False
    return token.ent_type_ not in ("ORG", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW") or not titled


def _is_offset(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """ "Night after night" and "year after year" are no dates; "day one" neither."""
    words = match.string[match.end() :].strip().lower()
    return not words.startswith(match["unit"].lower().rstrip("s"))


def _is_span(match: re.Match[str], doc: Doc, first: Token) -> bool:
    """ "2001-03" is a span of years, "2024-25" too; "2010-2" (a score) and a falling pair are not."""
    later = match["y2"]
    if len(later) == 2:
        return int(later) > int(match["y1"][2:])
    return int(later) > int(match["y1"])


_CHECKS = {
    "month": _is_month,
    "year": _is_year,
    "short_year": _is_short_year,
    "decade": _is_decade,
    "weekday": _is_weekday,
    "offset": _is_offset,
    "span_years": _is_span,
}
