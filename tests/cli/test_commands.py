"""The other commands, and what the command line promises as a whole."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from contradict import assembly
from contradict.cli import measuring
from contradict.cli.app import app, run_cli
from contradict.cli.console import progress_bars, say
from contradict.errors import ModelError
from contradict.progress import silent
from contradict.reporters.json import render, to_wire
from contradict.version import __version__
from tests.reporters import sample
from tests.toy_engine import toy_engine, write_story


def test_help_answers_without_loading_the_models() -> None:
    code = "import sys; from contradict.cli.app import run_cli; run_cli(['run', '--help']); "
    code += "sys.exit(any(name in sys.modules for name in ('torch', 'spacy', 'transformers')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "A folder of articles about one story" in done.stdout


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (OSError(36, "File name too long", "out"), "contradict: out: File name too long."),
        (KeyError("disputes"), "contradict: unexpected KeyError: 'disputes'. Run it with -vv"),
    ],
)
def test_a_fault_nobody_foresaw_is_a_failure(
    fault: Exception, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(**_: object) -> None:
        raise fault

    monkeypatch.setattr("contradict.cli.app.app", broken)
    assert run_cli(["models"]) == 3
    assert said in capsys.readouterr().err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_cli(["--version"]) == 0
    assert capsys.readouterr().out == f"contradict {__version__}\n"


@pytest.mark.parametrize("arguments", [[], ["run"], ["explain"]])
def test_without_arguments_it_explains_itself(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_cli(arguments) == 2
    out, err = capsys.readouterr()
    assert "Usage: " in out + err


def test_an_unknown_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_cli(["runn"]) == 2
    assert "No such command 'runn'" in capsys.readouterr().err


def test_every_command_and_option_has_a_help_text(capsys: pytest.CaptureFixture[str]) -> None:
    names = [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]
    assert len(names) == len(set(names))
    assert {"run", "explain", "review", "stats", "models", "evaluate", "evaluate-nli", "selftest"} <= set(
        names
    )
    for name in names:
        assert run_cli([name, "--help"]) == 0
        assert "Show this message and exit." in capsys.readouterr().out


def test_explain_prints_a_dispute_and_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "report.json").write_text(render(to_wire(sample.report())), encoding="utf-8")
    assert run_cli(["explain", str(tmp_path), "built"]) == 0
    assert capsys.readouterr().out.startswith("When was the mill built?\n")
    assert run_cli(["explain", str(tmp_path), "9"]) == 2
    assert run_cli(["explain", str(tmp_path / "none.json"), "1"]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_explain_of_a_batch_names_the_stories_to_go_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for story in ("mill", "dam"):
        (tmp_path / story).mkdir()
        (tmp_path / story / "report.json").write_text(render(to_wire(sample.report())), encoding="utf-8")
    (tmp_path / "index.md").write_text("# Stories\n", encoding="utf-8")
    assert run_cli(["explain", str(tmp_path)]) == 2
    stories = capsys.readouterr().err.splitlines()[1:]
    assert stories == [str(tmp_path / "dam"), str(tmp_path / "mill")]
    assert run_cli(["explain", stories[0]]) == 0


def test_models_says_what_lies_where(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assembly, "build", toy_engine)
    assert run_cli(["models"]) == 0
    out = capsys.readouterr().out
    assert "embedder: toy-encoder\n  revision: 1\n  lies in:  " in out
    assert "nli: toy-nli" in out


def test_models_names_the_cache_that_the_settings_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assembly, "build", toy_engine)
    monkeypatch.setenv("CONTRADICT_CACHE", str(tmp_path / "users"))
    (tmp_path / "own.toml").write_text("")
    assert run_cli(["models", "--config", str(tmp_path / "own.toml")]) == 0
    assert f"cache: {tmp_path / 'users'}\n" in capsys.readouterr().out
    monkeypatch.delenv("CONTRADICT_CACHE")
    (tmp_path / "own.toml").write_text(f'cache = "{tmp_path / "own"}"')
    assert run_cli(["models", "--config", str(tmp_path / "own.toml")]) == 0
    assert f"cache: {tmp_path / 'own'}\n" in capsys.readouterr().out


def test_a_model_that_cannot_be_loaded_is_a_failure_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(settings: object) -> object:
        raise ModelError("nowhere: no such model. Give a folder.")

    monkeypatch.setattr(assembly, "build", broken)
    assert run_cli(["models", "--nli", "nowhere"]) == 3
    assert capsys.readouterr().err == "contradict: nowhere: no such model. Give a folder.\n"


def test_evaluate_prints_one_line_and_fails_below_a_floor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measuring, "build", toy_engine)
    story = write_story(tmp_path / "stories" / "mill")
    sides = [
        {
            "file": f"{name}.txt",
            "sentence": f"The mill was built in {year} by the Orr family.",
            "value": str(year),
        }
        for name, year in (("herald", 1871), ("ledger", 1878))
    ]
    conflict = {"id": "c1", "type": "date", "strength": "hard", "fact": "year", "sides": sides}
    gold = {"story": "mill", "conflicts": [conflict], "traps": [], "agreements": []}
    (story / "gold.json").write_text(json.dumps(gold))
    assert run_cli(["evaluate", str(tmp_path / "stories"), "-q"]) == 0
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 1
    assert "precision" in out
    floors = {"at_least": {"precision": 2.0}, "at_most": {}, "corpus": "other", "models": {}}
    (tmp_path / "floors.json").write_text(json.dumps(floors))
    arguments = ["evaluate", str(tmp_path / "stories"), "--baseline", str(tmp_path / "floors.json"), "-q"]
    assert run_cli(arguments) == 3
    assert "corpus: floors are for other" in capsys.readouterr().err


def test_what_is_said_cannot_drive_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    say("file \x1b[2Jname\u202e.txt\nsecond")
    assert capsys.readouterr().err == "file ‹U+001B›[2Jname‹U+202E›.txt\nsecond\n"


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress_bars(quiet=False) as progress:
        assert progress is silent
        progress("judging", 1, 2)
    assert capsys.readouterr().err == ""
