"""The flowchart in words says all that the definition says, also what the drawing leaves out."""

from __future__ import annotations

from functools import cache

from generator.definition import load_file
from generator.definition.model import Outcome, Question, Step
from generator.graph.chart import build_chart
from generator.graph.graph import Graph
from generator.site.flowchart import flowchart_in_words
from tests.conftest import GOOD, REAL
from tests.every import every
from tests.random_pathways import dice, load_random


@cache
def graphs() -> tuple[Graph, ...]:
    pathways = [load_file(file).pathway for file in (REAL, *GOOD)]
    return (*(Graph(pathway) for pathway in pathways if pathway), Graph(load_random(dice(3), 80)))


each_graph = every(graphs, lambda graph: graph.pathway.about.title)


@each_graph
def test_every_node_is_told_once_in_the_order_of_the_file(graph: Graph) -> None:
    items = flowchart_in_words(graph)
    assert [item.node for item in items] == [node.id for node in graph.pathway.route]
    assert [item.heading for item in items] == [node.heading for node in graph.pathway.route]


@each_graph
def test_every_answer_is_told_with_where_it_leads(graph: Graph) -> None:
    told = {
        (item.node, way.words, way.kind, way.target)
        for item in flowchart_in_words(graph)
        for way in item.ways
    }
    answers = {
        (question.id, answer.words, answer.way, answer.target)
        for question in graph.pathway.questions
        for answer in question.answers
    }
    steps = {(step.id, "", "go", step.then) for step in graph.pathway.steps if step.then}
    assert told == answers | steps


@each_graph
def test_kinds_are_told_apart_and_outcomes_end(graph: Graph) -> None:
    kinds = {"step": Step, "question": Question, "outcome": Outcome}
    for item in flowchart_in_words(graph):
        assert isinstance(graph.nodes[item.node], kinds[item.kind])
        assert item.ways or item.kind != "question"
        assert not item.ways or item.kind != "outcome"


@each_graph
def test_it_knows_what_the_drawing_shows(graph: Graph) -> None:
    shown = {item.node for item in flowchart_in_words(graph) if item.drawn}
    assert shown == set(build_chart(graph).nodes)
