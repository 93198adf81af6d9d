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


CALLED = {
    "universal or partner agencies": "Step 2",
    "DNA": "Step 1",
    "was not brought": "Step 1",
    "no access visit": "Step 1",
}


def test_a_step_is_found_by_what_people_call_it(page: Page, address: Address) -> None:
    open_ready(page, address)
    for typed, found in CALLED.items():
        page.keyboard.press("ControlOrMeta+A")
        page.keyboard.press("Delete")
        expect(page.locator(".md-search-result__item")).to_have_count(0, timeout=PATIENCE)
        page.keyboard.type(typed)
        result = page.locator(".md-search-result__item", has_text=found).first
        expect(result).to_be_visible(timeout=PATIENCE)


def test_the_override_does_not_crowd_the_results(page: Page, served: Address, build: Build) -> None:
    """It stands on every page; a search for its words must not find every page."""
    open_ready(page, served)
    page.keyboard.type("MAST Children's Social Care Police now")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=PATIENCE)
    assert page.locator(".md-search-result__item").count() < len(pages_of(build(REAL))) / 2
