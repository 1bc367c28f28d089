"""The reliability diagram and the precision-recall curve as small SVG documents.

Written by hand rather than with matplotlib: two plots of a few dozen points do not earn a 40 MB dependency,
the bytes are the same on every machine, and the text stays selectable and takes the page's colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from contradict.evaluation.reliability import Bin, Point

_SIZE = 320
_MARGIN = 48
_INK = "#334155"
_GRID = "#cbd5e1"
_ACCENT = "#0f766e"
_FAINT = "#99d5cf"


def _x(share: float) -> float:
    return round(_MARGIN + share * _SIZE, 2)


def _y(share: float) -> float:
    return round(_MARGIN + (1 - share) * _SIZE, 2)


def _text(x: float, y: float, words: str, *, anchor: str = "middle", size: int = 11) -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="{_INK}">{words}</text>'


def _line(start: tuple[float, float], end: tuple[float, float], colour: str, *, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="4 4"' if dashed else ""
    return (
        f'<line x1="{_x(start[0])}" y1="{_y(start[1])}" x2="{_x(end[0])}" y2="{_y(end[1])}"'
        f' stroke="{colour}"{dash}/>'
    )


def _axes(across: str, up: str) -> list[str]:
    parts: list[str] = []
    for tick in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        parts.append(_line((tick, 0), (tick, 1), _GRID))
        parts.append(_line((0, tick), (1, tick), _GRID))
        parts.append(_text(_x(tick), _y(0) + 16, f"{tick:.1f}"))
        parts.append(_text(_x(0) - 8, _y(tick) + 4, f"{tick:.1f}", anchor="end"))
    parts.append(_text(_x(0.5), _y(0) + 36, across, size=12))
    parts.append(_text(_x(0), _y(1) - 8, up, anchor="start", size=12))
    return parts


def _document(title: str, parts: Iterable[str]) -> str:
    side = _SIZE + 2 * _MARGIN
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side + 12}" width="{side}"'
        f' height="{side + 12}" font-family="system-ui, sans-serif" role="img" aria-label="{title}">\n'
        f"<title>{title}</title>\n"
        f'<rect width="100%" height="100%" fill="#ffffff"/>\n'
        f"{_text(_x(0.5), 20, title, size=14)}\n{body}\n</svg>\n"
    )


def reliability_diagram(bins: Sequence[Bin], *, title: str) -> str:
    """Draw share right against confidence, one bar a bin, its count above it.

    Args:
        bins: as `contradict.evaluation.reliability.reliability` gives them.
        title: plain words, no markup.

    Returns:
        An SVG document.
    """
    parts = _axes("confidence", "share right")
    for part in bins:
        height = round(part.right * _SIZE, 2)
        width = round((part.high - part.low) * _SIZE - 4, 2)
        parts.append(
            f'<rect x="{_x(part.low) + 2}" y="{_y(part.right)}" width="{width}" height="{height}"'
            f' fill="{_FAINT}" stroke="{_ACCENT}"/>'
        )
        parts.append(_text(_x((part.low + part.high) / 2), _y(part.right) - 4, f"{part.count}", size=10))
        parts.append(f'<circle cx="{_x(part.confidence)}" cy="{_y(part.right)}" r="3" fill="{_ACCENT}"/>')
    parts.append(_line((0, 0), (1, 1), _INK, dashed=True))
    return _document(title, parts)


def precision_recall_curve(points: Sequence[Point], *, title: str, threshold: float | None = None) -> str:
    """Draw precision against recall over all thresholds.

    Args:
        points: as `contradict.evaluation.reliability.precision_recall` gives them, strictest first.
        title: plain words, no markup.
        threshold: the default threshold, marked on the curve where given.

    Returns:
        An SVG document.
    """
    parts = _axes("recall", "precision")
    path = " ".join(f"{_x(point.recall)},{_y(point.precision)}" for point in points)
    if path:
        parts.append(f'<polyline points="{path}" fill="none" stroke="{_ACCENT}" stroke-width="2"/>')
    printed = [point for point in points if threshold is not None and point.threshold >= threshold]
    if printed:
        mark = printed[-1]
        parts.append(f'<circle cx="{_x(mark.recall)}" cy="{_y(mark.precision)}" r="5" fill="{_ACCENT}"/>')
        words = f"default threshold {threshold:.2f}"
        parts.append(_text(_x(mark.recall) + 9, _y(mark.precision) - 7, words, anchor="start"))
    return _document(title, parts)
