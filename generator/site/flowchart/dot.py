"""Rows of cells to DOT: the text that Graphviz lays out and draws.

Every freedom that Graphviz has is taken from it: the rows are its ranks, the order in each is
held by lines along it, seen or unseen, and lanes keep what belongs together at one x. It
knows no words; they come from `look`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise

from generator.graph.chart import ChartArrow
from generator.site.flowchart.dot_writer import Dot, dot_quoted
from generator.site.flowchart.grid import GridCell, GridLine, GridRow
from generator.site.flowchart.node_style import NodeStyle, Ports, plain
from generator.site.flowchart.palette import ARROW
from generator.site.flowchart.rows import MAIN, Rows

FONT = "Atkinson Hyperlegible Next"
"""The family name of the font that the site ships, as the font itself gives it."""

_GRAPH = {
    "ranksep": "0.26",
    "nodesep": "0.2",
    "splines": "line",
    "pad": "0.06",
    "bgcolor": "transparent",
    "outputorder": "edgesfirst",
}
_NODE = {"fontname": FONT, "shape": "box", "penwidth": "1.5", "style": "filled"}
_EDGE = {"color": ARROW, "penwidth": "1.5", "arrowsize": "0.8"}


def to_dot(rows: Rows, look: NodeStyle, title: str) -> str:
    """The whole text."""
    graph = Dot(_GRAPH | {"title": plain(title)}, _NODE, _EDGE)
    across = {frozenset((link.tail.id, link.head.id)) for link in rows.links if link.across}
    ports: dict[str, Ports] = {}
    for row in rows.rows:
        ports.update((cell.id, side) for cell, side in _with_ports(row))
        with graph.row():
            for cell, side in _with_ports(row):
                graph.node(cell.id, {"group": cell.lane, **look.cell(cell, side)})
        for one, other in pairwise(row.cells):
            if frozenset((one.id, other.id)) not in across:
                graph.edge(dot_quoted(one.id), dot_quoted(other.id), style="invis")
    _Lines(graph, ports, look).draw(rows)
    return graph.text()


def _with_ports(row: GridRow) -> Iterator[tuple[GridCell, Ports]]:
    """The cells of a row, the main line's first, and at which side of them lines run down."""
    if row.spine:
        yield row.spine, None
    yield from ((cell, "right") for cell in row.left)
    yield from ((cell, "left") for cell in row.right)


class _Lines:
    """Draws the lines between cells."""

    def __init__(self, graph: Dot, ports: dict[str, Ports], look: NodeStyle) -> None:
        self._graph = graph
        self._ports = ports
        self._prefix = look.prefix
        self._look = look
        self._places = {id(arrow): place for place, arrow in enumerate(look.chart.arrows)}
        self._order = count(1)

    def draw(self, rows: Rows) -> None:
        """All lines, seen and unseen."""
        for link in rows.links:
            if link.across:
                self._across(link)
            else:
                self._down(link)
        self._align(rows)

    def _across(self, link: GridLine) -> None:
        """A stretch along a row. Graphviz must be told all of a row from left to right."""
        head = "normal" if link.head.is_box else "none"
        look = {"weight": "2", "runs": "across", **self._part_of(link)}
        if self._ports[link.head.id] == "right":
            self._graph.edge(
                dot_quoted(link.head.id), dot_quoted(link.tail.id), dir="back", arrowtail=head, **look
            )
        else:
            self._graph.edge(dot_quoted(link.tail.id), dot_quoted(link.head.id), arrowhead=head, **look)

    def _down(self, link: GridLine) -> None:
        weight = "1000" if link.tail.lane == MAIN else "100"
        head = "normal" if link.head.is_box else "none"
        unseen = {"style": "invis", "weight": weight}
        look = {"weight": weight, "runs": "down", **self._part_of(link)} if link.arrows else unseen
        self._graph.edge(self._out(link.tail), self._in(link.head), arrowhead=head, **look)

    def _part_of(self, link: GridLine) -> dict[str, str]:
        """Of which arrows a stretch is part, and in which order stretches make up an arrow."""
        order = str(next(self._order))
        arrows = " ".join(map(self._name, link.arrows))
        ends = {"leaves": self._box(link.tail), "enters": self._box(link.head)}
        return {"id": f"{self._prefix}--line-{order}", "order": order, "arrows": arrows, **ends}

    def _box(self, cell: GridCell) -> str:
        """The id of the box at the end of a stretch, if one is there."""
        return self._look.box_id(cell) if cell.is_box else ""

    def _name(self, arrow: ChartArrow) -> str:
        return f"{self._places.get(id(arrow), '')}:{arrow.source}:{arrow.target}"

    def _in(self, cell: GridCell) -> str:
        """Where a line comes down to a cell."""
        return dot_quoted(cell.id) + (":in:n" if cell.is_box and self._ports[cell.id] else "")

    def _out(self, cell: GridCell) -> str:
        """Where a line leaves a cell downwards."""
        return dot_quoted(cell.id) + (":out:s" if cell.is_box and self._ports[cell.id] else "")

    def _align(self, rows: Rows) -> None:
        """Unseen lines between the cells of a lane that no seen line joins."""
        joined = {(link.tail.id, link.head.id) for link in rows.links}
        last: dict[str, GridCell] = {}
        for cell in (cell for row in rows.rows for cell in (*row.left, *row.right)):
            above = last.get(cell.lane)
            if above and (above.id, cell.id) not in joined:
                self._graph.edge(self._out(above), self._in(cell), style="invis", weight="30")
            last[cell.lane] = cell
