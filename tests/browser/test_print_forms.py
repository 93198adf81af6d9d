"""On paper, what people fill in: forms, chronologies, and of which edition a paper is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chronologies import Editor, as_csv
from tests.browser.conftest import Address
from tests.conftest import REAL


def printed(page: Page) -> str:
    """The words on paper, in one line."""
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return " ".join(str(page.evaluate("document.body.innerText")).split())


@pytest.mark.parametrize("script", [True, False])
def test_a_form_on_which_nothing_is_chosen_prints_as_any_page(
    script: bool, browser: Browser, on_disk: Address
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    for path in ("fill-in/meeting", "chronologies/multi-agency-chronology"):
        page.goto(f"{on_disk(REAL)}{path}.html")
        text = printed(page)
        assert (page.locator("article h1").text_content() or "") in text
        assert "Ring 999" in text
        assert "Uncontrolled when printed. Version" in text
        assert "Nothing that you type" in text
        assert ("Action plan" in text) == (path == "fill-in/meeting")
        assert not [each for each in page.locator("article button").all() if each.is_visible()]
        page.emulate_media(media="null")
    context.close()


def test_a_chronology_prints_its_table_with_its_title(page: Page, on_disk: Address) -> None:
    editor = Editor.opened(page, on_disk(REAL), "multi-agency-chronology")
    rows = [["Date", "Agency", "What happened"], ["3/4/2025", "School", "Nobody opened the door"]]
    editor.choose(("school.csv", as_csv(rows))).add()
    text = printed(page)
    assert (page.locator("article h1").text_content() or "") in text
    assert "3 April 2025" in text
    assert "Nobody opened the door" in text
    assert "Uncontrolled when printed. Version" in text
    assert "Ring 999" in text
    assert "Save as Word" not in text
    assert "Nothing that you type" not in text


@pytest.mark.parametrize(
    ("path", "feet"),
    [
        ("papers/action-plan.html", 1),
        ("fill-in/convene.html#paper-agency-report", 1),
        ("letters/first-letter.html", 0),
        ("fill-in/convene.html#letter-agency-invitation", 0),
    ],
)
def test_a_paper_says_of_which_edition_it_is_and_a_letter_does_not(
    path: str, feet: int, page: Page, on_disk: Address
) -> None:
    page.goto(f"{on_disk(REAL)}{path}")
    expect(page.locator(".sheet-foot:visible")).to_have_count(0)
    line = "This form: Version 0.1, dated not supplied, draft. Uncontrolled when printed blank."
    assert printed(page).count(line) == feet
    assert printed(page).count("Version") == feet
