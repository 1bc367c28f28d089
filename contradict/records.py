"""Every type that flows through the pipeline: frozen, standard library only, laws tested.

Article text is never altered. Whatever is found in it is a `Span`: half-open code-point offsets into
`Article.text`. A record that quotes text carries it beside its span, and the two agree:
``record.text == article.text[record.span.start:record.span.end]``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a sentence is to the article."""

    BODY = "body"
    HEADING = "heading"
    FURNITURE = "furniture"
    """Captions, credits, sign-up lines, players: printed on the page, no part of the story."""


class Granularity(StrEnum):
    """How exactly a date is stated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    SPAN = "span"
    """Several years or a stated interval: "the 2000s", "from 1967 to 1979"."""


class Approximation(StrEnum):
    """How a stated quantity relates to the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Kind(StrEnum):
    """What a dispute is about (WIRE ``type``)."""

    DATE = "date"
    NUMBER = "number"
    QUOTE_SPEAKER = "quote-speaker"
    QUOTE_WORDING = "quote-wording"
    EVENT = "event-fact"
    ROLE = "role-or-entity"
    LOCATION = "location"
    NARRATIVE = "relationship-or-narrative"


class Outcome(StrEnum):
    """What a detector concluded: a conflict, or the reason why a look-alike is none (WIRE ``cleared``)."""

    CONFLICT = "conflict"
    UPDATE = "update"
    LIST_VALUED = "list-valued"
    REFINEMENT = "refinement"
    SCOPE = "scope"
    OTHER_SUBJECT = "other-subject"
    CONDITIONAL = "conditional"
    RESTATEMENT = "restatement"
    ROUNDING = "rounding"
    SYNDICATED = "syndicated"


class Strength(StrEnum):
    """Hard: both cannot be true as stated. Soft: tension or framing."""

    HARD = "hard"
    SOFT = "soft"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets into one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"Span: start {self.start} and end {self.end} do not make a non-empty span")

    def slice(self, text: str) -> str:
        """Return the part of ``text`` this span covers."""
        return text[self.start : self.end]

    def slice_in(self, part: str, offset: int) -> str:
        """Return the words of this span out of ``part``, which begins at ``offset`` of the article."""
        return part[self.start - offset : self.end - offset]

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text, exactly as read."""

    path: str
    """Relative to the input root, POSIX separators; unique in a run."""
    outlet: str
    title: str
    text: str
    """As decoded (text files: the whole file, front matter included); never changed afterwards."""
    body_start: int = 0
    """Where the article's own words begin in ``text`` (behind the front matter)."""
    published: date | None = None
    url: str | None = None
    story: str | None = None
    id: str = ""
    """``sha256:`` over outlet, title, date and text: the same article has the same id anywhere.
    Filled in where it is left empty."""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", article_id(self))


def article_id(article: Article) -> str:
    """Hash what makes an article the one it is, wherever its file lies."""
    day = article.published.isoformat() if article.published else None
    content = json.dumps([article.outlet, article.title, day, article.text])
    return f"sha256:{hashlib.sha256(content.encode()).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was given and not used, with the stage and the reason: nothing vanishes."""

    what: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or furniture line of an article."""

    index: int
    span: Span
    text: str
    paragraph: int
    role: Role = Role.BODY
    furniture: str | None = None
    """Why the sentence takes no part, when ``role`` is furniture: "caption", "credit", "sign-up" ..."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or time expression, as words and as a closed interval of days."""

    span: Span
    text: str
    earliest: date | None
    """None when the article gives no way to resolve it ("on Monday" without a publication date)."""
    latest: date | None
    granularity: Granularity
    anchored: bool = False
    """Resolved against the article's dateline or publication date rather than stated in full."""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A quantity, as words and as a closed interval in a canonical unit."""

    span: Span
    text: str
    low: float
    high: float
    dimension: str
    """"count", "multiple" ("three times as many"), "ordinal", "score", "age", "time" (of day), "money",
    "percent", "duration", "distance", "area", "volume", "mass", "speed", "power", "data", "temperature",
    "concentration"."""
    unit: str
    """Canonical: "usd", "percent", "day", "metre" ...; for a count the lemma of what is counted."""
    approximation: Approximation = Approximation.EXACT
    modifiers: tuple[str, ...] = ()
    """Lemmas that narrow what is counted: "injured", "British" for "two injured British girls"."""
    slack: float = 0.0
    """How far beyond ``low`` and ``high`` the true value may lie because the printed figure is rounded."""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A person, organisation or place, with the article's fullest form of its name."""

    span: Span
    text: str
    label: str
    """"person", "organisation", "place", "other"."""
    entity: str
    """The fullest name this article uses for it; mentions with equal entity are the same thing."""


@dataclass(frozen=True, slots=True)
class Attribute:
    """What a sentence says of a person in passing."""

    entity: str
    """The person, by the fullest name the article uses."""
    name: str
    """"age" or "office"."""
    span: Span
    value: str
    """The words at ``span``."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is made to say something, as written and as resolved inside the article."""

    span: Span
    text: str
    name: str | None
    """The fullest name the article gives this speaker; None when it is left open."""
    manner: str
    """"name", "pronoun", "epithet" ("the actor"), "group" ("officials"), "unnamed" ("an insider")."""
    aliases: tuple[str, ...] = ()
    """Every other way the article refers to the same speaker: roles, epithets, short names."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, without the marks, with their speaker."""

    span: Span
    text: str
    speaker: Speaker | None
    sentence: int
    """Index of the sentence in which the quotation starts."""
    continues: bool = False
    """Part of the speech that the quotation before it belongs to ("...," he said. "...")."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one outlet states in one sentence, with what was read in it."""

    id: str
    """``<article path>:<start>-<end>``."""
    article: Article
    span: Span
    text: str
    sentence: int
    reading: str
    """The claim made self-contained for the models: names put in for pronouns where it is decided."""
    before: str = ""
    """The body sentence before this one in the article, empty at the beginning."""
    speaker: Speaker | None = None
    """Whose assertion it is, when the outlet attributes it."""
    hedged: bool = False
    """A plan, condition, question, possibility or rumour rather than a statement of fact."""
    dates: tuple[DateMention, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    names: tuple[NameMention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    frames: tuple[tuple[Span, str], ...] = ()
    """For each date and number: the clause it stands in with the value taken out, self-contained."""
    statements: tuple[str, ...] = ()
    """The facts of a long sentence one by one, names put in for pronouns; none for a single clause."""
    unvalued: str = ""
    """The reading without its dates and numbers; empty when it states none."""
    lemmas: frozenset[str] = frozenset()
    """Content lemmas of the reading, lower case."""

    @property
    def outlet(self) -> str:
        """The outlet that printed it."""
        return self.article.outlet

    def frame_of(self, span: Span) -> str:
        """Return the clause around the value at ``span`` without it; the whole reading if there is none."""
        return next((frame for place, frame in self.frames if place == span), self.reading)


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with everything that was read in it."""

    article: Article
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the NLI model says of a pair: (entailment, neutral, contradiction)."""

    forward: tuple[float, float, float]
    """Left as premise, right as hypothesis."""
    backward: tuple[float, float, float] | None = None
    """The other way round; None where the first direction left nothing to ask."""

    @property
    def contradiction(self) -> float:
        """The mean contradiction probability of the directions that were judged."""
        return sum(row[2] for row in self.directions) / len(self.directions)

    @property
    def weaker(self) -> float:
        """The lesser contradiction probability of the directions that were judged."""
        return min(row[2] for row in self.directions)

    @property
    def entailment(self) -> float:
        """The stronger entailment probability of the directions that were judged."""
        return max(row[0] for row in self.directions)

    @property
    def directions(self) -> tuple[tuple[float, float, float], ...]:
        """The directions that were judged, forward first."""
        return (self.forward,) if self.backward is None else (self.forward, self.backward)


@dataclass(frozen=True, slots=True)
class Couple:
    """One statement of each side of a pair that may speak of the same fact."""

    left: str
    right: str
    similarity: float
    """Cosine of the two embedded statements, in [-1, 1]."""


RESTS = 0.3
"""Contradiction left without values below which they carry the clash.

Measured on the clashes of 32 stories with gold that hold values on both sides: of 35 conflicts about other
things than dates and numbers 3 lie below, of 30 about dates and numbers 22.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different outlets that may speak of the same fact; made once."""

    left: Claim
    right: Claim
    similarity: float
    """Cosine of the two embedded readings, in [-1, 1]."""
    routes: tuple[str, ...]
    """Every route that proposed the pair, sorted."""
    judgement: Judgement | None = None
    in_context: Judgement | None = None
    """The same with the sentence before each claim put in front; only where the first look gave reason."""
    couples: tuple[Couple, ...] = ()
    """The most alike statements of the two, best first; none where both sentences are single ones."""
    by_statement: Judgement | None = None
    """Each whole sentence against the statement of the other that it contradicts most."""
    stated: tuple[str, str] | None = None
    """Those statements: of the left claim, of the right claim."""
    unvalued: Judgement | None = None
    """The two readings without their dates and numbers; only where they clash and both state some."""
    standing: float = 0.0
    """Contradiction of this pair less that of the strongest other pair of either claim, in [-1, 1]."""

    @property
    def by_meaning(self) -> bool:
        """Whether only likeness of meaning proposed it: no value, attribute or quotation of one kind."""
        return set(self.routes) <= {"neighbours", "statements"}

    @property
    def contradiction_in_context(self) -> float:
        """Contradiction at the second look; 1.0 where the first gave no reason for one."""
        return self.in_context.contradiction if self.in_context is not None else 1.0

    @property
    def rests_on_values(self) -> bool:
        """Whether next to nothing of a clash is left without the dates and numbers."""
        return self.unvalued is not None and self.unvalued.contradiction < RESTS


@dataclass(frozen=True, slots=True)
class Finding:
    """What one detector concluded about one pair."""

    detector: str
    kind: Kind
    outcome: Outcome
    pair: Pair
    score: float
    """How sure the detector is, in [0, 1]; comparable inside one detector only."""
    reason: str
    """One sentence for a reader."""
    left_value: str = ""
    right_value: str = ""
    left_span: Span | None = None
    """The words that disagree, inside the left claim."""
    right_span: Span | None = None
    strength: Strength = Strength.HARD
    evidence: tuple[tuple[str, float], ...] = ()
    """Named features behind the score, for the confidence model and the waterfall."""

    @property
    def is_reading(self) -> bool:
        """Whether it rests on the model's reading of two sentences rather than on values that were read."""
        return self.detector == "entailment"


@dataclass(frozen=True, slots=True)
class Position:
    """One outlet's sentence on one side of a dispute."""

    claim: Claim
    value: str
    value_span: Span | None
    stance: str
    """A, B, C ...: equal letters say the same."""
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One bar of the waterfall: what a feature added to the log-odds of a dispute."""

    name: str
    value: float
    weight: float

    @property
    def contribution(self) -> float:
        """Log-odds added."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Dispute:
    """One question on which outlets give different answers."""

    id: str
    """Stable under re-runs and input order."""
    kind: Kind
    question: str
    strength: Strength
    confidence: float
    """Calibrated, in [0, 1]."""
    positions: tuple[Position, ...]
    findings: tuple[Finding, ...]
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run over one story found; a page and the JSON are rebuilt from it."""

    story: str
    articles: tuple[AnnotatedArticle, ...]
    disputes: tuple[Dispute, ...]
    cleared: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    funnel: dict[str, int | dict[str, int]]
    provenance: dict[str, object]
    voices: tuple[tuple[str, ...], ...] = ()
    """The articles' paths, those that print the same copy together: each group is one voice."""
    drift: tuple[Dispute, ...] | None = None
    """Facts that an outlet's own later article gives differently; None when that was not asked for."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a run saw on the way, for measuring where a conflict was lost; never part of a report."""

    annotated: tuple[AnnotatedArticle, ...]
    pairs: tuple[Pair, ...]
    """Every pair a route proposed, judged or not."""
    findings: tuple[Finding, ...]
    """Every finding, before grouping; cleared ones included."""
    disputes: tuple[Dispute, ...]
    """Every dispute, before the thresholds."""
