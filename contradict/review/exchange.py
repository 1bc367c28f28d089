"""Verdicts as JSON: checked on the way in, the same line on the way out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast

from contradict.errors import InputError
from contradict.reporters.jsonl import line as json_line
from contradict.reporters.judged import LABELS, REASONS, VERDICT_SCHEMA, WireJudged, WireVerdict
from contradict.review.verdicts import Label, Verdict

_LONGEST_NAME, _LONGEST_NOTE = 80, 4000
_HALF_PAIR = re.compile("[\ud800-\udfff]")
"""JSON can write half of a surrogate pair; no page, file or database can hold it."""


def from_wire(record: object, *, where: str) -> Verdict:
    """Check a record and make it a verdict.

    Args:
        record: what JSON gave.
        where: file and line, or the request, for the message.

    Raises:
        InputError: it is not a verdict of this schema; the message names the field.
    """
    fields = _mapping(record, where)
    if fields.get("schema") != VERDICT_SCHEMA:
        raise InputError(
            f"{where}: schema, found {fields.get('schema')!r}, expected {VERDICT_SCHEMA!r}."
            " Export the verdicts again."
        )
    return Verdict(
        **_texts(fields, where),
        label=_label(fields.get("label"), where),
        decided_at=_moment(fields.get("decided_at"), where),
        expires=_day(fields.get("expires"), where),
        judged=_judged(fields.get("judged"), where),
    )


def to_wire(verdict: Verdict) -> WireVerdict:
    """Return the record as it is exported and as the page reads it."""
    moment = verdict.decided_at.astimezone(UTC).isoformat(timespec="milliseconds")
    return {
        "schema": VERDICT_SCHEMA,
        "id": verdict.id,
        "story": verdict.story,
        "dispute": verdict.dispute,
        "reviewer": verdict.reviewer,
        "label": verdict.label.value,
        "reason": verdict.reason,
        "note": verdict.note,
        "decided_at": moment.replace("+00:00", "Z"),
        "expires": verdict.expires.isoformat() if verdict.expires else None,
        "judged": verdict.judged,
    }


def to_jsonl(verdicts: Iterable[Verdict]) -> str:
    """Write verdicts as JSON lines, in the order given."""
    return "".join(json_line(to_wire(verdict)) for verdict in verdicts)


def read_jsonl(path: Path) -> Iterator[Verdict]:
    """Read verdicts that a page or a store exported.

    Raises:
        InputError: the file cannot be read, or a line is no verdict; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({error}). Give a file that Export wrote.") from error
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        try:
            record = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise InputError(f"{path}:{number}: not JSON ({error}). Export the verdicts again.") from error
        yield from_wire(record, where=f"{path}:{number}")


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise InputError(f"{where}: found {type(value).__name__}, expected a verdict (an object).")
    return value


def _text(fields: Mapping[str, object], name: str, where: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise InputError(f"{where}: {name}, found {value!r:.60}, expected text.")
    if _HALF_PAIR.search(value):
        raise InputError(f"{where}: {name}, found {value!r:.60}, which holds half of a surrogate pair.")
    return value


def _texts(fields: Mapping[str, object], where: str) -> dict[str, str]:
    names = ("id", "story", "dispute", "reviewer", "reason", "note")
    texts = {name: _text(fields, name, where) for name in names}
    texts["reviewer"] = texts["reviewer"].strip()
    for name, most in (("id", 100), ("dispute", 200), ("reviewer", _LONGEST_NAME)):
        if not 0 < len(texts[name]) <= most:
            raise InputError(f"{where}: {name}, found {len(texts[name])} characters, expected 1 to {most}.")
    if len(texts["note"]) > _LONGEST_NOTE:
        raise InputError(f"{where}: note, longer than {_LONGEST_NOTE} characters. Shorten it.")
    if texts["reason"] and texts["reason"] not in REASONS:
        expected = f"{_one_of(REASONS)} or nothing"
        raise InputError(f"{where}: reason, found {texts['reason']!r:.60}, expected {expected}.")
    return texts


def _label(value: object, where: str) -> Label:
    if not isinstance(value, str) or value not in LABELS:
        raise InputError(f"{where}: label, found {value!r:.60}, expected {_one_of(LABELS)}.")
    return Label(value)


def _moment(value: object, where: str) -> datetime:
    try:
        moment = datetime.fromisoformat(str(value))
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):  # the first hours of the year 1 are before all time elsewhere
        pass
    raise InputError(f"{where}: decided_at, found {value!r:.60}, expected a time like 2031-05-04T09:30:00Z.")


def _day(value: object, where: str) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InputError(f"{where}: expires, found {value!r:.60}, expected a day like 2031-05-04.") from None


_SIDE: Mapping[str, type] = {"stance": str, "outlet": str, "article": str, "text": str, "value": str}
_PAIR: Mapping[str, type] = {"left": int, "right": int, "detector": str}


def _judged(value: object, where: str) -> WireJudged:
    fields = _mapping(value, f"{where}: judged")
    for name in ("type", "question", "strength"):
        _text(fields, name, f"{where}: judged")
    confidence = fields.get("confidence")
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise InputError(
            f"{where}: judged: confidence, found {confidence!r:.60}, expected a number from 0 to 1."
        )
    sides = _records(fields, "sides", _SIDE, where)
    pairs = _records(fields, "pairs", _PAIR, where)
    for pair in pairs:
        if not all(0 <= cast(int, pair[end]) < len(sides) for end in ("left", "right")):
            raise InputError(f"{where}: judged: a pair names a side that is not there.")
    known = {name: fields[name] for name in WireJudged.__annotations__}
    return cast(WireJudged, known | {"sides": sides, "pairs": pairs})


def _records(
    fields: Mapping[str, object], name: str, shape: Mapping[str, type], where: str
) -> list[dict[str, object]]:
    """Take the records of a list, each with the fields of its shape and no others."""
    given = fields.get(name)
    if not isinstance(given, list):
        raise InputError(f"{where}: judged: {name}, found {given!r:.60}, expected a list.")
    for item in given:
        if not isinstance(item, dict) or not all(
            isinstance(item.get(key), kind) for key, kind in shape.items()
        ):
            raise InputError(f"{where}: judged: {name}, found {item!r:.60}, expected {', '.join(shape)}.")
        for key in (key for key, kind in shape.items() if kind is str):
            _text(item, key, f"{where}: judged: {name}")
    return [{key: item[key] for key in shape} for item in given]


def _one_of(words: Iterable[str]) -> str:
    return "one of " + ", ".join(words)
