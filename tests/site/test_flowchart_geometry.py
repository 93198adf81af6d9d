"""Nothing in the flowchart crosses, overlaps or runs through anything, whatever the procedure."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path

from generator.definition import load_file
from generator.drawing import draw_svg
from generator.graph.chart import build_chart
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_dot
from tests.conftest import GOOD, REAL, name_of
from tests.every import every
from tests.random_pathways import dice, load_random
from tests.site.chart_geometry import Chart, crossings, lines_through, loose, overlaps, slanted

RANDOM = [
    f"random {size} {seed}" for size, seed in ((1, 1), (2, 1), (5, 1), (12, 1), (30, 1), (30, 2), (80, 1))
]
DEFINITIONS = [REAL.stem, *map(name_of, GOOD), *RANDOM]
WIDTHS = [False, True]


@cache
def graph(name: str) -> Graph:
    if name.startswith("random"):
        _, size, seed = name.split()
        return Graph(load_random(dice(int(seed)), int(size)))
    pathway = load_file(next(path for path in (REAL, *GOOD) if name_of(path) == name)).pathway
    assert pathway is not None
    return Graph(pathway)


@cache
def drawn(name: str, *, narrow: bool) -> Chart:
    return Chart(draw_svg(flowchart_dot(graph(name), lambda node: f"{node}.html", narrow=narrow)))


each_drawing = every(lambda: product(DEFINITIONS, WIDTHS))


@each_drawing
def test_nothing_crosses_or_overlaps_or_runs_through_anything(case: tuple[str, bool]) -> None:
    name, narrow = case
    chart = drawn(name, narrow=narrow)
    assert {
        "lines that run neither down nor across": slanted(chart),
        "arrows that cross": crossings(chart),
        "boxes and words that overlap": overlaps(chart),
        "arrows through boxes": lines_through(chart, chart.boxes, inside=1.5),
        "lines under words": lines_through(chart, chart.words, inside=0),
        "arrows that do not begin or end at their box": loose(chart),
    } == {
        "lines that run neither down nor across": [],
        "arrows that cross": [],
        "boxes and words that overlap": [],
        "arrows through boxes": [],
        "lines under words": [],
        "arrows that do not begin or end at their box": [],
    }


@each_drawing
def test_the_main_line_stands_at_one_x(case: tuple[str, bool]) -> None:
    name, narrow = case
    chart = drawn(name, narrow=narrow)
    line = [chart.box(f"node-{node}") for node in build_chart(graph(name)).main_line]
    places = [box.left if narrow else box.middle for box in line]
    assert max(places) - min(places) < 1
    assert [box.top for box in line] == sorted(box.top for box in line)


@each_drawing
def test_every_node_has_one_box_and_every_arrow_is_drawn_once(case: tuple[str, bool]) -> None:
    name, narrow = case
    chart, expected = drawn(name, narrow=narrow), build_chart(graph(name))
    places = [box for box in chart.boxes if "pw-reference" not in box.classes]
    assert Counter(box.node for box in places) == Counter(expected.nodes)
    reached = [
        arrow for arrow in expected.standing if _stands_alone(expected.start, arrow.target, graph(name))
    ]
    assert Counter((a.source, a.target) for a in chart.arrows) == Counter(
        (a.source, a.target) for a in (*expected.arrows, *{a.target: a for a in reached}.values())
    )


def _stands_alone(start: str, target: str, graph: Graph) -> bool:
    return target not in graph.reachable([start])


def test_the_override_leaves_to_the_left_and_all_else_to_the_right() -> None:
    chart, expected = drawn(REAL.stem, narrow=False), build_chart(graph(REAL.stem))
    middle = chart.box(f"node-{expected.start}").middle
    beside = [
        box for box in chart.boxes if "pw-main" not in box.classes and "pw-reference" not in box.classes
    ]
    assert beside
    for box in beside:
        assert (box.middle < middle) == (box.node in expected.override), box.name


def test_what_stands_next_to_the_main_line_begins_at_one_x() -> None:
    chart, expected = drawn(REAL.stem, narrow=False), build_chart(graph(REAL.stem))
    beside = {
        arrow.target
        for name in expected.main_line
        for arrow in expected.out[name]
        if arrow.target not in {*expected.main_line, *expected.override}
    }
    assert len(beside) > 3
    places = [chart.box(f"node-{name}").left for name in beside]
    assert max(places) - min(places) < 1


def test_a_phone_shows_it_at_a_readable_size() -> None:
    # a column of 358 pixels must not make letters of 15 smaller than 11
    for path in (REAL, *GOOD):
        width = float(drawn(name_of(path), narrow=True).root.get("width", "0"))
        assert 15 * min(1, 358 / width) > 11, name_of(path)


def test_boxes_of_one_place_are_equally_wide() -> None:
    chart = drawn(REAL.stem, narrow=False)
    main = {round(box.right - box.left) for box in chart.boxes if "pw-main" in box.classes}
    assert max(main) - min(main) <= 1


def test_the_good_definitions_are_there() -> None:
    assert set(map(name_of, GOOD)) >= {"escalation", "first-day", "fostering"}
    assert Path(REAL).is_file()
