"""The same copy in several outlets: one voice, and no quarrel with itself.

Two rules. Articles that share most of their word sequences are the same copy, an agency's as a rule. And
where an outlet prints both sentences of a clash, the clash is not one between outlets: whoever prints
"12 were hurt" and "30 were treated" sees no contradiction in it.

Source:
    Shingles and containment: Broder 1997, On the resemblance and containment of documents. A story has a
    dozen articles, so the sets are compared as they are, without MinHash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from contradict.records import AnnotatedArticle, Article, Finding, Outcome, Role

SHINGLE = 5
"""Words in one shingle."""
SAME_COPY = 0.5
"""Share of the shorter article's shingles that stand in the other from which both are the same copy."""
_LEAST = 30
"""Shingles below which an article is too short to tell."""

_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")

Words = tuple[str, ...]


def _words(text: str) -> Words:
    return tuple(word.casefold().replace("’", "'") for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Copies:
    """What each article of a story prints, word for word, and which of them are the same copy."""

    printed: dict[str, frozenset[Words]]
    """Article path to its sentences as words; case, spacing and punctuation do not count."""
    voices: tuple[tuple[str, ...], ...]
    """The articles' paths, those of the same copy together; sorted."""

    def prints(self, article: Article, text: str) -> bool:
        """Say whether an article prints a sentence word for word."""
        return _words(text) in self.printed.get(article.path, frozenset())

    def same_voice(self, left: Article, right: Article) -> bool:
        """Say whether two articles are the same copy."""
        return any(left.path in voice and right.path in voice for voice in self.voices)


def find_copies(annotated: Sequence[AnnotatedArticle]) -> Copies:
    """Compare the articles of a story word for word.

    Args:
        annotated: the articles as read; furniture does not count.
    """
    printed: dict[str, frozenset[Words]] = {}
    shingles: dict[str, frozenset[Words]] = {}
    for item in annotated:
        body = [_words(part.text) for part in item.sentences if part.role is Role.BODY]
        printed[item.article.path] = frozenset(body)
        shingles[item.article.path] = _shingles([word for sentence in body for word in sentence])
    return Copies(printed, _voices(shingles))


def _shingles(words: Sequence[str]) -> frozenset[Words]:
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))


def _contained(left: frozenset[Words], right: frozenset[Words]) -> float:
    fewer = min(len(left), len(right))
    return len(left & right) / fewer if fewer >= _LEAST else float(bool(left) and left == right)


def _voices(shingles: dict[str, frozenset[Words]]) -> tuple[tuple[str, ...], ...]:
    """Put each article to the first voice whose first article it copies: no chains of weaker likenesses."""
    voices: list[list[str]] = []
    for path in sorted(shingles):
        home = next((v for v in voices if _contained(shingles[v[0]], shingles[path]) >= SAME_COPY), None)
        if home is None:
            voices.append([path])
        else:
            home.append(path)
    return tuple(tuple(voice) for voice in voices)


def settle_copies(findings: Iterable[Finding], copies: Copies) -> tuple[Finding, ...]:
    """Clear the conflicts between sentences of which one outlet prints both.

    Args:
        findings: any findings, in any order.
        copies: of the same story.

    Returns:
        The findings in the same order; a cleared one says why.
    """
    return tuple(_settle(finding, copies) for finding in findings)


def _settle(finding: Finding, copies: Copies) -> Finding:
    if finding.outcome is not Outcome.CONFLICT:
        return finding
    left, right = finding.pair.left, finding.pair.right
    if copies.prints(left.article, right.text):
        both = left
    elif copies.prints(right.article, left.text):
        both = right
    else:
        return finding
    same = copies.same_voice(left.article, right.article)
    words = "the two articles are the same copy" if same else "it sees no contradiction in them"
    return replace(
        finding,
        outcome=Outcome.SYNDICATED if same else Outcome.RESTATEMENT,
        reason=f"{both.outlet} prints both sentences; {words}.",
    )
