"""A drawing as plain shapes, read from what Graphviz has laid out.

Whatever is drawn later, on a page or on paper, is drawn from this, so that both look alike.
Coordinates are Graphviz's own in SVG: points, `y` growing downwards.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree import ElementTree as ET

from generator.drawing.lines import Stretch, line, parted
from generator.drawing.outlines import Frame, Point

_SVG = "{http://www.w3.org/2000/svg}"

Element = ET.Element
Notes = Mapping[str, str]
"""The attributes that the DOT gives to a node or an edge."""


@dataclass(frozen=True)
class Text:
    """A line of text, centred at `x`; `part` says what it tells."""

    words: str
    part: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class Box:
    """A box with its lines of text; or the words at an arrow, whose box is not seen."""

    notes: Notes
    frame: Frame
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Arrow:
    """An arrow from node to node: the points of its line, in one or more parts, and its head."""

    source: str
    target: str
    parts: tuple[tuple[Point, ...], ...]
    head: tuple[Point, ...]


@dataclass(frozen=True)
class Picture:
    """Everything there is to see."""

    label: str
    frame: Frame
    boxes: tuple[Box, ...]
    words: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def read_picture(drawn: str, label: str, nodes: Iterable[Notes], edges: Iterable[Notes]) -> Picture:
    """The picture in Graphviz's SVG, in which nodes and edges are found by their ids."""
    root = ET.fromstring(drawn)  # noqa: S314 - Graphviz wrote it, just now
    sheet = root.find(f"{_SVG}g")
    assert sheet is not None  # noqa: S101 - it draws everything into one group
    groups = {group.get("id", ""): group for group in sheet.findall(f"{_SVG}g")}
    boxes = [_box(groups[notes["id"]], notes) for notes in nodes if notes.get("part")]
    return Picture(
        label,
        _frame(root, sheet),
        tuple(box for box in boxes if box.notes["part"] == "box"),
        tuple(box for box in boxes if box.notes["part"] == "words"),
        tuple(_arrows(groups, edges, {box.notes["id"]: box.frame for box in boxes})),
    )


def unescaped(value: str) -> str:
    """The words of an attribute, which stand in DOT as XML with every backslash doubled."""
    return html.unescape(value.replace("\\\\", "\\"))


def _frame(root: Element, sheet: Element) -> Frame:
    """The whole drawing, in the coordinates of what is in it."""
    left, top, width, height = map(float, root.get("viewBox", "0 0 0 0").split())
    shift = sheet.get("transform", "").rpartition("translate(")[2].rstrip(")").split()
    left, top = left - float(shift[0]), top - float(shift[1])
    return Frame(left, top, left + width, top + height)


def _box(group: Element, notes: Notes) -> Box:
    frame = Frame.around(_points(group))
    lines = [list(runs) for _, runs in groupby(group.findall(f".//{_SVG}text"), key=_height)]
    texts = zip(lines, notes["lines"].split(), strict=True)
    return Box(notes, frame, tuple(_text(runs, part, frame) for runs, part in texts))


def _height(element: Element) -> str:
    return element.get("y", "")


def _text(runs: Sequence[Element], part: str, frame: Frame) -> Text:
    """A line of text; Graphviz writes it in several runs where its font changes."""
    words = "".join(run.text or "" for run in runs)
    return Text(words, part, frame.centre[0], float(_height(runs[0])), float(runs[0].get("font-size", "0")))


def _points(group: Element) -> list[Point]:
    """The corners of the first polygon in a group: a box, or the head of an arrow."""
    polygon = group.find(f".//{_SVG}polygon")
    corners = "" if polygon is None else polygon.get("points", "")
    return [(float(x), float(y)) for x, y in (corner.split(",") for corner in corners.split()[:-1])]


def _arrows(
    groups: Mapping[str, Element], edges: Iterable[Notes], frames: Mapping[str, Frame]
) -> Iterator[Arrow]:
    """Each arrow from its stretches, in their order; several arrows may share a stretch."""
    found: dict[str, list[Stretch]] = {}
    for notes in sorted((n for n in edges if n.get("arrows")), key=lambda notes: int(notes["order"])):
        stretch = _stretch(groups[notes["id"]], notes, frames)
        for name in notes["arrows"].split():
            found.setdefault(name, []).append(stretch)
    for name, stretches in found.items():
        _, source, target = name.split(":")
        parts = tuple(line(part) for part in parted(stretches))
        yield Arrow(source, target, parts, stretches[-1].head)


def _stretch(group: Element, notes: Notes, frames: Mapping[str, Frame]) -> Stretch:
    path = group.find(f".//{_SVG}path")
    drawn = "" if path is None else path.get("d", "")
    numbers = [float(part) for part in drawn.replace("M", " ").replace("C", " ").replace(",", " ").split()]
    start, end = (numbers[0], numbers[1]), (numbers[-2], numbers[-1])
    if notes.get("dir") == "back":
        start, end = end, start
    stretch = Stretch(start, end, notes["runs"] == "down", tuple(_points(group)))
    return stretch.touching(frames.get(notes["leaves"]), frames.get(notes["enters"]))
