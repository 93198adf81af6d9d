"""Points to paths: how lines turn, and how few digits a length needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.drawing.outlines import Coordinates, Corner, towards

TURN = 7.0
"""How much the corner of a line is rounded."""


def number(value: float) -> str:
    """A length to a tenth, without a needless zero."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def xy(point: Coordinates) -> str:
    """A point as SVG writes it."""
    return f"{number(point[0])},{number(point[1])}"


def turns(points: Sequence[Coordinates]) -> Iterator[tuple[Coordinates, Coordinates, Coordinates]]:
    """Where a line leaves the straight, the corner that it cuts, and where it is straight again."""
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        one, other = towards(point, before, TURN), towards(point, after, TURN)
        if before[0] != after[0] and before[1] != after[1]:
            yield one, point, other


def open_line(points: Sequence[Coordinates]) -> str:
    """The `d` of an open line with rounded corners."""
    middle = "".join(f"L{xy(one)}Q{xy(corner)} {xy(other)}" for one, corner, other in turns(points))
    return f"M{xy(points[0])}{middle}L{xy(points[-1])}"


def closed(corners: Sequence[Corner]) -> str:
    """The `d` of a closed outline."""
    return "M" + "L".join(_turn(corner) for corner in corners) + "Z"


def _turn(corner: Corner) -> str:
    return f"{xy(corner.begin)}C{xy(corner.handles[0])} {xy(corner.handles[1])} {xy(corner.end)}"


def head(points: Sequence[Coordinates]) -> str:
    """The `d` of an arrow's head."""
    return f"M{'L'.join(map(xy, points))}Z" if points else ""
