from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import InputError
from contradict.readers.decode import decode

TEXT = "The café’s owner, Zoë Müller, paid £40 for naïve art – “a bargain”, she said.\r\nIt rained.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_survives_any_usual_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_latin_1_letters() -> None:
    text = "The château in Besançon was sold for half its price, the señor said on Friday evening. " * 3
    assert decode(text.encode("latin-1")) == text


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_byte_order_mark_is_no_part_of_the_text(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert decode(mark + "Rain.".encode(encoding)) == "Rain."


def test_the_declared_encoding_is_used_before_guessing() -> None:
    assert decode("Цена выросла".encode("koi8-r"), declared="koi8-r") == "Цена выросла"


def test_an_unknown_declared_encoding_is_ignored() -> None:
    assert decode("naïve".encode(), declared="no-such-encoding") == "naïve"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00", "binary"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x1f\x8b\x08\x01\x02\x03\x04\x05" * 9, "binary"),
        (b"\xff\xfe\x00", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except InputError:
        return
    text.encode()  # no half surrogates: a report can be written


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_utf_8_comes_back_exactly(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")
