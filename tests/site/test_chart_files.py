"""The flowchart to take along stands beside its page, the same bytes each time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bench.check import generated
from generator import drawing
from generator.definition import parse
from generator.definition.model import Pathway
from generator.definition.model.about import Edition
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_dot
from generator.site.flowchart.files import A3, A4, PNG, SVG, chart_files
from generator.site.pages import Renderer, draw_chart, render_pages
from tests.reading import content, words

FILES = {SVG, PNG, A4, A3}


def made(pathway: Pathway) -> dict[str, str | bytes]:
    dot = flowchart_dot(Graph(pathway), lambda node: f"{node}.html")
    return chart_files(pathway, dot, drawing.draw_svg(dot), drawing)


def test_the_page_offers_each_file(real_site: Path) -> None:
    offered = {link.get("href") for link in content(real_site, "flowchart.html").cssselect("[download]")}
    assert offered == FILES
    for name in FILES:
        assert (real_site / name).stat().st_size > 10_000


def test_each_link_says_what_it_is_and_how_large_and_who_cannot_read_it(real_site: Path) -> None:
    (line,) = content(real_site, "flowchart.html").cssselect(".chart-files")
    kinds = {A4: "PDF, A4", A3: "PDF, A3", SVG: "SVG picture", PNG: "PNG picture"}
    for link in line.cssselect("[download]"):
        name = link.get("href")
        size = (real_site / name).stat().st_size / 1000
        assert words(link) == f"{kinds[name]}, {size:.0f} KB"
    assert "a screen reader cannot follow them" in words(line)
    (text,) = (link for link in line.cssselect("a") if words(link) == "The flowchart as text")
    assert text.get("href") == "#in-words"


@pytest.fixture(scope="module")
def files(real: Pathway) -> dict[str, str | bytes]:
    return made(real)


def test_the_same_bytes_each_time(real: Pathway, files: dict[str, str | bytes]) -> None:
    assert made(real) == files


def test_each_is_what_it_says(files: dict[str, str | bytes]) -> None:
    assert bytes(files[PNG])[:4] == b"\x89PNG"
    for name, width in ((A4, 595), (A3, 842)):
        pdf = files[name]
        assert isinstance(pdf, bytes)
        assert pdf.startswith(b"%PDF")
        (box,) = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+[\d.]+", pdf)
        assert round(float(box)) == width


def test_the_svg_has_colours_of_its_own_and_every_step(real: Pathway, files: dict[str, str | bytes]) -> None:
    svg = str(files[SVG])
    assert "var(--" not in svg
    assert svg.count('class="pw-node pw-step') == len(real.steps)
    assert re.search(r"\.pw-danger \.pw-shape\{fill:#[0-9a-f]{6}", svg)


def test_a_file_in_which_nobody_could_read_a_word_is_not_offered() -> None:
    pathway = parse(generated(122)).pathway
    assert pathway is not None
    renderer = Renderer(pathway)
    chart = draw_chart(renderer, drawing)
    assert set(chart.files) == {SVG, PNG}
    page = render_pages(renderer, chart)["flowchart.md"]
    assert A3 not in page
    assert "too large for one sheet of paper" in page


class Feet:
    """Draws nothing: a PDF file is the line at its foot."""

    def draw_svg(self, dot: str) -> str:
        return "<svg></svg>"

    def draw_pdf(self, dot: str, paper: str, footer: str = "") -> bytes:
        return footer.encode()

    def draw_png(self, dot: str) -> bytes:
        return b""


def test_a_sheet_says_of_which_edition_it_is_and_that_nobody_controls_it(real: Pathway) -> None:
    files = chart_files(real, "", "<svg></svg>", Feet())
    assert files[A4] == files[A3]
    assert files[A4] == (
        b"Non-Engaging Families Pathway. Version 0.1, dated not supplied, draft. Uncontrolled when printed."
    )
    first = Edition.model_validate({"version": "0.1", "on": "2026-03-02", "what": "First"})
    dated = real.model_copy(update={"about": real.about.model_copy(update={"changes": (first,)})})
    assert b"Version 0.1, dated 2 March 2026, draft." in bytes(
        chart_files(dated, "", "<svg></svg>", Feet())[A4]
    )
