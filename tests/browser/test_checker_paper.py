"""On paper every result, and the card, is one page."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from generator.definition.model import Pathway
from tests.browser.checking import Checker
from tests.browser.conftest import Address
from tests.conftest import REAL


def pages_of_paper(page: Page) -> int:
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def test_every_step_is_one_page_with_its_date_and_version(page: Page, real: Pathway, served: Address):
    checker = Checker(page, real, served(REAL))
    ways = {
        "": ("No", "Yes", "No"),
        "#from-liaise": ("No", "No, or not so far", "Not yet", "Not yet"),
        "#from-convene": ("No", "Not yet"),
        "#from-meeting": ("No", "Yes", "No"),
    }
    for fragment, answers in ways.items():
        checker.open(fragment=fragment).answer(*answers)
        assert checker.position in {step.id for step in real.steps}
        assert pages_of_paper(page) == 1, checker.position
        page.emulate_media(media="print")
        note = checker.shown.locator(".on-paper:visible").text_content() or ""
        page.emulate_media(media="null")
        assert "Wednesday 18 June 2025" in note
        assert f"version {real.about.version}" in note
        assert "Uncontrolled when printed" in note
        assert "not a record until it is in the child’s file" in note


def test_the_card_is_one_page(page: Page, served: Address):
    page.goto(f"{served(REAL)}card.html")
    assert pages_of_paper(page) == 1
