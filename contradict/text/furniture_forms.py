"""What page furniture looks like: a reason and the forms that give it away.

Every form is a habit of many outlets' pages (a label, an imperative to the reader, a legal phrase), never one
outlet's words. `BLOCKS` are tried at the start of a paragraph, `SENTENCES` at the start of each sentence.
"""

from __future__ import annotations

import re

Forms = tuple[tuple[str, re.Pattern[str]], ...]

_SITES = r"(?:instagram|twitter|x|facebook|tiktok|youtube|threads|bluesky|reddit|whatsapp|linkedin)"
_PICTURE = r"(?:photo(?:graph)?s?|pictures?|images?|pics?|credits?|illustrations?|graphics?|video)"
_DESK = r"(?:newsdesk|newsroom|news desk|desk|editors?|hotline|tipline|reporters?|team|newspaper)"
_REACH = r"(?:e-?mail|call|ring|phone|contact|write to|text|whatsapp|message|tell|get in touch with|send)"
_WORK = r"(?:additional )?(?:reporting|writing|editing|compiled|graphics?)"
_NAMES = r"(?-i:(?:(?:[A-Z@©][\w.’'@-]*|and|for|via|of|the|[/|&,–-])[ /,]*){1,10})"
"""Names and what joins them, no other words: a credit, not a description."""
_SAID = r"(?!.*[”\"])"
"""No closing mark: a sentence out of a quotation may say the same words."""
_NO_STOP = r"(?<![.!?”\"])\Z"


def _forms(*rows: tuple[str, str]) -> Forms:
    return tuple((reason, re.compile(form, re.IGNORECASE)) for reason, form in rows)


CAPTION_LABEL = re.compile(
    r"(?:(?:image|picture|photo|video) )?caption\s*[,:]|(?:pictured|photos?|photograph|picture|image|pic)\s*:"
    r"|file\s?[-–—]+\s|in this .{0,30}\bphoto\b",
    re.IGNORECASE,
)
"""How a caption begins; what follows may still state a fact."""

CREDIT = re.compile(
    rf"\((?:[\w’'-]+ ){{0,3}}{_PICTURE}\b[^()]*\)"
    r"|\((?:AP|AFP|Reuters|PA|EPA|Getty)\b[^()]*(?:photo|image|/)[^()]*\)"
    rf"|{_PICTURE}(?: credits?| sources?)?(?:\s*[:,]| (?:(?:at top|above|below) )?by) {_NAMES}"
    r"|(?:getty images?|(?:AP|AFP|Reuters|PA|EPA)(?: photo| images?)?)",
    re.IGNORECASE,
)
"""A picture credit, matched in full."""

LINKS_HEADER = re.compile(
    r"(?:related(?: stories| articles| content| topics| coverage| links| news)?"
    r"|read (?:more|next|also)(?: (?:on|from|about|in) .{1,30})?"
    r"|(?:more|most|best|top) (?:(?:great|top|local|popular|read|viewed|shared) ?)?"
    r"(?:stories|articles|news|in .{1,20}|from .{1,30}|on .{1,30}|like this)?"
    r"|more [\w’'&-]+(?: [\w’'&-]+)?|most (?:read|popular|viewed)(?: .{1,20})?"
    r"|you (?:may|might|will|ll) (?:also )?(?:like|enjoy|be interested in|have missed)"
    r"|also (?:read|today|in .{1,30})|see also|don[’']?t miss|in other news|trending(?: now)?"
    r"|recommended(?: for you| reading)?|popular(?: now)?|what to read next|editor[s’']*s? picks?"
    r"|elsewhere(?: on .{1,20})?|around the web|further reading)\s*:?",
    re.IGNORECASE,
)
"""The headline over a list of links, matched in full; mid-article, links must follow it."""

BLOCKS: Forms = _forms(
    ("byline", r"(?:\W*exclusive )?by (?:the |our )?(?:(?-i:[A-Z])\S*|\S+ reporter).{0,80}" + _NO_STOP),
    ("byline", r"from (?:our|a) .{0,20}(?:correspondent|reporter|staff|bureau).{0,40}" + _NO_STOP),
    ("byline", r"(?:[\w’'.-]+ ){1,4}(?:staff writer|staff reporter|correspondent|chief reporter)\Z"),
    ("credit", rf"\([^()]*\b{_WORK}(?: and \w+)? by\b|(?:contributing|graphics?|reporting)\s*:"),
    ("credit", r".{0,80}image source,|.{0,80}toggle caption"),
    ("links", r"\(?\s*(?:related(?: stories| articles)?|read (?:more|next|also)|more|see (?:more|also))\s*:"),
    ("links", r"\(?\s*(?:also on [\w ]{2,20}|in other news|don[’']?t miss|next up|up next)\s*:"),
    ("links", r"(?:posted in|tags|filed under|topics)\s*:"),
    ("embed", rf"(?:skip|end of) {_SITES} post|allow {_SITES} content|.*\bcontent provided by {_SITES}\b"),
    (
        "embed",
        r"this .{0,30}\b(?:post|tweet|video|content)\b.{0,20}\bcan(?:not|[’']?t) be (?:displayed|played)",
    ),
    ("embed", r".*\bnot responsible for (?:the )?contents? (?:of|on) external\b"),
    ("embed", r".*\bview original (?:content|post)\b"),
    ("comments", r"conversation\Z|.{0,40}\bcommunity guidelines\b|(?:join|start) the conversation"),
    (
        "comments",
        r"(?:all )?comments (?:are|will be|have been) (?:subject|closed|moderated|open|reviewed|disabled)",
    ),
    ("comments", r"(?:\d+ )?comments?\Z|(?:have your say|what do you think)\W"),
    ("player", r"loading (?:the )?(?:player|video|audio)|media playback is|slideshow \("),
    ("player", r"(?:play|watch|listen)(?: now| live| again)?\Z|\d+ (?:sec|min)(?:ute)?s?(?: read)?\Z"),
    ("player", r"(?:watch|listen|listen to (?:the|this) \w+)\s*:"),
    (
        "share",
        r"(?:share|tweet|save|print|e-?mail|copy link)\W*"
        r"(?:(?:share|tweet|save|print|post|e-?mail|facebook|twitter|whatsapp|this|article|story|on|via|now)\W*)*\Z",
    ),
    ("share", rf"follow (?:us|@\w+|[\w ]{{1,40}} on {_SITES})\b"),
    ("timestamp", r"\W*(?:first |last )?(?:published|updated|posted)\b(?:.{0,40}\d.{0,25})?" + _NO_STOP),
    ("timestamp", r"\d+ (?:minute|hour|day|week|month|year)s? ago\Z|this (?:article|story) is more than \d+"),
    ("advert", r"(?:advertisement|advert|ad|sponsored|promoted|partner content|paid (?:content|post))\W*\Z"),
    ("advert", r"(?:together with|sponsored by|brought to you by|presented by)\b|advertise (?:here|with us)"),
    ("poll", r"(?:vote|poll|quiz)\s*:"),
    ("copyright", r"©|\(c\)\s|copyright (?:©|\(c\)|\d{4})"),
    ("shop", r"\W*to (?:order|buy|pre-order) (?:a copy|this book|tickets)\b"),
)

SENTENCES: Forms = _forms(
    ("credit", rf"[^\w(]*{_WORK} by (?!.*\b(?:show|found|reveal|suggest|indicate|that)\w*)"),
    ("credit", r".*\bcontributed to (?:this|the) (?:report|story|article)\b"),
    ("sign-up", _SAID + r"[^\w“\"‘]*(?:sign up|subscribe|register now|log ?in|unsubscribe|donate)\b"),
    ("sign-up", r".*\b(?:you subscribed|delivered to your inbox|our newsletters?)\b|manage newsletters"),
    ("sign-up", r"already an? (?:print |digital )?subscriber|(?:activate|link) your (?:digital )?account"),
    (
        "sign-up",
        r"subscribers (?:make|can|get)\b|support (?:local|independent|our) .{0,20}(?:journalism|coverage)\b",
    ),
    (
        "funding",
        r".{3,50} is (?:supported|funded) by (?:its |our )?(?:listeners|readers|viewers|the public)\b",
    ),
    ("funding", r".* (?:underwriter|sponsor) of this (?:station|site|newsletter|podcast)\b"),
    ("contact", rf"{_SAID}(?:please )?{_REACH} (?:our|the (?:[\w’'-]+ ){{0,3}}{_DESK}|news tips)\b"),
    ("contact", rf"{_SAID}(?:.*[,?:] )?(?:please )?(?:{_REACH} us(?=\W)|{_REACH} our)\b"),
    ("contact", _SAID + r"(?:.*\b)?(?:share|send|tell us) your (?:story|stories|views|experience|tips?)\b"),
    (
        "contact",
        r"(?:got|have|do you have|know) (?:a|any) (?:story|stories|tips?|news|question|view)\b.*\?|tips\?",
    ),
    ("contact", r"spotted an? (?:mistake|error|typo)|hit reply|we pay for (?:your )?(?:stories|tips|videos)"),
    ("contact", _SAID + r"(?:\S+ ){0,9}\S*@[\w-]+\.[a-z]{2,}\b.{0,30}\Z"),
    ("contact", r"corrections(?: and complaints)?: "),
    (
        "helpline",
        r"(?:if you|for (?:confidential )?(?:help|support|advice))\b.*\b(?:helpline|hotline|lifeline)\b",
    ),
    ("comments", r".*\bcomments?\b.*\b(?:moderated|turned off|are closed|closed on|open until|close at)\b"),
    (
        "comments",
        r".*\bcomments?\b.*\b(?:before posting|civil and|do not necessarily)\b|please keep comments",
    ),
    (
        "comments",
        r".*\b(?:comments? policy|(?:does|do) not (?:open|allow|take) comments|community guidelines"
        r"|join the conversation)\b",
    ),
    (
        "comments",
        r"letters to the editors? (?:must|should|may|can)\b"
        r"|letters\b.{0,30}\b(?:may|can|should|must) be (?:sent|e-?mailed) to (?:the|our) editors?\b",
    ),
    ("cookies", _SAID + r".*\b(?:use|uses|using|accept|manage)(?: our| all)? cookies\b"),
    ("cookies", _SAID + r".*\bcookies? (?:policy|preferences|settings)\b|.*\byou accept our cookies\b"),
    ("cookies", r".*\b(?:agree to|to) our\b.{0,30}\b(?:privacy policy|terms)\b|this site is protected by\b"),
    ("cookies", r"please enable javascript|manage preferences|accept all\b|to view this content\b"),
    ("advert", r".*\baffiliate links?\b|.*\b(?:may earn|earns? us|we earn) (?:a |an )?(?:\w+ )?commission\b"),
    ("advert", r".*\bgamble responsibly\b|t&cs apply|18\+"),
    ("note", r"this (?:story|article|page) (?:has been|was|will be) updated\b"),
    ("note", r"this is a (?:developing|breaking) story\b"),
    ("copyright", r".*\ball rights reserved\b|a version of this (?:story|article) appear(?:s|ed) in print"),
    (
        "standards",
        r".*\b(?:press standards|press complaints|committed to accuracy)\b|to complain about accuracy",
    ),
    ("shop", r"delivery charges? (?:may )?appl"),
)
