"""``contradict models``: which models take part, their revision, and where they lie."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli.console import set_loudness
from contradict.runtime import cache_dir, models_dir
from contradict.settings import Settings, load


def models(
    *,
    embedder: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Sentence embedder, a name or a folder.")
    ] = None,
    nli: Annotated[
        str | None, typer.Option(metavar="MODEL", help="Model that judges pairs, a name or a folder.")
    ] = None,
    device: Annotated[str | None, typer.Option(metavar="DEVICE", help="auto, cpu, cuda or mps.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="Settings in a TOML file.")] = None,
) -> int:
    """Load the models a run would use, check them, and say what they are and where they lie."""
    # Imported here: spaCy and torch take seconds, and a help text should not.
    from contradict.assembly import build

    set_loudness(quiet=False, verbose=0)
    flags = {"embedder": embedder, "nli": nli, "device": device}
    settings = load(config, environment=os.environ, flags=flags)
    for model in build(settings).models:
        typer.echo(f"{model['role']}: {model['name']}")
        typer.echo(f"  revision: {model['revision']}")
        typer.echo(f"  lies in:  {_place(model['role'], settings)}")
    typer.echo(f"cache: {settings.cache or cache_dir()}")
    return 0


def _place(role: str, settings: Settings) -> str:
    from contradict.align.encoders import packaged_folder
    from contradict.disputes.confidence import SHIPPED
    from contradict.nli.load import DEFAULT

    if role == "confidence":
        return str(settings.confidence or SHIPPED)
    if role == "embedder":
        return str(Path(settings.embedder) if settings.embedder else packaged_folder())
    name = settings.nli or DEFAULT
    ours = models_dir() / name
    folder = ours if ours.is_dir() else Path(name)
    return str(folder) if folder.is_dir() else f"the hub's cache ({name})"
