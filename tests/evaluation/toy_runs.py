"""Hand-made stories, reports and traces for the tests of the measure."""

from __future__ import annotations

from pathlib import Path

from contradict.evaluation.gold import Gold, GoldConflict, GoldSentence, GoldTrap, Story
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
    Span,
    Strength,
    Trace,
)

NORTH = ("Nine lambs were lost in the flood.", "The vicar spoke on Sunday.", "The dam was built in 1931.")
SOUTH = ("Ninety lambs were lost in the flood.", "The vicar spoke on Monday.", "The dam was built in 1951.")


def annotate(
    path: str, sentences: tuple[str, ...], *, furniture: frozenset[int] = frozenset()
) -> AnnotatedArticle:
    """One sentence a paragraph; every body sentence is a claim."""
    text = "\n".join(sentences)
    article = Article(path, path.removesuffix(".txt").title(), "Flood", text)
    read, claims, start = [], [], 0
    for index, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        role = Role.FURNITURE if index in furniture else Role.BODY
        read.append(Sentence(index, span, sentence, index, role))
        if role is Role.BODY:
            claims.append(Claim(f"{path}:{span.start}-{span.end}", article, span, sentence, index, sentence))
        start = span.end + 1
    return AnnotatedArticle(article, tuple(read), tuple(claims))


def pair(left: Claim, right: Claim, *, judged: bool = True) -> Pair:
    judgement = Judgement((0.1, 0.2, 0.7), (0.1, 0.2, 0.7)) if judged else None
    return Pair(left, right, 0.8, ("neighbours",), judgement)


def finding(of: Pair, outcome: Outcome = Outcome.CONFLICT, kind: Kind = Kind.NUMBER) -> Finding:
    return Finding("number", kind, outcome, of, 0.9, "Nine against ninety.", "9", "90")


def dispute(of: Finding, confidence: float) -> Dispute:
    positions = (
        Position(of.pair.left, of.left_value, None, "A"),
        Position(of.pair.right, of.right_value, None, "B"),
    )
    name = f"{of.pair.left.id}~{of.pair.right.id}"
    return Dispute(name, of.kind, "How many?", Strength.HARD, confidence, positions, (of,))


def report(articles: tuple[AnnotatedArticle, ...], disputes: tuple[Dispute, ...]) -> Report:
    provenance: dict[str, object] = {"models": [{"role": "nli", "name": "toy", "revision": "sha256:0"}]}
    return Report("flood", articles, disputes, (), (), {}, provenance)


def trace(
    articles: tuple[AnnotatedArticle, ...],
    *,
    pairs: tuple[Pair, ...] = (),
    findings: tuple[Finding, ...] = (),
    disputes: tuple[Dispute, ...] = (),
) -> Trace:
    return Trace(articles, pairs, findings, disputes)


def story(folder: Path = Path("flood")) -> Story:
    """Lambs are disputed; the vicar's two sermons are a trap."""
    conflict = GoldConflict(
        "c1",
        "number",
        "hard",
        "How many lambs were lost.",
        (GoldSentence("north", NORTH[0], "9"), GoldSentence("south", SOUTH[0], "90")),
    )
    trap = GoldTrap("Two sermons.", GoldSentence("north", NORTH[1]), GoldSentence("south", SOUTH[1]))
    return Story("flood", folder, Gold((conflict,), (trap,)))
