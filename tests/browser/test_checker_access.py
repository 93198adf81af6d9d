"""axe finds nothing in any state of the checker: light and dark, small, enlarged, forced colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.definition.model import Pathway
from tests.browser.checking import Checker
from tests.browser.conftest import Address
from tests.conftest import REAL, ROOT

WHERE = "{ include: ['article'], exclude: ['.checker > section[hidden]'] }"
AXE = ROOT / "tests" / "vendor" / "axe.min.js"

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "phone": {"viewport": {"width": 320, "height": 640}, "reduced_motion": "reduce"},
    "dark-phone": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "enlarged": {"viewport": {"width": 320, "height": 256}},
    "forced-colours": {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"},
}


AT_ONCE = ("light", "dark-phone")
"""The looks of `make test`, between them both colours and both sizes; `make test-all` tries each."""


@pytest.fixture(
    params=[pytest.param(name, marks=() if name in AT_ONCE else pytest.mark.slow) for name in LOOKS]
)
def checker(
    request: pytest.FixtureRequest, browser: Browser, real: Pathway, served: Address
) -> Iterator[Checker]:
    context = browser.new_context(**LOOKS[request.param])
    context.set_default_timeout(10_000)
    yield Checker(context.new_page(), real, served(REAL))
    context.close()


def findings(page: Page) -> list[str]:
    """What axe finds on what is on show of the page's own content, each with its place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(f"axe.run({WHERE}, {{ resultTypes: ['violations'] }})")
    return [f"{it['id']}: {node['target']}" for it in found["violations"] for node in it["nodes"]]


def sideways(page: Page) -> bool:
    """Whether the page must be scrolled sideways."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_axe_finds_nothing_in_any_state(checker: Checker):
    page = checker.open().page
    states = {"question": findings(page)}
    page.get_by_text("I know my step").click()
    states["steps"] = findings(page)
    checker.go_on()
    states["error"] = findings(page)
    checker.answer("No", "Yes", "Yes", "No").type_date("31 6 25").go_on()
    states["wrong date"] = findings(page)
    checker.type_date("24 6 25")
    states["date"] = findings(page)
    checker.go_on()
    for summary in checker.shown.locator("summary:visible").all():
        summary.click()
    states["result"] = findings(page)
    assert not sideways(page)
    page.get_by_role("button", name="Change").first.click()
    states["changed answer"] = findings(page)
    assert not sideways(page)
    checker.open(fragment="#answers=0000;is.harm.no")
    states["notice"] = findings(page)
    assert {name: found for name, found in states.items() if found} == {}


def test_axe_finds_nothing_on_danger_and_back(checker: Checker):
    page = checker.open().page
    checker.answer("Yes")
    states = {"danger": findings(page)}
    checker.open().answer("I am not sure")
    states["not sure"] = findings(page)
    checker.answer("They advise that it is not significant harm")
    states["back"] = findings(page)
    assert {name: found for name, found in states.items() if found} == {}
