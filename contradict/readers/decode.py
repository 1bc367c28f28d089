"""Bytes to text: byte-order marks, UTF-8, UTF-16 and the single-byte encodings of older pages."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from contradict.errors import InputError

# UTF-32 LE begins with the mark of UTF-16 LE, so the longer mark is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = frozenset(map(chr, (*range(9), *range(14, 32), 127)))
_MOST_CONTROLS = 0.002
"""A stray control character happens in real text; one in five hundred does not."""
_FEW_CONTROLS = 8
"""As many are forgiven in a short text too: two colour codes pasted from a terminal are no binary data."""


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Turn the bytes of a file into text, newlines untouched.

    Args:
        data: the whole file.
        declared: an encoding the file names itself (an HTML page's ``charset``), tried after UTF-8.

    Returns:
        The text, without its byte-order mark.

    Raises:
        InputError: empty, not text, or in no encoding that can be told.
    """
    if not data.strip():
        raise InputError("empty file")
    text = _decoded(data, declared)
    controls = sum(text.count(control) for control in _CONTROLS)
    if controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(text)) or "\0" in text:
        raise InputError("not a text file: binary data. Give text, HTML or JSON")
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, marked in _MARKS:
        if data.startswith(mark):
            return _strict(data, marked)
    for encoding in ("utf-8", _wide(data), declared):
        if encoding is not None:
            try:
                return data.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    return _guessed(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"marked as {encoding}, but byte {error.start} does not fit. Save it as UTF-8"
        ) from error


def _wide(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: in Western text every other byte is NUL."""
    if len(data) % 2 or b"\0" not in data:
        return None
    half = len(data) / 2
    if data[1::2].count(0) > 0.7 * half and data[::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if data[::2].count(0) > 0.7 * half and data[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> str:
    """Ask charset-normalizer, preferring cp1252 wherever it fits: short Western texts fit many pages."""
    if b"\0" in data:
        raise InputError("not a text file: binary data. Give text, HTML or JSON")
    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        raise InputError("not a text file: binary data or an unknown encoding. Save it as UTF-8")
    candidates = {name for match in matches for name in match.could_be_from_charset}
    encoding = "cp1252" if candidates & {"cp1252", "latin_1"} else best.encoding
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode(best.encoding)
