"""A drawing as plain shapes, read from what Graphviz says where everything lies.

Whatever is drawn later, on a page or on paper, is drawn from this, so that both look alike.
Coordinates are those of a page: points, `y` growing downwards.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.drawing.joined_lines import Stretch, line, parted
from generator.drawing.outlines import Coordinates, Frame

Notes = Mapping[str, Any]
"""What Graphviz's JSON tells of a node, an edge or the graph: its attributes, and how it is drawn."""


@dataclass(frozen=True)
class DrawnText:
    """A line of text, centred at `x`; `part` says what it tells."""

    words: str
    part: str
    x: float
    y: float
    size: float


@dataclass(frozen=True)
class DrawnBox:
    """A box with its lines of text; or the words at an arrow, whose box is not seen."""

    notes: Notes
    frame: Frame
    texts: tuple[DrawnText, ...]


@dataclass(frozen=True)
class DrawnArrow:
    """An arrow from node to node: the points of its line, in one or more parts, and its head."""

    source: str
    target: str
    parts: tuple[tuple[Coordinates, ...], ...]
    head: tuple[Coordinates, ...]


@dataclass(frozen=True)
class Picture:
    """Everything there is to see."""

    label: str
    frame: Frame
    boxes: tuple[DrawnBox, ...]
    words: tuple[DrawnBox, ...]
    arrows: tuple[DrawnArrow, ...]


def read_picture(laid_out: bytes) -> Picture:
    """The picture in Graphviz's JSON."""
    whole: Notes = json.loads(laid_out)
    boxes = [_box(notes) for notes in whole.get("objects", ()) if notes.get("part")]
    frames = {box.notes["id"]: box.frame for box in boxes}
    return Picture(
        unescaped(whole.get("title", "")),
        _frame(whole),
        tuple(box for box in boxes if box.notes["part"] == "box"),
        tuple(box for box in boxes if box.notes["part"] == "words"),
        tuple(_arrows(whole.get("edges", ()), frames)),
    )


def unescaped(value: str) -> str:
    """The words of an attribute, which stand in DOT as XML with every backslash doubled."""
    return html.unescape(value.replace("\\\\", "\\"))


def _frame(whole: Notes) -> Frame:
    """The whole drawing, with the space around it, which is given in inches."""
    left, bottom, right, top = map(float, whole["bb"].split(","))
    space = 72 * float(whole.get("pad", "0"))
    return Frame(left - space, -top - space, right + space, -bottom + space)


def _operations(notes: Notes, key: str, kinds: str) -> Iterator[Notes]:
    return (operation for operation in notes.get(key, ()) if operation["op"] in kinds)


def _points(operations: Iterable[Notes]) -> tuple[Coordinates, ...]:
    """The points of the first operation; Graphviz lets `y` grow upwards."""
    first: Notes = next(iter(operations), {})
    return tuple((x, -y) for x, y in first.get("points", ()))


def _box(notes: Notes) -> DrawnBox:
    frame = Frame.around(_points(_operations(notes, "_draw_", "pP")))
    lines = [list(runs) for _, runs in groupby(_runs(notes), key=lambda run: run[1])]
    texts = (
        DrawnText("".join(words for words, _, _ in runs), part, frame.centre[0], y, size)
        for runs, part in zip(lines, notes["lines"].split(), strict=True)
        for _, y, size in runs[:1]
    )
    return DrawnBox(notes, frame, tuple(texts))


def _runs(notes: Notes) -> Iterator[tuple[str, float, float]]:
    """The words, the height and the size of each run of text; a line of signs has several."""
    size = 0.0
    for operation in _operations(notes, "_ldraw_", "FT"):
        if operation["op"] == "F":
            size = operation["size"]
        else:
            # like an attribute, a text comes with every backslash doubled
            yield operation["text"].replace("\\\\", "\\"), -operation["pt"][1], size


def _arrows(edges: Iterable[Notes], frames: Mapping[str, Frame]) -> Iterator[DrawnArrow]:
    """Each arrow from its stretches, in their order; several arrows may share a stretch."""
    found: dict[str, list[Stretch]] = {}
    for notes in sorted((notes for notes in edges if notes.get("arrows")), key=lambda n: int(n["order"])):
        stretch = _stretch(notes).touching(
            frames.get(notes.get("leaves", "")), frames.get(notes.get("enters", ""))
        )
        for name in notes["arrows"].split():
            found.setdefault(name, []).append(stretch)
    for name, stretches in found.items():
        _, source, target = name.split(":")
        yield DrawnArrow(source, target, tuple(map(line, parted(stretches))), stretches[-1].head)


def _stretch(notes: Notes) -> Stretch:
    points = _points(_operations(notes, "_draw_", "bB"))
    start, end = points[0], points[-1]
    if notes.get("dir") == "back":
        start, end = end, start
    head = _points((*_operations(notes, "_hdraw_", "pP"), *_operations(notes, "_tdraw_", "pP")))
    return Stretch(start, end, notes["runs"] == "down", head)
