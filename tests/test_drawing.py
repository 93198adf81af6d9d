"""What becomes of DOT: an SVG fit for a page, the same bytes each time, whatever the words are."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from generator.definition.model import Pathway
from generator.drawing import draw_pdf, draw_png, draw_svg
from generator.drawing.graphviz import _draw, _graph
from generator.drawing.outlines import Frame
from generator.drawing.paper_page import on_paper
from generator.drawing.reproducible_pdf import undated
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_dot
from generator.site.flowchart.html_labels import wrap
from generator.site.flowchart.palette import ARROW, PAINTS, WORDS
from tests.conftest import ROOT
from tests.every import every

SVG = "{http://www.w3.org/2000/svg}"

HOSTILE = [
    "<b>bold</b>",
    "<table><tr><td>",
    "Fish & chips &amp; peas &nbsp; &lt;",
    "\"quoted\" and 'quoted'",
    "back\\slash \\N \\G \\l",
    "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichen",
    "👩‍👧 family 🏠 home",
    "Ünïcödé Łódź żółć",
    "{record|fields}",
    "→ Step 3 ↩",
    "]]> --> %s {0}",
    "W" * 60,
    "i",
]


def hostile(words: str) -> Graph:
    """A pathway that says these words wherever it can."""
    answers = [
        {"is": words, "go": "end"},
        {"is": "other", "short": words, "back": "one"},
        {"is": "third", "go": "danger"},
    ]
    return Graph(
        Pathway.model_validate(
            {
                "pathway": {"title": words},
                "override": "none",
                "override_why": words,
                "route": [
                    {"step": "one", "number": "1", "title": words, "then": "two"},
                    {"question": "two", "ask": words, "answers": answers},
                    {"outcome": "end", "title": words},
                    {"outcome": "danger", "title": words, "kind": "danger"},
                ],
            }
        )
    )


def dot_of(graph: Graph) -> str:
    return flowchart_dot(graph, lambda node: f"{node}.html?a=1&b=2#{node}")


@pytest.fixture(scope="module")
def real_dot(real: Pathway) -> str:
    return dot_of(Graph(real))


@pytest.fixture(scope="module")
def real_svg(real_dot: str) -> str:
    return draw_svg(real_dot)


# words


@every(lambda: HOSTILE)
def test_words_are_shown_as_they_are(words: str) -> None:
    root = ET.fromstring(draw_svg(dot_of(hostile(words))))  # noqa: S314 - our own
    node = next(link for link in root.iter(f"{SVG}a") if link.get("id") == "node-end")
    shown = "".join(text.text or "" for text in node.iter(f"{SVG}text") if text.get("class") == "pw-title")
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", words)
    assert root.get("aria-label") == f"Flowchart: {words}"
    assert node.get("aria-label") == f"Outcome: {words}"
    assert node.get("href") == "end.html?a=1&b=2#end"


@every(lambda: HOSTILE)
def test_words_stay_inside_their_box(words: str) -> None:
    """As Graphviz measures them, in the shipped font; a browser measures again elsewhere."""
    laid_out = json.loads(_draw(_graph(dot_of(hostile(words))), "json", "dot"))
    boxes = [node for node in laid_out["objects"] if node.get("part")]
    assert boxes
    for box in boxes:
        (outline,) = (operation["points"] for operation in box["_draw_"] if operation["op"] in "pP")
        left, right = min(x for x, _ in outline), max(x for x, _ in outline)
        for text in (operation for operation in box["_ldraw_"] if operation["op"] == "T"):
            assert left + 2 < text["pt"][0]
            assert text["pt"][0] + text["width"] < right - 2


def test_a_word_that_is_too_long_for_a_line_is_broken_and_no_other() -> None:
    assert wrap("Use the contingency", 10) == ["Use the", "contingenc", "y"]
    assert wrap("Use the contingency", 12) == ["Use the", "contingency"]
    assert wrap("one two three four", 14) == ["one two", "three four"]
    assert wrap("", 10) == [" "]


# the SVG


def test_it_can_stand_in_a_page(real_svg: str) -> None:
    assert real_svg.startswith("<svg ")
    assert "<?xml" not in real_svg
    assert "<!DOCTYPE" not in real_svg
    assert "\n\n" not in real_svg  # an empty line would end a block of HTML in Markdown
    assert not re.search(r"^\s{4}", real_svg, re.MULTILINE)  # nor may a line look like code


def test_it_has_no_colour_and_no_style_of_its_own(real_svg: str) -> None:
    assert not re.search(r"\s(fill|stroke|style|font-family|color)=", real_svg)
    assert not re.search(r"#[0-9a-f]{6}\b", real_svg)


def test_it_keeps_its_proportions_at_any_width(real_svg: str) -> None:
    root = ET.fromstring(real_svg)  # noqa: S314 - our own
    *_, width, height = root.get("viewBox", "").split()
    assert (width, height) == (root.get("width"), root.get("height"))


def test_every_box_is_a_link_with_a_name_and_an_id(real_svg: str, real: Pathway) -> None:
    root = ET.fromstring(real_svg)  # noqa: S314 - our own
    links = list(root.iter(f"{SVG}a"))
    assert all(link.get("aria-label") and link.get("href") and link.get("id") for link in links)
    names = {link.get("id", ""): link.get("aria-label", "") for link in links}
    first = real.steps[0]
    assert names[f"node-{first.id}"].startswith(f"Step {first.number}: ")
    assert ". Leads to: " in names[f"node-{first.id}"]
    assert "?. " not in "".join(names.values())


def test_ids_are_unique_also_beside_a_second_drawing(real: Pathway, real_svg: str) -> None:
    narrow = draw_svg(flowchart_dot(Graph(real), lambda node: node, prefix="phone", narrow=True))
    ids = re.findall(r'\sid="([^"]*)"', real_svg + narrow)
    assert [name for name, times in Counter(ids).items() if times > 1] == []


def test_screen_readers_hear_boxes_and_nothing_else(real_svg: str) -> None:
    root = ET.fromstring(real_svg)  # noqa: S314 - our own
    assert root.get("role") == "group"
    assert root.get("aria-label")
    heard = [child for child in root if child.get("aria-hidden") != "true"]
    assert {child.tag for child in heard} == {f"{SVG}a"}
    inside = [part for link in heard for part in link if part.get("aria-hidden") != "true"]
    assert {part.tag for part in inside} == {f"{SVG}title", f"{SVG}path"}


def test_lines_and_words_say_to_which_arrow_they_belong(real_svg: str) -> None:
    root = ET.fromstring(real_svg)  # noqa: S314 - our own
    nodes = {link.get("data-node") for link in root.iter(f"{SVG}a")}
    groups = [group for group in root.iter(f"{SVG}g") if group.get("data-to")]
    ends = [(group.get("data-from"), group.get("data-to")) for group in groups]
    assert ends
    assert all(source in nodes and target in nodes for source, target in ends)


# the same bytes


def test_the_same_dot_gives_the_same_bytes(real_dot: str, real_svg: str) -> None:
    assert draw_svg(real_dot) == real_svg
    assert draw_pdf(real_dot, "A4", "Version 1") == draw_pdf(real_dot, "A4", "Version 1")
    assert draw_png(real_dot, scale=0.5) == draw_png(real_dot, scale=0.5)


def test_another_process_in_another_place_gives_the_same_bytes(real_dot: str, tmp_path: Path) -> None:
    file = tmp_path / "chart.dot"
    file.write_text(real_dot, "utf-8")
    code = (
        "import sys, pathlib, zlib; from generator.drawing import draw_svg, draw_pdf, draw_png;"
        "dot = pathlib.Path(sys.argv[1]).read_text('utf-8');"
        "print(zlib.crc32(draw_svg(dot).encode()), zlib.crc32(draw_pdf(dot, 'A3')),"
        " zlib.crc32(draw_png(dot, scale=0.5)))"
    )
    environment = {"PYTHONPATH": str(ROOT), "TZ": "Asia/Tokyo", "FONTCONFIG_FILE": "/nowhere", "HOME": "/"}
    run = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    here = (draw_svg(real_dot).encode(), draw_pdf(real_dot, "A3"), draw_png(real_dot, scale=0.5))
    assert run.stdout.split() == [str(zlib.crc32(made)) for made in here]
    assert run.stderr == ""


def test_a_pdf_tells_no_date_and_has_its_fonts_inside(real_dot: str) -> None:
    made = draw_pdf(real_dot, "A4")
    assert re.findall(rb"/CreationDate \(D:(\d{8})", made) == [b"20000101"]
    assert b"AtkinsonHyperlegibleNext" in made


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("A3", (842, 1191))])
def test_a_sheet_has_its_exact_size(paper: str, size: tuple[int, int], real_dot: str) -> None:
    made = draw_pdf(real_dot, paper, "Footer")  # type: ignore[arg-type]
    boxes = re.findall(rb"/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]", made)
    assert len(boxes) == 1
    assert all(abs(float(found) - wanted) <= 1 for found, wanted in zip(boxes[0], size, strict=True))


class _Sheet:
    """Stands in for a layout of this size; keeps what it is told."""

    def __init__(self, width: float, height: float) -> None:
        self.picture = SimpleNamespace(frame=Frame(0, -height, width, 0))
        self.graph = SimpleNamespace(graph_attr={})
        self.corners: tuple[tuple[float, float], ...] = ()

    def painted(self) -> _Sheet:
        return self

    def hold_open(self, *corners: tuple[float, float]) -> None:
        self.corners = corners


@pytest.mark.parametrize(("width", "height", "sheet"), [(900, 300, "11.69,8.26"), (300, 900, "8.26,11.69")])
def test_a_wide_drawing_lies_across_the_sheet(width: float, height: float, sheet: str) -> None:
    layout = _Sheet(width, height)
    on_paper(layout, "A4")  # type: ignore[arg-type]
    assert [float(side) for side in layout.graph.graph_attr["size"].strip("!").split(",")] == pytest.approx(
        [float(side) for side in sheet.split(",")], abs=0.01
    )
    (left, bottom), (right, top) = layout.corners
    assert left < 0
    assert bottom < 0
    assert right > width
    assert top > height
    assert left + right == pytest.approx(width)  # in the middle


def test_a_date_of_any_length_is_taken_out_of_a_pdf_and_what_is_behind_it_is_still_found() -> None:
    def made(date: bytes) -> bytes:
        body = b"%PDF\n1 0 obj\n<< /CreationDate (D:" + date + b") >>\nendobj\n"
        second = len(body)
        body += b"2 0 obj\nendobj\n"
        parts = b"0000000000 65535 f \n0000000005 00000 n \n%010d 00000 n \n" % second
        return body + b"xref\n0 3\n" + parts + b"trailer\nstartxref\n%d\n%%%%EOF\n" % len(body)

    summer, winter = undated(made(b"20260621120000+01'00")), undated(made(b"20261121110000Z"))
    assert summer == winter
    start = int(re.findall(rb"startxref\n(\d+)", winter)[0])
    assert winter[start:].startswith(b"xref")
    second = int(re.findall(rb"(\d{10}) 00000 n", winter)[1])
    assert winter[second:].startswith(b"2 0 obj")
    assert undated(b"no date") == b"no date"


# colours


def colour(name: str) -> str:
    """A colour of the palette on a light ground."""
    palette = (ROOT / "generator/static/stylesheets/palette.css").read_text("utf-8")
    light = palette.partition("@media")[0]
    return re.findall(rf"--pw-{name}: (#[0-9a-f]{{6}})", light)[0]


def test_paper_has_the_colours_of_the_page() -> None:
    for kind in ("question", "outcome"):
        paint = PAINTS[kind]
        assert (paint.fill, paint.line, paint.text) == (
            colour(f"{kind}-fill"),
            colour(kind),
            colour(f"{kind}-ink"),
        )
    harm = PAINTS["harm"]
    assert (harm.fill, harm.line, harm.text) == (
        colour("danger-fill"),
        colour("danger"),
        colour("danger-ink"),
    )
    assert PAINTS["step"].fill == colour("step")
    assert PAINTS["danger"].fill == colour("danger")
    assert (colour("line-strong"), colour("ink")) == (ARROW, WORDS)


def test_print_has_the_light_colours_of_the_palette() -> None:
    palette = (ROOT / "generator/static/stylesheets/palette.css").read_text("utf-8")
    before, _, dark = palette.partition("@media screen and (prefers-color-scheme: dark) {")
    assert "--pw-ink: #e8e6e1" in dark
    assert "--pw-ink: #e8e6e1" not in before
    chart = (ROOT / "generator/static/stylesheets/flowchart.css").read_text("utf-8")
    assert not re.findall(r"#[0-9a-f]{3,8};", chart)


def contrast(one: str, other: str) -> float:
    def light(name: str) -> float:
        parts = (int(name[place : place + 2], 16) / 255 for place in (1, 3, 5))
        r, g, b = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("kind", PAINTS)
def test_words_can_be_read_on_their_box_and_boxes_be_seen(kind: str) -> None:
    paint = PAINTS[kind]
    assert contrast(paint.fill, paint.text) >= 7
    assert contrast("#ffffff", paint.line) >= 3


def test_a_program_of_another_country_gets_the_same_drawing(tmp_path: Path) -> None:
    """Graphviz reads numbers and letters by the locale of the program that it runs in."""
    made = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(tmp_path / "tr_TR.UTF-8")]
    if not shutil.which("localedef") or subprocess.run(made, capture_output=True, check=False).returncode > 1:
        pytest.skip("this machine cannot make another locale")
    program = """
import hashlib, locale, sys
locale.setlocale(locale.LC_ALL, sys.argv[1])
from generator.drawing import draw_pdf, draw_png, draw_svg
from tests.test_drawing import hostile
from generator.site.flowchart import flowchart_dot
dot = flowchart_dot(hostile("is it?"), lambda node: node)
for drawn in (draw_svg(dot).encode(), draw_pdf(dot, "A4", "1.5"), draw_png(dot)):
    print(hashlib.sha256(drawn).hexdigest())
print(locale.localeconv()["decimal_point"])
"""
    said = [
        subprocess.run(
            [sys.executable, "-c", program, name],
            env=os.environ | {"LOCPATH": str(tmp_path)},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for name in ("C", "tr_TR.UTF-8")
    ]
    assert said[0][:3] == said[1][:3]
    assert (said[0][3], said[1][3]) == (".", ",")
