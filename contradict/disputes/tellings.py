"""The plain clauses of a claim, as printed: what a question may be asked of, and what it may quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.disputes.retrace import Run, Token, name_runs, retrace, tokens
from contradict.records import Claim
from contradict.text.datelines import dateline_end
from contradict.text.question_subjects import NAMED, OWN, UNKNOWN

_LINKED = re.compile(r"\b(?:was|were|is|are) \S+", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s+(?!(?:and|but|or|that|who|which|when|while|where|after|before|as|until|because)\b)\w", re.IGNORECASE
)
"""What stands behind a clause that was cut short."""
_ASKS = re.compile(r"\b(?:whether|if|how|why|about when)\s*$", re.IGNORECASE)
LEAST = 4
"""Words of a clause that can be quoted by itself."""
_GAPS = 2
"""Places at which a quoted clause may leave words out."""
_EDGES = ' ,;:.–—-"“”'


@dataclass(frozen=True, slots=True)
class Telling:
    """One clause of a claim."""

    text: str
    """With the name in front; a word that was printed small stays small."""
    words: str = ""
    """As printed; empty when the clause stands in several pieces, or goes on."""
    back: frozenset[str] = OWN
    """Pronouns in ``text`` that mean what it has named, see `contradict.text.question_subjects`."""

    restored: frozenset[str] = frozenset()
    """Last names that stand for pronouns in ``text``."""

    def after(self, other: Telling) -> Telling:
        """Return the clause as it follows ``other``: "he was dismissed" where that has named him."""
        if not self.words or self.restored != {_surname(other.text)}:
            return self
        return Telling(f"{self.words}.", self.words, NAMED)


def tellings(claim: Claim) -> Iterator[Telling]:
    """Yield a claim's statements, its reading, and last the whole sentence as printed."""
    for statement in (*claim.statements, claim.reading):
        telling = tell(statement, claim)
        if telling is not None:
            yield telling
    yield whole(claim)


def whole(claim: Claim) -> Telling:
    """Return the sentence as printed, without its dateline."""
    words = claim.text[dateline_end(claim.text) :].strip(_EDGES)
    return Telling(f"{words}.", words, back=UNKNOWN)


def tell(statement: str, claim: Claim) -> Telling | None:
    """Find a statement in the sentence it was taken from.

    Args:
        statement: of `Claim.statements`, or the reading; names may stand for its pronouns.
        claim: the claim.

    Returns:
        The statement with the possessives that its first name explains; None when words of it were never
        printed ("was set off" for "set off").
    """
    runs = name_runs(statement.strip(_EDGES), claim.text)
    found = retrace(runs, tokens(claim.text, dateline_end(claim.text)))
    if found is None:
        printed = " ".join(claim.text.split()).lower()
        links = [match.group().lower() for match in _LINKED.finditer(statement)]
        return Telling(statement) if all(link in printed for link in links) else None
    start, end = found[0][0].start, found[-1][-1].end
    words = "" if _GOES_ON.match(claim.text, end) else claim.text[start:end].strip(_EDGES)
    text, restored = _restored(claim.text, runs, found)
    text = text.strip(_EDGES)
    return Telling(f"{text}.", words, restored=restored)


def printed(statement: str, claim: Claim) -> str | None:
    """Return the words of a statement as printed, with an ellipsis for what stands between them.

    Args:
        statement: as for `tell`.
        claim: the claim.

    Returns:
        The words; None when they are few, stand in another order, or only ask ("whether it was held").
    """
    runs = name_runs(statement.strip(_EDGES), claim.text)
    found = retrace(runs, tokens(claim.text, dateline_end(claim.text)), gaps=_GAPS)
    if found is None or len(runs) < LEAST or _ASKS.search(claim.text[: found[0][0].start]):
        return None
    if _GOES_ON.match(claim.text, found[-1][-1].end):
        return None
    pieces: list[list[int]] = []
    for place in found:
        if pieces and claim.text[pieces[-1][1] : place[0].start].strip(_EDGES) == "":
            pieces[-1][1] = place[-1].end
        else:
            pieces.append([place[0].start, place[-1].end])
    return " … ".join(claim.text[start:end].strip(_EDGES) for start, end in pieces)


def _restored(
    printed: str, runs: Sequence[Run], found: Sequence[Sequence[Token]]
) -> tuple[str, frozenset[str]]:
    """Put a name in place of each pronoun that no name before it explains; return those names too."""
    named: set[str] = set()
    restored: set[str] = set()
    pieces: list[str] = []
    at = found[0][0].start
    for run, place in zip(runs, found, strict=True):
        start, end = place[0].start, place[-1].end
        own = place[0].is_pronoun and run.is_name and _surname(run.text) not in named
        restored.update({_surname(run.text)} if own else ())
        pieces += (printed[at:start], run.text if own else printed[start:end])
        at = end
        if run.is_name:
            named.add(_surname(run.text))
    return "".join(pieces), frozenset(restored)


def _surname(text: str) -> str:
    """Return the last word of the name that a text begins with."""
    name = re.match(r"(?:[A-Z][\w.-]*\s*)+", text)
    return re.sub(r"[’']s$", "", name.group().split()[-1]).strip(".") if name else ""
