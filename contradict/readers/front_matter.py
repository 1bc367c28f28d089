"""YAML front matter: the fields between two ``---`` lines at the top of a text, as people really write them.

A text may begin with a horizontal rule, too, and a block may be left open. So a block counts as front matter
only up to its first line that is no field, and only when it names one of the fields that are looked for;
whatever else is there stays in the article, and what was read otherwise than it was written is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import islice

import yaml

FIELDS = {"outlet": "outlet", "title": "title", "published": "published", "date": "published", "url": "url"}
"""Every name that is known, in lower case, and what it gives; ``date`` is what most blogging tools write."""
_OPENING = re.compile(r"\s*---[ \t]*(?:\r\n|\n|\r)")
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
_CLOSING = frozenset({"---", "..."})
_FIELD = re.compile(r"[\"']?(?P<name>[A-Za-z_][\w-]*)[\"']?[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_GOES_ON = re.compile(r"[ \t]|-[ \t]|[\]}]")
"""A line that belongs to the field above it."""
_COMMENT = "#"
_IN_A_LIST = re.compile(
    rf"\s*(?:-[ \t]+|[\[{{] *)[\"']?(?:{'|'.join(FIELDS)})[\"']?[ \t]*:[ \t]", re.IGNORECASE
)
"""A known field where a list, or all fields on one line, begins."""
_LIKENESS = 0.8
_SHOWN = 40
_MOST_NOTES = 5
_LONGEST_NAME = 20
"""Characters of a name that may be a known one misspelt."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above an article."""

    fields: dict[str, str] = field(default_factory=dict)
    """Our names to the values as written."""
    body_start: int = 0
    notes: tuple[str, ...] = ()
    """What the writer probably meant otherwise, each with its remedy."""


@dataclass(frozen=True, slots=True)
class _Block:
    lines: tuple[str, ...]
    closed: bool
    stray: str
    """The first line that is no field, where one ended the block."""
    end: int


def read_front_matter(text: str) -> FrontMatter:
    """Read the fields above an article; none, and a body from 0 on, where there is no front matter."""
    opening = _OPENING.match(text)
    if opening is None:
        return FrontMatter()
    block = _block(text, opening.end())
    written = _yaml_fields("".join(block.lines)) or _plain_fields(block.lines)
    known: dict[str, str] = {}
    for name, ours in FIELDS.items():
        if (value := written.get(name)) is not None:
            known.setdefault(ours, value)
    if not known:
        return FrontMatter(notes=_nothing_known(block, written))
    notes = [*_end(block, text), *_odd_fields(written, known)]
    return FrontMatter(known, block.end, tuple(notes))


def _block(text: str, start: int) -> _Block:
    """Take the lines up to the closing one, or as far as they are fields; a block left open ends at a gap."""
    lines: list[str] = []
    stray = ""
    for match in _LINES.finditer(text, start):
        line = match.group().rstrip()
        if line in _CLOSING:
            return _Block(tuple(lines), True, "", match.end())
        known = _FIELD.match(line) or line.startswith(_COMMENT) or (lines and _GOES_ON.match(line))
        if line and not known:
            stray = line
            break
        lines.append(match.group())
    if lines and lines[0].startswith(_COMMENT):  # a horizontal rule and a heading
        return _Block((), False, "", start)
    gap = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    if gap < len(lines):
        stray = ""
    return _Block(tuple(lines[:gap]), False, stray, start + sum(map(len, lines[:gap])))


def _yaml_fields(block: str) -> dict[str, str | None] | None:
    """Read the block as YAML: the fields, None for a value that is no text; None when it is no such YAML."""
    try:
        # BaseLoader keeps every value a string: `outlet: No` stays a name, a date stays as written.
        loaded = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(loaded, dict):
        return None
    return {str(name).lower(): value if isinstance(value, str) else None for name, value in loaded.items()}


def _plain_fields(lines: tuple[str, ...]) -> dict[str, str | None]:
    """Read lines that break YAML: headlines hold colons ("KILLER CHEESE: ..."), which it forbids."""
    found = (_FIELD.match(line.rstrip()) for line in lines)
    return {match["name"].lower(): (match["value"] or "").strip("\"'") for match in found if match}


def _end(block: _Block, text: str) -> list[str]:
    if block.closed:
        return []
    line = len(_LINES.findall(text, 0, block.end)) + 1
    if block.stray:
        return [
            f"ends at line {line}, which is no field, found {block.stray[:_SHOWN]!r}; from there on it is "
            "text. Write `field: value`, and --- behind the last field"
        ]
    return [f"opened with --- and not closed; from line {line} on it is text. Put --- behind the last field"]


def _odd_fields(written: dict[str, str | None], known: dict[str, str]) -> list[str]:
    notes = list(islice(_each_odd_field(written, known), _MOST_NOTES + 1))
    if len(notes) > _MOST_NOTES:
        notes[_MOST_NOTES:] = ["more fields like these were not used"]
    return notes


def _each_odd_field(written: dict[str, str | None], known: dict[str, str]) -> Iterator[str]:
    for name, value in written.items():
        if name in FIELDS and value is None and FIELDS[name] not in known:
            yield f"{name} is no text and was not used. Write one value on one line"
        if name in FIELDS or len(name) > _LONGEST_NAME:
            continue
        near = get_close_matches(name, FIELDS, n=1, cutoff=_LIKENESS)
        if near and FIELDS[near[0]] not in known:
            yield f"unknown field {name!r} was not used. Did you mean {near[0]!r}?"


def _nothing_known(block: _Block, written: dict[str, str | None]) -> tuple[str, ...]:
    """Say why a block of fields is read as text; two horizontal rules need no word."""
    listed = next(filter(_IN_A_LIST.match, (*block.lines, block.stray)), "").strip()
    if listed:
        return (
            f"read as text, since its fields stand in a list, found {listed[:_SHOWN]!r}. Write each as "
            "`field: value` at the beginning of a line of its own",
        )
    if not (block.closed and written):
        return ()
    return (f"none of the fields {', '.join(FIELDS)} in it, so it is read as text. Name one, or take it out",)
