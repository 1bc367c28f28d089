"""Small pieces of a markdown page: padded tables, lists in words, counts, clipped text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from contradict.reporters.escape import inline

_WIDEST = 80


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a table whose columns line up in a terminal too; cells are markdown already."""
    widths = [
        min(_WIDEST, max(3, *(cell_len(row[column]) for row in (header, *rows))))
        for column in range(len(header))
    ]

    def line(cells: Sequence[str]) -> str:
        padded = (cell + " " * (width - cell_len(cell)) for cell, width in zip(cells, widths, strict=True))
        return f"| {' | '.join(padded)} |"

    return "\n".join([line(header), line(["-" * width for width in widths]), *map(line, rows)])


def brief(text: str, most: int = 120) -> str:
    """Escape a name, a title or a reason, and keep it from filling the page."""
    return inline(clip(text, most))


def listed(words: Iterable[str]) -> str:
    """Join words as a person would: "A", "A and B", "A, B and C"."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def counted(number: int, noun: str, plural: str = "") -> str:
    """Write a count with its noun: "1 dispute", "2 disputes"; an irregular plural is given."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def clip(text: str, most: int) -> str:
    """Shorten text to ``most`` characters, at a word where there is one, with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[: most - 1]
    return (kept.rsplit(" ", 1)[0] if " " in kept[most // 2 :] else kept).rstrip(" ,;:") + "…"
