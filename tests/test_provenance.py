"""Provenance: equal for equal runs, different when anything that matters is."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import contradict
from contradict import provenance
from contradict.provenance import code_hash, describe, input_hash, run_key
from contradict.records import Article, Skipped
from contradict.settings import Settings
from tests.build import article

MODELS = [{"role": "nli", "name": "n", "revision": "1"}, {"role": "embedder", "name": "e", "revision": "2"}]
ARTICLES = [article("One.", outlet="Herald"), article("Two.", outlet="Ledger")]


def test_order_does_not_matter() -> None:
    one = describe(ARTICLES, Settings(), MODELS)
    assert one == describe(ARTICLES[::-1], Settings(), MODELS[::-1])


def test_a_changed_word_a_changed_name_and_a_changed_setting_do() -> None:
    one = describe(ARTICLES, Settings(), MODELS)
    assert input_hash([ARTICLES[0], article("Two!", outlet="Ledger")]) != one["input"]
    assert input_hash([ARTICLES[0], replace(ARTICLES[1], path="story/other.txt")]) != one["input"]
    assert describe(ARTICLES, replace(Settings(), threshold=0.1), MODELS) != one


def test_articles_made_without_an_id_count_by_their_words() -> None:
    one, other = (Article("a.txt", "Herald", "Mill", text) for text in ("It burned.", "It stands."))
    assert input_hash([one]) != input_hash([other])


def test_the_key_of_a_run_also_knows_what_was_left_out_and_what_is_written() -> None:
    one = describe(ARTICLES, Settings(), MODELS)
    key = run_key(one, [], ["md"])
    assert key == run_key(dict(one), (), ("md",))
    assert key != run_key(one, [Skipped("x", "read", "y")], ["md"])
    assert key != run_key(one, [], ["md", "html"])


def test_code_is_hashed_by_its_source_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = tmp_path / "detectors" / "mill.py"
    source.parent.mkdir()
    source.write_text("LEAST = 1\n", encoding="utf-8")
    monkeypatch.setattr(provenance, "__file__", str(tmp_path / "provenance.py"))
    hashed = code_hash.__wrapped__  # without the cache, which holds the hash of this package
    before = hashed()
    (tmp_path / "detectors" / "mill.pyc").write_bytes(b"compiled")
    assert hashed() == before
    source.write_text("LEAST = 2\n", encoding="utf-8")
    assert hashed() != before
    source.rename(source.with_name("dam.py"))
    assert hashed() != before


def test_the_version_is_the_one_of_the_project_file() -> None:
    file = Path(__file__).parent.parent / "pyproject.toml"
    assert tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"] == contradict.__version__
