"""The ways into and out of a node, as the pages tell them."""

from __future__ import annotations

from generator.definition.model import Element, Node, Pathway, Question
from generator.graph.graph import Arrow, Graph
from generator.graph.result import clauses_of


def ways_into(graph: Graph, node: Node) -> tuple[Arrow, ...]:
    """The arrows that lead to a node, in the order of the file; those that go back as well."""
    return (*graph.into[node.id], *graph.back_into.get(node.id, ()))


def continuation(graph: Graph, node: Node) -> tuple[Question, ...]:
    """The questions that decide what comes after a node, up to the next step or outcome."""
    found: dict[str, Question] = {}
    waiting = [arrow.target for arrow in reversed(graph.out[node.id])]
    while waiting:
        part = graph.nodes[waiting.pop()]
        if isinstance(part, Question) and part.id not in found:
            found[part.id] = part
            waiting += [arrow.target for arrow in reversed(graph.out[part.id])]
    return tuple(found.values())


def clauses_on_page(pathway: Pathway, element: Element) -> tuple[str, ...]:
    """The clauses that an element and everything inside it cite, in order, each once."""
    found: dict[str, None] = {}
    for part in element.elements():
        found |= dict.fromkeys(c for c in clauses_of(part) if c in pathway.clauses)
    return tuple(found)
