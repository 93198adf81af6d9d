"""What would change a result: the other places that lie just beyond the last question."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from generator.definition.model import Answer, Question
from generator.logic.graph import Graph


@dataclass(frozen=True)
class NearMiss:
    """A place where a reader would be instead, and the answers that would lead there."""

    node: str
    way: str
    answers: tuple[tuple[Question, Answer], ...]


def near_misses(graph: Graph, question: Question, given: Answer) -> tuple[NearMiss, ...]:
    """Each other place that other answers lead to, up to the next step or end.

    Each with the fewest answers that lead there, from `question` on. The place to which
    `given` leads is left out.
    """
    found: dict[str, NearMiss] = {}
    waiting: deque[tuple[Question, tuple[tuple[Question, Answer], ...]]] = deque([(question, ())])
    seen = {question.id}
    while waiting:
        asked, before = waiting.popleft()
        for answer in asked.answers:
            if answer is given:
                continue
            after = (*before, (asked, answer))
            node = graph.nodes.get(answer.target)
            if isinstance(node, Question) and answer.way == "go":
                if node.id not in seen:
                    seen.add(node.id)
                    waiting.append((node, after))
            elif node is not None and node.id != given.target:
                found.setdefault(node.id, NearMiss(node.id, answer.way, after))
    return tuple(found.values())
