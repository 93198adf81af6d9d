"""How many questions can be left: the longest way on from each node, counted in questions."""

from __future__ import annotations

from generator.definition.model import Question
from generator.graph.graph import Graph


def questions_left(graph: Graph) -> dict[str, int]:
    """At most so many questions are asked from each node on, its own included.

    Nodes from which a way leads in a circle are missing: nothing can be promised there.
    """
    left: dict[str, int] = {}
    for name in reversed(graph.order):
        onward = [left.get(arrow.target) for arrow in graph.out[name]]
        if None not in onward:
            own = isinstance(graph.nodes[name], Question)
            left[name] = own + max((count for count in onward if count is not None), default=0)
    return left
