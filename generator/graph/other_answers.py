"""Where else a case could have led: for each other answer on its way, the place it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.definition.model import Answer, Question, Scenario, Step
from generator.graph.graph import Graph
from generator.graph.near_misses import near_misses
from generator.graph.walk import End, Given, Taken, Walk, walk


@dataclass(frozen=True)
class OtherAnswer:
    """A place where the case does not end, and the one answer that would have led there."""

    node: str
    question: Question
    given: Answer
    other: Answer


def other_answers(graph: Graph, scenario: Scenario, walked: Walk) -> tuple[OtherAnswer, ...]:
    """The places to which another answer on the way would have led, nearest to the end first.

    Each place once; the place where the case does end is left out.
    """
    found: dict[str, OtherAnswer] = {}
    for taken in reversed(walked.way):
        question = graph.nodes[taken.question]
        if isinstance(question, Question):
            for node, other in _led_by_others(graph, scenario, walked, taken, question):
                found.setdefault(node, OtherAnswer(node, question, taken.answer, other))
    found.pop(walked.position, None)
    return tuple(found.values())


def _led_by_others(
    graph: Graph, scenario: Scenario, walked: Walk, taken: Taken, question: Question
) -> Iterator[tuple[str, Answer]]:
    for other in question.answers:
        if other is not taken.answer:
            node = _end_with(graph, scenario, walked, question, other)
            if node:
                yield node, other
    if taken is walked.last:
        for miss in near_misses(graph, question, walked.position):
            other = miss.ways[0][0][1]
            if other is not taken.answer:
                yield miss.node, other


def _end_with(
    graph: Graph, scenario: Scenario, walked: Walk, question: Question, other: Answer
) -> str | None:
    """Where the case ends with one other answer; where a question opens, the step before it."""
    answers = {taken.question: taken.answer.id for taken in walked.way} | {question.id: other.id}
    led = walk(graph, Given(answers, {}, scenario.today, scenario.start))
    if led.end is not End.ASKING:
        return led.position
    after = led.nodes[led.nodes.index(question.id) :]
    return next((name for name in reversed(after) if isinstance(graph.nodes[name], Step)), None)
