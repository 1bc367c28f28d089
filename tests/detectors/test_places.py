"""Two names in one slot are two places only where they are not two spellings of one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from contradict.detectors.places import parting_places
from tests.build import pair

SHOT = "Ada Lund was shot in "


@pytest.mark.parametrize(
    ("left", "right", "places"),
    [
        (f"{SHOT}Geneva on Monday.", "Ada Lund was killed in Lyon on Monday.", ("Geneva", "Lyon")),
        (f"{SHOT}the U.S. on Monday.", "Ada Lund was killed in the U.S. on Monday.", None),
        (f"{SHOT}the U.S. on Monday.", "Ada Lund was killed in the United States on Monday.", None),
        (f"{SHOT}the U.S. on Monday.", "Ada Lund was killed in Canada on Monday.", ("U.S.", "Canada")),
    ],
)
def test_one_place_under_two_spellings_is_no_clash(
    left: str, right: str, places: tuple[str, str] | None
) -> None:
    for one, other, expected in ((left, right, places), (right, left, places and places[::-1])):
        found = parting_places(replace(pair(one, other), similarity=0.9))
        assert (found and tuple(name.text for name in found)) == expected
