"""What the theme's script does to a page costs a slow telephone nothing that could be spared."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from bench._lighthouse import PAGES
from tests.browser.conftest import Address
from tests.conftest import REAL

AS_THE_THEME_DOES = """() => {
  const root = document.documentElement;
  root.classList.remove("js");
  root.classList.add("no-js");
  getComputedStyle(document.body).color;
  root.classList.remove("no-js", "js-focus-visible");
  getComputedStyle(document.body).color;
  root.classList.add("js", "js-focus-visible");
  getComputedStyle(document.body).color;
}"""


@pytest.mark.parametrize("kind", PAGES)
def test_a_class_of_the_root_concerns_few_elements(kind: str, page: Page, on_disk: Address):
    page.goto(on_disk(REAL) + PAGES[kind])
    shown = page.evaluate("[...document.querySelectorAll('*')].filter((it) => it.checkVisibility()).length")
    assert styled_anew(page, AS_THE_THEME_DOES) < shown / 2


def styled_anew(page: Page, script: str) -> int:
    """How often a script makes the browser work out the look of an element."""
    session = page.context.new_cdp_session(page)
    events: list[dict[str, Any]] = []
    ended: list[object] = []
    session.on("Tracing.dataCollected", lambda found: events.extend(found["value"]))
    session.on("Tracing.tracingComplete", lambda found: ended.extend([found]))
    session.send("Tracing.start", {"traceConfig": {"includedCategories": ["devtools.timeline"]}})
    page.evaluate(script)
    session.send("Tracing.end")
    while not ended:
        page.evaluate("0")  # lets what the browser reports come in
    return sum(event["args"]["elementCount"] for event in events if event["name"] == "UpdateLayoutTree")


@pytest.mark.parametrize("javascript", [True, False])
def test_a_table_stands_in_the_same_frame_with_and_without_a_script(
    javascript: bool, browser: Browser, on_disk: Address
):
    with browser.new_context(java_script_enabled=javascript) as context:
        page = context.new_page()
        page.goto(on_disk(REAL) + "hazards.html")
        framed = page.locator("article .md-typeset__scrollwrap > .md-typeset__table > table")
        frames = page.locator("article :is(.md-typeset__scrollwrap, .md-typeset__table)")
        assert framed.count() == page.locator("article table:not(.risks)").count() > 0
        assert frames.count() == 2 * framed.count()
