"""What a drawing is made of: cells in rows, and the lines between them.

It knows nothing of colours, sizes or Graphviz.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Literal

from generator.graph.chart import Chart, ChartArrow
from generator.site.flowchart.placement import Placement

CellKind = Literal["node", "reference", "label", "bend"]


@dataclass(frozen=True)
class GridCell:
    """Something that stands in a row: a node, a reference to one, an arrow's words, or a bend.

    A bend is a point of a line where it turns, or parts, or only runs through the row.
    Cells of one `lane` stand exactly below each other.
    """

    id: str
    kind: CellKind
    lane: str
    arrow: ChartArrow | None = None

    @property
    def is_box(self) -> bool:
        """Whether an arrow can end here."""
        return self.kind in {"node", "reference"}


@dataclass(frozen=True)
class GridLine:
    """A stretch of line between two cells, and the arrows that it is part of; none: unseen.

    `across` runs along a row, outwards; the others run down, from one row to the next.
    """

    tail: GridCell
    head: GridCell
    arrows: tuple[ChartArrow, ...]
    across: bool


@dataclass(frozen=True)
class GridRow:
    """What stands beside each other, on both sides from the spine outwards."""

    spine: GridCell | None
    """The cell of the main line; none where that is part of the tree to the right."""
    left: tuple[GridCell, ...]
    right: tuple[GridCell, ...]

    @property
    def cells(self) -> tuple[GridCell, ...]:
        """All cells from left to right."""
        spine = (self.spine,) if self.spine else ()
        return (*reversed(self.left), *spine, *self.right)


class Grid:
    """A drawing that is being made: its chart, who stands where, and all the lines so far."""

    def __init__(self, chart: Chart, *, narrow: bool = False) -> None:
        self.chart = chart
        self.places = Placement(chart, narrow=narrow)
        self.links: list[GridLine] = []
        self._numbers = count(1)

    def cell(self, kind: CellKind, lane: str = "", arrow: ChartArrow | None = None) -> GridCell:
        """A new cell that is no node; without a lane it stands in its own."""
        name = f"{kind} {next(self._numbers)}"
        return GridCell(name, kind, lane or name, arrow)

    def target(self, arrow: ChartArrow, lane: str) -> GridCell:
        """The box in which an arrow ends: its target, or a reference to it."""
        if self.places.owns(arrow):
            return GridCell(arrow.target, "node", lane, arrow)
        return self.cell("reference", lane, arrow)

    def join(self, tail: GridCell, head: GridCell, arrows: Iterable[ChartArrow], *, across: bool) -> None:
        """Draw a stretch of line."""
        self.links.append(GridLine(tail, head, tuple(arrows), across))
