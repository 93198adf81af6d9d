"""What the tests of the chart and of the training pages share."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.conftest import ROOT

AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text("utf-8")


def findings(page: Page, part: str = "article") -> list[str]:
    """What axe finds in a part of the page as it stands, each with its place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("part => axe.run(part, { resultTypes: ['violations'] })", part)
    return [f"{it['id']}: {node['target']}" for it in found["violations"] for node in it["nodes"]]


def lit_nodes(page: Page) -> set[str]:
    """The boxes that are lit, references apart."""
    lit = page.locator(".pw-node.pw-lit:not(.pw-reference)")
    return set(lit.evaluate_all("boxes => boxes.map(box => box.dataset.node)"))


def lit_arrows(page: Page) -> set[tuple[str, str]]:
    """The arrows that are lit, as pairs of nodes."""
    lit = page.locator("svg.pw-chart:visible [data-from].pw-lit")
    return {
        tuple(pair) for pair in lit.evaluate_all("all => all.map(it => [it.dataset.from, it.dataset.to])")
    }


def drawn_nodes(page: Page) -> set[str]:
    """The nodes that the chart draws."""
    boxes = page.locator(".pw-node:not(.pw-reference)")
    return set(boxes.evaluate_all("boxes => boxes.map(box => box.dataset.node)"))


def in_view(box: Locator, frame: Locator) -> bool:
    """Whether the middle of an element lies inside a frame."""
    inner, outer = box.bounding_box(), frame.bounding_box()
    assert inner
    assert outer
    x, y = inner["x"] + inner["width"] / 2, inner["y"] + inner["height"] / 2
    return outer["x"] < x < outer["x"] + outer["width"] and outer["y"] < y < outer["y"] + outer["height"]


def stored(page: Page) -> int:
    """How much the page has stored in the browser. The theme itself may keep what is its own."""
    return page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
