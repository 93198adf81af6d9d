"""How much of a route its scenarios walk: nodes, answers, and both sides of every date.

What no walk could ever reach counts as not walked, so that a figure cannot flatter. The one
exception is a node to which only a standing rule leads: no walk begins there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.definition.model import Question
from generator.graph.graph import Graph
from generator.graph.walk import Walk

DateSide = tuple[str, str]
"""A question and the id of one of its answers."""


@dataclass(frozen=True)
class Share:
    """Some of a whole."""

    walked: int
    whole: int

    @property
    def percent(self) -> int:
        """Rounded down: 100 only where nothing is missing."""
        return 100 * self.walked // self.whole if self.whole else 100


@dataclass(frozen=True)
class Coverage:
    """What is to be walked, and what was."""

    nodes: tuple[str, ...]
    answers: tuple[DateSide, ...]
    sides: tuple[DateSide, ...]
    walked_nodes: frozenset[str]
    walked_answers: frozenset[DateSide]
    walked_sides: frozenset[DateSide]

    @property
    def shares(self) -> dict[str, Share]:
        """Nodes, answers and sides of dates."""
        return {
            "nodes": Share(len(self.nodes) - len(self.missing_nodes), len(self.nodes)),
            "answers": Share(len(self.answers) - len(self.missing_answers), len(self.answers)),
            "sides of dates": Share(len(self.sides) - len(self.missing_sides), len(self.sides)),
        }

    @property
    def missing_nodes(self) -> tuple[str, ...]:
        """Nodes that no scenario passes."""
        return tuple(name for name in self.nodes if name not in self.walked_nodes)

    @property
    def missing_answers(self) -> tuple[DateSide, ...]:
        """Answers that no scenario gives."""
        return tuple(side for side in self.answers if side not in self.walked_answers)

    @property
    def missing_sides(self) -> tuple[DateSide, ...]:
        """Sides of a date that no scenario's date chooses."""
        return tuple(side for side in self.sides if side not in self.walked_sides)


def cover(graph: Graph, walks: Iterable[Walk]) -> Coverage:
    """What these walks cover."""
    walked = list(walks)
    taken = [step for walk in walked for step in walk.way]
    return Coverage(
        nodes=_walkable(graph),
        answers=tuple((q.id, answer.id) for q in graph.pathway.questions for answer in q.answers),
        sides=tuple(side for q in graph.pathway.questions for side in _sides(q)),
        walked_nodes=frozenset(name for walk in walked for name in walk.nodes),
        walked_answers=frozenset((step.question, step.answer.id) for step in taken),
        walked_sides=frozenset((step.question, step.answer.id) for step in taken if step.by_date),
    )


def _walkable(graph: Graph) -> tuple[str, ...]:
    at_any_time = {rule.go for rule in graph.pathway.standing if rule.go} - graph.reachable()
    return tuple(name for name in graph.nodes if name not in at_any_time)


def _sides(question: Question) -> tuple[DateSide, ...]:
    helper = question.date
    if helper is None:
        return ()
    found = (question.answer(helper.earlier), question.answer(helper.later))
    return tuple(dict.fromkeys((question.id, answer.id) for answer in found if answer))
