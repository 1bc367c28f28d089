"""People, organisations and places of one article, with every form the article uses for them.

One article calls one person "Judge Karl Lund", "Mr. Lund", "Karl"; its fullest form stands
for all of them. What a form is, and which forms belong together, is decided by the whole article.

Source: forms and the order of trust follow the newsroom rule that a person is introduced in full and then
called by surname; see also NAME aliasing in the CoNLL coreference baselines (Lee et al. 2011, sieve 4).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from contradict.records import NameMention, Sentence
from contradict.text import roles
from contradict.text.name_forms import NameForm, name_forms

Words = tuple[str, ...]
_TITLED = 2.0
"""Votes of a title or an apposition: a person, whatever organisation bears the name too."""
_TOLD = 3.0
"""Votes of a word that only organisations or places carry: "Lowick Bank"."""
_LONGEST = 3
"""Words of a person's name at most, where only the surname tells that it is one."""


@dataclass
class _Register:
    """What the article as a whole says of its names; filled once, then only read."""

    labels: dict[Words, str]
    people: dict[Words, Words]
    """Every full form of a person (two words or more) to the fullest."""
    groups: dict[Words, Words]
    """Every form of an organisation or place to the fullest."""
    sexes: dict[Words, set[str]]
    surname_holder: dict[str, Words] = field(default_factory=dict)
    """Whom a surname shared by several people was last used for."""
    introduced: dict[Words, int] = field(default_factory=dict)


def find_names(sentences: Sequence[Sentence], docs: Sequence[Doc]) -> tuple[NameMention, ...]:
    """Find the names of an article and join the forms that mean the same person or thing.

    Args:
        sentences: all sentences of the article, in order.
        docs: their parses, in the same order.

    Returns:
        Mentions in text order; titles lie outside the span. A form that could mean two people of the
        article keeps its own words as ``entity``.
    """
    forms = list(name_forms(sentences, docs))
    register = _register(forms)
    mentions = []
    for form in forms:
        label = register.labels.get(form.words)
        if label is None:
            continue
        entity = _entity(form, label, register)
        text = _slice(sentences[form.sentence], form)
        mentions.append(NameMention(form.span, text, label, " ".join(entity)))
    return tuple(mentions)


def _slice(sentence: Sentence, form: NameForm) -> str:
    start = sentence.span.start
    return sentence.text[form.span.start - start : form.span.end - start]


def _register(forms: Sequence[NameForm]) -> _Register:
    votes: defaultdict[Words, Counter[str]] = defaultdict(Counter)
    certain: set[Words] = set()
    for form in forms:
        votes[form.words].update(dict(form.votes))
        if form.certain:
            certain.add(form.words)
    known_words = {word for words in certain for word in words}
    kept = {
        words: count
        for words, count in votes.items()
        if words in certain or all(word in known_words for word in words)
    }
    labels = {words: _label(count) for words, count in kept.items()}
    surely = {words for words, count in kept.items() if count["person"] >= _TITLED}
    labels.update((words, "person") for words in kept if _bears_a_surname(words, kept[words], surely))
    full = [words for words in labels if len(words) > 1 and labels[words] == "person"]
    people = {words: _fullest(words, full) for words in full}
    _label_short_forms(labels, full, surely)
    rest = [words for words, label in labels.items() if label != "person"]
    return _Register(labels, people, _groups(rest), _sexes(forms, people))


def _bears_a_surname(words: Words, count: Mapping[str, float], surely: Collection[Words]) -> bool:
    """ "Ashdown, 52," makes a person of "Mercy Ashdown" too, whatever the model took it for."""
    named = 2 <= len(words) <= _LONGEST and (words[-1],) in surely
    return named and max(count.get("organisation", 0.0), count.get("place", 0.0)) < _TOLD


def _label(count: Mapping[str, float]) -> str:
    order = ("person", "organisation", "place", "other")
    return max(order, key=lambda label: (count.get(label, 0.0), -order.index(label))) if count else "other"


def _label_short_forms(labels: dict[Words, str], full: Sequence[Words], surely: set[Words]) -> None:
    """A single word that is part of a person's full name is that person, whatever the model said."""
    parts = {word for words in full for word in (words[0], words[-1])}
    groups = {words[0] for words, label in labels.items() if len(words) > 1 and label == "organisation"}
    for words in labels:
        if len(words) == 1 and words[0] in parts:
            labels[words] = "person"
        elif len(words) == 1 and words[0] in groups and words not in surely:
            labels[words] = "organisation"


def _fullest(words: Words, full: Sequence[Words]) -> Words:
    """Return the longest form with the same surname and a first name or initial that fits."""
    fitting = [
        other
        for other in full
        if other[-1] == words[-1] and len(other) > len(words) and _is_part(words, other)
    ]
    return max(fitting, key=len) if fitting else words


def _is_part(short: Words, long: Words) -> bool:
    rest = iter(long)
    return all(any(_fits(word, other) for other in rest) for word in short)


def _fits(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))


def _groups(rest: Sequence[Words]) -> dict[Words, Words]:
    """Join a short form ("Tamborne", "NFSA") to the one longer form that begins with it or spells it."""
    joined = {}
    for words in rest:
        longer = [
            other
            for other in rest
            if len(other) > len(words)
            and (other[: len(words)] == words or (len(words) == 1 and _initials(other) == words[0]))
        ]
        joined[words] = longer[0] if len(longer) == 1 else words
    return joined


def _initials(words: Words) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _sexes(forms: Sequence[NameForm], people: Mapping[Words, Words]) -> dict[Words, set[str]]:
    sexes: defaultdict[Words, set[str]] = defaultdict(set)
    for form in forms:
        told = {roles.gender_of_role(title) for title in form.titles} | {
            roles.gender_of_given_name(form.words[0])
        }
        if form.words in people:
            sexes[people[form.words]].update(sex for sex in told if sex)
    return dict(sexes)


def _entity(form: NameForm, label: str, register: _Register) -> Words:
    if label != "person":
        return register.groups.get(form.words, form.words)
    if form.words in register.people:
        entity = register.people[form.words]
        register.introduced.setdefault(entity, form.span.start)
        return entity
    return _person(form, register)


def _person(form: NameForm, register: _Register) -> Words:
    """Decide whom a single name means: the only bearer, the only one of that title, the one meant before."""
    word = form.words[-1]
    bearers = sorted({full for full in register.people.values() if word in (full[0], *full[1:])})
    told = {sex for sex in map(roles.gender_of_role, form.titles) if sex}
    if told and len(bearers) > 1:
        bearers = [full for full in bearers if not register.sexes.get(full) or told & register.sexes[full]]
    if len(bearers) > 1:
        before = [full for full in bearers if full in register.introduced]
        bearers = before if len(before) == 1 else bearers
    if len(bearers) > 1 and register.surname_holder.get(word) in bearers:
        bearers = [register.surname_holder[word]]
    if len(bearers) != 1:
        return form.words
    if bearers[0][-1] == word:
        register.surname_holder[word] = bearers[0]
    return bearers[0]
