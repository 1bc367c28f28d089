"""The review page as text: everything escaped, nothing loaded, colours that can be read."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest

from contradict.batch import Batch, run_stories
from contradict.readers.folder import read_paths
from contradict.reporters import html
from contradict.settings import Settings
from tests.reporters.test_escape import NO_ADDRESSES
from tests.reporters.wire_reports import HOSTILE, empty, ferry, hostile
from tests.toy_engine import toy_engine, write_story

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Reader(HTMLParser):
    """Collects elements, attributes and visible text, and checks that every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("script", "style"):
            self.text += data


@pytest.mark.parametrize("url", [*NO_ADDRESSES, "https://a.example/mill (old)?q=1#f"])
def test_only_a_web_address_becomes_a_link(url: str | None) -> None:
    report = ferry()
    claims = [claim for dispute in report["disputes"] for claim in dispute["claims"]]
    for claim in claims + [claim for item in report["cleared"] for claim in (item["left"], item["right"])]:
        claim["url"] = url
    links = {found["href"] for tag, found in Reader(html.render(report)).elements if tag == "a"}
    outside = {link for link in links if not str(link).startswith("#")}
    assert outside == ({"https://a.example/mill%20%28old%29?q=1#f"} if url not in NO_ADDRESSES else set())


def test_every_exact_sentence_stands_on_the_page() -> None:
    report = ferry()
    text = Reader(html.render(report)).text
    for dispute in report["disputes"]:
        assert dispute["question"] in text
        for claim in dispute["claims"]:
            assert claim["text"] in text


def test_the_same_report_gives_the_same_page() -> None:
    assert html.render(ferry()) == html.render(ferry())


def test_hostile_text_is_text_everywhere() -> None:
    page = html.render(hostile())
    read = Reader(page)
    assert [tag for tag, _ in read.elements].count("script") == 2
    assert [tag for tag, _ in read.elements].count("style") == 1
    assert not [tag for tag, _ in read.elements if tag == "img"]
    for text in HOSTILE:
        assert text in read.text
    for tag, attributes in read.elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"], (
            tag,
            attributes,
        )
        assert not str(attributes.get("href", "")).strip().lower().startswith(("javascript", "data:text"))


def test_the_embedded_data_reads_back_and_cannot_close_its_element() -> None:
    page = html.render(hostile())
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    assert "<" not in found[1]
    data = json.loads(found[1])
    assert [dispute["judged"]["sides"][0]["value"] for dispute in data["disputes"]] == list(HOSTILE)


def test_the_policy_lets_run_only_this_style_and_this_script() -> None:
    page = html.render(ferry())
    rules = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert rules
    policy = rules[1].replace("&#39;", "'")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "connect-src" not in policy
    for element in ("style", "script"):
        content = re.search(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert content
        digest = base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy


def test_nothing_is_loaded_from_anywhere() -> None:
    read = Reader(html.render(ferry()))
    loading = [(tag, found) for tag, found in read.elements if "src" in found or tag in ("iframe", "object")]
    assert loading == []
    assert [found["href"] for tag, found in read.elements if tag == "link"] == ["data:,"]
    assert "@import" not in html.stylesheet()
    assert "url(" not in html.render(ferry())


def test_a_runs_markdown_links_to_the_page_beside_it(tmp_path: Path) -> None:
    settings = replace(Settings(), formats=("md", "html"))
    batch = Batch(read_paths([write_story(tmp_path / "mill")]), settings, tmp_path / "out")
    list(run_stories(batch, toy_engine(settings)))
    assert "[review.html](review.html)" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert (tmp_path / "out" / "review.html").is_file()


def test_a_report_without_disputes_is_a_page_too() -> None:
    text = Reader(html.render(empty())).text
    assert "No contradiction was found above the threshold." in text


def test_controls_have_names_and_figures_have_words() -> None:
    read = Reader(html.render(ferry()))
    ids = [found["id"] for _, found in read.elements if found.get("id")]
    assert len(ids) == len(set(ids))
    for tag, found in read.elements:
        if tag == "svg":
            assert found.get("aria-hidden") == "true" or found.get("aria-label")
        for name in ("aria-labelledby", "for"):
            if found.get(name):
                assert found[name] in ids


def _light_dark() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", html.stylesheet())
    return {name: (light, dark) for name, light, dark in found}


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


INKS = ("ink", "soft", "accent", "A", "B", "C", "D", "E", "other", "good", "bad", "maybe")


@pytest.mark.parametrize(("ink", "ground", "theme"), list(product(INKS, ("paper", "sheet"), (0, 1))))
def test_every_ink_can_be_read_on_every_ground(ink: str, ground: str, theme: int) -> None:
    colours = _light_dark()
    assert _contrast(colours[ink][theme], colours[ground][theme]) >= 4.5


@pytest.mark.parametrize(("wash", "theme"), list(product(("A", "B", "C", "D", "E", "other"), (0, 1))))
def test_marked_words_can_be_read(wash: str, theme: int) -> None:
    colours = _light_dark()
    assert _contrast(colours["ink"][theme], colours[f"{wash}-wash"][theme]) >= 4.5


@pytest.mark.parametrize(("button", "theme"), list(product(("good", "bad", "maybe"), (0, 1))))
def test_pressed_buttons_can_be_read(button: str, theme: int) -> None:
    colours = _light_dark()
    assert _contrast(colours["sheet"][theme], colours[button][theme]) >= 4.5
