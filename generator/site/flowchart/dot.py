"""Rows of cells to DOT: the text that Graphviz lays out and draws.

Every freedom that Graphviz has is taken from it: the rows are its ranks, the order in each is
held by lines along it, seen or unseen, and lanes keep what belongs together at one x. Words
get into it through `html_labels` and `html.escape` only.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.definition.model import Pathway
from generator.logic.chart import Chart, ChartArrow
from generator.site.flowchart.boxes import Box, arrow_words, node_box, reference_box
from generator.site.flowchart.cells import Cell, Link
from generator.site.flowchart.html_labels import BOLD, label
from generator.site.flowchart.palette import ARROW, PAINTS, WORDS
from generator.site.flowchart.rows import MAIN, Rows

if TYPE_CHECKING:
    from graphviz import Digraph

FONT = "Atkinson Hyperlegible Next"
"""The family name of the font that the site ships, as the font itself gives it."""

OUTLINES = {
    "step": "rounded",
    "question": "hexagon",
    "harm": "hexagon",
    "danger": "octagon",
    "reference": "dashed",
}
"""The shape of each class of box; any other is a pill, as flowcharts draw an end."""

_GRAPH = {"ranksep": "0.32", "nodesep": "0.2", "splines": "line", "pad": "0.06", "bgcolor": "transparent"}
_NODE = {"fontname": FONT, "shape": "box", "penwidth": "1.5", "style": "filled"}
_EDGE = {"color": ARROW, "penwidth": "1.5", "arrowsize": "0.75"}
_BEND = {"shape": "point", "width": "0.001", "height": "0.001", "style": "invis", "label": ""}
_WORDS = {"shape": "box", "style": "", "color": "transparent", "fontcolor": WORDS, "part": "label"}


@dataclass(frozen=True)
class Drawing:
    """What the words and links of a drawing are made from."""

    pathway: Pathway
    chart: Chart
    href: Callable[[str], str]
    prefix: str

    def dot(self, rows: Rows) -> str:
        """The whole text."""
        from graphviz import Digraph  # noqa: PLC0415 - checking a definition draws nothing

        title = f"Flowchart: {self.pathway.about.title}"
        graph = Digraph("flowchart", graph_attr=_GRAPH | {"title": html.escape(title)}, node_attr=_NODE, edge_attr=_EDGE)
        across = {frozenset((link.tail.id, link.head.id)) for link in rows.links if link.across}
        for row in rows.rows:
            with graph.subgraph(graph_attr={"rank": "same"}) as rank:
                for cell in (row.spine, *row.left, *row.right):
                    rank.node(cell.id, group=cell.lane, **self._cell(cell))
            for one, other in pairwise(row.cells):
                if frozenset((one.id, other.id)) not in across:
                    graph.edge(one.id, other.id, style="invis")
        left = {cell.id for row in rows.rows for cell in row.left}
        for link in rows.links:
            _draw(graph, link, mirrored=link.head.id in left)
        _align(graph, rows)
        return str(graph.source)

    def _cell(self, cell: Cell) -> dict[str, str]:
        if cell.kind == "bend":
            return _BEND
        if cell.kind == "label":
            return self._words(cell)
        if cell.kind == "node":
            return self._box(cell.id, cell.id, node_box(self.pathway, self.chart, self.pathway.nodes[cell.id]))
        assert cell.arrow is not None  # noqa: S101 - a reference stands at the end of an arrow
        box = reference_box(self.pathway, cell.arrow)
        target = cell.arrow.target
        return self._box(f"{cell.arrow.source}-{cell.arrow.kind}-{target}", target, box)

    def _words(self, cell: Cell) -> dict[str, str]:
        assert cell.arrow is not None  # noqa: S101 - words belong to an arrow
        words = label([("words", arrow_words(cell.arrow))], 15)
        return {
            **_WORDS,
            "label": words.html,
            "lines": " ".join(words.parts),
            "margin": "0.05,0.03",
            "width": "0",
            "height": "0",
            **_ends([cell.arrow]),
        }

    def _box(self, name: str, target: str, box: Box) -> dict[str, str]:
        kind = box.classes[0]
        paint, shape = PAINTS[kind], OUTLINES.get(kind, "pill")
        main = "main" in box.classes
        words = label(box.lines, 24 if main else 18, bold=BOLD | ({"title"} if kind == "step" else set()))
        return {
            "part": "box",
            "id": f"{self.prefix}-{name}",
            "class": " ".join(box.classes),
            "label": words.html,
            "lines": " ".join(words.parts),
            "outline": shape,
            "margin": "0.26,0.1" if shape == "hexagon" else "0.16,0.1",
            "width": "3.1" if main else "1.3" if kind == "reference" else "2.3",
            "height": "0",
            "URL": html.escape(self.href(target)),
            "tooltip": html.escape(box.name),
            "fillcolor": paint.fill,
            "color": paint.line,
            "fontcolor": paint.text,
            "node": target,
        }


def _ends(arrows: Iterable[ChartArrow]) -> dict[str, str]:
    """Which arrows something is part of; all of them begin at one node."""
    ends = {"from": "", "to": ""}
    for arrow in arrows:
        ends = {"from": arrow.source, "to": f"{ends['to']} {arrow.target}".strip()}
    return {key: value for key, value in ends.items() if value}


def _draw(graph: Digraph, link: Link, *, mirrored: bool) -> None:
    """One stretch of line. Along a row, Graphviz must be told from left to right."""
    look = _ends(link.arrows) if link.arrows else {"style": "invis"}
    head = "normal" if link.head.is_box else "none"
    if link.across and mirrored:
        graph.edge(link.head.id, link.tail.id, dir="back", arrowtail=head, weight="2", **look)
    elif link.across:
        graph.edge(link.tail.id, link.head.id, arrowhead=head, weight="2", **look)
    else:
        weight = "1000" if link.tail.lane == MAIN else "100"
        graph.edge(link.tail.id, link.head.id, arrowhead=head, weight=weight, **look)


def _align(graph: Digraph, rows: Rows) -> None:
    """Unseen lines between the cells of a lane that no seen line joins."""
    joined = {(link.tail.id, link.head.id) for link in rows.links}
    last: dict[str, str] = {}
    for cell in (cell for row in rows.rows for cell in row.cells):
        above = last.get(cell.lane)
        if above and (above, cell.id) not in joined:
            graph.edge(above, cell.id, style="invis", weight="30")
        last[cell.lane] = cell.id
