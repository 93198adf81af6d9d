"""A chart as rows of cells: a straight main line, with everything else in trees beside it.

Planar by construction: every row holds one cell of the main line, and whatever stands
beside it belongs to one tree on each side. It leaves no node and no arrow of the chart out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from generator.graph.chart import Chart, ChartArrow
from generator.site.flowchart.grid import Grid, GridCell, GridLine, GridRow
from generator.site.flowchart.side_trees import SideTrees

MAIN = "main"
"""The lane of the main line."""

SideName = Literal["left", "right"]


@dataclass(frozen=True)
class Rows:
    """The whole drawing, from the top to the bottom."""

    rows: tuple[GridRow, ...]
    links: tuple[GridLine, ...]


def arrange(chart: Chart) -> Rows:
    """Give every node of a chart its place, and every arrow its line: exits at both sides."""
    sheet = Grid(chart)
    spine = _Spine(sheet)
    for name in chart.main_line:
        spine.add(name)
    for name, arrow in sheet.places.alone:
        spine.sides["left"].stand_alone(name, arrow)
    return Rows(spine.finish(), tuple(sheet.links))


def arrange_narrow(chart: Chart) -> Rows:
    """The same as one tree, for a narrow screen: all that leaves a line is drawn below it."""
    sheet = Grid(chart, narrow=True)
    side = SideTrees("right", sheet)
    side.stand_alone(chart.start, lane=MAIN)
    for name, arrow in sheet.places.alone:
        side.stand_alone(name, arrow)
    firsts = [side.rows[place][0] for place in range(side.free)]
    down = {link.tail.id for link in sheet.links if not link.across}
    for upper, lower in pairwise(firsts):
        if upper.id not in down:
            sheet.join(upper, lower, (), across=False)
    return Rows(tuple(GridRow(None, (), side.rows[place]) for place in range(side.free)), tuple(sheet.links))


class _Spine:
    """The main line, from the top to the bottom, and its two sides."""

    def __init__(self, sheet: Grid) -> None:
        self._sheet = sheet
        self._cells: list[GridCell] = []
        self._down: list[ChartArrow] = []
        self.sides: dict[SideName, SideTrees] = {
            "left": SideTrees("left", sheet),
            "right": SideTrees("right", sheet),
        }

    def add(self, name: str) -> None:
        """The next node, and all that leaves it: one arrow downwards, the rest to the sides."""
        down = self._sheet.places.down.get(name)
        exits = self._exits(arrow for arrow in self._sheet.chart.out[name] if arrow is not down)
        self._run_to(max((self.sides[side].free for side in exits), default=0))
        node = GridCell(name, "node", MAIN)
        self._append(node)
        for side, leaving in exits.items():
            self.sides[side].hang(node, leaving, len(self._cells) - 1)
        self._down = [down] if down else []
        if down and down.words:
            self._append(self._sheet.cell("label", MAIN, down))

    def _exits(self, arrows: Iterable[ChartArrow]) -> Mapping[SideName, list[ChartArrow]]:
        """What belongs to the override leaves to the left, all else to the right."""
        exits: dict[SideName, list[ChartArrow]] = {}
        for arrow in arrows:
            side: SideName = "left" if arrow.target in self._sheet.chart.override else "right"
            exits.setdefault(side, []).append(arrow)
        return exits

    def _append(self, cell: GridCell) -> None:
        if self._cells:
            self._sheet.join(self._cells[-1], cell, self._down, across=False)
        self._cells.append(cell)

    def _run_to(self, row: int) -> None:
        while len(self._cells) < row:
            self._append(self._sheet.cell("bend", MAIN))

    def finish(self) -> tuple[GridRow, ...]:
        """All rows. Where a side goes on below the end of the main line, no line is seen."""
        self._run_to(max(side.free for side in self.sides.values()))
        left, right = self.sides["left"].rows, self.sides["right"].rows
        return tuple(
            GridRow(cell, left.get(place, ()), right.get(place, ())) for place, cell in enumerate(self._cells)
        )
