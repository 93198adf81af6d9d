"""The outlines of boxes: a shape for each kind of box, drawn inside a rectangle.

Graphviz lays every box out as a rectangle. An outline touches that frame in the middle of
each side, where the arrows end. It knows nothing of colours, nor of what is in a box.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

Coordinates = tuple[float, float]

CIRCLE = 0.5523
"""How far the handles of a Bézier curve reach along the sides for a quarter of a circle."""


@dataclass(frozen=True)
class Frame:
    """A rectangle; `y` may grow downwards or upwards."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, points: Sequence[Coordinates]) -> Frame:
        """The smallest frame that holds these points."""
        xs, ys = zip(*points, strict=True)
        return cls(min(xs), min(ys), max(xs), max(ys))

    @property
    def centre(self) -> Coordinates:
        """The point in the middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """How high it is."""
        return self.bottom - self.top


@dataclass(frozen=True)
class Corner:
    """Where a closed line turns: it comes straight to `begin`, curves, and leaves at `end`."""

    begin: Coordinates
    handles: tuple[Coordinates, Coordinates]
    end: Coordinates


def outline(shape: str, frame: Frame) -> tuple[Corner, ...]:
    """The closed line of a shape, one of the keys of `SHAPES`."""
    points, rounding = SHAPES[shape](frame)
    before, after = points[-1:] + points[:-1], points[1:] + points[:1]
    return tuple(
        _corner(point, one, other, rounding) for point, one, other in zip(points, before, after, strict=True)
    )


def _corner(point: Coordinates, before: Coordinates, after: Coordinates, rounding: float) -> Corner:
    begin, end = towards(point, before, rounding), towards(point, after, rounding)
    reach = rounding * (1 - CIRCLE)
    return Corner(begin, (towards(point, before, reach), towards(point, after, reach)), end)


def towards(point: Coordinates, other: Coordinates, length: float) -> Coordinates:
    """The point at this distance from one towards another, at most half way."""
    dx, dy = other[0] - point[0], other[1] - point[1]
    share = min(length / (hypot(dx, dy) or 1), 0.5)
    return point[0] + dx * share, point[1] + dy * share


def _rectangle(frame: Frame) -> list[Coordinates]:
    return [
        (frame.left, frame.top),
        (frame.right, frame.top),
        (frame.right, frame.bottom),
        (frame.left, frame.bottom),
    ]


def _hexagon(frame: Frame) -> list[Coordinates]:
    """A box with a point to the left and to the right."""
    depth, middle = 14.0, frame.centre[1]
    return [
        (frame.left, middle),
        (frame.left + depth, frame.top),
        (frame.right - depth, frame.top),
        (frame.right, middle),
        (frame.right - depth, frame.bottom),
        (frame.left + depth, frame.bottom),
    ]


def _octagon(frame: Frame) -> list[Coordinates]:
    """A box with its corners cut off, as on a stop sign."""
    cut = 12.0
    down = cut if frame.bottom > frame.top else -cut
    return [
        (frame.left, frame.top + down),
        (frame.left + cut, frame.top),
        (frame.right - cut, frame.top),
        (frame.right, frame.top + down),
        (frame.right, frame.bottom - down),
        (frame.right - cut, frame.bottom),
        (frame.left + cut, frame.bottom),
        (frame.left, frame.bottom - down),
    ]


SHAPES: dict[str, Callable[[Frame], tuple[list[Coordinates], float]]] = {
    "rounded": lambda frame: (_rectangle(frame), 7.0),
    "pill": lambda frame: (_rectangle(frame), min(abs(frame.height) / 2, 26.0)),
    "hexagon": lambda frame: (_hexagon(frame), 3.0),
    "octagon": lambda frame: (_octagon(frame), 2.0),
    "dashed": lambda frame: (_rectangle(frame), 7.0),
}
"""The corners of each shape, and how much they are rounded."""
