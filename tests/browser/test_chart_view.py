"""The flowchart in use: mouse, touch, keyboard, lit ways, "you are here", skip link."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.definition.model import Pathway
from tests.browser.conftest import Address
from tests.browser.training import drawn_nodes, findings, in_view, lit_arrows
from tests.conftest import REAL


@pytest.fixture
def chart(page: Page, either_address: Address) -> Page:
    return opened(page, either_address)


def opened(page: Page, address: Address) -> Page:
    """The flowchart's page."""
    page.goto(f"{address(REAL)}flowchart.html")
    page.locator(".chart-frame:visible").wait_for()
    return page


def frame(page: Page) -> Locator:
    return page.locator(".chart-frame:visible")


def width(page: Page) -> float:
    return frame(page).locator("svg").evaluate("svg => svg.getBoundingClientRect().width")


def scrolled(page: Page) -> tuple[float, float]:
    return tuple(frame(page).evaluate("it => [it.scrollLeft, it.scrollTop]"))


def box(page: Page, node: str) -> Locator:
    return frame(page).locator(f'.pw-node:not(.pw-reference)[data-node="{node}"]')


def test_it_begins_readable_where_the_procedure_begins(page: Page, address: Address, real: Pathway) -> None:
    chart = opened(page, address)
    assert in_view(box(chart, real.first_node), frame(chart))
    size = box(chart, real.first_node).locator(".pw-title").first.bounding_box()
    assert size
    assert size["height"] >= 12


def test_buttons_and_keys_zoom_and_fit(chart: Page) -> None:
    before = width(chart)
    chart.get_by_role("button", name="Larger").click()
    assert width(chart) > before * 1.2
    chart.get_by_role("button", name="Smaller").click()
    assert width(chart) == pytest.approx(before, rel=0.01)
    frame(chart).focus()
    chart.keyboard.press("+")
    assert width(chart) > before * 1.2
    chart.keyboard.press("-")
    assert width(chart) == pytest.approx(before, rel=0.01)
    chart.keyboard.press("0")
    whole, outer = frame(chart).locator("svg").bounding_box(), frame(chart).bounding_box()
    assert whole
    assert outer
    assert whole["height"] <= outer["height"] + 20
    assert whole["width"] <= outer["width"]


def test_the_arrow_keys_move_it(chart: Page) -> None:
    frame(chart).focus()
    before = scrolled(chart)
    chart.keyboard.press("ArrowDown")
    chart.wait_for_function("top => document.querySelector('.chart-frame').scrollTop > top", arg=before[1])


def test_the_mouse_drags_it_and_follows_no_link_at_the_end(chart: Page, real: Pathway) -> None:
    url, before = chart.url, scrolled(chart)
    at = box(chart, real.steps[0].id).bounding_box()
    assert at
    chart.mouse.move(at["x"] + 20, at["y"] + 20)
    chart.mouse.down()
    chart.mouse.move(at["x"] + 20, at["y"] - 120, steps=4)
    chart.mouse.up()
    assert scrolled(chart)[1] == pytest.approx(before[1] + 140, abs=2)
    assert chart.url == url


def test_a_click_on_a_box_opens_its_page(chart: Page, real: Pathway) -> None:
    box(chart, real.steps[0].id).click()
    chart.wait_for_url(f"**/steps/{real.steps[0].id}.html")


def test_the_wheel_zooms_with_control_around_the_pointer(chart: Page, real: Pathway) -> None:
    target = box(chart, real.steps[0].id)
    before, size = target.bounding_box(), width(chart)
    assert before
    chart.mouse.move(before["x"] + before["width"] / 2, before["y"] + before["height"] / 2)
    chart.keyboard.down("Control")
    chart.mouse.wheel(0, -100)
    chart.keyboard.up("Control")
    chart.wait_for_function(
        "size => document.querySelector('.chart-frame svg').clientWidth > size", arg=size + 1
    )
    after = target.bounding_box()
    assert after
    assert after["y"] + after["height"] / 2 == pytest.approx(before["y"] + before["height"] / 2, abs=3)


def test_full_screen_by_key_and_back(chart: Page) -> None:
    frame(chart).focus()
    chart.keyboard.press("f")
    chart.wait_for_function("document.fullscreenElement !== null")
    assert chart.evaluate("document.fullscreenElement.matches('.chart-view')")
    chart.keyboard.press("f")
    chart.wait_for_function("document.fullscreenElement === null")
    assert not chart.locator("input[data-md-component='search-query']:focus").count()


def test_pointing_at_a_box_or_focusing_it_lights_its_ways(chart: Page, real: Pathway) -> None:
    drawn = drawn_nodes(chart)
    for node in ("concern", "liaise", "assess"):
        around = {pair for pair in every_arrow(chart) if node in pair}
        assert around
        assert {name for pair in around for name in pair} <= drawn
        box(chart, node).hover()
        assert lit_arrows(chart) == around
        chart.mouse.move(1, 1)
        assert lit_arrows(chart) == set()
        box(chart, node).focus()
        assert lit_arrows(chart) == around
        assert in_view(box(chart, node), frame(chart))
        box(chart, node).blur()


def every_arrow(page: Page) -> set[tuple[str, str]]:
    arrows = frame(page).locator("[data-from][data-to]")
    return {
        tuple(pair) for pair in arrows.evaluate_all("all => all.map(it => [it.dataset.from, it.dataset.to])")
    }


def test_tab_leads_through_every_box_and_each_has_a_name(chart: Page, real: Pathway) -> None:
    boxes = frame(chart).locator("a.pw-node")
    names = boxes.evaluate_all("all => all.map(it => it.getAttribute('aria-label'))")
    assert all(names)
    frame(chart).focus()
    reached = []
    for _ in range(len(names)):
        chart.keyboard.press("Tab")
        reached.append(chart.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert reached == names
    for step in real.steps:
        assert any(name.startswith(step.name) for name in names)


def test_a_step_page_leads_to_you_are_here(page: Page, on_disk: Address, real: Pathway) -> None:
    for step in (real.steps[0], real.steps[-1]):
        page.goto(f"{on_disk(REAL)}steps/{step.id}.html")
        page.get_by_role("link", name="You are here on the flowchart").click()
        here = page.locator(".chart-frame:visible .pw-here")
        expect(here).to_have_count(1)
        assert here.text_content() == "You are here"
        words, ground = (
            here.locator(part).evaluate("it => getComputedStyle(it).fill") for part in ("text", "rect")
        )
        assert words != ground
        mark, node = here.bounding_box(), box(page, step.id).bounding_box()
        assert mark
        assert node
        assert abs(mark["y"] + mark["height"] - node["y"]) < 12
        assert in_view(box(page, step.id), frame(page))


def test_in_a_window_made_wider_the_other_drawing_is_ready(
    page: Page, on_disk: Address, real: Pathway
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{on_disk(REAL)}flowchart.html#node-{real.steps[-1].id}")
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(frame(page).locator(".pw-here")).to_have_count(1)
    assert in_view(box(page, real.steps[-1].id), frame(page))
    before = width(page)
    page.get_by_role("button", name="Larger").click()
    assert width(page) > before * 1.2


def test_the_skip_link_comes_before_the_chart_and_leads_past_it(chart: Page) -> None:
    link = chart.get_by_role("link", name="Read the flowchart as text")
    assert link.evaluate(
        "(link, frame) => !!(link.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING)",
        frame(chart).element_handle(),
    )
    link.click()
    expect(chart.locator("#in-words")).to_be_in_viewport()


@pytest.fixture
def phone(browser: Browser, on_disk: Address) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{on_disk(REAL)}flowchart.html")
    page.locator(".chart-frame:visible").wait_for()
    yield page
    context.close()


def test_two_fingers_zoom_on_a_phone(phone: Page) -> None:
    frame(phone).scroll_into_view_if_needed()
    before, at = width(phone), frame(phone).bounding_box()
    assert at
    session = phone.context.new_cdp_session(phone)
    x, y = at["x"] + at["width"] / 2, at["y"] + 60

    def fingers(kind: str, apart: float) -> None:
        points = [{"x": x - apart, "y": y}, {"x": x + apart, "y": y}] if kind != "touchEnd" else []
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    fingers("touchStart", 40)
    fingers("touchMove", 60)
    fingers("touchMove", 80)
    fingers("touchEnd", 0)
    assert width(phone) == pytest.approx(before * 2, rel=0.1)


def test_one_finger_moves_it_as_it_moves_a_page(phone: Page) -> None:
    assert frame(phone).evaluate("it => getComputedStyle(it).touchAction") == "pan-x pan-y"
    assert frame(phone).evaluate("it => it.scrollHeight > it.clientHeight")
    assert not phone.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(scheme: str, chart: Page) -> None:
    chart.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # axe looks at what stands still
    states = {"page": findings(chart)}
    box(chart, "liaise").focus()
    states["lit"] = findings(chart)
    chart.get_by_role("button", name="Whole chart").click()
    states["whole"] = findings(chart)
    assert {name: found for name, found in states.items() if found} == {}
