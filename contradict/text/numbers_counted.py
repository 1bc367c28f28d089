"""What a bare figure counts, read from the parse: "All 14 of his racehorses" counts a racehorse."""

from __future__ import annotations

from spacy.tokens import Doc, Token

PERSON_NOUNS = frozenset(
    """person people man woman child kid boy girl adult teenager teen student pupil teacher worker employee
    staff staffer member director resident villager local officer policeman cop detective soldier troop
    trooper civilian passenger patient victim survivor protester demonstrator striker guest visitor
    tourist traveller traveler foreigner national citizen migrant refugee briton brit american
    australian voter lawmaker mp senator deputy councillor councilman politician official judge juror
    nurse doctor medic driver pilot crew firefighter rescuer searcher volunteer hunter hiker fan
    supporter player runner athlete spectator customer shopper diner user follower viewer reader
    homeowner borrower colleague friend relative sibling brother sister son daughter parent grandparent
    mother father husband wife partner neighbour neighbor baby infant toddler pensioner attacker gunman
    suspect defendant prisoner inmate hostage captive fighter militant rebel casualty witness signatory
    author expert scientist engineer investigator inspector manager executive boss leader dealer agent
    accuser evacuee mourner vip insider delegate trustee governor individual human soul
    bystander pedestrian cyclist motorist commuter""".split()
)
"""Nouns for human beings (OntoNotes and WordNet ``person.n.01`` hyponyms that newspapers count)."""
_PEOPLE_VERBS = frozenset(
    """die kill injure hurt wound infect arrest charge convict hospitalise hospitalize rescue evacuate vote
    survive drown sicken detain jail sentence sue accuse testify dissent abstain resign quit
    protest attend gather volunteer employ hire fire sack treat""".split()
)
HARMED = frozenset("dead injured wounded hurt missing killed arrested hospitalised hospitalized".split())
_MOMENTS = frozenset("second minute hour day night week month year yesterday today tomorrow tonight".split())


_KINDS = tuple(
    frozenset(line.split())
    for line in (
        "plane aircraft jet airliner airplane aeroplane",
        "passage example instance excerpt extract chunk",
        "song number track tune",
        "shot bullet round gunshot",
        "pack packet package box carton",
        "job post position role",
        "home house property dwelling",
        "car vehicle automobile",
        "truck lorry van",
        "coach carriage wagon",
        "letter note message email missive",
        "ship boat vessel ferry",
        "shop store outlet branch",
        "show gig concert date performance",
        "game match fixture",
        "building structure block",
        "firm company business",
        "country nation state",
        "death fatality",
        "town village community",
        "ballot vote",
        "seat place",
        "crack fracture",
        "drug medicine medication",
        "gun weapon firearm",
        "stab wound injury",
    )
)
"""Nouns that newspapers use for one another."""


def same_kind(left_unit: str, right_unit: str) -> bool:
    """Say whether two counted nouns may name the same things.

    Args:
        left_unit: `NumberMention.unit` of a count; empty where the article leaves it open ("96 of them").
        right_unit: the other one.

    Returns:
        True for equal nouns, for two nouns for human beings or of one everyday kind, and where one is open.
    """
    if left_unit == right_unit or not left_unit or not right_unit:
        return True
    if left_unit in PERSON_NOUNS and right_unit in PERSON_NOUNS:
        return True
    return any(left_unit in kind and right_unit in kind for kind in _KINDS)


def counted(doc: Doc, first: Token, last: Token) -> Token | None:
    """Return the noun that the figure from ``first`` to ``last`` counts; None where the sentence has none.

    Args:
        doc: the parse.
        first: first token of the figure.
        last: last token of the figure.
    """
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ == "times":
        return doc[last.i + 1]
    if last.i + 1 < len(doc) and doc[last.i + 1].lower_ == "of":
        return _after_of(doc, last)
    for token in (last, first):
        head = token.head
        if token.dep_ in ("nummod", "quantmod", "compound", "amod", "nmod") and head.i > last.i:
            if head.pos_ in ("NOUN", "PROPN"):
                return head
            if head.dep_ in ("nummod", "amod", "compound", "nmod") and head.head.pos_ in ("NOUN", "PROPN"):
                return head.head
    return _next_noun(doc, last)


def _after_of(doc: Doc, last: Token) -> Token | None:
    if last.i + 2 >= len(doc) or doc[last.i + 1].lower_ != "of":
        return None
    for child in doc[last.i + 1].children:
        if child.dep_ == "pobj":
            return child if child.pos_ in ("NOUN", "PROPN") or child.lower_ in HARMED else None
    return None


def _next_noun(doc: Doc, last: Token) -> Token | None:
    """The noun just behind the figure, past adjectives and hyphens, where the parse went astray."""
    for token in doc[last.i + 1 : last.i + 5]:
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        if token.pos_ == "NOUN":
            goes_on = following is not None and (following.pos_ == "NOUN" or following.text == "-")
            if not goes_on:
                return None if token.lemma_ in _MOMENTS else token
        elif not (token.text == "-" or (token.dep_ == "amod" and token.head.i > token.i)):
            return None
    return None


def unit_of(noun: Token) -> str:
    """Return what a noun counts: its lemma, with what a hyphen ties to it ("fire-engine").

    A nationality counts persons; a proper name ("nine Cessnas") leaves the kind open.
    """
    if noun.pos_ == "PROPN":
        return "person" if noun.ent_type_ == "NORP" or noun.lemma_.lower().rstrip("s") in PERSON_NOUNS else ""
    if noun.lower_ in HARMED:
        return "person"
    lemma = noun.lemma_.lower()
    if any(character.isdigit() for character in lemma):
        return ""  # a model name: "nine of its C-208s"
    doc, index = noun.doc, noun.i
    while index >= 2 and doc[index - 1].text == "-" and _is_tied(doc[index - 2], doc[index - 1]):
        lemma = f"{doc[index - 2].lower_}-{lemma}"
        index -= 2
    return "person" if lemma in ("people", "person") else lemma


def _is_tied(word: Token, hyphen: Token) -> bool:
    return not hyphen.whitespace_ and word.is_alpha and not word.like_num


def modifiers_of(noun: Token, first: Token, last: Token) -> tuple[str, ...]:
    """Return the lemmas of adjectives and nouns that narrow a counted noun, in order of the text."""
    if noun.pos_ == "PROPN":
        return (noun.lemma_.lower(),)
    found = [
        child
        for child in noun.lefts
        if child.dep_ in ("amod", "compound", "nmod") and not first.i <= child.i <= last.i
    ]
    nested = [inner for child in found for inner in child.lefts if inner.dep_ in ("amod", "compound")]
    tokens = sorted({token.i: token for token in (*found, *nested)}.items())
    return tuple(
        token.lower_ if token.tag_ in ("VBN", "VBG") else token.lemma_.lower()
        for index, token in tokens
        if token.is_alpha and not first.i <= index <= last.i and token.lower_ not in _HEDGE_LEMMAS
    )


_HEDGE_LEMMAS = frozenset(
    {"more", "most", "few", "less", "least", "many", "other", "such", "full", "good", "further"}
)


def people_without_noun(last: Token) -> bool:
    """Say whether a figure that stands alone counts people by its verb ("eleven voted", "two died")."""
    head = last.head
    return last.dep_ in ("nsubj", "nsubjpass") and head.lemma_ in _PEOPLE_VERBS
