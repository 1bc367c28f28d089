"""Whom the words of one article stand for: names, references and people together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.records import NameMention, Span
from contradict.text.people import Person


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom the words of an article stand for."""

    names: Sequence[NameMention]
    references: Sequence[tuple[Span, str]]
    people: dict[str, Person]

    def named(self, span: Span) -> NameMention | None:
        """Return the first name that overlaps ``span``, people before all others."""
        here = [mention for mention in self.names if mention.span.overlaps(span)]
        return min(here, key=lambda mention: (mention.label != "person", mention.span), default=None)

    def referred(self, span: Span) -> str | None:
        """Return the entity that a pronoun or epithet in ``span`` stands for."""
        return next((entity for place, entity in self.references if place.overlaps(span)), None)
