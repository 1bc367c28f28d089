"""An engine of toy models and the real detectors, and stories that it finds disputes in."""

from __future__ import annotations

from pathlib import Path

from contradict.assembly import Engine, detectors
from contradict.disputes.confidence import shipped_confidence
from contradict.settings import Settings
from tests.toy import ToyEncoder, ToyNli


def toy_engine(settings: Settings | None = None, *, judge: bool = True) -> Engine:
    """Build what `assembly.build` builds, without weights."""
    encoder = ToyEncoder()
    return Engine(
        settings=settings or Settings(),
        encoder=encoder,
        nli=ToyNli() if judge else None,
        detectors=detectors(encoder),
        confidence=shipped_confidence(),
    )


def write_story(folder: Path, year: int = 1878, *, outlets: tuple[str, str] = ("Herald", "Ledger")) -> Path:
    """Write two articles that disagree on who said something and on a year."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = (
        'The old mill in Wexley reopens on Friday. "We have waited far too long for this day," said Ada '
        "Moss, the miller. The mill was built in 1871 by the Orr family.",
        'Wexley has its mill again. "We have waited far too long for this day," said Ben Tate, the mayor. '
        f"The mill was built in {year} by the Orr family.",
    )
    for outlet, text in zip(outlets, texts, strict=True):
        head = f"---\noutlet: {outlet}\ntitle: The mill\npublished: 2031-05-04\n---\n\n"
        (folder / f"{outlet.lower()}.txt").write_text(head + text + "\n", encoding="utf-8")
    return folder
