"""The flowchart's SVG read back as shapes, and what must never be seen in it.

It reads the SVG as it is put into the page, and knows nothing of how it was drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_PART = re.compile(r"([MLQC])([^MLQCZ]*)")

Point = tuple[float, float]
Segment = tuple[Point, Point]


@dataclass(frozen=True)
class Box:
    """What a shape or some words take up."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    classes: frozenset[str] = frozenset()
    node: str = ""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Whether two boxes have something in common, or are nearer than `gap`."""
        across = self.left < other.right + gap and other.left < self.right + gap
        return across and self.top < other.bottom + gap and other.top < self.bottom + gap

    def smaller(self, by: float) -> Box:
        return Box(self.name, self.left + by, self.top + by, self.right - by, self.bottom - by)


@dataclass(frozen=True)
class Arrow:
    """An arrow: its straight lines, and the point of its head."""

    source: str
    target: str
    lines: tuple[Segment, ...]
    head: tuple[Point, ...]

    @property
    def start(self) -> Point:
        return self.lines[0][0]


class Chart:
    """Everything in one SVG."""

    def __init__(self, svg: str) -> None:
        self.root = ET.fromstring(svg)  # noqa: S314 - our own
        self.boxes = [_box(link) for link in self.root.iter(f"{_SVG}a")]
        groups = [group for group in self.root.iter(f"{_SVG}g") if group.get("data-to") is not None]
        self.arrows = [_arrow(group) for group in groups if "pw-arrow" in group.get("class", "")]
        self.words = [box for group in groups if group.get("class") is None for box in _words(group)]

    def box(self, name: str) -> Box:
        return next(box for box in self.boxes if box.name == name)


def _box(link: ET.Element) -> Box:
    path = link.find(f"{_SVG}path")
    assert path is not None
    points = [point for _, found in _parts(path.get("d", "")) for point in found]
    xs, ys = zip(*points, strict=True)
    classes = frozenset(link.get("class", "").split())
    return Box(link.get("id", ""), min(xs), min(ys), max(xs), max(ys), classes, link.get("data-node", ""))


def _arrow(group: ET.Element) -> Arrow:
    line, head = (path.get("d", "") for path in group.findall(f"{_SVG}path"))
    points = tuple(point for _, found in _parts(head) for point in found)
    return Arrow(group.get("data-from", ""), group.get("data-to", ""), tuple(_lines(line)), points)


def _words(group: ET.Element) -> Iterator[Box]:
    """The lines of words at an arrow; a letter is taken to be at least 0.4 of its size wide."""
    for text in group.findall(f"{_SVG}text"):
        size, x, y = (float(text.get(key, "0")) for key in ("font-size", "x", "y"))
        half = len(text.text or "") * size * 0.2
        yield Box(text.text or "", x - half, y - size * 0.7, x + half, y)


def _parts(path: str) -> Iterator[tuple[str, list[Point]]]:
    for letter, numbers in _PART.findall(path):
        found = [float(number) for number in _NUMBER.findall(numbers)]
        yield letter, list(zip(found[::2], found[1::2], strict=True))


def _lines(path: str) -> Iterator[Segment]:
    """The straight lines of a path, each rounded corner taken as the corner that it rounds."""
    points: list[Point] = []
    for letter, found in _parts(path):
        if letter == "M":
            yield from pairwise(points)
            points = [found[0]]
        elif letter == "Q":
            points[-1] = found[0]  # the line to where the curve begins is part of the line to the corner
        else:
            points += found
    yield from pairwise(points)


def _span(segment: Segment) -> tuple[float, float, float, float]:
    (ax, ay), (bx, by) = segment
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _touch(one: Segment, other: Segment, slack: float) -> bool:
    """Whether two lines along the axes meet; negative slack: somewhere within both."""
    a, b = _span(one), _span(other)
    across = a[0] <= b[2] + slack and b[0] <= a[2] + slack
    return across and a[1] <= b[3] + slack and b[1] <= a[3] + slack


def slanted(chart: Chart) -> list[Arrow]:
    """Arrows with a line that runs neither down nor across."""
    return [
        arrow
        for arrow in chart.arrows
        for (ax, ay), (bx, by) in arrow.lines
        if abs(ax - bx) > 0.11 and abs(ay - by) > 0.11
    ]


def crossings(chart: Chart) -> list[tuple[str, str]]:
    """Pairs of arrows that cross, or touch though they do not begin at one node.

    Arrows of one node may share a line and part from it; they must not cross again.
    """
    lines = sorted(
        ((_span(line), line, arrow) for arrow in chart.arrows for line in arrow.lines),
        key=lambda item: item[0][0],
    )
    found = []
    for place, (span, line, arrow) in enumerate(lines):
        for other_span, other_line, other in lines[place + 1 :]:
            if other_span[0] > span[2] + 1:
                break
            if arrow is other:
                continue
            if arrow.source != other.source:
                bad = _touch(line, other_line, 0.5)
            else:
                bad = _is_down(line) != _is_down(other_line) and _crosses(line, other_line)
            if bad:
                found.append((f"{arrow.source}>{arrow.target}", f"{other.source}>{other.target}"))
    return found


def _is_down(line: Segment) -> bool:
    return abs(line[0][0] - line[1][0]) < abs(line[0][1] - line[1][1])


def _crosses(one: Segment, other: Segment) -> bool:
    """Whether one line goes through the other, past it on both sides."""
    a, b = _span(one), _span(other)
    down, across = (a, b) if _is_down(one) else (b, a)
    inside_x = across[0] + 1 < down[0] < across[2] - 1
    return inside_x and down[1] + 1 < across[1] < down[3] - 1


def overlaps(chart: Chart, gap: float = 4) -> list[tuple[str, str]]:
    """Pairs of boxes or words that lie upon each other or closer than `gap`."""
    things = sorted([*chart.boxes, *chart.words], key=lambda box: box.top)
    found = []
    for place, one in enumerate(things):
        for other in things[place + 1 :]:
            if other.top > one.bottom + gap:
                break
            lines_of_one_text = not one.classes and not other.classes
            if one.meets(other, gap) and not lines_of_one_text:
                found.append((one.name, other.name))
    return found


def lines_through(chart: Chart, things: list[Box], inside: float) -> list[tuple[str, str]]:
    """Arrows that run through something, deeper than `inside`."""
    found = []
    for thing in sorted(things, key=lambda box: box.top):
        inner = thing.smaller(inside)
        for arrow in chart.arrows:
            for line in arrow.lines:
                left, top, right, bottom = _span(line)
                if inner.meets(Box("", left - 0.01, top - 0.01, right + 0.01, bottom + 0.01)):
                    found.append((f"{arrow.source}>{arrow.target}", thing.name))
    return found


def loose(chart: Chart) -> list[str]:
    """Arrows that do not begin at the box of their node, or whose head does not point at a box."""
    found = []
    for arrow in chart.arrows:
        starts = [
            box for box in chart.boxes if box.node == arrow.source and "pw-reference" not in box.classes
        ]
        ends = [box for box in chart.boxes if box.node == arrow.target]
        if arrow.source and not any(_at_edge(box, arrow.start, 1) for box in starts):
            found.append(f"{arrow.source}>{arrow.target} begins nowhere")
        if not any(_at_edge(box, point, 2) for box in ends for point in arrow.head):
            found.append(f"{arrow.source}>{arrow.target} ends nowhere")
    return found


def _at_edge(box: Box, point: Point, slack: float) -> bool:
    x, y = point
    inside = box.left - slack <= x <= box.right + slack and box.top - slack <= y <= box.bottom + slack
    sides = (abs(x - box.left), abs(x - box.right), abs(y - box.top), abs(y - box.bottom))
    return inside and min(sides) <= slack
