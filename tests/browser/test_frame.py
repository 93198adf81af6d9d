"""Head and menu: at every width, without a script, and in colours of the reader's own choice."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Address
from tests.conftest import REAL


def test_without_a_script_the_head_leads_to_the_menu(browser: Browser, on_disk: Address):
    with browser.new_context(viewport={"width": 320, "height": 700}, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(on_disk(REAL) + "steps/own-agency.html")
        menu = page.get_by_role("navigation", name="Navigation")
        expect(menu).not_to_be_in_viewport()
        page.get_by_role("banner").get_by_role("link", name="Menu").click()
        expect(menu).to_be_in_viewport()
        box = menu.bounding_box()
        assert box
        assert box["width"] == 320


def test_with_a_script_there_is_one_way_to_the_menu(page: Page, on_disk: Address):
    for width, ways in ((320, 1), (1280, 0)):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(on_disk(REAL) + "steps/own-agency.html")
        expect(
            page.get_by_role("banner").get_by_text("Menu", exact=True).locator("visible=true")
        ).to_have_count(ways)


def test_opening_the_search_moves_nothing(page: Page, on_disk: Address):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(on_disk(REAL) + "index.html")
    before = page.locator(".md-header").bounding_box()
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator("#__search")).to_be_checked()
    page.evaluate("Promise.all(document.getAnimations().map((it) => it.finished))")
    assert page.locator(".md-header").bounding_box() == before


def test_in_colours_of_ones_own_choice_the_current_page_is_told(page: Page, on_disk: Address):
    page.emulate_media(forced_colors="active")
    page.goto(on_disk(REAL) + "flowchart.html")
    links = page.locator(".site-links a")
    lines = {
        link.inner_text(): link.evaluate("it => getComputedStyle(it).borderBottomColor")
        for link in links.all()
    }
    assert [name for name, line in lines.items() if line != lines["Contacts"]] == ["Flowchart"]
