"""The review server: who gets in, what is kept, what the page shows after a re-run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contradict.reporters.judged import judged
from contradict.review.exchange import to_wire
from contradict.review.server import make_app
from contradict.review.store import VerdictStore
from contradict.review.verdicts import Label, Verdict
from contradict.wire import WireReport
from tests.reporters.wire_reports import ferry
from tests.review.given import verdict

BASE = "http://127.0.0.1:8765"
TOKEN = "token-of-the-test"
OWN = {"origin": BASE}


class Desk:
    """A server on a folder with one report."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = VerdictStore(folder / "verdicts.sqlite")
        self.write(ferry())
        app = make_app([folder], self.store, token=TOKEN, reviewer="Ann")
        self.client = TestClient(app, base_url=BASE, raise_server_exceptions=False)

    def write(self, report: WireReport) -> None:
        (self.folder / "report.json").write_text(json.dumps(report), encoding="utf-8")

    def page(self) -> str:
        answer = self.client.get(f"/{TOKEN}/")
        assert answer.status_code == 200
        return answer.text

    def post(self, given: Verdict, **headers: str) -> int:
        answer = self.client.post(f"/{TOKEN}/api/verdicts", json=to_wire(given), headers={**OWN, **headers})
        return answer.status_code


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def on(report: WireReport, index: int, label: Label = Label.CONFIRMED) -> Verdict:
    from dataclasses import replace

    dispute = report["disputes"][index]
    given = verdict(
        dispute["id"], label, on=judged(dispute), reason="scope" if label is Label.DISMISSED else ""
    )
    return replace(given, story=report["story"])


def test_the_page_comes_with_the_token_alone(desk: Desk) -> None:
    assert "Ferry terminal fire" in desk.page()
    for path in (
        "/",
        "/wrong/",
        "/wrong/story/0/review.html",
        "/api/verdicts",
        f"/{TOKEN}/story/1/review.html",
        f"/{TOKEN}/story/-1/review.html",
        f"/{TOKEN}/story/{'9' * 5000}/review.html",
    ):
        assert desk.client.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8765", ""])
def test_another_host_is_refused(desk: Desk, host: str) -> None:
    assert desk.client.get(f"/{TOKEN}/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8765"]
)
def test_a_write_from_another_page_is_refused(desk: Desk, origin: str) -> None:
    assert desk.post(verdict(), origin=origin) == 403
    assert desk.store.verdicts() == ()


def test_a_write_without_an_origin_is_refused(desk: Desk) -> None:
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", json=to_wire(verdict()))
    assert answer.status_code == 403


def test_a_rebound_name_is_refused_even_where_its_origin_matches(desk: Desk) -> None:
    assert desk.post(verdict(), host="evil.example", origin="http://evil.example") == 400
    assert desk.store.verdicts() == ()


def test_every_answer_carries_the_guards(desk: Desk) -> None:
    for path in (f"/{TOKEN}/", "/nowhere"):
        headers = desk.client.get(path).headers
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_a_verdict_is_kept_and_sent_again_without_harm(desk: Desk) -> None:
    given = on(ferry(), 0)
    assert desk.post(given) == 201
    assert desk.post(given) == 200
    assert desk.store.verdicts() == (given,)
    assert given.id in desk.page()


@pytest.mark.parametrize("body", ["", "not json", "[]", "{}", "\ud83d".encode("utf-8", "surrogatepass")])
def test_nonsense_is_refused_with_a_reason(desk: Desk, body: str | bytes) -> None:
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", content=body, headers=OWN)
    assert answer.status_code == 400
    assert answer.text.startswith("verdict: ")


def test_too_much_is_refused(desk: Desk) -> None:
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", content=b"x" * (5 * 1024 * 1024), headers=OWN)
    assert answer.status_code == 413


def test_a_store_that_fails_is_told_and_not_acknowledged(desk: Desk) -> None:
    desk.store.path.unlink()
    desk.store.path.mkdir()
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", json=to_wire(verdict()), headers=OWN)
    assert answer.status_code == 500
    assert "verdict store" in answer.text


def test_export_gives_every_record(desk: Desk) -> None:
    given = [on(ferry(), 0), on(ferry(), 1, Label.DISMISSED)]
    desk.store.add_all(given)
    answer = desk.client.get(f"/{TOKEN}/verdicts.jsonl")
    assert [json.loads(line) for line in answer.text.splitlines()] == [to_wire(one) for one in given]


def test_after_a_changed_number_the_dispute_is_new_with_its_history(desk: Desk) -> None:
    report = ferry()
    desk.page()
    desk.store.add_all([on(report, index) for index in range(6)])
    claim = report["disputes"][0]["claims"][0]
    claim |= {"text": claim["text"].replace("Eleven", "Twelve"), "value": "Twelve people"}
    report["disputes"][0]["id"] = "changed"
    desk.write(report)
    page = desk.page()
    assert "Answers changed" in page
    before = "Confirmed by Ann on 2031-05-04, when the answers were “eleven injured”, “At least 17 people”"
    assert before in page
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])
    assert {one["dispute"] for one in data["verdicts"]} == {one["id"] for one in report["disputes"][1:]}


def test_a_confirmation_moves_with_a_rewording_and_a_gone_dispute_is_named(desk: Desk) -> None:
    report = ferry()
    desk.page()
    desk.store.add(on(report, 0))
    report["disputes"][0]["claims"][0]["text"] += " On Monday."
    report["disputes"][0]["id"] = "reworded"
    gone = report["disputes"].pop()
    desk.write(report)
    page = desk.page()
    data = json.loads(page.split('id="data">')[1].split("</script>")[0])
    assert [one["dispute"] for one in data["verdicts"]] == ["reworded"]
    assert "Words changed" in page
    assert "Gone since the run before" in page
    assert gone["question"] in page


def test_two_reports_of_one_story_opened_in_turn_keep_what_is_new_and_gone(desk: Desk) -> None:
    first, second = ferry(), ferry()
    gone = second["disputes"].pop()
    pages = []
    for report in (first, second, first, second):
        desk.write(report)
        pages.append(desk.page())
    assert pages[:2] == pages[2:]
    assert "Gone since the run before" not in pages[2]
    assert gone["question"] in pages[3]


def test_disagreements_have_a_page(desk: Desk) -> None:
    from dataclasses import replace

    first = on(ferry(), 0)
    other = replace(on(ferry(), 0, Label.DISMISSED), reviewer="Ben", note="<script>alert(1)</script>", id="b")
    assert (
        "No dispute has been decided by two reviewers yet." in desk.client.get(f"/{TOKEN}/disagreements").text
    )
    desk.store.add_all([first, other])
    page = desk.client.get(f"/{TOKEN}/disagreements").text
    assert "How many people were injured in the fire?" in page
    assert "different scope or time span" in page
    assert "&lt;script&gt;" in page and "<script>" not in page


def test_several_reports_start_with_an_index(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.json").write_text(json.dumps({**ferry(), "story": name}), encoding="utf-8")
    store = VerdictStore(tmp_path / "verdicts.sqlite")
    app = make_app([tmp_path / "one", tmp_path / "two"], store, token=TOKEN, reviewer="Ann")
    client = TestClient(app, base_url=BASE)
    page = client.get(f"/{TOKEN}/").text
    assert "./story/0/review.html" in page
    assert client.get(f"/{TOKEN}/story/1/review.html").status_code == 200


def test_a_report_that_vanished_is_told(desk: Desk) -> None:
    (desk.folder / "report.json").unlink()
    answer = desk.client.get(f"/{TOKEN}/story/0/review.html")
    assert answer.status_code == 400
    assert "report.json" in answer.text


@pytest.mark.parametrize("body", [b"[" * 5000 + b"]" * 5000, b'{"judged": ' * 5000, b"not json", b"\xff\xfe"])
def test_what_is_no_json_is_refused_with_the_reason(desk: Desk, body: bytes) -> None:
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", content=body, headers=OWN)
    assert answer.status_code == 400
    assert answer.text.startswith("verdict: ") and "Send the verdict as the page writes it" in answer.text


def test_a_verdict_that_no_page_could_show_is_refused_and_the_page_stays(desk: Desk) -> None:
    given = to_wire(on(ferry(), 0))
    given["judged"]["sides"][0]["stance"] = "\ud83d"
    sent = json.dumps(given)
    answer = desk.client.post(f"/{TOKEN}/api/verdicts", content=sent, headers=OWN)
    assert answer.status_code == 400 and "surrogate" in answer.text
    assert desk.page()
