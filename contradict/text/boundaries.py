"""Where a sentence ends inside a paragraph: rules for news English, each with the case it decides.

A full stop, question mark, exclamation mark or ellipsis ends a sentence unless what stands before it is an
abbreviation that goes on, or what follows goes on: a small letter, a speech tag (``?" Smith asked``), a dash
with the speaker's name. Closing marks belong to the sentence they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CANDIDATE = re.compile(r"(?P<stop>\.(?:\s\.){2,}|[.!?…]+)(?P<close>[\"'”’)\]»›]*)\s+(?=\S)")
_TOKEN = re.compile(r"[^\s\"'“‘«‹(\[—–/]*\Z")
_OPENERS = re.compile(r"[\"'“‘«‹(\[*_]*")
_DASH = re.compile(r"[-–—]+\s*")
_WORD = re.compile(r"\w[\w’']*")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*|[A-Z](?:\.-?[A-Z])+")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER = _words(
    "Mr Mrs Ms Mx Dr Drs Prof Profs Gov Govs Sen Sens Rep Reps Lt Col Gen Sgt Capt Cpl Pte Pvt Rev Hon Fr Cr Cllr "
    "Supt Insp Det Maj Cmdr Cdr Adm Brig Messrs Mme Mlle Pres Amb Ft Mt Pfc Spc Atty Asst Assoc Dep Dept Det Const "
    "mr mrs dr vs v cf viz e.g i.e ca al approx est Fig Figs Eds Ed"
)
"""A name or an explanation follows: never the end of a sentence."""
_COUNTED = _words("No no Nos nos p pp vol Vol Art Ch Para Sec cl Op Rm")
"""With a number behind they go on ("No. 10"); without one they are words ("She said no.")."""
_DATES = _words(
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
)
_OPEN = _DATES | _words(
    "Inc Ltd Corp Co Cos Plc Bros Jr Sr Esq etc Ph.D Ave Blvd Rd St Hwy Rte Sq Ln Bldg Univ Calif Conn Mass Mich "
    "Minn Miss Ala Ariz Ark Colo Del Fla Ga Ill Ind Kan Ky La Md Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis "
    "Wyo Ont Que Alta Vic Qld Govt Assn Intl Natl lb lbs oz hrs mins secs km sq"
)
"""They end a sentence or stand inside one: what follows decides."""
_CLOCK = _words("a.m p.m am pm A.M P.M")
_AFTER_CLOCK = _DATES | _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Eastern Central Mountain Pacific Local Greenwich British Central EST EDT "
    "CST CDT MST MDT PST PDT GMT BST CET CEST UTC ET CT MT PT AEST AEDT IST"
)
_STARTERS = _words(
    "a about according after all although among an and another any are as asked at because before both but by can "
    "despite did do does during each earlier either even every few five following for four from had has have he "
    "her here hers his how however i if in indeed instead is it its just last later like many may meanwhile more "
    "most much my neither never nine no nobody none nor not nothing now of officials on once one only or other "
    "others our over people police residents several she since six seven eight ten so some soon still such that "
    "the their them then there these they this those though three through to today together two under unlike "
    "until was we were what when where whether which while who why will with within without would yet you your"
)
"""After a full stop that may belong to an abbreviation, one of these begins a new sentence."""
_SPEECH = _words(
    "say says said ask asks asked reply replies replied add adds added tell tells told shout shouts shouted cry "
    "cries cried snort snorts snorted snap snaps snapped roar roars roared joke jokes joked quip quips quipped "
    "laugh laughs laughed yell yells yelled scream screams screamed write writes wrote tweet tweeted post posts "
    "posted exclaim exclaims exclaimed wonder wonders wondered demand demands demanded fume fumes fumed recall "
    "recalls recalled continue continues continued declare declares declared explain explains explained insist "
    "insists insisted gush gushes gushed moan moans moaned sigh sighs sighed admit admits admitted"
)
_TAG = re.compile(
    r"(?P<first>[A-Z][\w’'.-]*),?\s+(?:(?:[A-Z][\w’'.-]*|\d{1,3}|of|the|de|van|von),?\s+){0,6}?(?P<verb>[a-z]+)\b"
)


def sentence_ends(paragraph: str) -> Iterator[int]:
    """Yield where the sentences of one paragraph end, the last one (its end) left out.

    Args:
        paragraph: one block of text, without blank lines.

    Yields:
        Code-point offsets just behind a sentence's last character, ascending.
    """
    for match in _CANDIDATE.finditer(paragraph):
        before = paragraph[: match.start()]
        if before.strip() and _ends(before, match["stop"], match["close"], paragraph[match.end() :]):
            yield match.end("close")


def _ends(before: str, stop: str, close: str, after: str) -> bool:
    opening = _OPENERS.match(after)
    opened = opening.group() if opening else ""
    rest = after[len(opened) :]
    dash = _DASH.match(rest)
    if dash:
        if close:  # `situation.” — Laan, who had been saving it up`
            return False
        rest = rest[dash.end() :]
    if not _can_begin(rest):
        return False
    if stop == "." and not close:
        return _full_stop_ends(before, opened, rest)
    if "…" in stop or ".." in stop or ". ." in stop:
        return bool(close or opened) or not before[-1:].isspace() or _next_word(rest) in _STARTERS - {"i"}
    # `“Who did it?” Smith asked.`
    return not (close and stop[-1] in "!?" and _is_speech_tag(after))


def _can_begin(rest: str) -> bool:
    """Say whether a sentence can begin here: anything but a small letter or a mark that joins."""
    first = rest[:1]
    if not first or first in ",;:)]}&/%+=|":
        return False
    return not first.islower() or _CAMEL.match(rest) is not None


def _full_stop_ends(before: str, opened: str, rest: str) -> bool:
    """Decide a single full stop by the word it follows."""
    match = _TOKEN.search(before)
    token = match.group() if match else ""
    digit = rest[:1].isdigit()
    starts = _next_word(rest) in _STARTERS or any(mark in opened for mark in '"“')
    if token.isdigit() and not before[: -len(token)].strip():
        return False  # "1. Wash your hands"
    if token in _NEVER:
        return False
    if token in _COUNTED:
        return not digit
    if token in _CLOCK:
        word = _WORD.match(rest)
        return not digit and (word is None or word.group() not in _AFTER_CLOCK)
    if token in _OPEN or _INITIALS.fullmatch(token):
        return not digit and starts
    return True


def _is_speech_tag(after: str) -> bool:
    match = _TAG.match(after)
    if match is None or match["verb"] not in _SPEECH:
        return False
    return match["first"] == "I" or match["first"].lower() not in _STARTERS


def _next_word(rest: str) -> str:
    match = _WORD.match(rest)
    return match.group().lower().replace("’", "'").split("'")[0] if match else ""
