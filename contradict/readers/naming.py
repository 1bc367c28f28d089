"""Names that must differ: the second of two alike gets a number."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, count


def numbered(name: str, taken: Callable[[str], bool]) -> str:
    """Return a name, or the first of "name-2", "name-3" and so on that is not taken."""
    tries = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(one for one in tries if not taken(one))
