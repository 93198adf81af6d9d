"""Small graphs written in a line each, and what is asked of their charts."""

from __future__ import annotations

from typing import Any

from generator.definition import Pathway
from generator.definition.model import Question
from generator.graph.chart import Chart, build_chart
from generator.graph.graph import Graph

Part = dict[str, Any]


def graph_of(route: list[Part], **more: Any) -> Graph:
    whole = {"pathway": {"title": "Test"}, "override": "none", "override_why": "A test.", **more}
    return Graph(Pathway.model_validate({**whole, "route": route}))


def step(name: str, then: str | None) -> Part:
    return {"step": name, "title": name, **({"then": then} if then else {})}


def question(name: str, **ways: str) -> Part:
    """`q("age", yes="go ended", no="at twelve")`; a third word on is the chart's short word."""
    answers = []
    for words, way in ways.items():
        kind, target, *short = way.split(" ", 2)
        answers.append({"is": words, kind: target, **({"short": short[0]} if short else {})})
    return {"question": name, "ask": f"{name}?", "answers": answers}


def outcome(name: str) -> Part:
    return {"outcome": name, "title": name}


def arrows(chart: Chart) -> dict[tuple[str, str, str], str]:
    return {(arrow.source, arrow.target, arrow.kind): arrow.words for arrow in chart.arrows}


def left_out(graph: Graph) -> set[str]:
    return set(graph.nodes) - set(build_chart(graph).nodes)


def naive_left_out(graph: Graph) -> set[str]:
    """The three rules as they are written, over and over until nothing changes."""
    kept: set[str] = set()
    while True:
        end = {name: name for name in graph.nodes}
        for name in reversed(graph.order):
            node = graph.nodes[name]
            if isinstance(node, Question) and name not in kept and not any(a.back for a in node.answers):
                ends = {end[arrow.target] for arrow in graph.out[name]}
                if len(ends) == 1:
                    end[name] = ends.pop()
        left = {name for name in graph.nodes if end[name] != name}
        brought_back = {
            arrow.target
            for name, node in graph.nodes.items()
            if isinstance(node, Question) and name not in left
            for arrow in graph.out[name]
            if arrow.target in left
        }
        if not brought_back:
            return left
        kept |= brought_back
