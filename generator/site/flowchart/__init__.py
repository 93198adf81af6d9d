"""The flowchart of a procedure: as DOT to be drawn, and the same in words."""

from __future__ import annotations

from collections.abc import Callable

from generator.logic.chart import build_chart
from generator.logic.graph import Graph
from generator.site.flowchart.dot import to_dot
from generator.site.flowchart.in_words import Item, Way, flowchart_in_words
from generator.site.flowchart.look import NARROW, WIDE, Look
from generator.site.flowchart.rows import arrange, arrange_narrow

__all__ = ["Item", "Way", "flowchart_dot", "flowchart_in_words"]


def flowchart_dot(
    graph: Graph, href: Callable[[str], str], *, prefix: str = "node", narrow: bool = False
) -> str:
    """The drawing of a graph's chart, as DOT.

    `href` says where the box of a node leads; the ids of the boxes begin with `prefix`.
    `narrow` makes the same drawing for a narrow screen.
    """
    chart = build_chart(graph)
    look = Look(graph.pathway, chart, href, prefix, NARROW if narrow else WIDE)
    rows = arrange_narrow(chart) if narrow else arrange(chart)
    return to_dot(rows, look, f"Flowchart: {graph.pathway.about.title}")
