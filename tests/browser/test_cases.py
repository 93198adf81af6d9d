"""A case told to a group, and its two sheets of paper."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from generator.definition.model import Pathway, Scenario
from generator.graph.graph import Graph
from generator.graph.scenarios import run_scenario
from tests.browser.conftest import Address
from tests.browser.training import drawn_nodes, findings, lit_arrows, lit_nodes
from tests.conftest import REAL

Open = Callable[[Scenario], Page]


@pytest.fixture
def open_case(page: Page, on_disk: Address) -> Open:
    def open_(scenario: Scenario) -> Page:
        page.set_viewport_size({"width": 1280, "height": 720})
        page.goto(f"{on_disk(REAL)}training/case-{scenario.anchor}.html")
        page.get_by_role("button", name="Tell it to a group").wait_for()
        return page

    return open_


def tell(page: Page) -> None:
    page.get_by_role("button", name="Tell it to a group").click()


def longest(real: Pathway) -> Scenario:
    return max(real.stories, key=lambda scenario: len(scenario.story))


def test_events_are_told_one_at_a_time_then_questions_answer_and_chart(
    real: Pathway, open_case: Open
) -> None:
    scenario = longest(real)
    page = open_case(scenario)
    tell(page)
    for place in range(len(scenario.story)):
        expect(page.locator(".event:visible")).to_have_count(place + 1)
        expect(page.locator(".case-answer, .case-think, .case-chart").locator("visible=true")).to_have_count(
            0
        )
        page.keyboard.press("PageDown")
    expect(page.locator(".case-think")).to_be_visible()
    expect(page.locator(".case-answer")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(page.locator(".case-answer .answer-place")).to_be_visible()
    expect(page.locator(".case-think")).to_be_hidden()
    page.keyboard.press("PageDown")
    expect(page.locator(".case-chart svg.pw-chart")).to_be_visible()
    expect(page.get_by_role("button", name="Next", exact=True)).to_be_disabled()
    page.keyboard.press("PageUp")
    expect(page.locator(".case-answer .answer-place")).to_be_visible()


def test_the_way_of_each_case_is_lit_on_the_chart(real: Pathway, open_case: Open) -> None:
    graph = Graph(real)
    for scenario in real.stories[::4]:
        page = open_case(scenario)
        page.locator(".case-chart summary").click()
        page.locator(".pw-current").wait_for()
        drawn = drawn_nodes(page)
        nodes = [name for name in run_scenario(graph, scenario).walk.nodes if name in drawn]
        assert lit_nodes(page) == set(nodes)
        steps = set(itertools.pairwise(nodes))
        assert lit_arrows(page) == {
            step for step in steps if page.locator(f'[data-from="{step[0]}"][data-to="{step[1]}"]').count()
        }
        expect(page.locator(".pw-current")).to_have_attribute("data-node", scenario.ends)


def test_notes_are_hidden_until_n_and_escape_leaves(real: Pathway, open_case: Open) -> None:
    page = open_case(real.stories[0])
    tell(page)
    notes = page.locator(".case-trainer")
    expect(notes).to_be_hidden()
    page.keyboard.press("n")
    expect(notes).to_be_visible()
    assert page.url.endswith(f"case-{real.stories[0].anchor}.html")
    page.keyboard.press("n")
    expect(notes).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".event:visible")).to_have_count(len(real.stories[0].story))


def on_paper(page: Page, file: Path, button: str) -> str:
    """The words of the PDF that a button prints."""
    page.evaluate("window.print = () => window.dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name=button).click()
    page.pdf(path=file, format="A4")
    return " ".join(" ".join(sheet.extract_text() for sheet in PdfReader(file).pages).split())


def test_the_handout_has_no_answer_and_fits_on_two_sheets(
    real: Pathway, open_case: Open, tmp_path: Path
) -> None:
    scenario = longest(real)
    page = open_case(scenario)
    text = on_paper(page, tmp_path / "handout.pdf", "Print the handout")
    for event in scenario.story:
        assert event.tells[:40] in text
    assert "By when?" in text
    for told in ("The answer", "For the trainer", scenario.trainer_notes[0][:30], "Print the handout"):
        assert told not in text
    assert (tmp_path / "handout.pdf").read_bytes().count(b"/Type /Page\n") <= 2


def test_the_trainers_sheet_has_answer_notes_and_chart(
    real: Pathway, open_case: Open, tmp_path: Path
) -> None:
    scenario = longest(real)
    page = open_case(scenario)
    text = on_paper(page, tmp_path / "sheet.pdf", "Print the trainer's sheet")
    assert real.nodes[scenario.ends].heading in text
    for told in (*scenario.trainer_notes, *scenario.discuss):
        assert told[:30] in text
    for step in real.steps:
        assert step.name in text  # a word of the chart
    expect(page.locator(".case-chart svg.pw-chart")).to_be_visible()


def test_without_a_script_what_is_closed_stays_off_the_paper(
    real: Pathway, page: Page, on_disk: Address
) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{on_disk(REAL)}training/case-{real.stories[0].anchor}.html")
    plain.emulate_media(media="print")
    expect(plain.locator(".case-answer")).to_be_hidden()
    plain.emulate_media(media="screen")
    plain.locator(".case-answer summary").click()
    expect(plain.locator(".case-answer .answer-place")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: str, real: Pathway, open_case: Open, page: Page) -> None:
    page.emulate_media(color_scheme=scheme)
    scenario = real.stories[2]
    open_case(scenario)
    states = {"page": findings(page)}
    for part in ("answer", "chart", "trainer"):
        page.locator(f".case-{part} summary").click()
    page.locator(".pw-current").wait_for()
    states["all open"] = findings(page)
    open_case(scenario)
    tell(page)
    for place in range(len(scenario.story) + 3):
        states[f"beat {place + 1}"] = findings(page)
        page.keyboard.press("PageDown")
    assert {name: found for name, found in states.items() if found} == {}
