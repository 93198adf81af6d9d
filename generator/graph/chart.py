"""The chart: the graph without the questions that only ask how far you have got.

Decides what is drawn, which arrow carries which answer, and which way is the main line.
It never says how anything looks, and it drops no answer that a drawn question has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.definition.model import Answer, Question
from generator.graph.chart_reduction import ChartReduction
from generator.graph.graph import Graph

ArrowKind = Literal["go", "back", "any time"]


@dataclass(frozen=True)
class ChartArrow:
    """An arrow that is drawn: all the answers of its source that lead to its target.

    `via` are the words of the questions left out on the way, one for each question that
    no way avoids.
    """

    source: str
    target: str
    answers: tuple[Answer, ...] = ()
    via: tuple[str, ...] = ()
    kind: ArrowKind = "go"

    @property
    def words(self) -> str:
        """What stands at the arrow: its answers, or the words of what was left out."""
        return either(self.answers) or ", ".join(self.via)


@dataclass(frozen=True)
class Chart:
    """What is drawn: nodes in the order of the file, arrows by source in that order."""

    start: str
    nodes: tuple[str, ...]
    arrows: tuple[ChartArrow, ...]
    main_line: tuple[str, ...]
    override: frozenset[str] = frozenset()
    standing: tuple[ChartArrow, ...] = ()
    """What can be reached at any time, from wherever one is; not part of `arrows`."""
    out: Mapping[str, tuple[ChartArrow, ...]] = field(default_factory=dict, repr=False)


def either(answers: Iterable[Answer]) -> str:
    """The chart's words of several answers, each once: `Nothing held or Not known`."""
    return " or ".join(dict.fromkeys(answer.short or answer.words for answer in answers))


def build_chart(graph: Graph) -> Chart:
    """Shorten a graph for drawing."""
    short = ChartReduction(graph)
    nodes = tuple(name for name in graph.nodes if name in short.drawn)
    out = {name: tuple(_arrows(graph, short, name)) for name in nodes}
    start = short.end[graph.start]
    return Chart(
        start=start,
        nodes=nodes,
        arrows=tuple(arrow for name in nodes for arrow in out[name]),
        main_line=_main_line(graph, out, start),
        override=graph.override_nodes & short.drawn,
        standing=tuple(_standing(graph, short)),
        out=out,
    )


def _standing(graph: Graph, short: ChartReduction) -> Iterator[ChartArrow]:
    for rule in graph.pathway.standing:
        if rule.go in graph.nodes:
            yield ChartArrow("", short.end[rule.go], via=(rule.when,), kind="any time")


def _arrows(graph: Graph, short: ChartReduction, name: str) -> Iterator[ChartArrow]:
    node = graph.nodes[name]
    if not isinstance(node, Question):
        for arrow in graph.out[name]:
            yield ChartArrow(name, short.end[arrow.target], via=tuple(_via(graph, short, arrow.target)))
        return
    shared: dict[tuple[str, ArrowKind], list[Answer]] = {}
    for answer in node.answers:
        if answer.go in graph.nodes:
            shared.setdefault((short.end[answer.target], "go"), []).append(answer)
        elif answer.back in graph.nodes:
            shared.setdefault((short.end[answer.target], "back"), []).append(answer)
    for (target, kind), answers in shared.items():
        yield ChartArrow(name, target, tuple(answers), kind=kind)


def _via(graph: Graph, short: ChartReduction, name: str) -> Iterator[str]:
    """The words that every way from here shares, until something is drawn.

    A question whose onward answers do not all have words for the chart is passed in silence.
    """
    while name not in short.drawn:
        answers = [arrow.answer for arrow in graph.out[name] if arrow.answer]
        if all(answer.short for answer in answers):
            yield either(answers)
        name = short.meeting.above[name]


def _main_line(graph: Graph, out: Mapping[str, tuple[ChartArrow, ...]], start: str) -> tuple[str, ...]:
    """The way with the most steps, then the fewest nodes, then the later answer."""
    steps = {step.id for step in graph.pathway.steps}
    best: dict[str, tuple[int, int]] = {}
    onward: dict[str, str] = {}
    for name in (name for name in reversed(graph.order) if name in out):
        ahead = [arrow for arrow in out[name] if arrow.kind == "go" and arrow.target in best]
        last = max(ahead, key=lambda arrow: (best[arrow.target], _place(graph, arrow)), default=None)
        most, fewest = best[last.target] if last else (0, 0)
        best[name] = (most + (name in steps), fewest - 1)
        if last:
            onward[name] = last.target
    line = [start]
    while line[-1] in onward:
        line.append(onward[line[-1]])
    return tuple(line)


def _place(graph: Graph, arrow: ChartArrow) -> int:
    """Where the last answer of an arrow stands in its question."""
    node = graph.nodes[arrow.source]
    if not isinstance(node, Question):
        return 0
    return max(place for place, answer in enumerate(node.answers) if answer in arrow.answers)
