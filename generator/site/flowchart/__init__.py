"""The flowchart of a procedure: as DOT to be drawn, and the same in words."""

from __future__ import annotations

from collections.abc import Callable

from generator.logic.chart import build_chart
from generator.logic.graph import Graph
from generator.site.flowchart.dot import Drawing
from generator.site.flowchart.in_words import Item, Way, flowchart_in_words
from generator.site.flowchart.rows import arrange

__all__ = ["Item", "Way", "flowchart_dot", "flowchart_in_words"]


def flowchart_dot(graph: Graph, href: Callable[[str], str], *, prefix: str = "node") -> str:
    """The drawing of a graph's chart, as DOT.

    `href` says where the box of a node leads; the ids of the boxes begin with `prefix`.
    """
    chart = build_chart(graph)
    return Drawing(graph.pathway, chart, href, prefix).dot(arrange(chart))
