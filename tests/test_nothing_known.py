"""The code and its tests quote none of the stories on which the product is tuned or measured.

A rule that repeats a story's words was fitted to it, and a test that does proves it on what it was made for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
STORIES = (HERE / "gate" / "stories", ROOT / "benchmarks" / "stories")
OURS = (ROOT / "contradict", HERE)
TYPES = frozenset(".py .j2 .js .css .html .toml .md .txt .json".split())
RUN = 5
"""Words in a row that nobody writes twice by chance."""
COMMON = 0.1
"""A word is very common if one article in ten has it; a run of very common words belongs to nobody."""
UNCOMMON = 2
"""Words of a run that must not be very common: one alone may fall into a turn of phrase by chance."""
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
Run = tuple[str, ...]


def words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]


def runs(text: str) -> Iterator[Run]:
    found = words(text)
    return zip(*(found[place:] for place in range(RUN)), strict=False)


@cache
def known() -> frozenset[Run]:
    """Every run of the stories' articles that is more than very common words."""
    articles = [path.read_text(encoding="utf-8") for top in STORIES for path in sorted(top.rglob("*.txt"))]
    assert articles, "no stories beside the tests: nothing would be checked"
    spread = Counter(word for article in articles for word in set(words(article)))
    common = {word for word, count in spread.items() if count >= COMMON * len(articles)}
    return frozenset(run for article in articles for run in runs(article) if is_own(run, common))


def is_own(run: Run, common: Collection[str]) -> bool:
    return sum(word not in common for word in run) >= UNCOMMON


def quoted(text: str) -> list[str]:
    return [" ".join(run) for run in runs(text) if run in known()]


def test_no_file_quotes_a_story() -> None:
    files = [path for top in OURS for path in sorted(top.rglob("*")) if path.suffix in TYPES]
    ours = [path for path in files if HERE / "gate" not in path.parents]
    assert len(ours) > 100
    found = {str(path.relative_to(ROOT)): quoted(path.read_text(encoding="utf-8")) for path in ours}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_a_quoted_sentence_is_found_and_common_words_are_not() -> None:
    article = min(HERE.glob("gate/stories/*/*.txt")).read_text(encoding="utf-8")
    sentence = max(article.split(". "), key=len)
    assert quoted(f'TABLE = [("{sentence.upper()}", None)]')
    assert quoted("# Said on the day that it would be one of the first of the year for the people.") == []
