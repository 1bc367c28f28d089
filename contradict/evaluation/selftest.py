"""The self-test: change one fact in a copy of an article, and see whether the product notices.

A newsroom has no gold for its own text, but it can be its own witness: the same article under another
outlet's name disagrees with itself in exactly one place, and that place is known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from contradict.contrast.interface import Contrast, Label, Passage, edited
from contradict.contrast.methods import METHODS, contrasts
from contradict.errors import InputError
from contradict.progress import Progress, silent
from contradict.records import AnnotatedArticle, Article, Dispute, Report, Span

COPY_OUTLET = "The Other Paper"
COPY_PATH = "self-test-copy.txt"
CLASHES = tuple(name for name, (label, _) in METHODS.items() if label is Label.CONTRADICTION)

Run = Callable[[Sequence[Article]], Report]
Annotate = Callable[[Article], AnnotatedArticle]


@dataclass(frozen=True, slots=True)
class Trial:
    """One changed fact and what the report made of it."""

    method: str
    contrast: Contrast
    rank: int | None
    """The place of the dispute that holds both versions, from 1; None when there is none."""
    false_alarms: int
    """Disputes that do not hold the changed sentence."""

    @property
    def found(self) -> bool:
        """Whether the change was reported."""
        return self.rank is not None


@dataclass(frozen=True, slots=True)
class MethodResult:
    """The trials of one kind of change, summed up."""

    method: str
    tried: int
    found: int
    mean_rank: float | None
    false_alarms: int

    @property
    def recall(self) -> float:
        """Share of the changes that were reported."""
        return self.found / max(1, self.tried)


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What became of every change made to one article."""

    article: str
    untouched: tuple[Dispute, ...]
    """Disputes between the article and its own untouched copy: should be none."""
    trials: tuple[Trial, ...]


def copy_of(article: Article, text: str) -> Article:
    """Return the article as another outlet would have printed ``text`` under the same date and headline."""
    return replace(article, path=COPY_PATH, outlet=COPY_OUTLET, text=text, url=None, id="")


def _touches(dispute: Dispute, path: str, span: Span) -> bool:
    return any(
        position.claim.article.path == path and position.claim.span.overlaps(span)
        for position in dispute.positions
    )


def _changed_span(passage: Passage, contrast: Contrast) -> Span:
    start = passage.claim.span.start
    return Span(start, start + len(contrast.changed))


def _trial(article: Article, passage: Passage, contrast: Contrast, run: Run) -> Trial:
    report = run([article, copy_of(article, edited(article.text, contrast.edits))])
    ranked = sorted(report.disputes, key=lambda dispute: -dispute.confidence)
    changed = _changed_span(passage, contrast)
    touching = [
        rank
        for rank, dispute in enumerate(ranked, 1)
        if _touches(dispute, COPY_PATH, changed) and _touches(dispute, article.path, passage.claim.span)
    ]
    return Trial(contrast.method, contrast, min(touching, default=None), len(ranked) - len(touching))


def choose_contrasts(
    annotated: AnnotatedArticle, seed: int, *, methods: Sequence[str] = CLASHES, each: int = 2
) -> list[tuple[Passage, Contrast]]:
    """Choose up to ``each`` changes of every method, spread over the article by the seed."""
    by_method: dict[str, list[tuple[Passage, Contrast]]] = {method: [] for method in methods}
    for passage, contrast in contrasts(annotated, seed, methods=methods):
        by_method[contrast.method].append((passage, contrast))
    return [
        chosen
        for method, made in by_method.items()
        for chosen in Random(f"{seed}/{method}").sample(made, min(each, len(made)))
    ]


def selftest(
    article: Article,
    *,
    run: Run,
    annotate: Annotate,
    seed: int = 0,
    methods: Sequence[str] = CLASHES,
    each: int = 2,
) -> SelfTest:
    """Corrupt one fact at a time in a copy of an article and run the product on both.

    Args:
        article: any article.
        run: the product on a few articles.
        annotate: reads an article.
        seed: decides which facts are changed, and to what.
        methods: which kinds of change.
        each: how many changes of a kind at most.

    Returns:
        Every trial, and the disputes between the article and its untouched copy.

    Raises:
        InputError: an unknown method, or an article in which nothing can be changed.
    """
    if unknown := [method for method in methods if method not in METHODS]:
        raise InputError(f"selftest: unknown method {unknown[0]!r}. Use some of {', '.join(METHODS)}.")
    chosen = choose_contrasts(annotate(article), seed, methods=methods, each=each)
    if not chosen:
        raise InputError(
            f"{article.path}: found nothing to change by {', '.join(methods)}. Name a longer article."
        )
    untouched = run([article, copy_of(article, article.text)]).disputes
    trials = tuple(_trial(article, passage, contrast, run) for passage, contrast in chosen)
    return SelfTest(article.path, untouched, trials)


def selftest_each(
    articles: Sequence[Article],
    *,
    run: Run,
    annotate: Annotate,
    seed: int = 0,
    each: int = 2,
    progress: Progress = silent,
) -> list[SelfTest]:
    """Do a `selftest` on every article; same arguments and errors, ``progress`` is told before each."""
    results = []
    for number, article in enumerate(articles):
        progress("articles", number, len(articles))
        results.append(selftest(article, run=run, annotate=annotate, seed=seed, each=each))
    return results


def per_method(results: Sequence[SelfTest]) -> tuple[MethodResult, ...]:
    """Sum up the trials of several articles, one row a method, in the order of `METHODS`."""
    trials = [trial for result in results for trial in result.trials]
    rows: list[MethodResult] = []
    for method in METHODS:
        own = [trial for trial in trials if trial.method == method]
        ranks = [trial.rank for trial in own if trial.rank is not None]
        if own:
            mean = sum(ranks) / len(ranks) if ranks else None
            alarms = sum(trial.false_alarms for trial in own)
            rows.append(MethodResult(method, len(own), len(ranks), mean, alarms))
    return tuple(rows)


def render(results: Sequence[SelfTest]) -> str:
    """Return the result as a markdown table with a line on the untouched copies."""
    lines = [
        "| change | tried | found | recall | mean rank | other disputes |",
        "| --- | --: | --: | --: | --: | --: |",
    ]
    for row in per_method(results):
        rank = f"{row.mean_rank:.1f}" if row.mean_rank is not None else "–"
        lines.append(
            f"| {row.method} | {row.tried} | {row.found} | {row.recall:.2f} | {rank} | {row.false_alarms} |"
        )
    untouched = sum(len(result.untouched) for result in results)
    lines += ["", f"Untouched copies: {untouched} disputes in {len(results)} articles (should be 0)."]
    return "\n".join(lines) + "\n"
