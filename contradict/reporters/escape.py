"""Article text inside markdown: it is read as the outlet wrote it and can never become markup.

The text comes from strangers. Whatever it holds, a markdown reader shows the same characters, and a
terminal receives no control character. CommonMark 0.31 and GitHub's extensions (tables, strikethrough,
bare links, maths) are what is escaped for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote, urlsplit, urlunsplit

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, format characters (direction overrides, zero-width spaces, soft hyphens, tags), lone surrogates,
separators of lines and paragraphs."""
_SEEN = frozenset(
    "\u200c\u200d\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Format characters that stay: the joiners, which emoji and several scripts need, and signs with a shape of
their own (Unicode: Prepended_Concatenation_Mark)."""
_FLAG = re.compile("(\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f)")
"""The flag of a region, Scotland's for one: the only use of tags that a reader sees."""

_LAYOUT = "\t\r\n"

_MARKUP = re.compile(r"[\\`*_\[\]|~]")
_ENTITY = re.compile(r"&(?=#|[A-Za-z])")
_MATHS = re.compile(r"\$(?!\d)")
_LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\w)(?=@\w)", re.IGNORECASE)
_LINE_START = re.compile(r"^(?:[#+=>:-]|(?P<number>\d{1,9})(?=[.)]))")
_OPEN, _CLOSE = "\ue000", "\ue001"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def visible(text: str) -> str:
    """Put text on one line and show what would be invisible, as ‹U+202E›.

    Controls, format characters and lone surrogates could hide words, rearrange a line or drive a terminal.
    """
    return shown(" ".join(text.split()))


def shown(text: str) -> str:
    """Show what would be invisible, as `visible` does, and leave tabs and line breaks where they are."""
    parts = _FLAG.split(text)
    return "".join(part if at % 2 else "".join(map(_told, part)) for at, part in enumerate(parts))


def inline(text: str) -> str:
    """Escape text for use inside a line of markdown, a table cell or a heading."""
    escaped = _MARKUP.sub(lambda found: "\\" + found[0], visible(text))
    escaped = _MATHS.sub(r"\\$", _ENTITY.sub("&amp;", escaped)).replace("<", "&lt;")
    escaped = _LINK.sub(r"\\", escaped)
    if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in escaped):
        return f"\u2068{escaped}\u2069"
    return escaped


def emphasised(pieces: Iterable[tuple[str, bool]]) -> str:
    """Escape a line of which some pieces are set in bold.

    Args:
        pieces: text and whether it is bold; joined they are the line.

    Returns:
        Markdown. Bold is widened to whole words, since ``**`` inside a word is read differently by hosts.
    """
    marked = "".join(f"{_OPEN}{_named(text)}{_CLOSE}" if bold else _named(text) for text, bold in pieces)
    marked = re.sub(rf"{_OPEN}(\s*)([^{_CLOSE}]*?)(\s*){_CLOSE}", rf"\1{_OPEN}\2{_CLOSE}\3", marked)
    marked = re.sub(rf"(\w+){_OPEN}", rf"{_OPEN}\1", re.sub(rf"{_CLOSE}(\w+)", rf"\1{_CLOSE}", marked))
    marked = re.sub(rf"{_CLOSE}(\s*){_OPEN}", r"\1", marked.replace(f"{_OPEN}{_CLOSE}", ""))
    return inline(marked).replace(_OPEN, "**").replace(_CLOSE, "**")


def at_line_start(escaped: str) -> str:
    """Keep an escaped line from beginning a heading, a list, a quote, a rule or a table."""

    def guard(found: re.Match[str]) -> str:
        return found["number"] + "\\" if found["number"] else "\\" + found[0]

    return _LINE_START.sub(guard, escaped)


def item_start(text: str) -> str:
    """Escape text that begins a list item: there, too, a line could begin another list or a heading."""
    return at_line_start(inline(text))


def link(words: str, url: str | None) -> str:
    """Link escaped words to an address, or return them alone when it is not a plain web address."""
    address = safe_url(url)
    return f"[{words}]({address})" if address else words


def safe_url(url: str | None) -> str | None:
    """Return an address that can stand in a link: http or https, a host, no character with a meaning."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        return None
    if re.search(r"[^\w.:\[\]-]", parts.netloc) or "\\" in (url or ""):
        return None
    clean = [quote(part, safe="/%:@!$&+,;=~?.-_", errors="replace") for part in parts[2:]]
    return urlunsplit((parts.scheme, parts.netloc, *clean))


def _named(text: str) -> str:
    """Show the two characters that mark bold on the way, should an article really hold them."""
    return text.replace(_OPEN, f"‹U+{ord(_OPEN):X}›").replace(_CLOSE, f"‹U+{ord(_CLOSE):X}›")


def _told(char: str) -> str:
    hidden = unicodedata.category(char) in _HIDDEN and char not in _SEEN and char not in _LAYOUT
    return f"‹U+{ord(char):04X}›" if hidden else char
