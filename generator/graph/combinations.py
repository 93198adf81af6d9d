"""Every way from the start to an end, one after another, up to a number that can be written down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import Answer, Question, Step
from generator.graph.graph import Graph

MOST = 20_000
"""More ways than this are counted and proved, but not written down one by one."""

GivenInOrder = tuple[tuple[str, Answer], ...]
"""Questions with the answers given, in the order in which they are asked."""


@dataclass(frozen=True)
class Combination:
    """One way: the answers given, the steps passed, and where it ends.

    `kind` is `go` where it ends at an outcome, else the way of the last answer.
    """

    answers: GivenInOrder
    steps: tuple[str, ...]
    end: str
    kind: str


def combinations(graph: Graph) -> Iterator[Combination]:
    """Every way, in the order of the answers in the file. The graph must have no circle."""
    waiting: list[Combination] = [Combination((), (), graph.start, "go")]
    while waiting:
        way = waiting.pop()
        node = graph.nodes.get(way.end)
        if way.kind == "go" and isinstance(node, Step) and node.then in graph.nodes:
            waiting.append(Combination(way.answers, (*way.steps, node.id), node.then or "", "go"))
        elif way.kind == "go" and isinstance(node, Question) and node.answers:
            waiting += [
                Combination((*way.answers, (node.id, answer)), way.steps, answer.target, answer.way)
                for answer in reversed(node.answers)
            ]
        else:
            yield way
