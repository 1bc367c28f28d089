"""The forms of a date: one pattern for each way newspapers write one, longest and surest first."""

from __future__ import annotations

import re

from contradict.text.dates_lexicon import compiled

_ORDINAL = r"(?:st|nd|rd|th)?"
_TO_DAY = rf"(?:(?: ?[-–] ?| (?:to|and) )(?P<d2><DAY>){_ORDINAL})?"
_LENGTH = r"(?P<unit>days?|weeks?|months?|years?|decades?)"
_WHEN = r"day|night|morning|afternoon|evening|week|weekend|month|year|summer|spring|autumn|winter"
_NEARLY = r"about|around|nearly|almost|some|roughly|over|more than|less than|just|exactly"

_MONTH_LEAD = "[Ll]ast|[Tt]his|[Tt]hat|[Nn]ext|[Tt]his past|[Tt]his coming"
_ITS_YEAR = r"(?:,? (?P<y><YEAR>)\b| <SHORTYEAR>)?"

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "span_years",
        compiled(
            r"\b(?:(?P<cue>[Ff]rom|[Bb]etween) )?(?P<y1><YEAR>)(?: (?:to|and|until|through) |[-–—/])"
            r"(?P<y2><YEAR>|\d\d(?!\d|,\d))\b(?![-/]\d)"
        ),
    ),
    ("iso", compiled(r"\b(?P<y><YEAR>)-(?P<mm>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])\b")),
    ("iso", compiled(r"(?<![\w.,])(?P<d><DAY>)\.(?P<mm>1[0-2]|0?[1-9])\.(?P<y><YEAR>)(?!\d|\.\d)")),
    ("iso", compiled(r"(?<![\w/])(?P<d>1[3-9]|2\d|3[01])/(?P<mm>1[0-2]|0?[1-9])/(?P<y><YEAR>)(?![\d/])")),
    ("iso", compiled(r"(?<![\w/])(?P<mm>1[0-2]|0?[1-9])/(?P<d>1[3-9]|2\d|3[01])/(?P<y><YEAR>)(?![\d/])")),
    (
        "day",
        compiled(
            rf"\b(?:(?P<wd><WEEKDAY>),? (?:the )?)?(?P<m><MONTH>) (?P<d><DAY>){_ORDINAL}{_TO_DAY}"
            rf"(?!\d|[,.]\d|:\d|-)\b{_ITS_YEAR}"
        ),
    ),
    (
        "day",
        compiled(
            rf"(?:\b(?P<wd><WEEKDAY>),? (?:the )?)?(?<![\d.,/£$€-])\b(?P<d><DAY>){_ORDINAL}{_TO_DAY}"
            rf" (?:of )?(?P<m><MONTH>)(?![a-z]){_ITS_YEAR}"
        ),
    ),
    (
        "month_year",
        compiled(
            r"\b(?:(?P<part><PART>)[- ])?(?P<m><MONTH>)(?:(?: of|,)? (?P<y><YEAR>)\b(?!,\d)| <SHORTYEAR>)"
        ),
    ),
    (
        "season",
        compiled(
            r"\b(?:(?P<part><PART>)[- ](?:the )?)?(?P<season><SEASON>) (?:of |term )?(?:in )?"
            r"(?:(?P<y><YEAR>)\b|<SHORTYEAR>)",
            ignore_case=True,
        ),
    ),
    ("season", compiled(r"\b(?P<rel>last|this|next|the past) (?P<season><SEASON>)\b(?! from)")),
    ("part_year", compiled(r"\b(?P<part><PART>)[- ](?P<y><YEAR>)\b(?![-–/]\d|[,.]\d)")),
    (
        "turn",
        compiled(
            r"\bthe turn of the (?:(?:(?P<last>last) |(?P<nth><CENTURY>) )?century"
            r"|(?P<era>new century|(?:new )?millennium))\b",
            ignore_case=True,
        ),
    ),
    (
        "quarter",
        compiled(
            r"\b(?P<q>first|second|third|fourth|final) (?P<kind>quarter|half) of (?:the year )?"
            r"(?P<y><YEAR>|this year|last year|next year)\b|\bQ(?P<qn>[1-4]) (?P<yq><YEAR>)\b",
            ignore_case=True,
        ),
    ),
    (
        "century",
        compiled(
            r"\b(?:the )?(?P<part><PART>)[- ](?:the )?(?P<nth><CENTURY>)[- ]century\b"
            r"|\bthe (?P<nth2><CENTURY>) century\b|\b(?!21st|twenty-first)(?P<nth3><CENTURY>)-century\b",
            ignore_case=True,
        ),
    ),
    (
        "decade",
        compiled(
            r"(?:\bthe )?(?:\b(?P<part>[Ee]arly|[Ll]ate|[Mm]id)[- ])?"
            r"(?:\b(?P<century>1[5-9]|20)|(?P<apos>[’'‘])?\b)(?P<ten>\d)0[’']?s\b"
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
            r"\b(?P<wd><WEEKDAY>) week\b|\b[Aa] week (?:on|from) (?P<wd2><WEEKDAY>)\b"
            r"|\b[Aa] week ago (?:on )?(?P<wd3><WEEKDAY>)\b|\b(?P<wd4><WEEKDAY>) fortnight\b"
        ),
    ),
    (
        "weekday",
        compiled(
            r"\b(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he|[Tt]his past|[Tt]his coming|[Tt]hat) )?"
            r"(?P<wd><WEEKDAY>)(?P<of> of (?:last|this) week)?"
            r"(?P<pod> (?:morning|afternoon|evening|night|lunchtime))?\b(?!s\b)"
        ),
    ),
    (
        "ago",
        compiled(
            rf"\b(?:(?P<about>{_NEARLY}) )?(?P<n><AMOUNT>)?(?P<unit><UNIT>) ago\b",
            ignore_case=True,
        ),
    ),
    (
        "since",
        compiled(
            rf"\bit(?:[’']s| is| has been|[’']s been) (?:now )?(?:(?:{_NEARLY}) )?"
            rf"(?P<n><AMOUNT>){_LENGTH}"
            r"(?= since\b| this (?:week|month|year))",
            ignore_case=True,
        ),
    ),
    (
        "past_span",
        compiled(
            rf"\bthe (?:past|last|previous) (?:(?P<n><AMOUNT>){_LENGTH}"
            r"|(?P<one>day|week|month|year|decade))\b",
            ignore_case=True,
        ),
    ),
    ("in_span", compiled(rf"\bin (?P<n><AMOUNT>){_LENGTH}\b(?![’'])", ignore_case=True)),
    (
        "birthday",
        compiled(
            r"\b(?P<n>\d{1,3})(?:st|nd|rd|th) (?:birthday|anniversary)\b"
            r"|\bturn(?:s|ing) (?P<n2>\d{1,3})(?= this year\b)",
            ignore_case=True,
        ),
    ),
    (
        "ahead",
        compiled(
            rf"\bin (?P<n><AMOUNT>){_LENGTH}[’'] time\b"
            r"|\b(?P<n2><AMOUNT>)(?P<unit2>days?|weeks?|months?|years?) from now\b",
            ignore_case=True,
        ),
    ),
    (
        "offset",
        compiled(
            rf"\b(?:(?P<about>{_NEARLY}) )?(?P<n><AMOUNT>)(?P<unit><UNIT>) "
            r"(?P<way>later|earlier|before|after|afterwards|beforehand|prior to|on from)\b",
            ignore_case=True,
        ),
    ),
    (
        "unresolved",
        compiled(
            rf"\b(?:the (?:next|following|previous|same|very next) (?:{_WHEN})|that (?:{_WHEN})"
            r"|the (?:day|night|week|month|year)s? (?:before|after)(?! (?:yesterday|tomorrow)))\b",
            ignore_case=True,
        ),
    ),
    (
        "month",
        compiled(r"\b(?P<rel>)(?P<m><MONTH>)(?P<when> (?:of )?(?:last|this|next) year)\b"),
    ),
    (
        "near",
        compiled(
            r"\b(?P<word>the day before yesterday|the day after tomorrow|yesterday|tomorrow|today|tonight"
            r"|last night|this (?:morning|afternoon|evening))\b",
            ignore_case=True,
        ),
    ),
    (
        "period",
        compiled(
            r"\b(?P<rel>(?:(?:earlier|later|<PART>) )?(?:this|next|last)"
            r"|this coming|this past) "
            r"(?P<unit>weekend|week|fortnight|month|year|decade|century)\b(?![-’'])",
            ignore_case=True,
        ),
    ),
    (
        "period",
        compiled(r"\b(?P<rel>this|next|last) (?P<unit>weekend|week|month|year)(?=[’']s\b)", ignore_case=True),
    ),
    (
        "month",
        compiled(
            rf"\b(?:(?P<rel>{_MONTH_LEAD})[- ]|(?P<part><PART>)[- ])?"
            r"(?P<m><MONTH>)(?![a-z])(?: (?P<when>(?:of )?(?:last|this|next) year))?"
        ),
    ),
    ("year", compiled(r"(?<![\w£$€.,:/#-])(?P<y><YEAR>)(?![\w%°/]|[.,:]\d|-\d)")),
)
"""Form and pattern. An earlier form wins over a later one that shares words with it."""
