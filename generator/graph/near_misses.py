"""What would change a result: the other places to which the questions around it lead."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from generator.definition.model import Answer, Question
from generator.graph.graph import Graph

Conditions = tuple[tuple[Question, Answer], ...]
"""The answers that lead somewhere, in the order in which they are given."""


@dataclass(frozen=True)
class NearMiss:
    """A place where a reader would be instead, and each set of answers that would lead there."""

    node: str
    way: str
    ways: tuple[Conditions, ...]


def near_misses(graph: Graph, first: Question, here: str) -> tuple[NearMiss, ...]:
    """Where other answers lead, from the question `first` on and up to the next step or end.

    For each other place than `here`, and each answer that leads there, the fewest answers
    before it. The places with the fewest answers stand first.
    """
    found: dict[tuple[str, str], list[Conditions]] = {}
    waiting: deque[tuple[Question, Conditions]] = deque([(first, ())])
    seen = {first.id}
    while waiting:
        asked, before = waiting.popleft()
        for answer in asked.answers:
            node = graph.nodes.get(answer.target)
            after = (*before, (asked, answer))
            if isinstance(node, Question) and answer.way == "go":
                if node.id not in seen:
                    seen.add(node.id)
                    waiting.append((node, after))
            elif node is not None and node.id != here:
                found.setdefault((node.id, answer.way), []).append(after)
    return tuple(NearMiss(node, way, tuple(ways)) for (node, way), ways in found.items())
