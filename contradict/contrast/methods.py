"""Every method by name, with its label; and contrasts of whole articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from contradict.contrast import assertions, entities, lookalikes, roles, values
from contradict.contrast.interface import Contrast, Label, Method, Passage, edited
from contradict.records import AnnotatedArticle
from contradict.text import grammar

METHODS: Mapping[str, tuple[Label, Method]] = {
    "year": (Label.CONTRADICTION, values.year),
    "day": (Label.CONTRADICTION, values.day),
    "count": (Label.CONTRADICTION, values.count),
    "money": (Label.CONTRADICTION, values.money),
    "percent": (Label.CONTRADICTION, values.percent),
    "age": (Label.CONTRADICTION, values.age),
    "name": (Label.CONTRADICTION, entities.name),
    "place": (Label.CONTRADICTION, entities.place),
    "speaker": (Label.CONTRADICTION, entities.speaker),
    "role": (Label.CONTRADICTION, roles.role),
    "exchange": (Label.CONTRADICTION, entities.exchange),
    "polarity": (Label.CONTRADICTION, assertions.polarity),
    "order": (Label.CONTRADICTION, assertions.order),
    "modality": (Label.NEUTRAL, assertions.modality),
    "rounding": (Label.NEUTRAL, lookalikes.rounding),
    "unit": (Label.NEUTRAL, lookalikes.unit),
    "refinement": (Label.NEUTRAL, lookalikes.refinement),
    "subset": (Label.NEUTRAL, lookalikes.subset),
    "later-update": (Label.NEUTRAL, lookalikes.later_update),
    "other-subject": (Label.NEUTRAL, lookalikes.other_subject),
}
"""Name to label and method, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class TrainingPair:
    """A contrast as an NLI example."""

    premise: str
    hypothesis: str
    label: str
    kind: str


def passages(annotated: AnnotatedArticle) -> tuple[Passage, ...]:
    """Return every claim of an article with its parse and the article's names."""
    cast = tuple(name for claim in annotated.claims for name in claim.names)
    places = frozenset(
        name.entity for claim in annotated.claims for name in claim.names if entities.is_placed(claim, name)
    )
    by_index = {sentence.index: sentence for sentence in annotated.sentences}
    docs = grammar.parse([by_index[claim.sentence] for claim in annotated.claims])
    return tuple(Passage(claim, doc, cast, places) for claim, doc in zip(annotated.claims, docs, strict=True))


def perturb(method: str, passage: Passage, rng: Random) -> Contrast | None:
    """Change one fact of a passage.

    Args:
        method: a name out of `METHODS`.
        passage: the sentence.
        rng: decides among several places or values.

    Returns:
        The contrast, or None where the sentence has nothing the method can change.

    Raises:
        KeyError: no method of that name.
    """
    label, change = METHODS[method]
    edits = change(passage, rng)
    if not edits:
        return None
    ordered = tuple(sorted(edits, key=lambda edit: edit.span))
    changed = edited(passage.claim.text, ordered, offset=passage.offset)
    if changed == passage.claim.text:
        return None
    return Contrast(method, label, passage.claim.text, changed, ordered)


def contrasts(
    annotated: AnnotatedArticle, seed: int, *, methods: Sequence[str] = tuple(METHODS)
) -> Iterator[tuple[Passage, Contrast]]:
    """Yield every contrast the methods can make of an article, method by method.

    Args:
        annotated: any article.
        seed: with the method and the place it decides every choice, so that one method more or less does not
            change what the others do.
        methods: which ones, in which order.
    """
    read = passages(annotated)
    for method in methods:
        for passage in read:
            rng = Random(f"{seed}/{method}/{passage.claim.id}")
            contrast = perturb(method, passage, rng)
            if contrast is not None:
                yield passage, contrast


def training_pairs(annotated: AnnotatedArticle, seed: int) -> Iterator[TrainingPair]:
    """Yield the contrasts of an article as NLI pairs, the original now premise, now hypothesis.

    A neutral contrast keeps the original as premise: the rounded figure follows from the exact one, not the
    other way round.
    """
    for passage, contrast in contrasts(annotated, seed):
        turned = contrast.label is Label.CONTRADICTION and Random(f"{seed}/{passage.claim.id}").random() < 0.5
        left, right = contrast.original, contrast.changed
        if turned:
            left, right = right, left
        yield TrainingPair(left, right, contrast.label.value, f"contrast-{contrast.method}")
