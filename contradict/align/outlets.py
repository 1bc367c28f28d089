"""When two claims may be paired at all: they come from different outlets."""

from __future__ import annotations

from contradict.records import Claim
from contradict.text.outlets import outlet_key


def cross_outlets(left: Claim, right: Claim) -> bool:
    """Say whether two claims come from different outlets; "The Herald" and "THE HERALD" are one."""
    return outlet_key(left.outlet) != outlet_key(right.outlet)
