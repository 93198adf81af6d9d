"""The search finds a step by its words and by what people call it, also from a disk."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Address
from tests.conftest import REAL, Build
from tests.reading import pages_of

PATIENCE = 30_000
"""Milliseconds; the index is large for a machine that does other things too."""


def open_ready(page: Page, address: Address) -> None:
    """The home page, once its search has read the index and listens."""
    page.goto(f"{address(REAL)}index.html")
    page.get_by_role("textbox", name="Search").focus()
    ready = page.locator(".md-search-result__meta")
    expect(ready).to_have_text("Type to start searching", timeout=PATIENCE)


def type_anew(page: Page, text: str) -> None:
    """Into the search, in the place of what stands there and has been found."""
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("Delete")
    expect(page.locator(".md-search-result__item")).to_have_count(0, timeout=PATIENCE)
    page.keyboard.type(text)


CALLED = {
    "universal or partner agencies": "Step 2",
    "DNA": "Step 1",
    "was not brought": "Step 1",
    "no access visit": "Step 1",
}
FIRST = {"no access": "Step 1", "phone": "Contacts", "telephone number": "Contacts"}

THE_THEME_S = ("f", "s", "/", "n", ".", "p", ",")
"""Keys with which the theme opens the search or leaves the page."""


def test_a_step_is_found_by_what_people_call_it(page: Page, address: Address) -> None:
    open_ready(page, address)
    for typed, found in CALLED.items():
        type_anew(page, typed)
        result = page.locator(".md-search-result__item", has_text=found).first
        expect(result).to_be_visible(timeout=PATIENCE)


def test_what_people_call_it_comes_first(page: Page, address: Address) -> None:
    open_ready(page, address)
    for typed, found in FIRST.items():
        type_anew(page, typed)
        expect(page.locator(".md-search-result__item").first).to_contain_text(found, timeout=PATIENCE)


def test_results_are_told_and_tab_leads_through_them_and_out(page: Page, address: Address) -> None:
    open_ready(page, address)
    page.keyboard.insert_text("chronolog")
    page.keyboard.press("y")  # searched once, so that the list stays as it is
    expect(page.get_by_role("status").filter(has_text="pages found")).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name="Search results")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".md-search-result__link").first).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#__search")).not_to_be_checked()


def test_nothing_found_says_what_to_do(page: Page, address: Address) -> None:
    open_ready(page, address)
    page.keyboard.type("xylophone")
    expect(page.get_by_role("status").filter(has_text="Try another word")).to_be_visible(timeout=PATIENCE)


def test_no_single_letter_leaves_the_page_or_opens_the_search(page: Page, address: Address) -> None:
    """WCAG 2.1.4: whoever dictates, or leans on a key, keeps what is filled in."""
    open_ready(page, address)
    for place in ("checker.html", "fill-in/convene.html"):
        page.goto(address(REAL) + place)
        page.locator("main :is(input, button, a):visible").first.focus()
        here = page.url
        for key in THE_THEME_S:
            page.keyboard.press(key)
            expect(page.locator("#__search")).not_to_be_checked()
        assert page.url == here


def test_the_override_does_not_crowd_the_results(page: Page, served: Address, build: Build) -> None:
    """It stands on every page; a search for its words must not find every page."""
    open_ready(page, served)
    page.keyboard.type("MAST Children's Social Care Police now")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=PATIENCE)
    assert page.locator(".md-search-result__item").count() < len(pages_of(build(REAL))) / 2
