"""Article text in markdown stays text: proved by a markdown parser, not by looking at backslashes."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from contradict.reporters.escape import at_line_start, emphasised, inline, link, safe_url, visible

HOSTILE = (
    "<script>alert(1)</script>",
    "](javascript:alert(1)) [x](http://a.example)",
    "![x](http://a.example/p.png)",
    "`code` ``more`` ```",
    "a | b | c",
    "# heading",
    "1. one",
    "1) one",
    "- item",
    "+ item",
    "> quote",
    "***",
    "---",
    "===",
    "**bold** _em_ ~~gone~~",
    "&lt;b&gt; &#60; &amp;",
    "<!-- gone --> <details>",
    "https://a.example and www.a.example and m@a.example",
    "[x]: http://a.example",
    "~~~",
    "    code",
    "\\",
    "line\none\r\n\r\ntwo",
    "=HYPERLINK(1)",
    "word" * 2500,
    "👩‍🚒 café naïve",
    "שלום עולם",
)


def parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def plain(markdown: str) -> tuple[set[str], str]:
    """Return the kinds of tokens a parser sees, and the words a reader sees."""
    kinds, words = set(), []
    for token in parser().parse(markdown):
        kinds.add(token.type)
        for child in token.children or ():
            kinds.add(child.type)
            words.append(" " if child.type == "softbreak" else child.content)
    return kinds, "".join(words)


def shown(text: str) -> str:
    return visible(text).replace("\u2068", "").replace("\u2069", "")


SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
PARAGRAPH = {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_one_paragraph_of_itself(text: str) -> None:
    kinds, words = plain(at_line_start(inline(text)))
    assert kinds <= PARAGRAPH
    assert words.replace("\u2068", "").replace("\u2069", "") == shown(text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
@example("_a_ b* *c")
@example("&#35; &copy; &")
def test_any_text_is_one_paragraph_of_itself(text: str) -> None:
    kinds, words = plain(at_line_start(inline(text)))
    assert kinds <= PARAGRAPH
    assert words.replace("\u2068", "").replace("\u2069", "") == shown(text)


@given(st.lists(st.tuples(st.text("ab é.,\"'(*_|<`$&€\n", max_size=6), st.booleans()), max_size=6))
def test_bold_marks_whole_words_and_never_shows_its_marks(pieces: list[tuple[str, bool]]) -> None:
    kinds, words = plain(at_line_start(emphasised(pieces)))
    assert kinds <= PARAGRAPH | {"strong_open", "strong_close"}
    assert words == shown("".join(text for text, _ in pieces))


def test_bold_falls_on_the_disputed_words() -> None:
    assert emphasised([("built in ", False), ("1871", True), (" by", False)]) == "built in **1871** by"
    assert emphasised([("US", False), ("$5", True), ("bn.", False)]) == "**US$5bn**."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u202egnp.exe", "‹U+202E›gnp.exe"),
        ("a\x1b[31mred\x07", "a‹U+001B›[31mred‹U+0007›"),
        ("zero\u200bwidth", "zero‹U+200B›width"),
        ("lone \ud800 half", "lone ‹U+D800› half"),
        ("two\n  lines", "two lines"),
        ("\u2066isolate\u2069", "‹U+2066›isolate‹U+2069›"),
        ("👩‍🚒", "👩‍🚒"),
        ("soft\u00adhyphen", "soft‹U+00AD›hyphen"),
        ("f\u2061x\u2064", "f‹U+2061›x‹U+2064›"),
        ("\ufff9a\ufffab\ufffb", "‹U+FFF9›a‹U+FFFA›b‹U+FFFB›"),
        ("a\U000e0001\U000e0068\U000e0069", "a‹U+E0001›‹U+E0068›‹U+E0069›"),
        (SCOTLAND, SCOTLAND),
        (SCOTLAND.replace("🏴", "🏳"), "🏳" + "".join(f"‹U+{ord(tag):X}›" for tag in SCOTLAND[1:])),
        (SCOTLAND[:-1], "🏴" + "".join(f"‹U+{ord(tag):X}›" for tag in SCOTLAND[1:-1])),
        ("\u06dd١ می\u200cخواهم", "\u06dd١ می\u200cخواهم"),
    ],
)
def test_what_would_be_invisible_is_shown(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_text_that_runs_right_to_left_is_kept_apart_from_what_stands_around_it() -> None:
    assert inline("שלום") == "\u2068שלום\u2069"


def test_bare_addresses_do_not_become_links() -> None:
    for text in ("https://a.example/x", "www.a.example", "m@a.example", "HTTP://A.example"):
        assert not re.search(r"://|www\.|\w@\w", inline(text), re.IGNORECASE)


NO_ADDRESSES = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//a.example/x",
    "http://",
    "http://a.example\\@b.example/",
    "https://user:secret@a.example/",
    "http://[::1",
    "mailto:m@a.example",
    "",
    None,
)


@pytest.mark.parametrize("url", NO_ADDRESSES)
def test_only_web_addresses_become_links(url: str | None) -> None:
    assert safe_url(url) is None
    assert link("words", url) == "words"


def test_an_address_cannot_end_its_link() -> None:
    made = link("w", 'https://a.example/a) [b](javascript:x) <i> "q" `c` |?q=1&r=2#f')
    tokens = [child for token in parser().parse(made) for child in token.children or ()]
    assert [token.type for token in tokens] == ["link_open", "text", "link_close"]
    assert str(tokens[0].attrs["href"]).startswith("https://a.example/a%29")
