"""Graphviz's SVG to one for a page: links with names, and classes in place of colours.

Each box becomes a link; all else is hidden from screen readers, whose way through the drawing
leads from box to box. It adds no words of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

from generator.drawing.outlines import Frame, Point, number, outline, svg_path

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}"

Element = ElementTree.Element
Notes = Mapping[str, Mapping[str, str]]
"""The attributes of each node and edge of the DOT, by the title that Graphviz gives it."""


def rewrite(drawn: str, notes: Notes, *, label: str) -> str:
    """The SVG element for a page."""
    root = ElementTree.fromstring(drawn)  # noqa: S314 - it comes from Graphviz, and has no entities
    sheet = root.find(f"{_SVG}g")
    assert sheet is not None  # noqa: S101 - Graphviz always draws into a group
    groups = [(group, notes.get(_title(group), {})) for group in sheet.findall(f"{_SVG}g")]
    lines = [_line(group, note) for group, note in groups if group.get("class", "").startswith("edge")]
    words = [_words(group, note) for group, note in groups if note.get("part") == "label"]
    boxes = [_box(group, note) for group, note in groups if note.get("part") == "box"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="pw-chart" {_size(root, sheet)} role="group" '
        f"aria-label={quoteattr(label)}>\n"
        f'<g class="pw-arrows" aria-hidden="true">\n{"".join(lines)}{"".join(words)}</g>\n'
        f"{''.join(boxes)}</svg>\n"
    )


def _title(group: Element) -> str:
    return group.findtext(f"{_SVG}title") or ""


def _size(root: Element, sheet: Element) -> str:
    """The size, and a view box in which everything keeps the coordinates that Graphviz gave."""
    left, top, width, height = map(float, root.get("viewBox", "0 0 0 0").split())
    shift = sheet.get("transform", "").rpartition("translate(")[2].rstrip(")").split()
    left, top = left - float(shift[0]), top - float(shift[1])
    box = " ".join(map(number, (left, top, width, height)))
    return f'viewBox="{box}" width="{number(width)}" height="{number(height)}"'


def _line(group: Element, note: Mapping[str, str]) -> str:
    """A stretch of an arrow, and its head if it has one."""
    path, head = group.find(f".//{_SVG}path"), group.find(f".//{_SVG}polygon")
    if path is None:
        return ""
    parts = f'<path class="pw-line" d="{_straight(path.get("d", ""))}"/>'
    if head is not None:
        parts += f'<path class="pw-head" d="M{"L".join(map(_xy, _points(head)[:-1]))}Z"/>'
    return f"<g{_data(note)}>{parts}</g>\n"


def _straight(path: str) -> str:
    """A path that begins and ends in the same row or column as a straight line."""
    numbers = [float(part) for part in path.replace("M", " ").replace("C", " ").replace(",", " ").split()]
    start, end = (numbers[0], numbers[1]), (numbers[-2], numbers[-1])
    if abs(start[0] - end[0]) < 0.5 or abs(start[1] - end[1]) < 0.5:
        return f"M{_xy(start)}L{_xy(end)}"
    return path


def _words(group: Element, note: Mapping[str, str]) -> str:
    frame = _frame(group)
    return f"<g{_data(note)}>{''.join(_texts(group, note, frame))}</g>\n" if frame else ""


def _box(group: Element, note: Mapping[str, str]) -> str:
    """A box as a link, whose name says all that the drawing shows."""
    frame, link = _frame(group), group.find(f".//{_SVG}a")
    if frame is None or link is None:
        return ""
    name = link.get(f"{_XLINK}title", "")
    classes = " ".join(f"pw-{word}" for word in note.get("class", "").split())
    shape = svg_path(outline(note["outline"], frame))
    return (
        f"<a id={quoteattr(note['id'])} class={quoteattr(f'pw-node {classes}')}{_data(note)} "
        f"href={quoteattr(link.get(f'{_XLINK}href', ''))} aria-label={quoteattr(name)}>"
        f'<title>{escape(name)}</title><path class="pw-shape" d="{shape}"/>'
        f"{''.join(_texts(group, note, frame))}</a>\n"
    )


def _frame(group: Element) -> Frame | None:
    polygon = group.find(f".//{_SVG}polygon")
    return None if polygon is None else Frame.around(_points(polygon))


def _points(polygon: Element) -> list[Point]:
    pairs = (pair.split(",") for pair in polygon.get("points", "").split())
    return [(float(x), float(y)) for x, y in pairs]


def _texts(group: Element, note: Mapping[str, str], frame: Frame) -> Iterator[str]:
    """The lines of text, centred in their frame, each with the class of what it says."""
    texts: Iterable[Element] = group.findall(f".//{_SVG}text")
    for text, part in zip(texts, note["lines"].split(), strict=True):
        y = number(float(text.get("y", "0")))
        size = number(float(text.get("font-size", "0")))
        yield (
            f'<text class="pw-{part}" x="{number(frame.centre[0])}" y="{y}" font-size="{size}"'
            f' text-anchor="middle">{escape(text.text or "")}</text>'
        )


def _data(note: Mapping[str, str]) -> str:
    """What a script needs to find the arrows of a node: `data-from`, `data-to`, `data-node`."""
    found = ((key, note.get(key)) for key in ("node", "from", "to"))
    return "".join(f" data-{key}={quoteattr(value)}" for key, value in found if value)


def _xy(point: Point) -> str:
    return f"{number(point[0])},{number(point[1])}"
