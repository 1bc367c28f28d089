"""The review page in a real Chromium, opened from a file: what a reviewer does all day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from contradict.reporters import html
from tests.reporters.browser import Watched, await_words, browser, write
from tests.reporters.wire_reports import ferry, hostile, long

__all__ = ["browser"]


@pytest.fixture
def desk(browser: Any, tmp_path: Path) -> Iterator[Watched]:
    """Open the ferry report from a file in a fresh profile."""
    context = browser.new_context(viewport={"width": 1280, "height": 860}, accept_downloads=True)
    watched = Watched(context.new_page())
    watched.page.goto(write(tmp_path, "review.html", html.render(ferry())))
    yield watched
    context.close()
    assert watched.errors == []
    assert all(address.startswith(("file:", "data:", "blob:")) for address in watched.requests)


def current(page: Any) -> str:
    return str(page.locator(".dispute.current").get_attribute("id"))


def state(page: Any, number: int) -> str:
    return str(page.locator(f"#d{number} .state").text_content())


def press(page: Any, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_moves_with_j_and_k_and_stops_at_the_ends(desk: Watched) -> None:
    page = desk.page
    assert current(page) == "d1"
    press(page, "j", "j")
    assert current(page) == "d3"
    assert page.evaluate("document.activeElement.id") == "d3"
    box = page.locator("#d3 h2").bounding_box()
    assert 0 <= box["y"] < 300
    press(page, "k", "k", "k")
    assert current(page) == "d1"
    assert "first" in page.locator("#says").text_content()


def test_confirms_dismisses_with_a_reason_and_undoes(desk: Watched) -> None:
    page = desk.page
    press(page, "c")
    assert state(page, 1) == "Confirmed"
    press(page, "j", "d", "2")
    assert state(page, 2) == "Dismissed: they speak of different things"
    assert page.locator("#d2 .body").is_hidden()
    press(page, "o")
    assert page.locator("#d2 .body").is_visible()
    press(page, "j", "u")
    assert state(page, 3) == "Unsure"
    assert page.locator("#decided").text_content() == "3"
    press(page, "z", "z")
    assert state(page, 3) == ""
    assert state(page, 2) == ""
    assert page.locator("#d2 .body").is_visible()
    assert state(page, 1) == "Confirmed"


def test_works_with_the_mouse_alone(desk: Watched) -> None:
    page = desk.page
    page.locator("#d4 .act.dismiss").click()
    page.locator("#d4 .choice", has_text="more exact").click()
    assert state(page, 4) == "Dismissed: one is only more exact"
    page.locator("#d4 .fold").click()
    page.locator("#d4 .act.confirm").click()
    assert state(page, 4) == "Confirmed"
    page.locator("#d1 .context").first.click()
    assert page.locator("#d1 .around").first.is_visible()


def test_a_note_is_kept_and_keys_typed_in_it_do_nothing(desk: Watched) -> None:
    page = desk.page
    press(page, "n")
    page.keyboard.type("cd u z: call the fire service")
    press(page, "Control+Enter")
    assert page.locator("#d1 .kept-note").text_content() == "cd u z: call the fire service"
    assert state(page, 1) == ""
    press(page, "c")
    assert page.locator("#d1 .kept-note").is_visible()


def test_a_reload_keeps_verdicts(desk: Watched) -> None:
    page = desk.page
    press(page, "c", "j", "d", "1")
    page.reload()
    assert state(page, 1) == "Confirmed"
    assert state(page, 2) == "Dismissed: a later state, not a conflict"


def test_filters_by_everything(desk: Watched) -> None:
    page = desk.page
    shown = page.locator(".dispute:visible")
    page.locator("#by-type").select_option("date")
    assert shown.count() == 1
    page.locator("#clear").click()
    page.locator("#by-outlet").select_option("Radio Fenwick")
    assert shown.count() == 2
    page.locator("#by-outlet").select_option("")
    page.locator("#by-strength").select_option("soft")
    assert shown.count() == 1
    page.locator("#by-strength").select_option("")
    page.locator("#by-confidence").fill("80")
    assert shown.count() == 3
    page.locator("#by-confidence").fill("0")
    press(page, "c")
    page.locator("#by-verdict").select_option("confirmed")
    assert shown.count() == 1
    page.locator("#clear").click()
    page.locator("#disputes").focus()
    press(page, "/")
    page.keyboard.type("sprinklers dry")
    assert shown.count() == 1
    assert page.locator("#shown").text_content() == "1"
    press(page, "Escape", "j")
    assert current(page) == "d2"


def test_the_matrix_shows_the_disputes_of_two_outlets(desk: Watched) -> None:
    page = desk.page
    page.locator(".cell[data-left='Daily Lantern'][data-right='The Harbour Post']").click()
    assert page.locator(".dispute:visible").count() == 3
    page.locator("#pair").click()
    assert page.locator(".dispute:visible").count() == 6


def test_exports_and_imports_verdicts(desk: Watched, browser: Any, tmp_path: Path) -> None:
    page = desk.page
    press(page, "c", "j", "d", "3", "j", "u", "z")
    with page.expect_download() as download:
        page.locator("#export").click()
    file = tmp_path / "verdicts.jsonl"
    download.value.save_as(file)
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line["label"] for line in lines] == ["confirmed", "dismissed", "unsure", "open"]
    assert lines[0]["judged"]["sides"][0]["text"] == ferry()["disputes"][0]["claims"][0]["text"]
    file.write_text(file.read_text(encoding="utf-8") + "not json\n", encoding="utf-8")

    other = browser.new_context().new_page()
    other.goto(write(tmp_path, "review.html", html.render(ferry())))
    for _ in range(2):
        other.locator("#file").set_input_files(file)
        await_words(other.locator("#says"))
    assert "line 5" in other.locator("#says").text_content()
    other.reload()
    assert state(other, 1) == "Confirmed"
    assert state(other, 2) == "Dismissed: different scope or time span"
    assert state(other, 3) == ""
    other.context.close()


@pytest.mark.parametrize(
    "change",
    [{"label": "constructor"}, {"reason": "toString"}, {"note": 3}, {"judged": None}, {"schema": "x"}],
)
def test_an_import_that_is_no_verdict_is_told_and_changes_nothing(
    desk: Watched, tmp_path: Path, change: dict[str, object]
) -> None:
    page = desk.page
    press(page, "c")
    kept = page.evaluate("Object.values(localStorage).find(value => value.includes('confirmed'))")
    file = tmp_path / "forged.jsonl"
    file.write_text(json.dumps({**json.loads(kept), "id": "forged", **change}), encoding="utf-8")
    page.locator("#file").set_input_files(file)
    await_words(page.locator("#says"), "line 1")
    page.reload()
    assert state(page, 1) == "Confirmed"


def test_both_themes_and_the_choice_is_kept(desk: Watched) -> None:
    page = desk.page

    def ground() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    page.emulate_media(color_scheme="light")
    light = ground()
    page.emulate_media(color_scheme="dark")
    dark = ground()
    assert light != dark
    page.locator("#theme").click()
    assert ground() == light
    page.reload()
    assert ground() == light


def test_help_opens_and_closes(desk: Watched) -> None:
    page = desk.page
    press(page, "?")
    assert page.locator("#help").is_visible()
    press(page, "j")
    assert current(page) == "d1"
    press(page, "Escape")
    assert page.locator("#help").is_hidden()


def test_several_reviewers_on_one_page_do_not_lead_each_other(desk: Watched) -> None:
    page = desk.page
    page.locator("#reviewer").fill("Ann")
    page.locator("#reviewer").press("Tab")
    page.locator("#d1").click(position={"x": 60, "y": 10})
    press(page, "c")
    page.locator("#reviewer").fill("Ben")
    page.locator("#reviewer").press("Tab")
    assert state(page, 1) == ""
    assert page.locator("#d1 .others").is_hidden()
    page.locator("#d1").click(position={"x": 60, "y": 10})
    press(page, "u")
    assert page.locator("#d1 .others").text_content() == "Ann: confirmed"


@pytest.mark.parametrize("make", [ferry, hostile])
def test_four_hundred_pixels_without_sideways_scrolling(browser: Any, tmp_path: Path, make: Any) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    watched = Watched(context.new_page())
    watched.page.goto(write(tmp_path, "review.html", html.render(make())))
    watched.page.locator("#filters").click()
    for summary in watched.page.locator("summary").all():
        summary.evaluate("node => { node.parentElement.open = true; }")
    watched.page.keyboard.press("x")
    watched.page.keyboard.press("d")
    assert watched.page.evaluate("document.documentElement.scrollWidth") == 400
    assert watched.errors == []
    context.close()


def test_hostile_text_runs_nothing(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context()
    watched = Watched(context.new_page())
    watched.page.goto(write(tmp_path, "review.html", html.render(hostile())))
    watched.page.keyboard.press("c")
    assert watched.page.evaluate("window.pwned === undefined")
    assert watched.page.locator("img").count() == 0
    assert watched.errors == []
    assert [address for address in watched.requests if not address.startswith(("file:", "data:"))] == []
    context.close()


def test_the_policy_stops_a_script_that_is_not_the_pages_own(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    tampered = html.render(ferry()).replace("</body>", "<script>window.pwned=1</script></body>")
    page.goto(write(tmp_path, "review.html", tampered))
    assert page.evaluate("window.pwned === undefined")
    page.close()


def test_reads_without_javascript(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(write(tmp_path, "review.html", html.render(ferry())))
    assert page.locator("#d1 .around").first.is_visible()
    assert page.locator("#d1 .acts").is_hidden()
    context.close()


_PACE = """() => {
  const times = [];
  for (const key of Array(20).fill(["j", "c"]).flat()) {
    const began = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    document.body.offsetHeight;
    times.push(performance.now() - began);
  }
  return times.sort((left, right) => left - right)[times.length / 2];
}"""


def test_five_hundred_disputes_stay_smooth(browser: Any, tmp_path: Path) -> None:
    page = browser.new_page()
    page.goto(write(tmp_path, "review.html", html.render(long(500))))
    page.wait_for_selector(".dispute.current")
    # The middle of forty key presses with their layout, in milliseconds: one slow moment is no failure.
    assert page.evaluate(_PACE) < 100
    assert current(page) == "d21"
    assert page.locator("#decided").text_content() == "20"
    page.locator("#search").fill("case 499?")
    assert page.locator("#shown").text_content() == "1"
    page.close()
