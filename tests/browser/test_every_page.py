"""Every page for everybody: axe, the keyboard, a small screen, larger text, colours of one's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.browser.accessibility import LOOKS, findings, goes_sideways
from tests.browser.conftest import Address
from tests.conftest import REAL

# WCAG 1.4.12: with this spacing of the reader's own nothing may be lost.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
CUT = """() => [...document.querySelectorAll('article *')]
  .filter((it) => it.checkVisibility({ visibilityProperty: true }))
  .filter((it) => it.clientHeight > 1 && it.clientWidth > 1)
  .filter((it) => {
    const style = getComputedStyle(it);
    const hides = (value) => value === 'hidden' || value === 'clip';
    return (hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1) ||
      (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1);
  }).map((it) => it.outerHTML.slice(0, 90))"""
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const style = getComputedStyle(at), box = at.getClientRects()[0] || at.getBoundingClientRect();
  const x = Math.max(0, box.left) + Math.min(box.width, innerWidth) / 2;
  const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
  const there = document.elementFromPoint(Math.min(x, innerWidth - 1), y);
  return {
    words: at.outerHTML.slice(0, 90),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth && box.right > 0,
    free: !!there && (at.contains(there) || there.contains(at) || !!at.labels?.length),
  };
}"""

SEEN = f"""() => {{ const stop = ({STOP})(); return !stop || (stop.ring && stop.shown && stop.free); }}"""
AT_REST = 3_000
"""So many milliseconds a stop has to come into view: a busy browser scrolls late."""
MOST = 3000
WIDTHS = [1280, 320]
BUSIEST = ["index.html", "checker.html", "fill-in/own-agency.html", "steps/own-agency.html"]
LONGEST = "whole.html"
"""The pages of all steps on one: what can be reached there can be reached on a step's own page."""


def pages_of(site: Path) -> list[str]:
    """Every page by its path."""
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]


def kinds_of(pages: list[str]) -> list[str]:
    """One page of each kind: all at the top, the first and the last in each folder."""
    folders: dict[str, list[str]] = {}
    for path in pages:
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    top = folders.pop("")
    return [*top, *dict.fromkeys(path for inside in folders.values() for path in (inside[0], inside[-1]))]


@pytest.fixture
def kinds(real_site: Path) -> list[str]:
    return kinds_of(pages_of(real_site))


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A page without motion, so that what is shown stays where it is; the spacing is ours to set."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True
    )
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


def faults(page: Page, address: str, looks: tuple) -> list[str]:
    page.goto(address)
    found: list[str] = []
    for look in looks:
        look.apply(page)
        found += [f"{look}: {it}" for it in findings(page)]
        if look.width == 320 and look.colours != "print" and goes_sideways(page):
            found.append(f"{look}: goes sideways")
    return found


def test_axe_finds_nothing_on_any_kind_of_page(still: Page, served: Address, kinds: list[str]):
    """Each kind of page in two of the eight looks; `make test-all` tries every page in all of them."""
    found = {
        path: faults(still, served(REAL) + path, (LOOKS[place % 8], LOOKS[(place + 3) % 8]))
        for place, path in enumerate(kinds)
    }
    assert not [f"{path}: {it}" for path, what in found.items() for it in what]


@pytest.mark.slow
def test_axe_finds_nothing_on_any_page_in_any_look(still: Page, served: Address, real_site: Path):
    pages = pages_of(real_site)
    found = {path: faults(still, served(REAL) + path, LOOKS) for path in pages}
    print(f"{len(pages)} pages in {len(LOOKS)} looks")  # noqa: T201 - a figure for the record
    assert not [f"{path}: {it}" for path, what in found.items() for it in what]


def test_the_spacing_and_size_that_a_reader_needs_lose_nothing(
    still: Page, served: Address, kinds: list[str]
):
    """Text spacing of WCAG 1.4.12, and 400 % of 1280 by 1024 (1.4.10)."""
    still.set_viewport_size({"width": 320, "height": 256})
    found = {}
    for path in kinds:
        still.goto(served(REAL) + path)
        still.add_style_tag(content=SPACING)
        found[path] = still.evaluate(CUT) + (["goes sideways"] if goes_sideways(still) else [])
    assert not [f"{path}: {it}" for path, what in found.items() for it in what]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_stop_of_the_keyboard_is_seen(still: Page, served: Address, kinds: list[str], width: int):
    """Each kind of page in one width or the other, from the skip link on: the menu is the same on all.

    The busiest are walked whole and in both widths; `make test-all` walks all of them so.
    """
    in_turn = [path for path in kinds if path not in (*BUSIEST, LONGEST)][WIDTHS.index(width) :: 2]
    walk_with_the_keyboard(still, served(REAL), BUSIEST, width)
    walk_with_the_keyboard(still, served(REAL), in_turn, width, skips=True)


@pytest.mark.slow
@pytest.mark.parametrize("width", WIDTHS)
def test_every_stop_of_the_keyboard_is_seen_on_each_kind_of_page_in_either_width(
    still: Page, served: Address, kinds: list[str], width: int
):
    walk_with_the_keyboard(still, served(REAL), kinds, width)


def walk_with_the_keyboard(
    page: Page, root: str, paths: list[str], width: int, *, skips: bool = False
) -> None:
    """The skip link comes first; each stop has a ring, is on the screen, and nothing lies over it.

    One who `skips` takes that link, past the head and the menu.
    """
    page.set_viewport_size({"width": width, "height": 700})
    found = {}
    for path in paths:
        page.goto(root + path)
        page.keyboard.press("Tab")
        first = seen_stop(page)
        assert first, path
        assert "md-skip" in first["words"], path
        if skips:
            page.keyboard.press("Enter")
        stops = [first, *stops_of(page)]
        found[path] = [stop for stop in stops if not (stop["ring"] and stop["shown"] and stop["free"])]
        assert len(stops) < MOST, f"{path}: the keyboard does not get through"
    assert not [f"{path}: {it}" for path, what in found.items() for it in what]


def stops_of(page: Page) -> Iterator[dict]:
    """Every stop from here on."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        stop = seen_stop(page)
        if stop is None:
            return
        yield stop


def seen_stop(page: Page) -> dict | None:
    """Where the keyboard is, once that has come into view, or as it stays where it never does."""
    stop = page.evaluate(STOP)
    if stop and not all((stop["ring"], stop["shown"], stop["free"])):
        with suppress(PlaywrightTimeout):
            page.wait_for_function(SEEN, timeout=AT_REST)
        stop = page.evaluate(STOP)
    return stop


def test_the_menu_of_a_small_screen_opens_and_closes_with_the_keyboard(still: Page, served: Address):
    still.set_viewport_size({"width": 320, "height": 640})
    still.goto(served(REAL) + "index.html")
    button = still.get_by_role("button", name="Menu")
    still.keyboard.press("Tab")
    still.keyboard.press("Tab")
    assert button.evaluate("it => it === document.activeElement")
    assert not still.get_by_role("link", name="Flowchart", exact=True).is_visible()
    for key in ("Enter", " "):
        button.press(key)
        assert button.get_attribute("aria-expanded") == "true"
        assert still.evaluate("document.activeElement.textContent") == "Home"
        still.keyboard.press("Escape")
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("it => it === document.activeElement")


def test_without_a_script_the_menu_stands_below_the_page(browser: Browser, served: Address):
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served(REAL) + "index.html")
    menu = page.locator("#menu").bounding_box()
    heading = page.locator("h1").bounding_box()
    assert menu["y"] > heading["y"]
    page.locator("#menu summary").first.click()
    page.locator("#menu details a").nth(1).click()
    assert "steps/" in page.url
    context.close()
