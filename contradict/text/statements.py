"""Long sentences taken apart: each clause and each apposition as a statement that stands by itself.

"The mill, which her father bought in 1950, burned down, police said" states that her father bought the
mill in 1950 and that the mill burned down. Nothing is stated where the sentence does not: clauses under
"if", "whether", "deny" or "hope" are left out. Source of the rules: Del Corro and Gemulla, ClausIE (2013);
Angeli et al., Leveraging Linguistic Structure for Open Domain Information Extraction (2015).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc, Token

from contradict.records import Span
from contradict.text import clauses, roles

LEAST = 3
"""Words of the shortest statement."""
_ASSERTING = frozenset(
    """say tell add announce confirm state declare explain note observe report reveal disclose show find know
    see hear learn mean prove insist maintain remember recall admit concede acknowledge conclude write
    testify rule point reply answer recount stress emphasise emphasize claim allege argue warn""".split()
)
"""Verbs whose complement the sentence puts forward as so, if only as somebody's claim."""
_OPEN = frozenset("if unless whether lest until till though although".split())
_OPENING = frozenset("that and but or so because after before when while as since where then yet".split())
_LINKED = {"VBN": ("was", "were"), "VBG": ("is", "are")}
"""What a participle lacks to be a statement: "a letter signed by both"; of one thing, of several."""
_ASKING = ("WRB", "WP", "WDT", "WP$")
_OCCASIONS = frozenset("time day moment way reason place year week month hour night".split())
"""Nouns that say when or how of their relative clause, and state nothing with it: "the day he sailed"."""
_NOBODY = frozenset("no nobody none neither nothing few".split())
_BOUND = ("mark", "nsubj", "aux", "auxpass")
_ORDER = frozenset(("before", "after", "since", "until"))
_ASIDE = ("(", "-", "–", "—")
_EDGES = " ,;:.–—-\"“”'‘’()"
Part = Sequence[Token] | str


def find_statements(doc: Doc, replaced: Mapping[Span, str], *, offset: int) -> tuple[str, ...]:
    """Take a sentence apart.

    Args:
        doc: the parse of one sentence.
        replaced: article spans of pronouns and epithets, and what to read instead.
        offset: where the sentence starts in the article.

    Returns:
        Distinct statements in reading order; none when the sentence is a single one.
    """
    whole = _words(clauses.render(doc, replaced, offset=offset))
    found: dict[str, None] = {}
    for parts in (*_clauses(doc), *_appositions(doc)):
        pieces = [
            part if isinstance(part, str) else clauses.render(part, replaced, offset=offset).strip(_EDGES)
            for part in parts
        ]
        if len(pieces) > 1 and pieces[0] == pieces[-1]:
            continue  # "Ana Ruiz, her boss," where "her boss" was read as her
        text = " ".join(" ".join(pieces).split()).replace(" ’s ", "’s ")
        if LEAST <= len(_words(text)) < len(whole):
            found.setdefault(f"{text[:1].upper()}{text[1:]}.")
    return tuple(found)


def _clauses(doc: Doc) -> Iterator[list[Part]]:
    for head in doc:
        if clauses.clause_head(head).i != head.i or not _is_stated(head) or _only_says(head):
            continue
        if head.dep_ == "relcl":
            if head.head.lower_ not in _OCCASIONS:
                yield _with_antecedent(head)
        elif head.dep_ == "acl" and head.tag_ in _LINKED:
            noun = clauses.phrase(head.head, without=head)
            yield [noun, _linked(head, head.head), clauses.own_tokens(head)]
        elif _is_finite(head):
            yield [_trimmed([*clauses.clause_tokens(head), *_when(head)])]
        elif (subject := _doer(head)) is not None:
            yield [clauses.own_tokens(subject), _linked(head, subject, past=True), clauses.own_tokens(head)]


def _linked(participle: Token, noun: Token, *, past: bool = False) -> str:
    several = _is_several(noun)
    return _LINKED["VBN" if past else participle.tag_][several]


def _doer(head: Token) -> Token | None:
    """Return who did what stands in a bare participle: "The board voted yes, going ahead with the deal".

    Only of what was done: "the plan would cut 200 jobs, closing two plants" closes none.
    """
    if head.dep_ != "advcl" or head.tag_ != "VBG" or any(child.dep_ in _BOUND for child in head.children):
        return None
    verb = head.head
    if verb.tag_ != "VBD" or any(child.dep_ in ("neg", "aux") for child in verb.children):
        return None
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    denied = subject is not None and {token.lower_ for token in subject.subtree} & _NOBODY
    return None if denied else subject


def _when(head: Token) -> list[Token]:
    """Return the clause that says before or after what it was: the order is part of the statement."""
    for child in head.children:
        if child.dep_ == "advcl" and any(mark.lower_ in _ORDER for mark in child.children):
            return [token for token in clauses.own_tokens(child) if not token.is_punct]
    return []


def _is_finite(head: Token) -> bool:
    """A clause without a finite verb of its own or of the one it is coordinated with is a fragment."""
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in (head, *head.children)):
        return True
    return head.dep_ == "conj" and head.head.i != head.i and _is_finite(head.head)


def _is_stated(head: Token) -> bool:
    """Say whether a clause is put forward as so, all the way up to the sentence."""
    for token in (head, *head.ancestors):
        if any(child.dep_ in ("mark", "advmod") and child.lower_ in _OPEN for child in token.children):
            return False
        if token.dep_ in ("ccomp", "pcomp") and _asks(token):
            return False  # "why a crew was allowed on the deck" asks, and states only half of it
        if token.dep_ in ("ccomp", "csubj") and not _asserts(token.head):
            return False
    return True


def _asks(verb: Token) -> bool:
    return any(child.tag_ in _ASKING and child.i < verb.i for child in verb.children)


def _asserts(verb: Token) -> bool:
    return verb.lemma_.lower() in _ASSERTING and not any(child.dep_ == "neg" for child in verb.children)


def _only_says(head: Token) -> bool:
    """ "The judge said" states nothing that its complement does not."""
    return head.lemma_.lower() in _ASSERTING and any(child.dep_ == "ccomp" for child in head.children)


def _with_antecedent(head: Token) -> list[Part]:
    """Put the antecedent where its relative pronoun's place is: "which he bought" as "he bought the mill"."""
    relative = next((token for token in head.subtree if token.tag_ in _ASKING), None)
    antecedent = clauses.phrase(head.head, without=head)
    own = _trimmed(clauses.clause_tokens(head)[len(antecedent) :], opening=False)
    if relative is not None and relative.lower_ in ("who", "whom"):
        antecedent = clauses.phrase(_person(head.head, head), without=head)
    if relative is None or relative.dep_ in ("nsubj", "nsubjpass") or relative.tag_ == "WRB":
        return [antecedent, own]
    kept = [token for token in own if token.i != relative.i]
    if relative.dep_ == "poss" and relative.nbor(-1).dep_ == "prep":
        return []  # "the firm, in whose offices it began"
    if relative.dep_ == "poss":
        return [antecedent, "’s", kept]
    if relative.dep_ == "pobj":
        before = [token for token in kept if token.i != relative.head.i]
        return [before, [relative.head], antecedent]
    at = next((place for place, token in enumerate(kept) if token.i == head.i), len(kept) - 1) + 1
    return [kept[:at], antecedent, kept[at:]]


def _person(noun: Token, verb: Token) -> Token:
    """Go up to the person that "who" means: in "a man of the coast, who drowned" it is not the coast."""
    if noun.ent_type_ == "PERSON" or roles.is_role(noun.lemma_) or noun.tag_ in ("NNS", "PRP"):
        return noun
    several = any(token.lower_ in ("are", "were", "have") for token in (verb, *verb.children))
    for above in noun.ancestors:
        if above.ent_type_ == "PERSON" or roles.is_role(above.lemma_):
            return above if several <= _is_several(above) else noun
        if above.dep_ not in ("pobj", "prep", "appos", "conj", "npadvmod"):
            break
    return noun


def _is_several(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or bool(noun.conjuncts)


def _appositions(doc: Doc) -> Iterator[list[Part]]:
    for token in doc:
        noun = token.head
        if token.dep_ != "appos" or noun.pos_ not in ("PROPN", "NOUN") or token.ent_type_ in ("DATE", "TIME"):
            continue
        edge = token.left_edge.i
        if doc[edge].text in _ASIDE or (edge and doc[edge - 1].text in _ASIDE):
            continue  # an abbreviation or a dateline
        inner = {within.i for within in token.subtree}
        named = [part for part in clauses.own_tokens(noun) if part.i not in inner]
        if any(part.pos_ in ("PROPN", "NOUN") for part in named) and _says_what_it_is(token):
            yield [_trimmed(named), "is", _trimmed(clauses.own_tokens(token))]


def _says_what_it_is(token: Token) -> bool:
    """An age, or a noun with something of its own: not a bare name set between commas."""
    if token.pos_ == "NUM":
        return token.text.isdigit()
    return token.pos_ in ("NOUN", "PROPN") and any(True for _ in token.children)


def _trimmed(tokens: Sequence[Token], *, opening: bool = True) -> list[Token]:
    """Leave out a conjunction at the beginning or the end, and marks around what was taken out."""
    places = {token.i for token in tokens}
    kept = [token for token in tokens if not token.is_punct or {token.i - 1, token.i + 1} <= places]
    while kept and (kept[-1].is_punct or kept[-1].dep_ == "cc" or kept[-1].is_space):
        kept.pop()
    while kept and opening and (kept[0].is_punct or _opens(kept[0])):
        kept.pop(0)
    return kept


def _opens(token: Token) -> bool:
    return token.lower_ in _OPENING and token.dep_ in ("mark", "cc", "advmod")


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]
