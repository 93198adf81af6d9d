"""A table or a block of code that is too wide scrolls in a frame with a name, which the keyboard reaches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.accessibility import goes_sideways
from tests.browser.conftest import Address
from tests.browser.test_every_page import SPACING
from tests.conftest import REAL

FRAMES = """() => [...document.querySelectorAll("article :is(.md-typeset__scrollwrap, pre)")].map((it) => ({
  code: it.matches("pre"),
  wide: it.scrollWidth > it.clientWidth,
  inside: it.matches("pre") && it.firstElementChild.scrollWidth > it.firstElementChild.clientWidth,
  named: it.tabIndex === 0 && it.getAttribute("role") === "group" && it.getAttribute("aria-label"),
}))"""
SETTLED = f"({FRAMES})().every((it) => it.wide === !!it.named)"


@pytest.fixture
def spaced(browser: Browser) -> Iterator[Page]:
    """A page to which a reader may add spacing of her own."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("path", "code"), [("commands.html", True), ("hazards.html", False)])
def test_what_is_too_wide_is_named(spaced: Page, served: Address, path: str, code: bool) -> None:
    spaced.goto(served(REAL) + path)
    spaced.wait_for_function(SETTLED)
    wide = [it for it in spaced.evaluate(FRAMES) if it["wide"] and it["code"] == code]
    assert wide
    for it in wide:
        assert it["named"].startswith("Code, scrolls sideways: " if code else "Table, scrolls sideways: ")
        assert not it["inside"], "only the frame that has a name scrolls"
    assert not goes_sideways(spaced)


@pytest.mark.parametrize("path", ["commands.html", "format.html"])
def test_what_only_spacing_makes_too_wide_is_named_too(spaced: Page, served: Address, path: str) -> None:
    spaced.goto(served(REAL) + path)
    widths = spaced.evaluate("""() => [...document.querySelectorAll(
      "article .md-typeset__scrollwrap > *, article pre > *")].map((it) => it.scrollWidth)""")
    spaced.set_viewport_size({"width": 60 + max(widths), "height": 640})
    spaced.wait_for_function(SETTLED)
    before = [it["wide"] for it in spaced.evaluate(FRAMES)]
    spaced.add_style_tag(content=SPACING)
    spaced.wait_for_function(SETTLED)
    after = [it["wide"] for it in spaced.evaluate(FRAMES)]
    assert sum(after) > sum(before)
