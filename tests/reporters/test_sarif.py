"""report.sarif against the schema, and places that are where the words are.

The check uses pydantic-sarif: models generated from the official SARIF 2.1.0 JSON schema, in which an
unknown property, a missing one or a wrong type is an error.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from contradict.batch import Batch, run_stories
from contradict.readers.folder import read_paths
from contradict.reporters.sarif import plain, render
from contradict.settings import Settings
from contradict.wire import WireReport
from tests.reporters.wire_reports import HOSTILE, Desk, dispute, empty, ferry, hostile
from tests.toy_engine import toy_engine, write_story

model = pytest.importorskip("pydantic_sarif.model", reason="SARIF check: pip install pydantic-sarif")


def valid(text: str) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(text)
    model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate(log)
    return log


@pytest.mark.parametrize("make", [ferry, hostile, empty])
def test_is_valid_sarif(make: Any) -> None:
    valid(render(make()))


def test_the_check_can_fail() -> None:
    log = json.loads(render(ferry()))
    log["runs"][0]["results"][0]["nonsense"] = 1
    with pytest.raises(ValueError, match="nonsense"):
        valid(json.dumps(log))


def test_every_sentence_is_found_in_its_file() -> None:
    report = ferry()
    results = valid(render(report))["runs"][0]["results"]
    claims = [claim for found in report["disputes"] for claim in found["claims"]]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        claim["article"].replace(" ", "%20") for claim in claims
    ]
    assert [place["region"]["snippet"]["text"] for place in places] == [claim["text"] for claim in claims]
    assert {result["level"] for result in results} == {"warning", "note"}


def test_lines_and_columns_with_the_texts_at_hand() -> None:
    desk = Desk("lines", ("Left", "Right"))
    desk.texts = dict.fromkeys(desk.texts, "Title\r\n\r\nFirst 🚨 line. ")
    claims = [
        desk.claim("Left", "Two boats sank.", "Two", "A"),
        desk.claim("Right", "Six boats\nsank.", "Six", "B"),
    ]
    report: WireReport = {**empty(), "disputes": [dispute("number", "How many?", claims, 0.9)]}
    results = valid(render(report, texts=desk.texts))["runs"][0]["results"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    left, right = (
        [region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")] for region in regions
    )
    assert left == [3, 15, 3, 30]
    assert right == [3, 15, 4, 6]


def test_article_text_in_a_message_makes_no_link_and_no_placeholder() -> None:
    assert plain("](javascript:x) {0} \\") == "\\](javascript:x) {{0}} \\\\"
    for result in valid(render(hostile()))["runs"][0]["results"]:
        links = re.findall(r"(?<!\\)\]\((?P<target>[^)]*)\)", result["message"]["text"])
        assert all(target.isdigit() for target in links)


def test_hostile_text_is_kept_as_data() -> None:
    values = {result["properties"]["value"] for result in valid(render(hostile()))["runs"][0]["results"]}
    assert values == set(HOSTILE)


def test_results_of_one_dispute_belong_together() -> None:
    results = valid(render(ferry()))["runs"][0]["results"]
    groups: dict[str, set[str]] = {}
    for result in results:
        groups.setdefault(result["partialFingerprints"]["dispute/v1"], set()).add(result["correlationGuid"])
    assert len(groups) == 6
    assert all(len(guids) == 1 for guids in groups.values())


def test_a_run_names_the_line_of_the_articles_file(tmp_path: Path) -> None:
    story = write_story(tmp_path / "mill")
    settings = replace(Settings(), formats=("json", "sarif"))
    batch = Batch(read_paths([story]), settings, tmp_path / "out")
    list(run_stories(batch, toy_engine(settings)))
    results = valid((tmp_path / "out" / "report.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert results
    for result in results:
        place = result["locations"][0]["physicalLocation"]
        file = next(tmp_path.rglob(Path(unquote(place["artifactLocation"]["uri"])).name))
        region = place["region"]
        line = file.read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 :].startswith(region["snippet"]["text"].split("\n")[0])
