"""Every way through the route: each choice of answers, up to where it ends."""

from __future__ import annotations

from collections.abc import Iterator

from generator.definition.model import Question
from generator.graph.graph import Graph
from generator.graph.walk import Given, walk


def ways(graph: Graph, start: str | None = None) -> Iterator[dict[str, str]]:
    """The answers of each way from the first node to an end, `start` being a step reached.

    Answers are given by their ids, in the order in which they are asked.
    """
    waiting: list[dict[str, str]] = [{}]
    while waiting:
        answers = waiting.pop()
        question = graph.nodes.get(walk(graph, Given(answers, start=start)).open_question or "")
        if not isinstance(question, Question):
            yield answers
            continue
        choices = {answer.id: None for answer in question.answers}
        waiting += [{**answers, question.id: answer} for answer in reversed(choices)]
