"""The search finds a step by its words and by what people call it, also from a disk."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Address
from tests.conftest import REAL


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("universal or partner agencies", "Step 2"),
        ("DNA", "Step 1"),
        ("was not brought", "Step 1"),
        ("no access visit", "Step 1"),
    ],
)
def test_a_step_is_found_by_what_people_call_it(page: Page, address: Address, typed: str, found: str) -> None:
    page.goto(f"{address(REAL)}index.html")
    page.get_by_role("textbox", name="Search").fill(typed)
    result = page.locator(".md-search-result__item", has_text=found).first
    expect(result).to_be_visible(timeout=20_000)


def test_the_override_does_not_crowd_the_results(page: Page, served: Address) -> None:
    """It stands on every page; a search for its words must not find every page."""
    page.goto(f"{served(REAL)}index.html")
    page.get_by_role("textbox", name="Search").fill("uncontrolled override")
    expect(page.locator(".md-search-result__meta")).not_to_contain_text("Initializing", timeout=20_000)
    assert page.locator(".md-search-result__item").count() < 10
