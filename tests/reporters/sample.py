"""A report made by hand: three outlets, a hard dispute on a year, a soft one, two look-alikes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from contradict.records import (
    AnnotatedArticle,
    Article,
    Claim,
    Dispute,
    Finding,
    Judgement,
    Kind,
    Outcome,
    Pair,
    Position,
    Report,
    Role,
    Sentence,
    Skipped,
    Span,
    Strength,
    Term,
)


@dataclass(frozen=True)
class Outlet:
    """One article, given by its body sentences."""

    name: str
    sentences: tuple[str, ...]
    published: date | None = date(2031, 5, 4)
    url: str | None = "https://example.org/mill"
    title: str = "The mill reopens"
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join(self.sentences))

    @property
    def article(self) -> Article:
        path = f"mill/{self.name.lower().replace(' ', '-')}.txt"
        return Article(
            path,
            self.name,
            self.title,
            self.text,
            published=self.published,
            url=self.url,
            id=f"sha256:{path}",
        )

    def annotated(self) -> AnnotatedArticle:
        at, read = 0, []
        for index, text in enumerate(self.sentences):
            start = self.text.index(text, at)
            at = start + len(text)
            role = Role.FURNITURE if text.startswith("Read more") else Role.BODY
            read.append(Sentence(index, Span(start, at), text, index, role))
        return AnnotatedArticle(self.article, tuple(read), ())

    def claim(self, index: int) -> Claim:
        sentence = self.annotated().sentences[index]
        where = f"{self.article.path}:{sentence.span.start}-{sentence.span.end}"
        return Claim(where, self.article, sentence.span, sentence.text, index, sentence.text)


LEDGER = Outlet(
    "Vale Ledger",
    ("The old mill reopens on Friday.", "It was built in 1871 by the Orr family.", "Entry is free."),
)
HERALD = Outlet(
    "Herald", ("Crowds are expected.", "The mill was built in 1878.", "Read more: ten mills to visit")
)
POST = Outlet(
    "Post", ("The mill, built in 1871, opens again.", "Neighbours are delighted."), published=None, url=None
)


def position(outlet: Outlet, index: int, value: str, stance: str) -> Position:
    claim = outlet.claim(index)
    at = claim.text.find(value) if value else -1
    start = claim.span.start + at
    return Position(claim, value, Span(start, start + len(value)) if at >= 0 else None, stance)


def finding(left: Position, right: Position, **changes: object) -> Finding:
    given: dict[str, object] = {
        "detector": "date",
        "kind": Kind.DATE,
        "outcome": Outcome.CONFLICT,
        "pair": Pair(
            left.claim,
            right.claim,
            0.81234567,
            ("date",),
            Judgement((0.01, 0.04, 0.95), (0.02, 0.08, 0.9)),
        ),
        "score": 0.9,
        "reason": "Both sentences date the building of the mill, seven years apart.",
        "left_value": left.value,
        "right_value": right.value,
        "left_span": left.value_span,
        "right_span": right.value_span,
        "evidence": (("frame", 0.7),),
    }
    return Finding(**{**given, **changes})  # type: ignore[arg-type]


def dispute(
    name: str, positions: tuple[Position, ...], findings: tuple[Finding, ...], **changes: object
) -> Dispute:
    given: dict[str, object] = {
        "id": name,
        "kind": Kind.DATE,
        "question": "When was the mill built?",
        "strength": Strength.HARD,
        "confidence": 0.87654321,
        "positions": positions,
        "findings": findings,
        "terms": (Term("date_clash", 1.0, 2.4), Term("same_subject", 0.7, 1.1), Term("bias", 1.0, -1.2)),
    }
    return Dispute(**{**given, **changes})  # type: ignore[arg-type]


def report(outlets: tuple[Outlet, ...] = (LEDGER, HERALD, POST), **changes: object) -> Report:
    ledger, herald, post = outlets
    built = (
        position(ledger, 1, "1871", "A"),
        position(post, 0, "1871", "A"),
        position(herald, 1, "1878", "B"),
    )
    mood = (position(herald, 0, "", "A"), position(post, 1, "", "B"))
    hard = dispute("built", built, (finding(built[0], built[2]), finding(built[1], built[2])))
    soft = dispute(
        "mood",
        mood,
        (finding(*mood, detector="nli", kind=Kind.NARRATIVE, reason="The two accounts pull apart."),),
        kind=Kind.NARRATIVE,
        question="Who looks forward to the opening?",
        strength=Strength.SOFT,
        confidence=0.95,
        terms=(),
    )
    cleared = finding(
        position(ledger, 0, "Friday", "A"),
        position(post, 0, "", "B"),
        outcome=Outcome.REFINEMENT,
        reason="Friday is only more exact.",
    )
    given: dict[str, object] = {
        "story": "mill",
        "articles": tuple(outlet.annotated() for outlet in outlets),
        "disputes": (soft, hard),
        "cleared": (cleared,),
        "skipped": (Skipped("mill/gold.json", "read", "no article fields"),),
        "funnel": {
            "sentences": 8,
            "claims": 7,
            "pairs_by_route": {"date": 3, "neighbours": 9},
            "disputes": 2,
        },
        "provenance": {
            "contradict": "0.1.0",
            "settings": {"only": [], "threshold": 0.5},
            "models": [{"role": "nli", "name": "toy", "revision": "sha256:00"}],
            "input": "sha256:11",
        },
    }
    return Report(**{**given, **changes})  # type: ignore[arg-type]
