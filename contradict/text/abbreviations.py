"""Words that decide where a sentence ends: abbreviations by what they do, and words that begin sentences."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER = _words(
    "Mr Mrs Ms Mx Dr Drs Prof Profs Gov Govs Sen Sens Rep Reps Lt Col Gen Sgt Capt Cpl Pte Pvt Rev "
    "Hon Fr Cr Cllr Supt Insp Det Maj Cmdr Cdr Adm Brig Messrs Mme Mlle Pres Amb Ft Mt Pfc Spc Atty "
    "Asst Assoc Dep Dept Det Const mr mrs dr vs v cf viz e.g i.e ca al approx est Fig Figs"
)
"""A name or an explanation follows: never the end of a sentence."""
COUNTED = _words("No no Nos nos p pp vol Vol Art Ch Para Sec cl Op Rm")
"""With a number behind they go on ("No. 10"); without one they are words ("She said no.")."""
DATES = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
OPEN = DATES | _words(
    "Inc Ltd Corp Co Cos Plc Bros Jr Sr Esq Ph.D Ave Blvd Rd St Hwy Rte Sq Ln Bldg Univ Calif Conn "
    "Mass Mich  Minn Miss Mo Ala Ariz Ark Colo Del Fla Ga Ill Ind Kan Ky La Md Mont Neb Nev Okla Ore "
    "Pa Tenn Tex Vt Va Wash Wis  Wyo Ont Que Alta Vic Qld Govt Assn Intl Natl lb lbs oz hrs mins secs "
    "km sq"
)
"""They end a sentence or stand inside one: what follows decides."""
CLOCK = _words("a.m p.m am pm A.M P.M")
AFTER_CLOCK = DATES | _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June "
    "July August  September October November December Eastern Central Mountain Pacific Local "
    "Greenwich British Central EST EDT  CST CDT MST MDT PST PDT GMT BST CET CEST UTC ET CT MT PT AEST "
    "AEDT IST"
)
STARTERS = _words(
    "a about according after all although among an and another any are as asked at because before "
    "both but by can  despite did do does during each earlier either even every few five following "
    "for four from had has have he  her here hers his how however i if in indeed instead is it its "
    "just last later like many may meanwhile more  most much my neither never nine no nobody none nor "
    "not nothing now of officials on once one only or other  others our over people police residents "
    "several she since six seven eight ten so some soon still such that  the their them then there "
    "these they this those though three through to today together two under unlike  until was we were "
    "what when where whether which while who why will with within without would yet you your"
)
"""After a full stop that may belong to an abbreviation, one of these begins a new sentence."""
SPEECH = _words(
    "say says said ask asks asked reply replies replied add adds added tell tells told shout shouts "
    "shouted cry  cries cried snort snorts snorted snap snaps snapped roar roars roared joke jokes "
    "joked quip quips quipped  laugh laughs laughed yell yells yelled scream screams screamed write "
    "writes wrote tweet tweeted post posts  posted exclaim exclaims exclaimed wonder wonders wondered "
    "demand demands demanded fume fumes fumed recall  recalls recalled continue continues continued "
    "declare declares declared explain explains explained insist  insists insisted gush gushes gushed "
    "moan moans moaned sigh sighs sighed admit admits admitted"
)
