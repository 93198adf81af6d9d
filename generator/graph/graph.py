"""The graph of a pathway: its arrows, what can be reached, and in which order.

All of it is iterative: a pathway of 10,000 nodes meets no recursion limit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from generator.definition.model import Answer, Node, Pathway, Question, Step


@dataclass(frozen=True)
class Arrow:
    """A way on, from one node to another: a step's `then`, or an answer that goes."""

    source: str
    target: str
    answer: Answer | None = None


class Graph:
    """The onward arrows (`then` and `go`) of a pathway. Targets that do not exist are left out."""

    def __init__(self, pathway: Pathway) -> None:
        self.pathway = pathway
        self.nodes: dict[str, Node] = pathway.nodes
        self.start = pathway.first_node
        self.out: dict[str, tuple[Arrow, ...]] = {
            node.id: tuple(a for a in _arrows(node) if a.target in self.nodes) for node in self.nodes.values()
        }

    @cached_property
    def into(self) -> dict[str, tuple[Arrow, ...]]:
        """The arrows that lead to each node."""
        found: dict[str, list[Arrow]] = {name: [] for name in self.nodes}
        for arrows in self.out.values():
            for arrow in arrows:
                found[arrow.target].append(arrow)
        return {name: tuple(arrows) for name, arrows in found.items()}

    @cached_property
    def back_into(self) -> dict[str, tuple[Arrow, ...]]:
        """The answers that go back, by the node to which they return."""
        found: dict[str, list[Arrow]] = {}
        for question in self.pathway.questions:
            for answer in question.answers:
                if answer.back:
                    found.setdefault(answer.back, []).append(Arrow(question.id, answer.back, answer))
        return {name: tuple(arrows) for name, arrows in found.items()}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The nodes so that every arrow leads onward; nodes on a cycle are missing."""
        missing = {name: len(arrows) for name, arrows in self.into.items()}
        ready = [name for name in self.nodes if not missing[name]]
        done: list[str] = []
        while ready:
            name = ready.pop()
            done.append(name)
            for arrow in self.out[name]:
                missing[arrow.target] -= 1
                if not missing[arrow.target]:
                    ready.append(arrow.target)
        return tuple(done)

    @property
    def has_cycle(self) -> bool:
        """Whether some way leads in a circle."""
        return len(self.order) < len(self.nodes)

    def reachable(self, starts: Iterable[str] | None = None, without: Iterable[Arrow] = ()) -> frozenset[str]:
        """Every node that can be reached from `starts` (the first node), not using some arrows."""
        barred = set(map(id, without))
        waiting = [self.start] if starts is None else list(starts)
        seen = set(waiting)
        while waiting:
            for arrow in self.out[waiting.pop()]:
                if id(arrow) not in barred and arrow.target not in seen:
                    seen.add(arrow.target)
                    waiting.append(arrow.target)
        return frozenset(seen)

    @cached_property
    def onward(self) -> tuple[Arrow, ...]:
        """The arrows that lead on from the override's question: past it, to the procedure.

        Those whose target leads, in the end, to a step. There should be exactly one.
        """
        question = self.pathway.override_question
        if question is None:
            return ()
        steps = {step.id for step in self.pathway.steps}
        return tuple(a for a in self.out[question.id] if self.reachable([a.target]) & steps)

    @cached_property
    def override_nodes(self) -> frozenset[str]:
        """The override's own nodes: what can be reached from its question, but not onward."""
        question = self.pathway.override_question
        if question is None:
            return frozenset()
        return self.reachable([question.id], without=self.onward)


def _arrows(node: Node) -> Iterable[Arrow]:
    if isinstance(node, Step) and node.then:
        yield Arrow(node.id, node.then)
    elif isinstance(node, Question):
        for answer in node.answers:
            if answer.go:
                yield Arrow(node.id, answer.go, answer)
