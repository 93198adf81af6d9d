"""What is proved about every way through a graph without walking every way.

All of it takes time in proportion to the arrows (the dominators a logarithm more), so it
holds for a procedure with more ways than anybody could count out. It judges nothing: the
checks do. On a graph with a circle it says nothing about what lies on or behind it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.definition.model import Answer, Question, Step
from generator.graph.dominator_tree import DominatorTree
from generator.graph.graph import Arrow, Graph


@dataclass(frozen=True)
class LastStep:
    """The step passed last on the ways to a node: each of `steps`, or none (`None`).

    At most two are kept: one is certain, two are a contradiction.
    """

    steps: tuple[str | None, ...]

    @property
    def certain(self) -> str | None:
        """The one step that every way passed last; `None` where ways differ or pass none."""
        return self.steps[0] if len(self.steps) == 1 else None


def last_steps(graph: Graph) -> dict[str, LastStep]:
    """For each node that can be reached, the step passed last before leaving it."""
    reached = graph.reachable()
    coming: dict[str, dict[str | None, None]] = {name: {} for name in graph.nodes}
    coming[graph.start][None] = None
    found: dict[str, LastStep] = {}
    for name in (name for name in graph.order if name in reached):
        steps = (name,) if isinstance(graph.nodes[name], Step) else tuple(coming[name])[:2]
        found[name] = LastStep(steps)
        for arrow in graph.out[name]:
            coming[arrow.target].update(dict.fromkeys(steps))
    return found


def steps_before(graph: Graph) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """For each step, the steps passed on every way to it, and those passed on any way."""
    reached = graph.reachable()
    always: dict[str, frozenset[str]] = {}
    ever: dict[str, frozenset[str]] = {}
    for name in (name for name in graph.order if name in reached):
        before = [arrow.source for arrow in graph.into[name] if arrow.source in ever]
        own = [frozenset({n}) if isinstance(graph.nodes[n], Step) else frozenset() for n in before]
        ever[name] = frozenset().union(*(ever[n] | mine for n, mine in zip(before, own, strict=True)))
        sets = [always[n] | mine for n, mine in zip(before, own, strict=True)]
        always[name] = sets[0].intersection(*sets[1:]) if sets else frozenset()
    nothing: frozenset[str] = frozenset()
    steps = [step.id for step in graph.pathway.steps]
    return {s: always.get(s, nothing) for s in steps}, {s: ever.get(s, nothing) for s in steps}


class Dominators:
    """Which nodes, and which answers, no way to a node avoids.

    An answer is known by its question and its id. Only those asked for are tracked.
    """

    def __init__(self, graph: Graph, answers: Iterable[tuple[str, str]] = ()) -> None:
        self._graph = graph
        self._tracked = frozenset(answers)
        self._forest = DominatorTree()
        reached = graph.reachable()
        for name in (name for name in graph.order if name in reached):
            self._add(name, [arrow for arrow in graph.into[name] if arrow.source in reached])

    def _add(self, name: str, arrows: list[Arrow]) -> None:
        sources = [self._through(arrow) for arrow in arrows]
        self._forest.add(name, self._forest.of(sources))
        for answer_id in self._answers_of(name):
            self._forest.add(_mark(name, answer_id), name)

    def _answers_of(self, name: str) -> tuple[str, ...]:
        node = self._graph.nodes[name]
        if not isinstance(node, Question) or not self._tracked:
            return ()
        return tuple(answer.id for answer in node.answers if (name, answer.id) in self._tracked)

    def _through(self, arrow: Arrow) -> str:
        answer = arrow.answer
        if answer is not None and (arrow.source, answer.id) in self._tracked:
            return _mark(arrow.source, answer.id)
        return arrow.source

    def knows(self, name: str) -> bool:
        """Whether the node can be reached and lies on and behind no circle."""
        return name in self._forest.above

    def always(self, name: str, before: str, answer: str | None = None) -> bool:
        """Whether every way to `name` passes `before`, or gives that answer of it."""
        wanted = _mark(before, answer) if answer is not None else before
        if wanted not in self._forest.above or name not in self._forest.above:
            return False
        return self._forest.of([wanted, name]) == wanted


def _mark(question: str, answer: str) -> str:
    return f"{question} {answer}"


def circles(graph: Graph, most: int = 20) -> list[tuple[str, ...]]:
    """Circles of onward arrows that share no node, at most so many of them."""
    left = _leading_on(graph, set(graph.nodes) - set(graph.order))
    found: list[tuple[str, ...]] = []
    while left and len(found) < most:
        circle = _follow(graph, next(name for name in graph.nodes if name in left), left)
        found.append(circle)
        left = _leading_on(graph, left - set(circle))
    return found


def _leading_on(graph: Graph, names: set[str]) -> set[str]:
    """Those of the nodes from which one can go on among them for ever."""
    left = set(names)
    ways = {name: sum(arrow.target in left for arrow in graph.out[name]) for name in left}
    waiting = [name for name, count in ways.items() if not count]
    while waiting:
        name = waiting.pop()
        left.discard(name)
        for arrow in graph.into[name]:
            if arrow.source in left:
                ways[arrow.source] -= 1
                if not ways[arrow.source]:
                    waiting.append(arrow.source)
    return left


def _follow(graph: Graph, start: str, left: set[str]) -> tuple[str, ...]:
    """Go on among nodes that all lead on, until one comes back."""
    way: dict[str, int] = {}
    name = start
    while name not in way:
        way[name] = len(way)
        name = next(arrow.target for arrow in graph.out[name] if arrow.target in left)
    return tuple(way)[way[name] :]


@dataclass(frozen=True)
class Ending:
    """One way for a walk to end: an answer that stays or goes back, or that reaches an outcome.

    `ways` is the number of different ways from the start that end so.
    """

    question: str
    answer: Answer
    target: str
    ways: int


def count_ways(graph: Graph) -> dict[str, int]:
    """The number of different ways from the start to each node that can be reached."""
    reached = graph.reachable()
    ways = dict.fromkeys(reached, 0)
    ways[graph.start] = 1
    for name in (name for name in graph.order if name in reached):
        for arrow in graph.out[name]:
            ways[arrow.target] += ways[name]
    return ways


def endings(graph: Graph) -> list[Ending]:
    """Every answer with which a walk can end, in the order of the file."""
    ways = count_ways(graph)
    rests = _resting_places(graph)
    return [
        Ending(question.id, answer, _end(answer, rests), ways.get(question.id, 0))
        for question in graph.pathway.questions
        for answer in question.answers
        if answer.way != "go" or answer.target in rests
    ]


def _end(answer: Answer, rests: dict[str, str]) -> str:
    return rests[answer.target] if answer.way == "go" else answer.target


def _resting_places(graph: Graph) -> dict[str, str]:
    """From which nodes a walk comes to its end without another question, and to which."""
    rests = {outcome.id: outcome.id for outcome in graph.pathway.outcomes}
    for name in reversed(graph.order):
        node = graph.nodes[name]
        if isinstance(node, Step) and node.then in rests:
            rests[name] = rests[node.then]
        elif isinstance(node, Step) and node.then not in graph.nodes:
            rests[name] = name
    return rests
