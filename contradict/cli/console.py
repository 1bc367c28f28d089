"""What the command line says besides its result: progress, warnings, errors; always on stderr."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from contradict.progress import Progress as Listener
from contradict.progress import silent
from contradict.reporters.escape import visible

_OF_THE_PAGE = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")
"""Libraries that report a broken page as an error of their own; we list the file with the reason."""


def say(message: str) -> None:
    """Write a message for a person: controls made visible, since parts of it may come from an article."""
    for line in message.splitlines() or [""]:
        print(visible(line) if line.strip() else line, file=sys.stderr)


def set_loudness(*, quiet: bool, verbose: int) -> None:
    """Set how much the libraries below may say, before any of them is imported."""
    level = logging.ERROR if quiet else (logging.WARNING, logging.INFO, logging.DEBUG)[min(verbose, 2)]
    logging.basicConfig(level=logging.ERROR, format="%(name)s: %(message)s", stream=sys.stderr)
    logging.getLogger("contradict").setLevel(level)
    for library in _OF_THE_PAGE:
        logging.getLogger(library).setLevel(logging.DEBUG if verbose > 1 else logging.CRITICAL)
    os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")


@contextmanager
def progress_bars(*, quiet: bool) -> Iterator[Listener]:
    """Show a bar for every stage while the block runs; silent when quiet or when stderr is no terminal."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield silent
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as bars:
        tasks = {}

        def listen(stage: str, done: int, total: int, /) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(escape(stage), total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield listen
