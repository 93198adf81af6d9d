"""Nothing that is typed leaves the page; what is taken along is taken on purpose."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.definition.model import Pathway
from tests.browser.checking import Checker
from tests.browser.conftest import Address
from tests.browser.watching import asked_by
from tests.conftest import REAL

TO_A_RESULT = ("No", "Yes", "Yes", "No")

WATCH = """
window.touched = [];
for (const name of ['setItem', 'getItem']) {
  const real = Storage.prototype[name];
  Storage.prototype[name] = function (...all) {
    window.touched.push([name, all[0]]);
    return real.apply(this, all);
  };
}
for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']) {
  const Real = window[name];
  window[name] = function (...all) { window.touched.push([name]); return new Real(...all); };
}
navigator.sendBeacon = () => { window.touched.push(['sendBeacon']); return false; };
for (const name of ['open', 'deleteDatabase']) {
  IDBFactory.prototype[name] = () => { window.touched.push(['indexedDB']); throw new Error('watched'); };
}
Object.defineProperty(document, 'cookie', { get: () => '', set: () => window.touched.push(['cookie']) });
"""


@pytest.fixture
def checker(page: Page, real: Pathway, served: Address) -> Checker:
    return Checker(page, real, served(REAL))


def to_a_result(checker: Checker) -> Checker:
    checker.answer(*TO_A_RESULT).type_date("24 6 25").go_on()
    assert checker.position == "own-agency"
    return checker


def test_a_whole_session_touches_no_network_no_storage_and_no_address(checker: Checker):
    page = checker.page
    page.add_init_script(WATCH)
    checker.open()
    loading = page.evaluate("window.touched")  # the theme asks its own origin for the index of the search
    assert loading in ([], [["XMLHttpRequest"]])
    asked = asked_by(page)
    address = page.url
    to_a_result(checker)
    for summary in checker.shown.locator("summary:visible").all():
        summary.click()
    page.get_by_label("Title in your calendar").fill("Smith family")
    page.get_by_label("With the dates that I gave").check()
    page.get_by_role("button", name="Start again").or_(checker.shown.get_by_text("Start again")).first.click()
    assert asked == []
    assert page.evaluate("window.touched") == loading
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.url == address
    assert page.context.cookies() == []
    stored = page.evaluate(
        "JSON.stringify([Object.values(localStorage), Object.values(sessionStorage), history.state])"
    )
    assert "Smith" not in stored
    assert "2025" not in stored


def test_answers_are_kept_in_the_history_and_dates_are_not(checker: Checker):
    to_a_result(checker.open())
    kept = checker.page.evaluate("JSON.stringify(history.state)")
    assert "not-yet" in kept
    assert "2025" not in kept


def test_typed_fields_are_not_remembered_checked_or_translated(checker: Checker):
    to_a_result(checker.open())
    fields = checker.page.locator(".checker input[type=text], .checker textarea").all()
    assert len(fields) > 5
    for field in fields:
        assert field.get_attribute("autocomplete") == "off"
        assert field.get_attribute("spellcheck") == "false"
        assert field.get_attribute("translate") == "no"


def test_what_the_page_cannot_control_is_said(checker: Checker):
    to_a_result(checker.open())
    said = checker.shown.locator(".take").text_content() or ""
    for words in ("clipboard", "download", "extensions", "not a record until"):
        assert words in said


def test_copy_as_text(checker: Checker):
    checker.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    to_a_result(checker.open())
    checker.shown.locator(".tick").first.check()
    checker.shown.get_by_role("button", name="Copy as text").click()
    expect(checker.shown.locator(".take-status")).to_have_text("Copied.")
    text = checker.page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"{checker.pathway.about.title}, version")
    for words in (
        "Wednesday 18 June 2025",
        "not a record",
        "You are at Step 1",
        "[x] Do",
        "[ ] Do",
        "24 June 2025",
    ):
        assert words in text
    assert "Change" not in text


def test_where_there_is_no_clipboard_the_text_is_shown_to_be_copied(checker: Checker):
    checker.page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    to_a_result(checker.open())
    checker.shown.get_by_role("button", name="Copy as text").click()
    expect(checker.shown.locator("textarea")).to_be_focused()
    assert "You are at Step 1" in checker.shown.locator("textarea").input_value()


# --- the calendar file ----------------------------------------------------------------------


def downloaded(checker: Checker) -> tuple[str, bytes]:
    with checker.page.expect_download() as waiting:
        checker.shown.get_by_role("button", name="Download the calendar file").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def test_the_calendar_file(checker: Checker):
    to_a_result(checker.open())
    checker.shown.get_by_text("Calendar file", exact=True).click()
    name, content = downloaded(checker)
    text = content.decode()
    assert name == "reminder.ics"
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert text.count("BEGIN:VEVENT") == 1
    assert "\r\nDTSTART;VALUE=DATE:20250624\r\nDTEND;VALUE=DATE:20250625\r\n" in text
    assert re.search(r"\r\nUID:\S+@\S+\r\n", text)
    assert re.search(r"\r\nDTSTAMP:\d{8}T\d{6}Z\r\n", text)
    assert "\r\nSUMMARY:Reminder\r\n" in text
    assert not re.search(r"child|famil|safeguard|letter|step|harm|engag", name + text, re.IGNORECASE)


def test_a_typed_title_is_escaped_and_folded(checker: Checker):
    to_a_result(checker.open())
    checker.shown.get_by_text("Calendar file", exact=True).click()
    title = "Café; call, then \\ write — " + "é" * 90
    checker.shown.get_by_label("Title in your calendar").fill(title)
    _, content = downloaded(checker)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    unfolded = content.decode().replace("\r\n ", "")
    wanted = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"\r\nSUMMARY:{wanted}\r\n" in unfolded


# --- the link -------------------------------------------------------------------------------


def link_of(checker: Checker, *, dates: bool) -> str:
    checker.shown.get_by_text("Link to these answers").click()
    if dates:
        checker.shown.get_by_label("With the dates that I gave").check()
    return checker.shown.get_by_label("Link", exact=True).input_value()


@pytest.mark.parametrize("dates", [False, True])
def test_a_link_carries_answers_in_the_fragment_and_dates_only_if_asked_for(checker: Checker, dates: bool):
    to_a_result(checker.open())
    link = link_of(checker, dates=dates)
    assert "?" not in link
    assert ("2025-06-24" in link) == dates
    checker.page.goto("about:blank")
    checker.page.goto(link)
    if dates:
        assert checker.question == "reply-date"
        expect(checker.radio("Not yet")).to_be_checked()
        checker.go_on()
    assert checker.position == "own-agency"
    assert ("24 June 2025" in checker.text()) == dates
    assert "#" not in checker.page.url


@pytest.mark.parametrize("spoil", ["route", "answer", "date"])
def test_a_link_of_another_route_starts_again_and_says_why(checker: Checker, spoil: str):
    to_a_result(checker.open())
    link = link_of(checker, dates=True)
    spoilt = {
        "route": re.sub(r"answers=\w+", "answers=0123456789", link),
        "answer": link.replace("is.harm.no", "is.harm.nothing"),
        "date": link.replace("2025-06-24", "2025-06-31"),
    }[spoil]
    assert spoilt != link
    checker.page.goto("about:blank")
    checker.page.goto(spoilt)
    assert checker.question == "harm"
    assert checker.state["answers"] == {}
    assert "The procedure has changed" in (checker.page.locator("p.notice").text_content() or "")
