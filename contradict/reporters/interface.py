"""What every reporter is: a report's wire form in, the text of one file out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from contradict.wire import WireReport


@dataclass(frozen=True, slots=True)
class Reporter:
    """One format a report can be written in."""

    file: str
    """The name of the file in a report's folder."""
    render: Callable[[WireReport], str]
    """A pure function: the same report gives the same text."""
