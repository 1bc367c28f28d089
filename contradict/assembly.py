"""Settings made into a working engine: the one place that builds models and detectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.align.encoders import SentenceTransformerEncoder
from contradict.align.interface import Encoder
from contradict.align.memo import MemoEncoder
from contradict.detectors.attributes import AttributeClash
from contradict.detectors.dates import DateClash
from contradict.detectors.entailment import Entailment
from contradict.detectors.interface import Detector
from contradict.detectors.numbers import NumberClash
from contradict.detectors.quote_speaker import QuoteSpeaker
from contradict.detectors.quote_wording import QuoteWording
from contradict.disputes.confidence import ConfidenceModel, load_confidence, shipped_confidence
from contradict.nli.interface import NliModel
from contradict.nli.load import load_nli
from contradict.runtime import cache_dir
from contradict.settings import Settings

JUDGEMENTS = "judgements.sqlite"
"""File in the cache folder that remembers what the NLI model said."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Everything a run needs besides its articles."""

    settings: Settings
    encoder: Encoder
    nli: NliModel | None
    """None when only pairs are counted."""
    detectors: Sequence[Detector]
    confidence: ConfidenceModel

    @property
    def models(self) -> list[dict[str, str]]:
        """Role, name and revision of every model, for the provenance line."""
        found = [("embedder", self.encoder.name, self.encoder.revision)]
        if self.nli is not None:
            found.append(("nli", self.nli.name, self.nli.revision))
        found.append(("confidence", "additive", self.confidence.revision))
        return [{"role": role, "name": name, "revision": revision} for role, name, revision in found]

    def begin_story(self) -> None:
        """Drop what was remembered for the story before; models stay loaded, judgements stay on disk."""
        if isinstance(self.encoder, MemoEncoder):
            self.encoder.forget()


def build(settings: Settings, *, judge: bool = True) -> Engine:
    """Load the models and make the detectors.

    Args:
        settings: what to use.
        judge: False leaves the NLI model out, for counting pairs.

    Returns:
        An engine for any number of stories.

    Raises:
        ModelError: a model that is missing, damaged, or does not do what it claims.
    """
    encoder = MemoEncoder(
        SentenceTransformerEncoder(settings.embedder, device=settings.device, download=settings.download)
    )
    return Engine(
        settings=settings,
        encoder=encoder,
        nli=_nli(settings) if judge else None,
        detectors=detectors(encoder),
        confidence=load_confidence(settings.confidence) if settings.confidence else shipped_confidence(),
    )


def detectors(encoder: Encoder) -> tuple[Detector, ...]:
    """Return every detector, in the order in which their findings are listed."""
    return (
        QuoteSpeaker(),
        QuoteWording(),
        AttributeClash(),
        NumberClash(encoder),
        DateClash(encoder),
        Entailment(),
    )


def _nli(settings: Settings) -> NliModel:
    folder = settings.cache or cache_dir()
    folder.mkdir(parents=True, exist_ok=True)
    return load_nli(
        settings.nli,
        device=settings.device,
        cache=folder / JUDGEMENTS,
        download=settings.download,
        cache_folder=folder,
    )
