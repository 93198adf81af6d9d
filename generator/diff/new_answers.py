"""Answers that only the new edition has, of questions that both have: no old way can show them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.definition.model import Answer, Question
from generator.diff.matching import Matching
from generator.diff.route_view import RouteEnd, RouteView
from generator.graph.graph import Graph
from generator.graph.proof import count_ways


@dataclass(frozen=True)
class NewAnswer:
    """An answer that was added: how many ways of the new edition give it, and where they end."""

    question: Question
    answer: Answer
    count: int
    ends: tuple[RouteEnd, ...]


def new_answers(new: Graph, matching: Matching) -> tuple[NewAnswer, ...]:
    """Every answer that was added to a question that was there before, in the order of the file."""
    if new.has_cycle:
        return ()
    side, ways = RouteView(new), count_ways(new)
    found = []
    for question in new.pathway.questions:
        if matching.old_of(question) is None or new.nodes[question.id] is not question:
            continue
        for answer in question.answers:
            if matching.old_of(answer) is None:
                ends = side.ends(side.after(answer, question.id))
                count = ways.get(question.id, 0) * sum(ends.values())
                found.append(NewAnswer(question, answer, count, tuple(ends)))
    return tuple(found)
