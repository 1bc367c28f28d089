"""Each method changes one fact and nothing else, stays silent where there is none, and is reproducible."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from contradict.claims.annotate import annotate
from contradict.contrast.interface import Contrast, Edit, Label, edited
from contradict.contrast.methods import METHODS, contrasts, passages, perturb, training_pairs
from contradict.contrast.numerals import Figure, other_value, spell
from contradict.records import AnnotatedArticle, Article, Span

REST = (
    "Harold Penrose chaired the meeting in Truro. Margaret Oyelaran kept the minutes in Bodmin. "
    "The harbour was dredged by contractors from Plymouth."
)


def read(sentence: str, rest: str = REST) -> AnnotatedArticle:
    article = Article(
        "cove.txt", "The Cove", "Harbour", f"{sentence}\n\n{rest}\n", published=date(2023, 5, 9)
    )
    return annotate(article)


def change(method: str, sentence: str, seed: int = 0) -> Contrast | None:
    passage = passages(read(sentence))[0]
    assert passage.claim.text == sentence
    return perturb(method, passage, Random(seed))


FIRES = [
    ("year", "The lighthouse was built in 1874 by the county.", "The lighthouse was built in "),
    ("day", "The trawler left the harbour on Tuesday.", "The trawler left the harbour on "),
    ("count", "The storm sank 14 boats in the bay.", "The storm sank "),
    ("count", "Twelve boats were lost in the storm.", " boats were lost in the storm."),
    ("money", "The county paid £38,000 for the pier.", "The county paid £"),
    ("percent", "Landings of crab fell by 12 percent over the year.", "Landings of crab fell by "),
    ("age", "Harold Penrose, 61, has run the chandlery for years.", "Harold Penrose, "),
    ("name", "Harold Penrose opened the new slipway.", " opened the new slipway."),
    ("place", "The inquest was held in Falmouth.", "The inquest was held in "),
    ("speaker", '"We never had the money for a second tug," said Harold Penrose.', '"We never had the money'),
    (
        "role",
        "The mayor, Harold Penrose, opened the new slipway.",
        ", Harold Penrose, opened the new slipway.",
    ),
    ("role", "Harold Penrose, an engineer, opened the new slipway.", "Harold Penrose, a"),
    ("polarity", "The council approved the new slipway.", "The council did not approve the new slipway."),
    ("polarity", "The slipway was approved.", "The slipway was not approved."),
    ("polarity", "The council has not approved the slipway.", "The council has approved the slipway."),
    ("polarity", "Harold Penrose said the council can close the pier.", "the council cannot close the pier."),
    (
        "order",
        "The crew left before the storm reached the bay.",
        "The crew left after the storm reached the bay.",
    ),
    ("modality", "The council approved the new slipway.", "The council may have approved the new slipway."),
    ("modality", "The council will close the pier.", "The council may close the pier."),
    ("rounding", "The storm sank 1,247 boats along the coast.", " boats along the coast."),
    ("rounding", "The county paid £38,450 for the pier.", "The county paid "),
    (
        "unit",
        "The wreck lies 30 miles off the headland.",
        "The wreck lies about 48 kilometres off the headland.",
    ),
    ("refinement", "The pier opened on June 3, 2011.", "The pier opened in "),
    ("subset", "The ferry rescued 40 passengers.", "The ferry rescued "),
    ("later-update", "At least four people died in the storm.", " people died in the storm."),
    ("other-subject", "Harold Penrose, 61, opened the new slipway.", " opened the new slipway."),
]


@pytest.mark.parametrize(("method", "sentence", "kept"), FIRES)
def test_fires(method: str, sentence: str, kept: str) -> None:
    contrast = change(method, sentence)
    assert contrast is not None
    assert kept in contrast.changed
    assert contrast.changed != sentence
    assert edited(sentence, contrast.edits) == contrast.changed


def test_every_method_has_a_row_it_fires_on() -> None:
    assert set(METHODS) - {method for method, _, _ in FIRES} == {"exchange"}


def test_exchange() -> None:
    contrast = change("exchange", "Harold Penrose sued Margaret Oyelaran over the slipway.")
    assert contrast is not None
    assert contrast.changed == "Margaret Oyelaran sued Harold Penrose over the slipway."


SILENT = [
    ("year", "The lighthouse was built by the county."),
    ("day", "The Sunday newspaper printed the plan."),
    ("count", "A dozen boats were lost."),
    ("money", "The storm sank 14 boats."),
    ("name", "The trawler left the harbour."),
    ("name", '"Harold Penrose owns the bay," the skipper said.'),
    ("speaker", "Harold Penrose opened the slipway."),
    ("speaker", '"We won," she said.'),
    ("role", "The mayors of the coast met over lunch."),
    ("polarity", "Nobody approved the slipway."),
    ("order", "The boy was named after the old skipper."),
    ("modality", "The council has not approved the slipway."),
    ("rounding", "The storm sank 12 boats."),
    ("rounding", "The storm sank about 1,247 boats."),
    ("rounding", "The guide and its 312 pages cost nothing."),
    ("unit", "The wreck lies 30 miles (48 km) off the headland."),
    ("refinement", "The pier opened on Tuesday."),
    ("later-update", "At least four people died on Monday."),
    ("later-update", "Four people own the pier."),
]


@pytest.mark.parametrize(("method", "sentence"), SILENT)
def test_stays_silent(method: str, sentence: str) -> None:
    assert change(method, sentence) is None


def test_a_year_is_never_put_into_the_future() -> None:
    for seed in range(20):
        contrast = change("year", "The lighthouse was sold in 2023 by the county.", seed)
        assert contrast is not None
        assert int(contrast.edits[0].words) < 2023


def test_contrasts_are_reproducible_and_methods_do_not_disturb_each_other() -> None:
    annotated = read("Harold Penrose, 61, said on Tuesday that 14 boats were lost in Falmouth in 1998.")
    every = [contrast for _, contrast in contrasts(annotated, 7)]
    assert every == [contrast for _, contrast in contrasts(annotated, 7)]
    years = [contrast for _, contrast in contrasts(annotated, 7, methods=("year",))]
    assert years == [contrast for contrast in every if contrast.method == "year"]
    assert every != [contrast for _, contrast in contrasts(annotated, 8)]


def test_labels() -> None:
    annotated = read("Harold Penrose said on Tuesday that the storm sank 1,247 boats along the coast.")
    by_method = {contrast.method: contrast.label for _, contrast in contrasts(annotated, 0)}
    assert by_method["count"] is Label.CONTRADICTION
    assert by_method["rounding"] is Label.NEUTRAL
    labels = {pair.kind: pair.label for pair in training_pairs(annotated, 0)}
    assert labels["contrast-count"] == "contradiction" and labels["contrast-rounding"] == "neutral"


def test_a_neutral_pair_keeps_the_original_as_premise() -> None:
    sentence = "The storm sank 1,247 boats along the coast."
    for seed in range(6):
        pairs = [p for p in training_pairs(read(sentence), seed) if p.kind == "contrast-rounding"]
        assert [pair.premise for pair in pairs] == [sentence]


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        edited("the old pier", [Edit(Span(0, 7), "a"), Edit(Span(4, 9), "b")])
    with pytest.raises(ValueError, match="outside"):
        edited("pier", [Edit(Span(2, 9), "b")])


@pytest.mark.parametrize(
    ("value", "word"), [(2, "two"), (14, "fourteen"), (40, "forty"), (73, "seventy-three")]
)
def test_spell(value: int, word: str) -> None:
    assert spell(value) == word


@given(st.integers(2, 10**7), st.integers(0, 1000))
@settings(max_examples=200, deadline=None)
def test_another_value_cannot_be_taken_for_a_rounding(value: int, seed: int) -> None:
    other = other_value(Figure(Span(0, 1), float(value), spelt=False), Random(seed))
    assert other >= 2 and abs(other - value) >= min(1, 0.25 * value)
    assert abs(other - value) >= 0.2 * value
    assert other <= 2.5 * value


@given(st.text(min_size=1, max_size=20), st.data())
@settings(deadline=None)
def test_edits_leave_everything_else_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = data.draw(st.text(max_size=5))
    assert edited(text, [Edit(Span(start, end), words)]) == text[:start] + words + text[end:]
