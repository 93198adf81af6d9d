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


KINDS = (
    "index",
    "flowchart",
    "questions",
    "any-time",
    "contacts",
    "card",
    "glossary",
    "open-points",
    "proof",
    "about",
    "what-changed",
    "whole",
    "steps/index",
    "steps/own-agency",
    "outcomes/child-protection",
    "letters/index",
    "papers/index",
    "roles/lead-professional",
    "sources/s0",
    "training/index",
    "training/case-sc-02",
    "training/pack",
)
"""One page of every kind, but the checker, letters and papers, which have tests of their own."""

NAVIGATION = ".md-header, .md-sidebar, .md-footer, .md-top, .md-skip, .steps-rail, .previous-next, .doors"

FOR_THE_SCREEN = """
  [hidden], script, style, svg, template, .visually-hidden, .pw-narrow,
  .at-step, .md-button, .steps-rail, .previous-next, .doors, .skip-chart, .chart-files, .chart-tools,
  .whole-help, .card-help, .no-print, .stage-bar, .case-tools, .case-answer, .case-chart, .case-trainer
"""
"""What is there to be pressed, or is asked for by another button, and so does not go to paper."""

NOT_PRINTED = """(allowed) => {
  const lost = [];
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const holder = walker.currentNode.parentElement;
    if (text && !holder.closest(allowed) && !holder.checkVisibility()) lost.push(text);
  }
  return lost;
}"""

TOO_WIDE = """() => [...document.querySelectorAll("article *")]
  .filter((each) => each.checkVisibility() && !each.closest("svg, .visually-hidden")
    && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((each) => each.outerHTML.slice(0, 120))"""

A4_BETWEEN_MARGINS = {"width": 680, "height": 1009}
"""A sheet of 210 by 297 mm without the margins of the stylesheet, in CSS pixels."""


def test_every_kind_of_page_fits_on_paper_and_loses_nothing(page: Page, on_disk: Address) -> None:
    page.set_viewport_size(A4_BETWEEN_MARGINS)
    page.emulate_media(media="print", color_scheme="dark")
    problems: dict[str, object] = {}
    for path in KINDS:
        page.goto(f"{on_disk(REAL)}{path}.html")
        found = {
            "too wide": page.evaluate(TOO_WIDE),
            "lost": page.evaluate(NOT_PRINTED, FOR_THE_SCREEN),
            "navigation": [each for each in page.locator(NAVIGATION).all() if each.is_visible()],
            "ink": page.evaluate("getComputedStyle(document.querySelector('article')).color")
            != "rgb(28, 39, 51)",
            "ground": page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)",
        }
        problems |= {f"{path}: {name}": it for name, it in found.items() if it}
    assert problems == {}


def written_behind(page: Page, selector: str) -> str:
    return str(page.evaluate(f"getComputedStyle(document.querySelector({selector!r}), '::after').content"))


def test_links_are_printed_with_their_addresses(page: Page, on_disk: Address) -> None:
    page.emulate_media(media="print")
    page.goto(f"{on_disk(REAL)}steps/own-agency.html")
    assert (
        written_behind(page, ".papers a[href^='../letters/first-letter']") == '" (letters/first-letter.html)"'
    )
    assert written_behind(page, ".cites a") == "none"
    assert written_behind(page, ".override a") == '" (outcomes/child-protection.html)"'
    page.evaluate("document.querySelector('.lead').innerHTML = '<a href=\"https://example.org/a\">there</a>'")
    assert written_behind(page, ".lead a") == '" (https://example.org/a)"'
    page.emulate_media(media="screen")
    assert written_behind(page, ".papers a") == "none"
    page.emulate_media(media="print")
    page.goto(f"{on_disk(REAL)}flowchart.html")
    assert written_behind(page, ".chart-words > li > p > a") == '" (questions.html#harm)"'
    assert written_behind(page, ".chart-words li li a") == "none"


def test_a_page_on_paper_says_where_it_was_printed_from(
    page: Page, served: Address, on_disk: Address
) -> None:
    page.clock.set_fixed_time("2026-06-01T11:00:00")
    for site, where in ((served(REAL), f" from {served(REAL)}contacts.html"), (on_disk(REAL), "")):
        page.goto(f"{site}contacts.html?secret=1#mast")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        expect(page.locator(".printed-on")).to_have_text(f"Printed on 1 June 2026{where}.")


TORN = """() => [...document.querySelectorAll("article :is(th, td)")].flatMap((cell) => {
  const torn = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    for (const word of walker.currentNode.data.matchAll(/[A-Za-z0-9_]+/g)) {
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((it) => Math.round(it.top))).size > 1) torn.push(word[0]);
    }
  }
  return torn;
})"""

KEYS = """() => document.querySelector("article p").insertAdjacentHTML("afterend", `<table><tbody>
  <tr><td><code>look_twice</code></td><td>${"many words ".repeat(60)}</td><td>${"and more ".repeat(60)}</td>
  <td><a href="b.html" data-at="steps/convene.html">reprints</a></td></tr></tbody></table>`)"""


def test_no_word_of_a_table_is_torn(page: Page, on_disk: Address) -> None:
    page.set_viewport_size(A4_BETWEEN_MARGINS)
    page.emulate_media(media="print")
    page.goto(f"{on_disk(REAL)}proof.html")
    assert page.evaluate(TORN) == []
    page.evaluate(KEYS)
    assert page.evaluate(TORN) == []
    assert page.evaluate(TOO_WIDE) == []


def test_tables_have_their_heads_on_every_sheet(page: Page, on_disk: Address) -> None:
    page.emulate_media(media="print")
    page.goto(f"{on_disk(REAL)}steps/own-agency.html")
    page.wait_for_selector(".md-typeset__table")
    style = "(tag) => getComputedStyle(document.querySelector(`article table ${tag}`))"
    assert page.evaluate(f"({style})('thead').display") == "table-header-group"
    assert page.evaluate(f"({style})('tr').breakInside") == "avoid"
    assert (
        page.evaluate("getComputedStyle(document.querySelector('article .md-typeset__table')).overflow")
        == "visible"
    )
