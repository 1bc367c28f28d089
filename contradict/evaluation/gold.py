"""Stories with gold: which sentences of which outlets conflict, and which only look as if they did."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from contradict.errors import InputError

GOLD_FILE = "gold.json"


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One sentence of one article, as the gold quotes it."""

    article: str
    """The article's file name without folder and ending."""
    text: str
    value: str = ""
    """What the sentence says on the disputed point; equal values are the same side."""
    claim: str = ""
    """The same, cut out as a short sentence of its own, where the story was written to train on."""


@dataclass(frozen=True, slots=True)
class GoldConflict:
    """One question to which the outlets of a story give different answers."""

    id: str
    kind: str
    strength: str
    fact: str
    sides: tuple[GoldSentence, ...]


@dataclass(frozen=True, slots=True)
class GoldTrap:
    """Two sentences that look like a conflict and are none."""

    why: str
    left: GoldSentence
    right: GoldSentence


@dataclass(frozen=True, slots=True)
class GoldAgreement:
    """Sentences of several outlets that state the same fact."""

    fact: str
    sides: tuple[GoldSentence, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """Everything known about one story."""

    conflicts: tuple[GoldConflict, ...] = ()
    traps: tuple[GoldTrap, ...] = ()
    agreements: tuple[GoldAgreement, ...] = ()
    optional: tuple[GoldConflict, ...] = ()
    """Conflicts that may be flagged or left: neither right nor wrong."""


@dataclass(frozen=True, slots=True)
class Story:
    """One folder of articles with its gold."""

    name: str
    folder: Path
    gold: Gold


def article_key(path: str) -> str:
    """Return what identifies an article in a gold file: its file name without folder and ending."""
    return PurePosixPath(path).name.rsplit(".", 1)[0]


def _sentence(raw: Mapping[str, Any]) -> GoldSentence:
    return GoldSentence(article_key(raw["file"]), raw["sentence"], raw.get("value", ""), raw.get("claim", ""))


def _conflict(raw: Mapping[str, Any]) -> GoldConflict:
    sides = tuple(_sentence(side) for side in raw["sides"])
    return GoldConflict(raw["id"], raw["type"], raw["strength"], raw["fact"], sides)


def parse_gold(raw: Mapping[str, Any]) -> Gold:
    """Turn the content of a gold file into records.

    Raises:
        KeyError: a field is missing.
    """
    return Gold(
        conflicts=tuple(_conflict(conflict) for conflict in raw["conflicts"]),
        traps=tuple(
            GoldTrap(trap.get("why", ""), _sentence(trap["a"]), _sentence(trap["b"])) for trap in raw["traps"]
        ),
        agreements=tuple(
            GoldAgreement(agreement["fact"], tuple(_sentence(side) for side in agreement["sides"]))
            for agreement in raw.get("agreements", ())
        ),
        optional=tuple(_conflict(conflict) for conflict in raw.get("optional", ())),
    )


def load_story(folder: Path) -> Story:
    """Read one story folder.

    Raises:
        InputError: the gold file is missing, is not JSON, or lacks a field.
    """
    path = folder / GOLD_FILE
    try:
        return Story(folder.name, folder, parse_gold(json.loads(path.read_text(encoding="utf-8"))))
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror}). Put a {GOLD_FILE} beside the articles."
        ) from error
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise InputError(
            f"{path}: not a gold file, found {error}. Expected conflicts, traps and agreements."
        ) from error
    except KeyError as error:
        raise InputError(f"{path}: a field is missing, expected {error}. Add it to every entry.") from error


def load_stories(root: Path) -> tuple[Story, ...]:
    """Read every story folder below ``root`` (or ``root`` itself), sorted by name.

    Raises:
        InputError: there is no gold file, or one cannot be used.
    """
    if (root / GOLD_FILE).is_file():
        return (load_story(root),)
    folders = sorted(path.parent for path in root.glob(f"*/{GOLD_FILE}"))
    if not folders:
        raise InputError(
            f"{root}: no story with gold, found no */{GOLD_FILE}. Name a folder of such folders."
        )
    return tuple(load_story(folder) for folder in folders)


def corpus_hash(stories: tuple[Story, ...]) -> str:
    """Return ``sha256:`` over the names and bytes of every file of the stories, in sorted order.

    Floors are pinned to it: a score on other stories is another score.
    """
    digest = hashlib.sha256()
    for story in sorted(stories, key=lambda story: story.name):
        for path in sorted(path for path in story.folder.iterdir() if path.is_file()):
            content = hashlib.sha256(path.read_bytes()).hexdigest()
            digest.update(f"{story.name}/{path.name}\0{content}\n".encode())
    return f"sha256:{digest.hexdigest()}"
