"""The walk-through in front of a group: keys alone, from the disk, at 1280 by 720."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.definition.model import Pathway, Question, Step
from generator.graph.graph import Graph
from generator.graph.scenarios import run_scenario
from tests.browser.conftest import Address
from tests.browser.training import drawn_nodes, findings, in_view, lit_arrows, lit_nodes, stored
from tests.conftest import GOOD, REAL, name_of


class Show:
    """The walk-through as a presenter has it."""

    def __init__(self, page: Page, root: str) -> None:
        self.page = page
        self.address = f"{root}training/walk-through.html"

    def open(self, fragment: str = "") -> Show:
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        self.page.locator(".walk-start button").wait_for(state="attached")
        return self

    def go(self, fragment: str) -> Show:
        """To another address of the same page, as by a link."""
        self.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        place = fragment.removeprefix("#at-") if fragment.startswith("#at-") else ""
        self.page.wait_for_function(
            "place => location.hash.startsWith('#at-') && (!place || "
            "document.querySelector('.slide.shown').dataset.node === place)",
            arg=place,
        )
        return self

    def press(self, *keys: str) -> Show:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    @property
    def at(self) -> str | None:
        """The place on the screen."""
        return self.page.locator(".slide.shown").get_attribute("data-node")

    @property
    def fragment(self) -> str:
        return self.page.evaluate("location.hash")

    def leads_on(self) -> bool:
        return self.page.locator('[data-move="next"]').is_enabled()


@pytest.fixture
def show(browser: Browser, on_disk: Address) -> Iterator[Show]:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.set_default_timeout(10_000)
    page = context.new_page()
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield Show(page, on_disk(REAL))
    context.close()
    assert not failures


def test_every_scenario_is_walked_by_page_down_alone(show: Show, real: Pathway) -> None:
    graph = Graph(real)
    show.open("#at-harm")
    for scenario in real.scenarios:
        show.go(f"#case-{scenario.anchor}")
        seen = [show.at]
        while show.leads_on():
            seen.append(show.press("PageDown").at)
        assert seen == list(run_scenario(graph, scenario).walk.nodes), scenario.id


def test_the_way_so_far_is_lit_and_no_more(show: Show, real: Pathway) -> None:
    """On the longest case, at every place of it."""
    graph = Graph(real)
    nodes = max((run_scenario(graph, s).walk.nodes for s in real.scenarios), key=len)
    scenario = next(s for s in real.scenarios if run_scenario(graph, s).walk.nodes == nodes)
    show.open(f"#case-{scenario.anchor}")
    drawn = drawn_nodes(show.page)
    for place in range(len(nodes)):
        so_far = [name for name in nodes[: place + 1] if name in drawn]
        assert lit_nodes(show.page) == set(so_far)
        assert lit_arrows(show.page) == set(itertools.pairwise(so_far))
        current = show.page.locator(".pw-current")
        assert current.get_attribute("data-node") == so_far[-1]
        assert in_view(current, show.page.locator(".chart-frame"))
        show.press("PageDown")


def test_the_whole_chart_can_be_walked_with_the_arrow_keys(show: Show, real: Pathway) -> None:
    """From every place, every answer, marked with the arrows and taken with the right one."""
    show.open("#at-harm")
    for node in real.route:
        if isinstance(node, Step):
            assert show.go(f"#at-{node.id}").press("ArrowRight").at == node.then
        if not isinstance(node, Question):
            continue
        for place, answer in enumerate(node.answers):
            show.go(f"#at-{node.id}")
            marked = show.page.locator(".slide.shown li.marked")
            for _ in range(len(node.answers) + 1):
                if marked.get_attribute("data-answer") == answer.id:
                    break
                show.press("ArrowDown" if place else "ArrowUp")
            assert show.press("ArrowRight").at == answer.target, (node.id, answer.id)
            assert show.press("ArrowLeft").at == node.id


def test_a_clicker_goes_forward_and_back(show: Show) -> None:
    show.open("#case-sc-06")
    first = show.at
    show.press("PageDown", "PageDown")
    third = show.at
    assert len({first, third}) == 2
    assert show.press("PageUp", "PageUp").at == first
    assert show.press("PageUp").at == first
    expect(show.page.locator('[data-move="back"]')).to_be_disabled()


def test_buttons_and_links_do_the_same(show: Show) -> None:
    page = show.open().page
    page.get_by_role("button", name="Start the walk-through").click()
    page.locator(".slide.shown").get_by_role("link", name="No", exact=True).click()
    assert show.at == "concern"
    page.get_by_role("button", name="Next").click()
    assert show.at == "own-agency"
    page.get_by_role("button", name="Back").click()
    assert show.at == "concern"
    page.locator("#node-harm").click()
    assert show.at == "harm"


def test_an_answer_that_stays_says_so(show: Show, real: Pathway) -> None:
    show.open("#at-letter-sent")
    show.page.locator(".slide.shown").get_by_role("link", name="No", exact=True).click()
    assert show.at == "own-agency"
    question = real.nodes["letter-sent"]
    assert isinstance(question, Question)
    said = question.answers[0].say
    assert said
    assert said.split(".")[0] in show.page.locator(".slide-stay").inner_text()
    show.press("PageUp", "PageUp")
    expect(show.page.locator(".slide-stay")).to_have_count(0)


def test_every_place_can_be_resumed_by_its_address(show: Show, real: Pathway) -> None:
    for node in (real.questions[-1], real.steps[-1], real.outcomes[-1]):
        show.open(f"#at-{node.id}")
        assert (show.at, show.fragment) == (node.id, f"#at-{node.id}")
        expect(show.page.locator(".slide:visible")).to_have_count(1)
    for node in real.route:
        assert show.go(f"#at-{node.id}").at == node.id


def test_the_address_names_the_place_and_a_reload_keeps_the_way(show: Show) -> None:
    show.open("#case-x-25").press(*["PageDown"] * 6)
    place, way = show.at, lit_arrows(show.page)
    assert show.fragment == f"#at-{place}"
    show.page.reload()
    assert (show.at, lit_arrows(show.page)) == (place, way)
    assert "7 of 17" in show.page.locator(".stage-place").inner_text()


def test_notes_are_hidden_until_n(show: Show) -> None:
    show.open("#at-concern")
    notes = show.page.locator(".slide.shown .slide-notes")
    expect(notes).to_be_hidden()
    show.press("n")
    expect(notes).to_be_visible()
    show.press("PageDown")
    expect(notes).to_be_visible()
    show.press("N")
    expect(notes).to_be_hidden()


def test_keys_of_the_theme_do_nothing_on_the_stage(show: Show) -> None:
    show.open("#at-concern").press("n", "n", "f")
    assert show.page.url.endswith("walk-through.html#at-concern")
    assert show.page.evaluate("document.fullscreenElement !== null")
    show.press("f")
    show.page.wait_for_function("document.fullscreenElement === null")


def test_escape_leaves_and_the_page_is_as_before(show: Show) -> None:
    show.open("#at-concern").press("Escape")
    expect(show.page.locator("h1")).to_be_visible()
    expect(show.page.locator(".slide").first).to_be_visible()
    assert show.fragment == ""
    assert show.page.evaluate("document.activeElement.textContent") == "Start the walk-through"


def test_light_and_dark_are_switched_in_memory(show: Show) -> None:
    ground = "getComputedStyle(document.querySelector('article')).backgroundColor"
    page = show.open("#at-concern").page
    before, kept = page.evaluate(ground), stored(page)
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate(ground) != before
    assert stored(page) == kept
    page.reload()
    assert page.evaluate(ground) == before


def test_it_fills_1280_by_720_and_the_danger_stays_on_top(show: Show, real: Pathway) -> None:
    page = show.open("#at-harm").page
    for node in real.route:
        show.go(f"#at-{node.id}")
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        for part in (".override", ".slide.shown h2", ".walk-chart", ".stage-bar"):
            box = page.locator(part).bounding_box()
            assert box, part
            assert box["x"] >= 0, part
            assert box["x"] + box["width"] <= 1280, part
            assert box["y"] >= 0, part
            assert box["y"] + box["height"] <= 720.5, part
        body = page.locator(".slide.shown .slide-body")
        assert body.evaluate("it => parseFloat(getComputedStyle(it).fontSize)") >= 18


def test_it_asks_the_disk_for_everything(show: Show) -> None:
    asked: list[str] = []
    show.page.on("request", lambda request: asked.append(request.url))
    show.open("#case-sc-06").press("PageDown", "n")
    assert [url for url in asked if not url.startswith(("file://", "about:", "data:"))] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: str, show: Show) -> None:
    page = show.page
    page.emulate_media(color_scheme=scheme)
    states = {"page": findings(show.open().page)}
    show.open("#at-harm")
    for name in ("harm", "own-agency", "meeting", "child-protection"):
        show.go(f"#at-{name}")
        states[name] = findings(page)
        show.press("n")
        states[f"{name} with notes"] = findings(page)
        show.press("n")
    show.go("#case-sc-06").press(*["PageDown"] * 10)
    states["stays"] = findings(page)
    assert {name: found for name, found in states.items() if found} == {}


def test_without_a_script_the_page_is_whole(browser: Browser, on_disk: Address, real: Pathway) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{on_disk(REAL)}training/walk-through.html")
    expect(page.locator(".slide:visible")).to_have_count(len(real.route))
    page.locator("#at-harm").get_by_role("link", name="No", exact=True).click()
    assert page.url.endswith("#at-concern")
    expect(page.locator(".walk-start")).to_be_hidden()
    context.close()


@pytest.fixture(params=GOOD, ids=name_of)
def other(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_other_procedures_can_be_walked_too(other: Path, browser: Browser, on_disk: Address) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    show = Show(page, on_disk(other)).open()
    page.get_by_role("button", name="Start the walk-through").click()
    seen = [show.at]
    while show.leads_on() and len(seen) < 50:
        seen.append(show.press("PageDown").at)
    assert len(seen) == len(set(seen)) > 2
    page.close()
