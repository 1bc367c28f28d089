"""Write what the docs quote from the product: the README's example report and the command reference.

`make readme` runs this; `tests/test_docs.py` fails when it was forgotten.
"""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from contradict.cli.app import app

ROOT = Path(__file__).parent.parent
README, REPORT = ROOT / "README.md", ROOT / "reports" / "example" / "report.md"
REFERENCE = ROOT / "docs" / "reference" / "cli.md"
BEGIN, END = "<!-- example report: begin -->", "<!-- example report: end -->"

INTRODUCTION = """\
# Commands

Every command prints its result on stdout and everything else on stderr. Settings come from, each beating
the one before it: the default, the file given with `--config` (keys in [settings.md](settings.md)), the
environment (`CONTRADICT_THRESHOLD=0.7`), the flag.

Exit codes: 0 done; 1 disputes, or drift, were reported and `--fail-on-findings` was given; 2 wrong use;
3 failure of a model, a store or a story, with all other stories finished; 130 stopped with Ctrl-C.
"""


def excerpt(report: str) -> str:
    """Take the summary, the table and the first dispute, one heading level lower."""
    head, first, *_ = report.split("\n## ", 2)
    summary = head.split("\n", 1)[1].strip()
    return f"{summary}\n\n### {first.strip()}"


def readme(current: str, report: str) -> str:
    """Return the README with the excerpt between its two marks."""
    before, rest = current.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n{excerpt(report)}\n\n{END}{after}"


def command_names() -> list[str]:
    """Name every command, in the order of the help text."""
    return [
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    ]


def reference() -> str:
    """Return the command reference: every command's own help text."""
    parts = [INTRODUCTION]
    for name in command_names():
        shown = CliRunner().invoke(
            app, [name, "--help"], prog_name="contradict", env={"COLUMNS": "80", "TERMINAL_WIDTH": "80"}
        )
        parts.append(f"## contradict {name}\n\n```text\n{shown.stdout.strip()}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
    README.write_text(
        readme(README.read_text(encoding="utf-8"), REPORT.read_text(encoding="utf-8")), encoding="utf-8"
    )
