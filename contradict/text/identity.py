"""Whether two names, each from another article, can be one person's."""

from __future__ import annotations

from contradict.text.roles import TITLES


def same_person(left: str, right: str) -> bool:
    """Compare two full forms of a name across articles.

    Args:
        left: for example "Mrs Denise Lund".
        right: for example "Lund".

    Returns:
        True when surnames agree and given names do not contradict: "D. Lund" and "Denise Lund" agree,
        "Denise Lund" and "Karl Lund" do not, "Lund" agrees with both.
    """
    one, other = _parts(left), _parts(right)
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0] == other[0] or (min(len(one[0]), len(other[0])) == 1 and one[0][0] == other[0][0])


def _parts(name: str) -> list[str]:
    words = [word.strip(".,’'").casefold() for word in name.split()]
    return [word for word in words if word and word not in TITLES and word not in ("jr", "sr")]
