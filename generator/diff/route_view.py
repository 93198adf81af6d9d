"""One edition's route as the walk of two editions needs it: from question to question, or to an end."""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.model import Answer, Outcome, Question, Step
from generator.graph.graph import Graph


@dataclass(frozen=True)
class RouteEnd:
    """Where a way ends: `kind` is `outcome`, `at`, `back`, `stopped`, or `gone`.

    `stopped`: nothing leads on, which is an error in a definition. `gone`: the way needs an
    answer that the new edition no longer has; `node` is then its question.
    """

    kind: str
    node: str


Position = str | RouteEnd
"""The id of a question that is asked next, or an end."""


class RouteView:
    """A graph without a circle, reduced to its questions and ends."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.questions: dict[str, Question] = {
            name: node for name, node in graph.nodes.items() if isinstance(node, Question)
        }
        self._rank = {name: place for place, name in enumerate(graph.order)}
        self._last = len(graph.order)
        self._rests: dict[str, Position] = {}
        self._bit = {name: 1 << place for place, name in enumerate(self.questions)}
        self._reach: dict[str, int] = {}
        for name in reversed(graph.order):
            self._rests[name] = self._rest(name)
            if name in self.questions:
                self._reach[name] = self._bit[name] | self._ahead(name)

    @property
    def start(self) -> Position:
        """Where a walk begins."""
        return self._rests[self.graph.start]

    def rank(self, position: Position) -> int:
        """A number that grows with every answer."""
        return self._last if isinstance(position, RouteEnd) else self._rank[position]

    def answers(self, question: str) -> tuple[Answer, ...]:
        """The answers of a question, in order."""
        return self.questions[question].answers

    def after(self, answer: Answer, question: str) -> Position:
        """Where an answer leads: the next question, or an end."""
        if answer.way != "go":
            return RouteEnd(answer.way, answer.target)
        return self._rests.get(answer.target) or RouteEnd("stopped", question)

    def reaches(self, position: Position, question: str) -> bool:
        """Whether a question can still be asked, from this position on; it itself counts."""
        return not isinstance(position, RouteEnd) and bool(self._reach[position] & self._bit[question])

    def ends(self, position: Position) -> dict[RouteEnd, int]:
        """Every end of the ways from a position on, with the number of ways to it."""
        ends: dict[RouteEnd, int] = {}
        ways: dict[str, int] = {}
        self._count(position, 1, ways, ends)
        for name in self.graph.order:
            if name in ways and name in self.questions:
                for answer in self.answers(name):
                    self._count(self.after(answer, name), ways[name], ways, ends)
        return ends

    @staticmethod
    def _count(position: Position, count: int, ways: dict[str, int], ends: dict[RouteEnd, int]) -> None:
        if isinstance(position, RouteEnd):
            ends[position] = ends.get(position, 0) + count
        else:
            ways[position] = ways.get(position, 0) + count

    def _rest(self, name: str) -> Position:
        """The first question from a node on, or the end, past any steps."""
        node = self.graph.nodes[name]
        if isinstance(node, Question):
            return name
        if isinstance(node, Step) and node.then in self.graph.nodes:
            return self._rests[node.then]
        return RouteEnd("outcome" if isinstance(node, Outcome) else "stopped", name)

    def _ahead(self, name: str) -> int:
        found = 0
        for answer in self.answers(name):
            position = self.after(answer, name)
            found |= 0 if isinstance(position, RouteEnd) else self._reach[position]
        return found
