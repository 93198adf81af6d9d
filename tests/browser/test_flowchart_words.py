"""The flowchart's words measured where they are read: in a browser, in the fonts that it loads."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.definition import load_file
from generator.drawing import draw_svg
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_dot
from tests.conftest import GOOD, REAL, ROOT, name_of
from tests.random_pathways import dice, load_random
from tests.test_drawing import HOSTILE, hostile

STYLES = ROOT / "generator" / "static" / "stylesheets"

OUTSIDE = """() => {
  const bad = [];
  for (const node of document.querySelectorAll(".pw-node")) {
    const shape = node.querySelector(".pw-shape");
    for (const text of node.querySelectorAll("text")) {
      const { x, y, width, height } = text.getBBox();
      // letters neither reach the top nor the bottom of their line
      const corners = [[x, y + height * 0.2], [x + width, y + height * 0.2],
                       [x, y + height * 0.85], [x + width, y + height * 0.85]];
      if (!corners.every(([x, y]) => shape.isPointInFill(new DOMPoint(x, y)))) bad.push(text.textContent);
    }
  }
  return bad;
}"""
"""The lines of words of which a corner lies outside the outline of their box."""

STRUCK = """() => {
  const bad = [];
  const words = [...document.querySelectorAll(".pw-words")].map((text) => [text, text.getBBox()]);
  for (const path of document.querySelectorAll(".pw-line")) {
    const length = path.getTotalLength();
    for (let at = 0; at < length; at += 2) {
      const point = path.getPointAtLength(at);
      for (const [text, { x, y, width, height }] of words) {
        if (point.x > x - 1 && point.x < x + width + 1 && point.y > y + 2 && point.y < y + height - 2)
          bad.push(text.textContent);
      }
    }
  }
  return [...new Set(bad)];
}"""
"""The words through which, or close beside which, a line runs."""


def graph(name: str) -> Graph:
    if name == "random":
        return Graph(load_random(dice(5), 60))
    pathway = load_file(next(path for path in (REAL, *GOOD) if name_of(path) == name)).pathway
    assert pathway is not None
    return Graph(pathway)


def show(page: Page, folder: Path, drawn: str) -> None:
    links = "".join(
        f'<link rel="stylesheet" href="{(STYLES / name).as_uri()}">'
        for name in ("fonts.css", "palette.css", "flowchart.css")
    )
    file = folder / "chart.html"
    file.write_text(f"<!doctype html><meta charset=utf-8>{links}<body>{drawn}", "utf-8")
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('700 15px \"Atkinson Hyperlegible Next\"')")


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("name", [REAL.stem, *map(name_of, GOOD), "random"])
def test_words_stay_in_their_box_and_clear_of_lines(
    name: str, narrow: bool, page: Page, tmp_path: Path
) -> None:
    show(page, tmp_path, draw_svg(flowchart_dot(graph(name), lambda node: node, narrow=narrow)))
    assert page.locator(".pw-node").count() > 1
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(STRUCK) == []


def test_hostile_words_stay_in_their_box(page: Page, tmp_path: Path) -> None:
    # what no shipped font has is drawn in the reader's own, which nobody can measure beforehand
    words = [word for word in HOSTILE if "👩" not in word]
    show(page, tmp_path, "".join(draw_svg(flowchart_dot(hostile(word), lambda node: node)) for word in words))
    assert page.evaluate(OUTSIDE) == []


def test_a_reader_of_the_page_hears_every_box_once_by_its_name(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, draw_svg(flowchart_dot(graph(REAL.stem), lambda node: f"{node}.html")))
    heard = page.locator(".pw-chart").aria_snapshot()
    links = page.locator(".pw-node").count()
    assert heard.count("link ") == links
    assert "text:" not in heard
    assert page.get_by_role("link").count() == links
    first = graph(REAL.stem).pathway.steps[0]
    assert page.get_by_role("link", name=f"Step {first.number}: ").count() >= 1
