"""Words for people: titles, roles, kinship, and which of them tell a gender.

Source: the lists are ours, written from the newsroom style guides' chapters on titles and forms of
address; given names by gender come from the Faker package (MIT), which keeps them by country.
"""

from __future__ import annotations

import importlib
from functools import lru_cache
from typing import Literal

Gender = Literal["m", "f"]

_MASCULINE = frozenset(
    """mr sir lord king prince duke earl count emperor baron father brother son husband dad daddy
    grandfather grandad grandson uncle nephew boyfriend groom bridegroom widower man boy guy gentleman
    lad bloke actor chairman spokesman businessman salesman policeman fireman fisherman frontman
    congressman councilman alderman assemblyman sportsman cameraman hero stepfather godfather ex-husband
    priest monk bishop father-of-one father-of-two father-of-three father-of-four dad-of-one dad-of-two
    dad-of-three grandpa granddad""".split()
)
_FEMININE = frozenset(
    """mrs ms miss dame lady madam queen princess duchess countess empress baroness mother sister daughter
    wife mum mom mummy mama grandmother granny gran grandma granddaughter aunt niece girlfriend bride
    widow woman girl lass actress chairwoman spokeswoman businesswoman saleswoman policewoman
    congresswoman councilwoman alderwoman assemblywoman sportswoman heroine waitress hostess
    headmistress ballerina nun stepmother godmother ex-wife great-gran great-grandmother
    mother-of-one mother-of-two mother-of-three mother-of-four mum-of-one mum-of-two mum-of-three
    mom-of-one mom-of-two diva stewardess""".split()
)

ABBREVIATED_TITLES = frozenset(
    """mr mrs ms miss mx dr prof rev hon capt sgt lt col gen maj cmdr cpl pvt adm sen rep gov pres supt
    insp det fr sr msgr cr cllr coun const prin""".split()
)

TITLES = ABBREVIATED_TITLES | frozenset(
    """sir dame lord lady madam king queen prince princess duke duchess earl count countess baron baroness
    emperor pope cardinal archbishop bishop father brother sister mother rabbi imam pastor reverend
    president chancellor premier minister secretary senator representative congressman congresswoman
    governor mayor councillor councilman councilwoman councilor alderman judge justice magistrate
    sheriff marshal chief commissioner superintendent inspector detective sergeant lieutenant captain
    major colonel general admiral commander constable officer deputy agent ambassador professor doctor
    nurse coach chairman chairwoman director manager dean provost rector headmaster headmistress
    treasurer principal speaker whip leader attorney prosecutor coroner spokesman spokeswoman
    spokesperson gran mum dad mayoress executive""".split()
)

ROLES = (
    TITLES
    | frozenset(
        """accountant activist actor actress adviser advisor aide analyst anchor apprentice
    architect artist assistant astronaut athlete attorney author backpacker baker banker barrister
    bartender blogger boss boxer boy boyfriend bride broker brother builder bureaucrat
    businessman businesswoman butcher campaigner candidate captain carer caretaker carpenter celebrity
    ceo chair chairperson champion chaplain chef chemist chief choreographer cleric clerk
    climber coach cofounder co-founder colleague columnist comedian comic commentator composer comrade
    consultant contractor convict cook cop co-star counsel counsellor cousin critic crooner
    curator customer cyclist dad dancer daughter dealer defendant defender delegate demonstrator dentist
    designer detective developer diplomat director diva diver doctor driver drummer
    economist editor educator electrician employee engineer entrepreneur envoy ethicist ex-husband
    ex-wife executive expert eyewitness fan farmer father fiance fiancé fiancee fiancée fighter
    filmmaker financier firebrand firefighter fisherman footballer forecaster former founder friend
    frontman funnyman gardener girl girlfriend goalkeeper governor gran granny grandad
    grandfather grandmother groom guard guest guide guitarist gunman guru guy hairdresser hawker head
    headmaster headmistress headteacher heart-throb heir heiress helper hero heroine hiker
    historian hitmaker homeowner host housewife hunk husband idol inmate insider instructor inventor
    investigator investor janitor jockey journalist judge juror keeper killer kingpin labourer laborer
    landlady landlord lawmaker lawyer lead leader lecturer legend legislator librarian lieutenant
    linguist lobbyist maestro magnate man manager marksman mastermind mate mayor mechanic mediator
    member mentor millionaire billionaire miner minister model mogul monarch
    moderator mom mother mountaineer mp mum musician neighbor neighbour negotiator nephew novelist nurse
    observer official officer operator opponent organiser organizer outlaw owner painter pal paramedic
    parent partner passenger passer-by pastor patient patriarch pensioner performer
    philosopher photographer physician physicist pianist pilot planner player plumber pm poet policeman
    policewoman politician pop-star porter premier presenter president priest princess principal
    prisoner producer professor programmer promoter prosecutor protester publicist
    publisher pundit pupil racer ranger rapist rapper reader rebel rector referee refugee regent
    regulator relative reporter representative rescuer researcher resident retiree reverend rider rival
    rocker rookie runner sailor salesman scholar schoolboy schoolgirl schoolteacher scientist
    screenwriter secretary senator sergeant servant sheriff shopkeeper showman sibling singer sister
    skipper socialite soldier solicitor son songstress songwriter source speaker spokesman
    spokesperson spokeswoman sportsman sprinter staffer stalker star starlet statesman steward
    strategist striker student stunner suitor superstar supervisor supporter surgeon survivor suspect
    swimmer tailor teacher teammate technician teenager tenor therapist thief toddler tourist trader
    trainer translator treasurer trooper trustee tutor tycoon umpire uncle vet veteran vicar victim
    villager violinist visitor vocalist volunteer waiter waitress walker warden watchman
    whistleblower whistle-blower widow widower wife winner witness woman worker wrestler writer
    youngster undersecretary rapporteur""".split()
    )
    | _MASCULINE
    | _FEMININE
)

COLLECTIVES = frozenset(
    """officials police authorities sources insiders doctors lawyers experts scientists researchers
    residents neighbours neighbors witnesses investigators prosecutors critics analysts friends pals
    locals villagers people fans organisers organizers ministers mps lawmakers unions employees workers
    staff teachers students parents specialists economists reporters journalists aides advisers advisors
    families relatives supporters campaigners activists rescuers firefighters engineers judges some many
    others several both republicans democrats voters they""".split()
)

UNNAMED_HEADS = frozenset(
    "source insider pal friend onlooker mole local one another someone somebody".split()
)

_SYNONYMS = (
    {"boss", "chief", "head", "leader", "supremo", "president", "chair", "chairman", "chairwoman", "director"}
    | {"ceo", "executive", "chairperson", "manager"},
    {"pm", "premier", "minister"},
    {"lawyer", "attorney", "barrister", "solicitor", "counsel"},
    {"cop", "officer", "policeman", "policewoman", "detective"},
    {"mum", "mother", "mom", "mother-of-two"},
    {"dad", "father", "father-of-two"},
    {"actor", "actress", "star"},
    {"singer", "vocalist", "star", "frontman", "rocker"},
    {"monarch", "king", "queen"},
    {"tycoon", "magnate", "mogul", "billionaire", "millionaire", "chairman"},
    {"founder", "co-founder", "cofounder"},
    {"spokesman", "spokeswoman", "spokesperson"},
    {"doctor", "physician", "medic"},
    {"reporter", "journalist", "correspondent"},
    {"gran", "granny", "grandmother", "grandma"},
)

_LOCALES = (
    "en en_US en_GB en_IE en_IN fr_FR es_ES it_IT nl_NL sv_SE no_NO da_DK fi_FI pl_PL cs_CZ tr_TR".split()
)


@lru_cache(maxsize=1)
def _given_names() -> dict[str, str]:
    """Map a given name, lower case, to "m", "f" or "mf"."""
    found: dict[str, set[str]] = {}
    for locale in _LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for sex, field in (("m", "first_names_male"), ("f", "first_names_female")):
            for name in getattr(provider, field, ()):
                found.setdefault(str(name).lower(), set()).add(sex)
    return {name: "".join(sorted(sexes)) for name, sexes in found.items()}


def is_given_name(word: str) -> bool:
    """Say whether ``word`` is in use as a given name somewhere."""
    return word.lower() in _given_names()


def gender_of_given_name(word: str) -> Gender | None:
    """Return the gender a given name tells, or None when it tells none."""
    sexes = _given_names().get(word.lower())
    return "m" if sexes == "m" else "f" if sexes == "f" else None


def gender_of_role(word: str) -> Gender | None:
    """Return the gender a title, role or kinship word tells, or None."""
    bare = word.lower().rstrip(".").removeprefix("ex-")
    if bare in _MASCULINE or bare.startswith(("father-of", "dad-of")):
        return "m"
    if bare in _FEMININE or bare.startswith(("mother-of", "mum-of", "mom-of")):
        return "f"
    return None


def is_role(word: str) -> bool:
    """Say whether a noun stands for one person: "actor", "45-year-old", "father-of-two", "seismologist"."""
    bare = word.lower().rstrip(".")
    return (
        bare in ROLES
        or bare.endswith(("-year-old", "man", "woman", "person", "ologist"))
        or bare.startswith(("father-of", "dad-of", "mother-of", "mum-of", "mom-of", "ex-"))
    )


def same_role(left: str, right: str) -> bool:
    """Say whether two role words can name one office: equal, or known to stand in for each other."""
    first, second = left.lower().rstrip("."), right.lower().rstrip(".")
    return first == second or any(first in group and second in group for group in _SYNONYMS)
