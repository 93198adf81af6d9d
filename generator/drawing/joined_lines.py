"""Stretches of line put together: what Graphviz draws in pieces becomes one line with corners.

Every stretch runs down or across. Where two meet, Graphviz leaves small gaps; here they meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.drawing.outlines import Coordinates, Frame

STROKE = 0.75
"""How far the outline of a box reaches out of its frame."""


@dataclass(frozen=True)
class Stretch:
    """A straight piece of line, with the head of an arrow if one ends there."""

    start: Coordinates
    end: Coordinates
    down: bool
    head: tuple[Coordinates, ...]

    def touching(self, box: Frame | None, target: Frame | None) -> Stretch:
        """The same from edge to edge: Graphviz keeps a little away from some boxes."""
        start, end, head = self.start, self.end, self.head
        forward = self._along(end) > self._along(start)
        if box:
            start = self._moved(start, self._edge(box, far=forward) - self._along(start))
        if target and head:
            tip = (max if forward else min)(map(self._along, head))
            by = self._edge(target, far=not forward) + (-STROKE if forward else STROKE) - tip
            end, head = self._moved(end, by), tuple(self._moved(point, by) for point in head)
        return Stretch(start, end, self.down, head)

    def _along(self, point: Coordinates) -> float:
        return point[1] if self.down else point[0]

    def _edge(self, box: Frame, *, far: bool) -> float:
        """Where a box ends in the direction of this stretch, at the far side or the near one."""
        if self.down:
            return box.bottom if far else box.top
        return box.right if far else box.left

    def _moved(self, point: Coordinates, by: float) -> Coordinates:
        return (point[0], point[1] + by) if self.down else (point[0] + by, point[1])


def parted(stretches: Iterable[Stretch]) -> list[list[Stretch]]:
    """The parts of an arrow: its words interrupt it."""
    parts: list[list[Stretch]] = []
    for stretch in stretches:
        if parts and _meet(parts[-1][-1].end, stretch.start):
            parts[-1].append(stretch)
        else:
            parts.append([stretch])
    return parts


def _meet(one: Coordinates, other: Coordinates) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) < 3


def line(stretches: Sequence[Stretch]) -> tuple[Coordinates, ...]:
    """The points of a line whose every run, down or across, keeps to one column or row."""
    runs = [_Run(list(run)) for _, run in groupby(stretches, key=lambda stretch: stretch.down)]
    corners = [one.corner(other) for one, other in pairwise(runs)]
    return (runs[0].at(stretches[0].start), *corners, runs[-1].at(stretches[-1].end))


class _Run:
    """Stretches that go on in one direction.

    Graphviz ends them a little before they meet, and puts a box whose width is a broken number
    up to a point beside its lane; so where a run lies is what an end of it says that is no box.
    """

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        first = stretches[0]
        self.down = first.down
        sure = first.start if first.head else first.end
        self.level = sure[0] if self.down else sure[1]

    def at(self, point: Coordinates) -> Coordinates:
        """The point of the run that is nearest."""
        return (self.level, point[1]) if self.down else (point[0], self.level)

    def corner(self, other: _Run) -> Coordinates:
        """Where it turns into another run."""
        return (self.level, other.level) if self.down else (other.level, self.level)
