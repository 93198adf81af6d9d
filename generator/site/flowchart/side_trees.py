"""What stands beside the main line: trees that grow outwards and down, one below the other.

A row holds the next box of one tree, and a bend of each line that runs on to a later row.
So the lines of a tree never meet those of another, however deep it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.graph.chart import ChartArrow
from generator.site.flowchart.grid import Grid, GridCell


@dataclass
class _Line:
    """A line that runs down: where it has got to, the arrows yet to leave it, and its own end."""

    end: GridCell
    outwards: str
    """The lane of the boxes to which its branches lead."""
    branches: list[ChartArrow]
    tail: ChartArrow | None = None

    @property
    def arrows(self) -> list[ChartArrow]:
        """All arrows that it still carries."""
        return [*self.branches, self.tail] if self.tail else self.branches


@dataclass
class SideTrees:
    """One side of the main line: its rows, from the line outwards, and the first free one."""

    name: str
    sheet: Grid
    rows: dict[int, tuple[GridCell, ...]] = field(default_factory=dict)
    free: int = 0
    _lines: list[_Line] = field(default_factory=list)

    def hang(self, node: GridCell, arrows: list[ChartArrow], row: int) -> None:
        """All that leaves a node of the main line on this side: along its row, then below."""
        self.free = row
        first, *others = arrows
        if not others:
            self._open(self._add_row(*self._out(node, first, self.name)))
        else:
            bend = self.sheet.cell("bend")
            self.sheet.join(node, bend, arrows, across=True)
            box = self._add_row(bend, *self._out(bend, first, self.name))
            self._lines.append(_Line(bend, self.name, others))
            self._open(box)
        self._grow()

    def stand_alone(self, name: str, arrow: ChartArrow | None = None, lane: str = "") -> None:
        """A node to which nothing in the chart leads, and all that follows from it.

        `arrow` says when it is reached.
        """
        box = GridCell(name, "node", lane or self.name)
        if arrow:
            label = self.sheet.cell("label", arrow=arrow)
            self.sheet.join(label, box, [arrow], across=True)
            self._add_row(label, box)
        else:
            self._add_row(box)
        self._open(box)
        self._grow()

    def _grow(self) -> None:
        """Follow each line that has been begun to its end, the innermost first."""
        while self._lines:
            line = self._lines.pop()
            if line.branches:
                self._branch(line)
            elif line.tail:
                self._run_out(line.end, line.tail)

    def _branch(self, line: _Line) -> None:
        """The next arrow leaves a line, in a row of its own."""
        bend = self.sheet.cell("bend", line.end.lane)
        self.sheet.join(line.end, bend, line.arrows, across=False)
        line.end = bend
        box = self._add_row(bend, *self._out(bend, line.branches.pop(0), line.outwards))
        if line.arrows:
            self._lines.append(line)
        self._open(box)

    def _run_out(self, end: GridCell, arrow: ChartArrow) -> None:
        """The last arrow of a line leads straight down."""
        if arrow.words:
            label = self.sheet.cell("label", end.lane, arrow)
            self.sheet.join(end, label, [arrow], across=False)
            end = self._add_row(label)
        box = self.sheet.target(arrow, end.lane)
        self.sheet.join(end, box, [arrow], across=False)
        self._open(self._add_row(box))

    def _out(self, start: GridCell, arrow: ChartArrow, lane: str) -> tuple[GridCell, ...]:
        """What an arrow outwards needs: its words, and the box in which it ends."""
        box = self.sheet.target(arrow, lane)
        if not arrow.words:
            self.sheet.join(start, box, [arrow], across=True)
            return (box,)
        label = self.sheet.cell("label", arrow=arrow)
        self.sheet.join(start, label, [arrow], across=True)
        self.sheet.join(label, box, [arrow], across=True)
        return label, box

    def _add_row(self, *cells: GridCell) -> GridCell:
        """The next row: a bend of each line that runs on, then these cells. Returns the last."""
        self.rows[self.free] = (*map(self._pass, self._lines), *cells)
        self.free += 1
        return cells[-1]

    def _pass(self, line: _Line) -> GridCell:
        bend = self.sheet.cell("bend", line.end.lane)
        self.sheet.join(line.end, bend, line.arrows, across=False)
        line.end = bend
        return bend

    def _open(self, box: GridCell) -> None:
        """Begin the line down from a box, if it is a node from which something follows.

        What most follows from goes straight down, so that few lines run beside it; what ends,
        or has its place elsewhere, leaves to the side.
        """
        if box.kind == "node" and self.sheet.chart.out[box.id]:
            tail = self.sheet.places.tail(box.id)
            branches = [arrow for arrow in self.sheet.chart.out[box.id] if arrow is not tail]
            self._lines.append(_Line(box, f"{box.id} {self.name}", branches, tail))
