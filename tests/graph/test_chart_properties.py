"""The chart's shortening and its main line, as properties of random graphs."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.definition.model import Question
from generator.graph.chart import Chart, build_chart
from generator.graph.graph import Graph
from tests.graph.charting import arrows, graph_of, left_out, naive_left_out, outcome, question, step
from tests.random_pathways import load_random


@st.composite
def tangles(draw: st.DrawFn) -> Graph:
    """Small graphs, most of whose nodes are questions that meet again and again."""
    size = draw(st.integers(2, 14))
    kinds = [draw(st.sampled_from(["question"] * 5 + ["step", "outcome"])) for _ in range(size)]
    kinds[-1] = "outcome"
    names = [f"{kind[0]}{number}" for number, kind in enumerate(kinds)]
    steps = [name for name in names if name[0] == "s"]
    route = []
    for place, (kind, name) in enumerate(zip(kinds, names, strict=True)):
        ahead = st.sampled_from(names[place + 1 : place + 5] or names)
        if kind == "outcome":
            route.append(outcome(name))
        elif kind == "step":
            route.append(step(name, draw(ahead)))
        else:
            ways = {f"a{n}": f"go {draw(ahead)}" for n in range(draw(st.integers(0, 3)))}
            if steps:
                ways["stays"] = f"at {steps[0]}"
                if draw(st.integers(0, 9)) == 0:
                    ways["returns"] = f"back {draw(st.sampled_from(steps))}"
            route.append(question(name, **(ways or {"a": f"go {draw(ahead)}"})))
    return graph_of(route)


def ways_through(graph: Graph, start: str, left: set[str]) -> set[str]:
    """The drawn nodes that are reached from a node through nothing but left-out ones."""
    found, waiting = set(), [arrow.target for arrow in graph.out[start]]
    while waiting:
        name = waiting.pop()
        if name in left:
            waiting += [arrow.target for arrow in graph.out[name]]
        else:
            found.add(name)
    return found


@given(tangles())
def test_the_rules_as_written_leave_out_the_same(graph: Graph) -> None:
    assert left_out(graph) == naive_left_out(graph)


@given(tangles())
def test_an_arrow_is_drawn_exactly_if_there_is_a_way_through_what_is_left_out(graph: Graph) -> None:
    chart = build_chart(graph)
    left = set(graph.nodes) - set(chart.nodes)
    for name in chart.nodes:
        drawn = [arrow.target for arrow in chart.out[name] if arrow.kind == "go"]
        assert sorted(drawn) == sorted(ways_through(graph, name, left))


@given(tangles())
def test_every_answer_of_a_drawn_question_is_on_its_own_arrow(graph: Graph) -> None:
    chart = build_chart(graph)
    for name in chart.nodes:
        node = graph.nodes[name]
        if isinstance(node, Question):
            drawn = [(answer, arrow) for arrow in chart.out[name] for answer in arrow.answers]
            assert {answer.id for answer, _ in drawn} == {a.id for a in node.answers if a.way != "at"}
            assert len(drawn) == len({answer.id for answer, _ in drawn})
            assert all(answer.target == arrow.target and answer.way == arrow.kind for answer, arrow in drawn)


@given(tangles())
def test_steps_and_outcomes_always_stay(graph: Graph) -> None:
    assert all(isinstance(graph.nodes[name], Question) for name in left_out(graph))


def drawn_again(chart: Chart, graph: Graph) -> Graph:
    """What is drawn, as a route of its own."""
    route = []
    for name in chart.nodes:
        out = chart.out[name]
        if isinstance(graph.nodes[name], Question):
            ways = {f"a{n}": f"{arrow.kind} {arrow.target}" for n, arrow in enumerate(out)}
            steps = [node.id for node in graph.pathway.steps]
            route.append(question(name, **(ways or {"stays": f"at {steps[0]}"})))
        elif name[0] == "s":
            route.append(step(name, out[0].target))
        else:
            route.append(outcome(name))
    return graph_of(route)


@given(tangles())
def test_shortening_twice_changes_nothing(graph: Graph) -> None:
    chart = build_chart(graph)
    # what is drawn begins at its first node: where that is left out, one begins behind it
    again = build_chart(drawn_again(chart, graph))
    assert again.nodes == chart.nodes
    assert set(arrows(again)) == set(arrows(chart))


def all_lines(chart: Chart, graph: Graph, name: str) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Every way from a node to an end, with the place of the answer chosen at each node."""
    onward = [arrow for arrow in chart.out[name] if arrow.kind == "go"]
    if not onward:
        yield (name,), []
    node = graph.nodes[name]
    for arrow in onward:
        last = max((node.answers.index(answer) for answer in arrow.answers), default=0)
        for line, choices in all_lines(chart, graph, arrow.target):
            yield (name, *line), [last, *choices]


@given(tangles())
def test_the_main_line_is_the_best_of_all_ways(graph: Graph) -> None:
    chart = build_chart(graph)

    def merit(way: tuple[tuple[str, ...], list[int]]) -> tuple[int, int, list[int]]:
        nodes, choices = way
        return sum(name[0] == "s" for name in nodes), -len(nodes), choices

    best, _ = max(all_lines(chart, graph, chart.start), key=merit)
    assert chart.main_line == best


@given(st.randoms(use_true_random=False), st.integers(1, 60))
def test_random_pathways_are_charted_whole(rng: Random, size: int) -> None:
    graph = Graph(load_random(rng, size))
    chart = build_chart(graph)
    assert chart.main_line[0] == chart.start
    assert set(chart.main_line) <= set(chart.nodes)
    assert {arrow.target for arrow in chart.arrows} <= set(chart.nodes)
