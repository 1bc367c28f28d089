"""Settings: default < file < environment < flag; every fault named, all at once."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import SettingsError
from contradict.records import Kind
from contradict.reporters import REPORTERS
from contradict.settings import _PARSERS, Settings, load, to_toml
from contradict.settings_values import ARTICLE_FIELDS, FORMATS


def write(folder: Path, text: str) -> Path:
    file = folder / "contradict.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default(tmp_path: Path) -> None:
    file = write(tmp_path, "threshold = 0.1\nsoft_threshold = 0.2\nneighbours = 3\n")
    environment = {"CONTRADICT_SOFT_THRESHOLD": "0.3", "CONTRADICT_NEIGHBOURS": "4", "HOME": "/"}
    found = load(file, environment=environment, flags={"neighbours": 5, "nli": None})
    assert (found.threshold, found.soft_threshold, found.neighbours) == (0.1, 0.3, 5)
    assert found.nli is Settings().nli


def test_all_faults_of_all_sources_are_named_at_once(tmp_path: Path) -> None:
    file = write(tmp_path, 'treshold = 0.5\ndevice = "gpu"\n')
    with pytest.raises(SettingsError) as caught:
        load(file, environment={"CONTRADICT_MAX_BYTES": "much"}, flags={"threshold": 1.5})
    lines = str(caught.value).splitlines()
    assert len(lines) == 4
    assert lines[0] == f"{file}: unknown setting 'treshold'. Did you mean 'threshold'?"
    assert "device: found 'gpu', expected one of auto, cpu, cuda, mps." in lines[1]
    assert lines[2].startswith("environment: CONTRADICT_MAX_BYTES: found 'much'")
    assert lines[3] == "flag: threshold: found 1.5, expected a number from 0 to 1."


def test_a_key_like_no_other_gets_the_list_of_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"unknown setting 'xyz'\. Known: embedder, nli, "):
        load(write(tmp_path, "xyz = 1\n"))


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("only", "date,number", (Kind.DATE, Kind.NUMBER)),
        ("only", ["quote-speaker", "quote-speaker"], (Kind.QUOTE_SPEAKER,)),
        ("formats", "md, json", ("md", "json")),
        ("max_bytes", "5MB", 5_000_000),
        ("max_bytes", 1_000, 1_000),
        ("threshold", "0.25", 0.25),
        ("threshold", 1, 1.0),
        ("download", "yes", True),
        ("drift", "yes", True),
        ("map", ["body=content", "outlet=source"], (("body", "content"), ("outlet", "source"))),
        ("map", {"body": "a=b,c"}, (("body", "a=b,c"),)),
        ("cache", "/somewhere", Path("/somewhere")),
        ("nli", " a/b ", "a/b"),
    ],
)
def test_a_value_is_read(name: str, given: object, expected: object) -> None:
    assert getattr(load(flags={name: given}), name) == expected


@pytest.mark.parametrize(
    ("name", "given", "part"),
    [
        ("threshold", "nan", "from 0 to 1"),
        ("threshold", True, "from 0 to 1"),
        ("neighbours", 0, "above 0"),
        ("neighbours", -3, "above 0"),
        ("neighbours", 2.5, "above 0"),
        ("max_bytes", "5 TB", "kB, MB or GB"),
        ("only", "dates", "Did you mean 'date'?"),
        ("only", 7, "list of words"),
        ("formats", "", "at least one of"),
        ("formats", "pdf", "unknown word 'pdf'"),
        ("map", "body", "field=key"),
        ("map", "text=content", "outlet, title"),
        ("embedder", "", "a name or a folder"),
        ("download", "perhaps", "true or false"),
        ("cache", "", "a path"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(name: str, given: object, part: str) -> None:
    with pytest.raises(SettingsError, match=name) as caught:
        load(flags={name: given})
    assert part in str(caught.value)


@pytest.mark.parametrize(
    ("text", "part"), [("threshold = ", "not valid TOML"), ("threshold = 1 # \ud800", "not valid TOML")]
)
def test_a_broken_file_is_refused_by_name(tmp_path: Path, text: str, part: str) -> None:
    file = tmp_path / "contradict.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(SettingsError, match=part):
        load(file)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.toml: cannot be read"):
        load(tmp_path / "none.toml")


_words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).map(str.strip).filter(bool)


@given(
    st.builds(
        Settings,
        embedder=st.none() | _words,
        nli=st.none() | _words,
        threshold=st.floats(0, 1),
        only=st.lists(st.sampled_from(Kind), unique=True).map(tuple),
        neighbours=st.integers(1, 10**6),
        download=st.booleans(),
        drift=st.booleans(),
        map=st.dictionaries(st.sampled_from(ARTICLE_FIELDS), _words).map(lambda found: tuple(found.items())),
        formats=st.lists(st.sampled_from(FORMATS), unique=True, min_size=1).map(tuple),
        cache=st.none() | _words.map(Path),
    )
)
def test_what_a_run_writes_down_is_read_back_equal(settings: Settings) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        assert load(write(Path(folder), to_toml(settings))) == settings


def test_what_cannot_change_the_disputes_is_not_part_of_the_provenance() -> None:
    here = replace(Settings(), cache=Path("/here"), device="cpu", formats=("csv",), max_bytes=1)
    assert here.decisive() == Settings().decisive()
    assert replace(here, threshold=0.9).decisive() != here.decisive()
    assert replace(here, drift=True).decisive() == {**here.decisive(), "drift": True}
    assert "drift" not in here.decisive()


def test_every_field_has_a_parser_and_every_format_a_reporter() -> None:
    assert set(_PARSERS) == {field.name for field in fields(Settings)}
    assert set(REPORTERS) == set(FORMATS)


def test_the_place_of_the_verdicts_is_no_setting_of_a_run() -> None:
    assert load(environment={"CONTRADICT_VERDICTS": "/somewhere/verdicts.sqlite"}) == Settings()
