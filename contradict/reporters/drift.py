"""What a page says about drift: an outlet's articles side by side, and which of them came later."""

from __future__ import annotations

from dataclasses import replace

from contradict.reporters.view import DisputeView, Side, view_of
from contradict.wire import WireReport


def drift(report: WireReport) -> tuple[DisputeView, ...] | None:
    """Prepare every fact that changes within one outlet, in the report's order.

    Args:
        report: the report.

    Returns:
        Views numbered on from the disputes, each side's ``outlets`` being the days on which it was printed;
        None when drift was not asked for.
    """
    if "drift" not in report:
        return None
    after = len(report["disputes"])
    # Versions of one article are much alike; that they share their words makes them no agency copy.
    return tuple(
        _by_day(view_of(after + place, found, {}, {})) for place, found in enumerate(report["drift"], 1)
    )


def _by_day(found: DisputeView) -> DisputeView:
    first = min(voice.iso or "" for side in found.sides for voice in side.voices)

    def dated(side: Side) -> Side:
        days = sorted({(voice.iso or "", voice.published) for voice in side.voices})
        told = tuple(f"{day}, later" if iso > first else day for iso, day in days)
        return replace(side, outlets=told, independent=len(told), alone=False)

    return replace(found, sides=tuple(dated(side) for side in found.sides))
