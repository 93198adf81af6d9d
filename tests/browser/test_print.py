"""On paper: the override on every page, and of a letter's page nothing but the letter."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from generator.definition.model import Pathway
from tests.browser.conftest import Address
from tests.conftest import REAL


def test_the_override_is_printed(page: Page, on_disk: Address, real: Pathway) -> None:
    page.emulate_media(media="print")
    for path in ("index", "flowchart", "checker", "contacts", *(f"steps/{step.id}" for step in real.steps)):
        page.goto(f"{on_disk(REAL)}{path}.html")
        expect(page.locator("aside.override").first).to_be_visible()
        expect(page.locator("aside.override").first).to_contain_text("999")


def test_of_a_letter_nothing_but_the_letter_is_printed(page: Page, on_disk: Address, real: Pathway) -> None:
    page.emulate_media(media="print")
    for letter in real.letters:
        page.goto(f"{on_disk(REAL)}letters/{letter.id}.html")
        printed = page.evaluate("document.body.innerText")
        letters = page.locator(".letter").all_inner_texts()
        assert letters
        assert "".join(printed.split()) == "".join("".join(letters).split())


def test_the_menu_is_not_printed(page: Page, on_disk: Address) -> None:
    page.emulate_media(media="print")
    page.goto(f"{on_disk(REAL)}index.html")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".doors")).to_be_hidden()
