"""Put the beginning of the committed example report into README.md: `make readme`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
README, REPORT = ROOT / "README.md", ROOT / "reports" / "example" / "report.md"
BEGIN, END = "<!-- example report: begin -->", "<!-- example report: end -->"


def excerpt(report: str) -> str:
    """Take the summary, the table and the first dispute, one heading level lower."""
    head, first, *_ = report.split("\n## ", 2)
    summary = head.split("\n", 1)[1].strip()
    return f"{summary}\n\n### {first.strip()}"


def refreshed(readme: str, report: str) -> str:
    """Return the README with the excerpt between its two marks."""
    before, rest = readme.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n{excerpt(report)}\n\n{END}{after}"


if __name__ == "__main__":
    README.write_text(
        refreshed(README.read_text(encoding="utf-8"), REPORT.read_text(encoding="utf-8")), encoding="utf-8"
    )
