"""Which questions the chart leaves out, and what is reached through them.

A question is left out when

1. it has no answer that goes back,
2. all its answers that go lead to one node, once what lies behind it is left out, and
3. no answer of a drawn question leads to it.

Drawing one question can force others: those that it leads to (3), and those whose ways
it parts (2). Both follow from the node that is drawn, never from one that is not, so a
single spreading from the questions that are drawn in any case settles all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from generator.graph.dominator_tree import DominatorTree
from generator.graph.graph import Graph

Mark = tuple[str, bool]
"""A node; or, if true, the stretch of nodes from it to below where it jumps."""


class ChartReduction:
    """The nodes that are drawn, and for every node the first drawn one that all its ways reach."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.meeting = _hang(graph)
        self.drawn: frozenset[str] = frozenset(self._drawn())
        self.end: dict[str, str] = {}
        for name in self.meeting.above:
            self.end[name] = name if name in self.drawn else self.end[self.meeting.above[name]]

    def _drawn(self) -> Iterator[str]:
        """Spread from what is drawn in any case to all that this forces."""
        parts = self._parts()
        waiting: list[Mark] = [(name, False) for name in self.meeting.above if self.meeting.is_root(name)]
        seen = set(waiting)
        while waiting:
            mark = waiting.pop()
            name, is_stretch = mark
            forced = list(parts.get(mark, ()))
            if not is_stretch:
                yield name
                forced += self._answered(name)
            fresh = [other for other in dict.fromkeys(forced) if other not in seen]
            seen.update(fresh)
            waiting += fresh

    def _answered(self, name: str) -> Iterator[Mark]:
        """The nodes to which the answers of a question lead (3)."""
        if isinstance(self._graph.nodes[name], Question):
            yield from ((arrow.target, False) for arrow in self._graph.out[name])

    def _parts(self) -> dict[Mark, list[Mark]]:
        """What follows when a node is drawn: the stretches it lies in, the questions it parts (2)."""
        parts: dict[Mark, list[Mark]] = {}
        meeting = self.meeting
        for name in (name for name in meeting.above if not meeting.is_root(name)):
            parts.setdefault((name, False), []).append((name, True))
            if meeting.jump[name] != meeting.above[name]:
                for part in (meeting.above[name], meeting.jump[meeting.above[name]]):
                    parts.setdefault((part, True), []).append((name, True))
            for target in dict.fromkeys(arrow.target for arrow in self._graph.out[name]):
                for mark in meeting.stretches(target, meeting.above[name]):
                    parts.setdefault(mark, []).append((name, False))
        return parts


def _hang(graph: Graph) -> DominatorTree:
    """Hang each question that may be left out on the node where its ways first meet."""
    meeting = DominatorTree()
    ordered = dict.fromkeys(reversed(graph.order))
    for name in (name for name in graph.nodes if name not in ordered):
        meeting.add(name, None)  # on a circle, or behind one: drawn as it is, an error elsewhere
    for name in ordered:
        node = graph.nodes[name]
        passes = isinstance(node, Question) and not any(answer.back for answer in node.answers)
        meeting.add(name, meeting.of(a.target for a in graph.out[name]) if passes else None)
    return meeting
