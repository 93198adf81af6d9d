"""On paper every result, every question, and the card, is one page that can be read."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

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


def test_a_question_is_words_with_boxes_to_tick(page: Page, real: Pathway, served: Address):
    checker = Checker(page, real, served(REAL)).open()
    page.emulate_media(media="print")
    expect(page.locator("article .override").first).to_be_visible()
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator("article button:visible, #way-chart:visible")).to_have_count(0)
    asked = checker.shown
    expect(asked.locator("label:visible")).to_have_text([it.words for it in real.override_question.answers])
    for box in asked.locator(".choice input").all():
        assert box.evaluate("box => getComputedStyle(box).appearance") == "none"
        assert box.evaluate("box => getComputedStyle(box).borderTopWidth") == "1px"
    expect(page.locator(".when-printed")).to_be_visible()
    expect(page.locator(".when-printed")).to_contain_text("Uncontrolled when printed.")
    page.emulate_media(media="null")
    assert pages_of_paper(page) == 1


def test_the_small_chart_is_not_there_before_there_is_a_way(page: Page, real: Pathway, served: Address):
    Checker(page, real, served(REAL)).open()
    expect(page.locator("#way-chart")).to_be_hidden()


ON_THE_WORDS = """(section) => [...section.querySelectorAll(".action")].filter((action) => {
  const range = document.createRange();
  range.selectNodeContents(action.querySelector(".words"));
  const words = [...range.getClientRects()];
  return [...action.querySelectorAll(".tick, .strength")].map((it) => it.getBoundingClientRect())
    .some((it) => words.some((line) => it.left < line.right && line.left < it.right
      && it.top < line.bottom && line.top < it.bottom));
}).map((action) => action.textContent)"""

BODY = "h3, .words, .say, .why, .talk, .remark, .length, .on-paper"
SMALLER = """([section, body]) => [...section.querySelectorAll(body)]
  .filter((it) => it.checkVisibility() && parseFloat(getComputedStyle(it).fontSize) < 9.5 / 72 * 96 - 0.01)
  .map((it) => it.outerHTML)"""


def test_a_result_can_be_read_and_its_boxes_stand_beside_the_words(page, real: Pathway, served: Address):
    checker = Checker(page, real, served(REAL)).open(fragment="#from-meeting").answer("No", "Yes", "No")
    page.set_viewport_size({"width": 725, "height": 1054})  # A4 without the margins
    page.emulate_media(media="print")
    assert checker.shown.evaluate(ON_THE_WORDS) == []
    assert page.evaluate(SMALLER, [checker.shown.element_handle(), BODY]) == []
    strengths = "all => all.filter((it) => it.scrollWidth > it.clientWidth || it.offsetHeight > 20).length"
    assert checker.shown.locator(".strength").evaluate_all(strengths) == 0
    expect(page.locator(".when-printed")).to_be_hidden()
