"""What the walk-through needs: the answer that goes on, and what only the trainer reads."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Node, NodeNotes, Pathway, Provenance, Question, Step
from generator.graph.decisions import remarks
from generator.graph.graph import Graph

TrainerRemark = tuple[str, str, tuple[str, ...]]


def main_answers(graph: Graph) -> dict[str, str]:
    """For each question the answer that is offered first to a presenter.

    It leads to the most steps; of several such answers it is the last, as on the chart.
    """
    ahead: dict[str, int] = {}
    offered: dict[str, str] = {}
    for name in reversed(graph.order):
        arrows = [arrow for arrow in graph.out[name] if arrow.target in ahead]
        most = max((ahead[arrow.target] for arrow in arrows), default=0)
        ahead[name] = most + isinstance(graph.nodes[name], Step)
        best = [arrow.answer.id for arrow in arrows if arrow.answer and ahead[arrow.target] == most]
        if best:
            offered[name] = best[-1]
    return offered


def notes_at(graph: Graph, name: str) -> tuple[NodeNotes, ...]:
    """The trainer's notes on a node."""
    training = graph.pathway.training
    return tuple(notes for notes in training.notes if notes.at == name) if training else ()


def remarks_at(pathway: Pathway, node: Node) -> tuple[TrainerRemark, ...]:
    """Every note, gap and conflict at a node and at what hangs on it, each once."""
    return tuple(dict.fromkeys(remark for part in _parts(node) for remark in remarks(pathway, part)))


def _parts(node: Node) -> Iterator[Provenance]:
    yield node
    yield from node.actions
    if isinstance(node, Step):
        yield from node.timescale
    elif isinstance(node, Question):
        yield from node.hints
        yield from node.answers
