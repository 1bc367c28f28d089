"""Verbs and nouns of saying.

Source: the reporting verbs of Quirk et al. 1985 (section 14.30) and Levin 1993 (classes 37 and 29.1),
with those of popular papers ("blasted", "fumed"), written down by us.
"""

from __future__ import annotations

SAYING = frozenset(
    """say tell add ask reply answer respond state declare announce claim insist argue explain note observe
    remark comment write post tweet text email continue conclude admit concede confess acknowledge warn
    caution predict promise vow pledge swear urge demand plead beg call exclaim cry shout yell scream
    roar bellow bark snap growl whisper mutter mumble murmur sigh sob weep sniff sniffle laugh joke quip
    chant crack chuckle giggle gush rave boast brag blast fume rage thunder storm slam sneer snipe scoff
    sing drawl purr coo wail moan groan grumble complain lament recall remember reflect muse
    wonder suggest propose hint imply reveal disclose confide confirm deny dismiss reject report testify
    assert contend maintain allege opine reason stress emphasize emphasise underline reiterate repeat
    read go begin chime interject interrupt retort counter hit fire quote describe recount relate
    share spill dish offer volunteer enthuse marvel agree disagree protest object rule order advise
    inform assure remind greet deadpan beam grin smile shrug nod crow trumpet hail praise thank
    bluster blurt croon intone recite preach lecture scold chide rebuke mock tease taunt accuse pen
    scribble sign message think believe feel speak talk""".split()
)

NAMING = frozenset(
    """describe call label brand dub term refer characterise characterize denounce condemn criticise
    criticize attack hail praise paint portray slam blast accuse apologise apologize deem find consider
    dismiss depict compare liken""".split()
)
"""Verbs that take quoted fragments: "described it as 'a farce'"."""

SPEECH_NOUNS = frozenset(
    """statement line words word remark remarks comment comments letter email e-mail post tweet message
    note phrase reply answer response quip verdict slogan motto mantra speech address testimony memo
    warning explanation account quote text confession apology plea claim promise parting shot""".split()
)

SOURCES = frozenset(
    ("statement", "letter", "report", "email", "post", "filing", "lawsuit", "document", "memo")
)
"""What speaks for its author: "her statement read"."""

PASSING_ON = frozenset(
    "report print publish carry run reprint reproduce obtain share post quote cite".split()
)
"""With an outlet for the subject: "the Herald printed the letter", which is somebody else's."""

OUTLETS = frozenset(
    """newspaper paper broadsheet tabloid daily weekly magazine broadcaster channel station network website
    outlet agency newswire wire herald times post gazette tribune journal dispatch courier chronicle ledger
    mail mirror telegraph examiner observer sentinel star sun standard record register bulletin bugle echo
    argus advertiser inquirer enquirer guardian independent express press news radio television tv""".split()
)
"""The last word of most outlets' names, and what an outlet is called."""

BELONGING = frozenset(("belong", "come", "go", "credit", "attribute", "ascribe"))
"""“…”, belonged to X; the line came from X."""

PERSONS = frozenset("i we you he she they".split())
THINGS = frozenset("it this that these those which what there".split())
"""Pronouns in the place of a speaker; those of things name nobody ("It said so in a statement")."""


def names_nobody(words: str) -> bool:
    """Say whether words for a speaker are a mere pronoun, so that a reader is told nothing by them."""
    return words.casefold() in PERSONS | THINGS
