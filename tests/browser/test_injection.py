"""Hostile text does nothing in a real browser: neither from a definition nor from what a person gives.

The content security policy is switched off here, so that it is not what saves us.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.definition.model import Pathway
from tests.browser.checking import Checker
from tests.browser.conftest import Address, Serve
from tests.browser.filling import Form, opened
from tests.browser.test_closed import USE_EVERYTHING, kinds_of_pages
from tests.browser.watching import watch
from tests.conftest import REAL
from tests.hostile import HOSTILE

PATIENCE = 30_000

ALL = " ".join(HOSTILE)

MARKUP = [text for text in HOSTILE if text.startswith("<")]

PREFIXES = ("", "at-", "answers=", "__tabbed_")
"""What the site's own fragments begin with."""

GO_TO_EACH = """async (fragments) => {
  for (const fragment of fragments) {
    location.hash = fragment;
    await new Promise((next) => setTimeout(next));
  }
}"""

BECAME_MARKUP = """() => [...document.querySelectorAll("*")].filter((it) =>
  [...it.attributes].some((at) => at.name.startsWith("on") || /^\\\\s*(javascript|vbscript):/i.test(at.value)
    || (at.name !== "title" && at.name !== "value" && at.value.startsWith("https://evil.example")))
  || it.matches("iframe[srcdoc], script:not([src]):not([type])")).map((it) => it.outerHTML.slice(0, 200))"""
"""Elements that only hostile text could have made."""


@pytest.fixture
def unguarded(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """A page without the policy; what runs or asks for another origin is listed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    context.set_default_timeout(30_000)
    page = context.new_page()
    faults = watch(page)
    page.on("dialog", lambda dialog: (faults.append(f"ran: {dialog.message}"), dialog.dismiss()))
    yield page, faults
    context.close()


def test_a_hostile_definition_does_nothing(
    unguarded: tuple[Page, list[str]], hostile_site: Path, serve: Serve
) -> None:
    page, faults = unguarded
    page.add_init_script("window.print = () => {}")
    for path in kinds_of_pages(hostile_site):
        page.goto(serve(hostile_site) + path)
        page.evaluate(USE_EVERYTHING)
        assert page.evaluate(BECAME_MARKUP) == [], path
    find(page, "alert")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate(BECAME_MARKUP) == []
    assert faults == []


def find(page: Page, text: str) -> None:
    """Type a text into the empty search, as a person types, and wait until it has looked."""
    page.get_by_role("textbox", name="Search").focus()
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_have_text("Type to start searching", timeout=PATIENCE)
    page.keyboard.insert_text(text)
    page.keyboard.press("Space")
    expect(meta).not_to_have_text("Type to start searching", timeout=PATIENCE)


def test_hostile_input_does_nothing(
    unguarded: tuple[Page, list[str]], served: Address, real: Pathway
) -> None:
    page, faults = unguarded
    root = served(REAL)
    through_addresses(page, root)
    page.goto(f"{root}index.html")
    for text in (*MARKUP, ALL):
        find(page, f"letter {text}")
    assert page.evaluate(BECAME_MARKUP) == []
    into_the_checker(page, root, real)
    into_a_letter(page, root)
    assert faults == []


def through_addresses(page: Page, root: str) -> None:
    """By the fragment, as the page loads and later, and by the query that the search's links carry."""
    for path in ("index.html", "checker.html", "flowchart.html", "training/walk-through.html", "404.html"):
        whole = quote(ALL, safe="")
        page.goto(f"{root}{path}?h={whole}&q={whole}#answers={whole}")
        page.evaluate(GO_TO_EACH, [before + text for before in PREFIXES for text in MARKUP])
        assert page.evaluate(BECAME_MARKUP) == [], path


def into_the_checker(page: Page, root: str, real: Pathway) -> None:
    """Dates that are none, and the title of a reminder."""
    checker = Checker(page, real, root).open()
    checker.answer("No", "Yes", "Yes", "No")
    for text in (*MARKUP, ALL):
        checker.type_date(text)
    checker.type_date("24 6 25").go_on()
    for summary in checker.shown.locator("summary:visible").all():
        summary.click()
    page.get_by_label("Title in your calendar").fill(ALL)
    checker.shown.get_by_role("button", name="Copy as text").click()
    assert page.evaluate(BECAME_MARKUP) == []


def into_a_letter(page: Page, root: str) -> None:
    """Every field of every letter of a step, shown as it is written."""
    form: Form = opened(page, f"{root}fill-in/convene.html")
    form.choose("agency-invitation")
    form.fill({"letter-date": "1 6 2026"}, other=ALL)
    assert HOSTILE[0] in "".join(form.preview)
    form.download()
    assert page.evaluate(BECAME_MARKUP) == []
