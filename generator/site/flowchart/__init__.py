"""The flowchart of a procedure: as DOT to be drawn, and the same in words."""

from __future__ import annotations

from collections.abc import Callable

from generator.graph.chart import build_chart
from generator.graph.graph import Graph
from generator.site.flowchart.dot import to_dot
from generator.site.flowchart.node_style import NARROW, WIDE, NodeStyle
from generator.site.flowchart.rows import arrange, arrange_narrow
from generator.site.flowchart.text_version import TextArrow, TextNode, flowchart_in_words

__all__ = ["TextArrow", "TextNode", "flowchart_dot", "flowchart_in_words"]


def flowchart_dot(
    graph: Graph, href: Callable[[str], str], *, prefix: str = "node", narrow: bool = False
) -> str:
    """The drawing of a graph's chart, as DOT.

    `href` says where the box of a node leads; the ids of the boxes begin with `prefix`.
    `narrow` makes the same drawing for a narrow screen.
    """
    chart = build_chart(graph)
    look = NodeStyle(graph.pathway, chart, href, prefix, NARROW if narrow else WIDE)
    rows = arrange_narrow(chart) if narrow else arrange(chart)
    return to_dot(rows, look, f"Flowchart: {graph.pathway.about.title}")
