"""The flowchart in words: every node and every answer, for a screen reader or a printout.

It is complete: the questions and answers that the drawing leaves out are here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.definition.model import Node, Question, Step
from generator.graph.chart import build_chart
from generator.graph.graph import Graph

NodeKind = Literal["step", "question", "outcome"]


@dataclass(frozen=True)
class TextArrow:
    """Where an answer leads (`go`), at which step it stays (`at`), to which it returns (`back`)."""

    words: str
    target: str
    kind: str


@dataclass(frozen=True)
class TextNode:
    """A node, and every way on from it; an outcome has none."""

    node: str
    kind: NodeKind
    heading: str
    ways: tuple[TextArrow, ...]
    drawn: bool
    """Whether the drawing shows it."""


def flowchart_in_words(graph: Graph) -> tuple[TextNode, ...]:
    """Every node, in the order of the file."""
    drawn = frozenset(build_chart(graph).nodes)
    return tuple(
        TextNode(name, _kind(node), node.heading, tuple(_ways(graph, node)), name in drawn)
        for name, node in graph.nodes.items()
    )


def _kind(node: Node) -> NodeKind:
    if isinstance(node, Step):
        return "step"
    return "question" if isinstance(node, Question) else "outcome"


def _ways(graph: Graph, node: Node) -> Iterator[TextArrow]:
    if isinstance(node, Step) and node.then in graph.nodes:
        yield TextArrow("", str(node.then), "go")
    elif isinstance(node, Question):
        known = (answer for answer in node.answers if answer.target in graph.nodes)
        yield from (TextArrow(answer.words, answer.target, answer.way) for answer in known)
