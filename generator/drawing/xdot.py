"""A picture in Graphviz's own drawing language, so that paper looks like the page.

Lines and outlines only: text stays with Graphviz, which embeds its font.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.drawing.outlines import Coordinates, Corner, outline
from generator.drawing.picture import DrawnArrow, DrawnBox, Picture
from generator.drawing.svg_paths import turns

WIDTH = 1.5


def to_xdot(picture: Picture, line_colour: str) -> str:
    """Operations to be drawn below everything else; in xdot, `y` grows upwards."""
    operations: list[str] = [_pen(line_colour), _fill(line_colour), _style(f"setlinewidth({WIDTH})")]
    for arrow in picture.arrows:
        operations += _arrow(arrow)
    for box in picture.boxes:
        operations += _box(box)
    return " ".join(operations)


def _arrow(arrow: DrawnArrow) -> Iterator[str]:
    for part in arrow.parts:
        yield f"B {_points(_curve(part))}"
    if arrow.head:
        yield f"P {_points(arrow.head)}"


def _box(box: DrawnBox) -> Iterator[str]:
    notes = box.notes
    yield _pen(notes["color"])
    yield _fill(notes["fillcolor"])
    yield _style("dashed" if notes["outline"] == "dashed" else "solid")
    yield f"b {_points(_around(outline(notes['outline'], box.frame)))}"


def _pen(colour: str) -> str:
    return f"c {len(colour)} -{colour}"


def _fill(colour: str) -> str:
    return f"C {len(colour)} -{colour}"


def _style(style: str) -> str:
    return f"S {len(style)} -{style}"


def _points(points: Sequence[Coordinates]) -> str:
    return f"{len(points)} " + " ".join(f"{x:.2f} {-y:.2f}" for x, y in points)


def _straight(one: Coordinates, other: Coordinates) -> list[Coordinates]:
    """A straight line as what follows its first point in a Bézier curve."""
    return [one, other, other]


def _curve(points: Sequence[Coordinates]) -> list[Coordinates]:
    """An open line with rounded corners, as one Bézier curve."""
    curve = [points[0]]
    for begin, corner, end in turns(points):
        curve += [*_straight(curve[-1], begin), _near(begin, corner), _near(end, corner), end]
    return [*curve, *_straight(curve[-1], points[-1])]


def _near(point: Coordinates, corner: Coordinates) -> Coordinates:
    """Two thirds of the way to a corner: a curve with one handle, written with two."""
    return point[0] + (corner[0] - point[0]) * 2 / 3, point[1] + (corner[1] - point[1]) * 2 / 3


def _around(corners: Sequence[Corner]) -> list[Coordinates]:
    """A closed outline as one Bézier curve."""
    curve = [corners[-1].end]
    for corner in corners:
        curve += [*_straight(curve[-1], corner.begin), *corner.handles, corner.end]
    return curve
